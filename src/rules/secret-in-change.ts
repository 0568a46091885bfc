import { valueAt } from "../model/doc.ts";
import type { SourceFile } from "../model/engagement.ts";
import type { EngagementRule, Report, RepositoryRule } from "../model/rule.ts";
import { findSecrets, type Sighting } from "./aspects/secrets.ts";
import { placesIn, textOf, textsOf } from "./aspects/text-place.ts";
import type { Case } from "../model/case.ts";

export const rule: EngagementRule & RepositoryRule = {
  id: "secret-in-change",
  code: "CS-SEC-001",
  severity: "error",
  blocks: "merge",
  locked: true,
  summary: "No file holds a password, a key or a token.",
  why: "Whatever is merged stays in the history for everybody who can read it, now and later.",
  check: (c) => textsOf(c.repository.change, c.id).flatMap((file) => reports(file, ownFields(c, file.path))),
  checkRepository: (r) => textsOf(r.change, undefined).flatMap((file) => reports(file, [])),
};

/** The value itself is in no message: whoever reads the report need not be trusted with it. */
function reports(file: SourceFile, fields: readonly string[]): Report[] {
  const text = textOf(file.bytes);
  const placeOf = placesIn(file.path, text);
  return findSecrets(text)
    .filter(({ offset }) => !fields.some((field) => text.startsWith(field, offset)))
    .map((sighting) => ({ place: placeOf(sighting.offset), ...told(sighting) }));
}

function told({ kind, personal }: Sighting): Omit<Report, "place"> {
  const message = `This looks like ${/AWS|IBAN|npm/.test(kind) ? "an" : "a"} ${kind}.`;
  if (!personal) {
    return { message, fix: "Withdraw it where it was issued, and take it out of every commit of this pull request." };
  }
  const fix = "Take it out of every commit of this pull request, or move it to the field that is meant for it.";
  return { severity: "warning", message, fix };
}

/** A bank account in the field of a payment is where it belongs. */
function ownFields(c: Case, path: string): string[] {
  const artifact = c.head.artifacts.find((each) => each.file === path);
  return ["payment.iban", "payment.debited_iban"].flatMap((field) => {
    const iban = valueAt(artifact?.fields, field);
    return typeof iban === "string" ? [iban] : [];
  });
}
