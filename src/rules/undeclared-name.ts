import type { Adapter } from "../model/adapter.ts";
import { type NamedReference, type NameKind, referencesOf } from "./aspects/adapter-references.ts";
import { ATTESTATION } from "../model/artifact.ts";
import type { Repository } from "../model/case.ts";
import { isTouched } from "./aspects/changed.ts";
import { declaredNames } from "./aspects/declared-names.ts";
import { isKnown } from "../model/doc.ts";
import type { Place } from "../model/finding.ts";
import { affectedAdapters, changedAdapters } from "./aspects/policy-change.ts";
import type { EngagementRule, Report, RepositoryRule } from "../model/rule.ts";
import { isRosterRead, isSettingsRemoved, SETTINGS } from "./aspects/roster-read.ts";
import { strayCompletions } from "./aspects/completions.ts";
import { emptyChoicesOf } from "./aspects/empty-choices.ts";
import { unknownNames } from "./aspects/names-in-state.ts";
import { ARTIFACT_ID, NAME } from "../model/scalars.ts";
import { undeclaredReport } from "./aspects/undeclared-report.ts";

export const rule: EngagementRule & RepositoryRule = {
  id: "undeclared-name",
  code: "CS-WFL-002",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary:
    "Every stage, gate, type, skill, action and role that is named is declared somewhere, and no choice is empty.",
  why: "A requirement on a gate that does not exist can never be met, and a limit on a misspelt one never bites.",
  check: unknownNames,
  checkRepository: (r) => [
    ...(isSettingsRemoved(r) ? [settingsRemoved] : []),
    ...strayCompletions(r),
    ...changedAdapters(r).flatMap(emptyChoices),
    ...affectedAdapters(r).flatMap((adapter) => undeclared(r, adapter)),
  ],
};

const settingsRemoved: Report = {
  place: { file: SETTINGS, line: 1, column: 1 },
  message: `\`${SETTINGS}\` is deleted; nobody would hold a role any more, and no gate could be opened.`,
  fix: `Restore \`${SETTINGS}\`.`,
};

function emptyChoices({ type, doc }: Adapter): Report[] {
  return emptyChoicesOf(doc.value).map(({ key, path }) => ({
    place: doc.at(path),
    message: `${type}: an \`${key}\` of nothing ${key === "all" ? "always holds" : "never holds"}.`,
    fix: "List what is required, or remove it.",
  }));
}

function undeclared(r: Repository, adapter: Adapter): Report[] {
  const names = declaredNames(adapter, r.headPolicy);
  const own = isTouched(r.change, adapter.doc.file);
  return referencesOf(adapter.doc.value)
    .filter(({ kind }) => (kind === "role" ? isRosterRead(r) : own))
    .filter(({ kind, name }) => isMeant(name) && names[kind] && !names[kind].includes(name) && !isBuiltIn(kind, name))
    .map((reference) =>
      undeclaredReport(adapter, reference, names[reference.kind] ?? [], placeOf(r, adapter, reference, own)),
    );
}

/** Prose may stand where a name may: a text with spaces names nothing. */
function isMeant(name: string): boolean {
  return isKnown(name) && NAME.test(name);
}

function isBuiltIn(kind: NameKind, name: string): boolean {
  return kind === "artifact type" && (name === ATTESTATION || ARTIFACT_ID.test(name));
}

/** Where the definition itself is untouched, the roster is what has to be mended. */
function placeOf(r: Repository, { doc }: Adapter, { path, key }: NamedReference, own: boolean): Place {
  if (!own) return r.headPolicy.file?.atKey(["roles"]) ?? { file: "countersign.yaml", line: 1, column: 1 };
  return key ? doc.atKey(path) : doc.at(path);
}
