import { inScope } from "../model/artifact.ts";
import type { Case, DocumentFault } from "../model/case.ts";
import type { Severity } from "../model/finding.ts";
import type { EngagementRule } from "../model/rule.ts";

export const rule: EngagementRule = {
  id: "document-not-made",
  code: "CS-DOC-040",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "Each artifact that a pull request touches can be made into its document.",
  why: "Whoever approves it looks at the document; one that cannot be made is found out when it is to be sent.",
  check: (c) =>
    (c.repository.documentFaults ?? [])
      .filter((fault) => fault.engagement === c.id && !isTold(c, fault))
      .map((fault) => {
        const { place, message, fix, artifact } = fault;
        return { place, message, fix, artifact, severity: fault.severity ?? severityOf(c, artifact) };
      }),
};

/** By the checks of the skill, which find some of it without making the document. */
function isTold({ faults }: Case, { place: { file, line } }: DocumentFault): boolean {
  return faults.some(({ place }) => place.file === file && place.line === line);
}

/** What nobody has to approve here stops nothing yet. */
function severityOf(c: Case, id: string): Severity {
  const artifact = c.head.artifacts.find((each) => each.id === id);
  const gates = c.gates.filter(({ required, subject }) => required && subject.artifacts.includes(id));
  const isNeeded = artifact?.status === "current" && gates.some(({ scope }) => inScope(artifact, scope));
  return isNeeded ? "error" : "warning";
}
