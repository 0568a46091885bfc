import { gateOf } from "../model/adapter.ts";
import { type Artifact, ATTESTATION } from "../model/artifact.ts";
import type { Case } from "../model/case.ts";
import { artifactOf, liveArtifacts } from "./aspects/changed.ts";
import { sha256Hex } from "../model/digest.ts";
import { type Data, isKnown, valueAt } from "../model/doc.ts";
import { engagementPath } from "../model/engagement.ts";
import { evidencePathProblem } from "./aspects/evidence-path.ts";
import { nearest } from "../model/nearest.ts";
import { parseSource } from "../model/reference.ts";
import type { EngagementRule, Report } from "../model/rule.ts";
import { parseDate, parseInstant } from "../model/time.ts";
import { ticked } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "attestation-malformed",
  code: "CS-ART-014",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "An attestation names a gate, an artifact, a signer, a day and a file that is there with that digest.",
  why: "A signature given elsewhere is worth as much as the way from its record to the very file that was signed.",
  check: (c) =>
    liveArtifacts(c)
      .filter((each) => each.type === ATTESTATION)
      .flatMap((each) => judge(c, each)),
};

const required = ["gate", "for", "signer", "signed_at", "document.path", "document.sha256"];

function judge(c: Case, attestation: Artifact): Report[] {
  const field = (path: string) => valueAt(attestation.fields, path);
  const isOpen = (path: string) => field(path) === "TBD" && attestation.status === "draft";
  const missing = required.filter((path) => !isKnown(field(path)) && !isOpen(path));
  const checks: readonly Check[] = [
    ["gate", (value) => gateProblem(c, value)],
    ["for", (value) => targetProblem(c, value)],
    ["signed_at", dayProblem],
    ["document.path", (value) => pathProblem(c, value)],
    ["document.sha256", (value) => digestProblem(c, value, field("document.path"))],
  ];
  const wrong = checks.flatMap(([path, problemOf]) => {
    const value = field(path);
    const problem = isKnown(value) ? problemOf(typeof value === "string" ? value : "") : undefined;
    return problem
      ? [
          {
            place: attestation.matter.at(path.split(".")),
            message: `\`${attestation.id}\` ${problem.message}`,
            fix: problem.fix,
          },
        ]
      : [];
  });
  return [...(missing.length > 0 ? [lacking(attestation, missing)] : []), ...wrong];
}

type Told = Pick<Report, "message" | "fix">;
type Check = readonly [path: string, problemOf: (value: string) => Told | undefined];

function lacking(attestation: Artifact, missing: readonly string[]): Report {
  const message = `\`${attestation.id}\` lacks ${missing.map((path) => `\`${path}\``).join(", ")}.`;
  const fix = "Run `countersign attest FILE --for ID@vN --gate G --signer NAME`, which writes them all.";
  return { place: attestation.matter.at((missing[0] ?? "").split(".")), message, fix };
}

function gateProblem(c: Case, gate: string): Told | undefined {
  if (gateOf(c.adapter, gate)) return undefined;
  const gates = c.adapter.gates.map((each) => each.id);
  return {
    message: `is for gate ${ticked(gate)}, which ${c.adapter.type} does not declare.`,
    fix: `Write ${nearest(gate, gates) ?? gates.join(" or ")}.`,
  };
}

function targetProblem(c: Case, target: string): Told | undefined {
  const source = parseSource(target);
  const found = source && artifactOf(c.head, source.id);
  if (found && source.version !== undefined && (source.engagement ?? c.id) === c.id) return undefined;
  const near = nearest(
    target.split("@")[0] ?? "",
    c.head.artifacts.map((each) => each.id),
  );
  return {
    message: `is for ${ticked(target)}, which is no version of an artifact here.`,
    fix: `Write ID@vN${near === undefined ? "" : `, such as ${near}@${artifactOf(c.head, near)?.version ?? "v1"}`}.`,
  };
}

function dayProblem(day: string): Told | undefined {
  if ((parseDate(day) ?? parseInstant(day)) !== undefined) return undefined;
  return { message: `was signed at ${ticked(day)}, which is no day.`, fix: "Write a date such as 2026-06-01." };
}

function pathProblem(c: Case, path: string): Told | undefined {
  const problem = evidencePathProblem(path);
  const fix = "Put the signed file under evidence/ of this engagement and name it as evidence/<file>.";
  if (problem !== undefined)
    return { message: `names the file \`${JSON.stringify(path).slice(1, -1)}\`, which ${problem}.`, fix };
  return c.head.evidence.has(engagementPath(c.id) + path)
    ? undefined
    : { message: `names the file \`${path}\`, which is not there.`, fix };
}

function digestProblem(c: Case, digest: string, path: Data | undefined): Told | undefined {
  if (!/^[0-9a-f]{64}$/.test(digest)) {
    return { message: "has a sha256 that is not 64 hexadecimal digits.", fix: "Write the output of `sha256sum`." };
  }
  const file = typeof path === "string" ? path : "";
  const bytes = c.head.evidence.get(engagementPath(c.id) + file);
  const found = bytes && sha256Hex(bytes);
  if (found === undefined || found === digest) return undefined;
  return {
    message: `does not attest \`${file}\` as it stands: its sha256 differs.`,
    fix: `Restore the signed file, or write sha256 ${found} if this is the file that was signed.`,
  };
}
