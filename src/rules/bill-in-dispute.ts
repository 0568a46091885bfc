import { standingBlockers } from "../gates/blockers.ts";
import { type Outward, outwardActions } from "./aspects/outward.ts";
import type { Artifact } from "../model/artifact.ts";
import type { Case } from "../model/case.ts";
import { parseSource, refersTo } from "../model/reference.ts";
import type { EngagementRule, Report } from "../model/rule.ts";
import { isOpen } from "../model/state.ts";
import { sentence } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "bill-in-dispute",
  code: "CS-EXT-004",
  severity: "error",
  blocks: "external action",
  locked: true,
  summary: "Nothing is billed that the other side disputes.",
  why: "Asking for money while its reason is contested turns a question into a conflict.",
  check: (c) =>
    outwardActions(c)
      .filter(({ action }) => action.kind === "bill")
      .flatMap((outward) => outward.artifacts.flatMap((artifact) => judge(c, outward, artifact))),
};

function judge(c: Case, { action, scope, place }: Outward, artifact: Artifact): Report[] {
  const dispute = disputeOf(c, artifact);
  if (dispute === undefined) return [];
  return [
    {
      place,
      message: `\`${action.id}\` is stopped: ${artifact.id} is disputed: ${sentence(dispute)}`,
      fix: `Record acceptance evidence or a commercial decision whose \`closes\` names what is disputed, or ${artifact.id}.`,
      artifact: artifact.id,
      action: { id: action.id, scope },
    },
  ];
}

function disputeOf(c: Case, { id }: Artifact): string | undefined {
  const state = c.head.state?.value;
  const conflict = (state?.conflicts ?? []).find(
    (each) => isOpen(each) && each.between.some((text) => parseSource(text)?.id === id),
  );
  if (conflict) return `${conflict.id}, ${conflict.text ?? conflict.between.join(" against ")}`;
  const blocker = standingBlockers(c).find(({ blocks = [] }) => refersTo(blocks, "artifact", id));
  if (blocker) return `${blocker.id}, ${blocker.text}`;
  const told = c.record.uses.findLast((use) => use.artifact === id);
  const settled = (state?.decision_log ?? []).some((each) => each.closes?.includes(id));
  return told?.status === "disputed" && !settled ? told.event : undefined;
}
