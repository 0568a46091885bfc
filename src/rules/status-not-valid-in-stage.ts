import { stageOf } from "../model/adapter.ts";
import type { Case } from "../model/case.ts";
import { isKnown } from "../model/doc.ts";
import { nearest } from "../model/nearest.ts";
import type { EngagementRule } from "../model/rule.ts";
import { workflowStatuses } from "../model/state.ts";
import { ticked } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "status-not-valid-in-stage",
  code: "CS-STG-009",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "The workflow status is one that its stage knows.",
  why: "A status that nobody defined means something else to everybody.",
  check(c) {
    const head = c.head.state;
    if (!head) return [];
    const status = head.value.workflow_status;
    if (!isKnown(status)) return [];
    const allowed = allowedIn(c, head.value.stage);
    if (allowed.includes(status)) return [];
    const near = nearest(status, allowed);
    const hint = near === undefined ? "" : `; did you mean ${ticked(near)}?`;
    const message = `workflow_status ${ticked(status)} is not valid in stage ${ticked(head.value.stage)}${hint || "."}`;
    return [{ place: head.at(["workflow_status"]), message, fix: `Set one of ${allowed.join(", ")}.` }];
  },
};

/** A terminal state can be reached from every stage. */
function allowedIn(c: Case, stage: string): string[] {
  const listed = stageOf(c.adapter, stage)?.statuses ?? workflowStatuses;
  return [...new Set([...listed, ...c.adapter.terminals.map(({ id }) => id)])];
}
