import { isKnown } from "../model/doc.ts";
import type { EngagementRule } from "../model/rule.ts";

export const rule: EngagementRule = {
  id: "no-next-decision",
  code: "CS-DEC-002",
  severity: "warning",
  blocks: "nothing",
  locked: false,
  summary: "A blocked engagement names the decision that it waits for.",
  why: "People can answer a question; they cannot answer a status.",
  check(c) {
    const head = c.head.state;
    if (!head || head.value.workflow_status !== "blocked" || isKnown(head.value.next_decision_needed)) return [];
    const place = head.at([head.value.next_decision_needed === undefined ? "workflow_status" : "next_decision_needed"]);
    const message = "The engagement is blocked, and next_decision_needed is empty.";
    return [{ place, message, fix: "State in next_decision_needed the question, and who answers it." }];
  },
};
