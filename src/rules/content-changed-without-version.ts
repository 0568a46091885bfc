import { subjectOf } from "../gates/subject.ts";
import type { Artifact } from "../model/artifact.ts";
import type { Case } from "../model/case.ts";
import { artifactOf, liveArtifacts, sameContent } from "./aspects/changed.ts";
import type { EngagementRule } from "../model/rule.ts";

export const rule: EngagementRule = {
  id: "content-changed-without-version",
  code: "CS-ART-003",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "What was approved or issued changes only together with its version.",
  why: "Two contents under one version leave nobody able to say which of them was approved, signed or sent.",
  check: (c) =>
    liveArtifacts(c)
      .filter((artifact) => differs(c, artifact))
      .map((artifact) => ({
        place: artifact.matter.at(["version"]),
        message: `\`${artifact.id}\` ${artifact.version ?? ""} changed after it was recorded as approved or issued.`,
        fix: `Run \`countersign revise ${artifact.id}\`, or restore the recorded content.`,
      })),
};

function differs(c: Case, artifact: Artifact): boolean {
  const base = artifactOf(c.base, artifact.id);
  if (!artifact.version || (base && sameContent(base, artifact))) return false;
  return isRecordedOtherwise(c, artifact) || (base?.version === artifact.version && isApprovedAtBase(c, base));
}

function isRecordedOtherwise(c: Case, artifact: Artifact): boolean {
  return c.record.artifacts.some(
    (each) => each.final && each.id === artifact.id && each.version === artifact.version && each.blob !== artifact.blob,
  );
}

/** Whether an approval of the record is for exactly what the base holds. */
function isApprovedAtBase(c: Case, base: Artifact): boolean {
  const engagement = c.base;
  if (!engagement || base.status !== "current") return false;
  const standing = { adapter: c.adapter, leaving: engagement.state?.value.stage };
  return c.record.approvals.some((approval) => {
    const gate = c.adapter.gates.find((each) => each.id === approval.gate);
    if (!gate || approval.verdict !== "approved") return false;
    const subject = subjectOf(standing, gate, approval.scope, engagement, c.presentation);
    return subject.artifacts.includes(base.id) && subject.content === approval.digest;
  });
}
