import type { EngagementRule } from "../model/rule.ts";
import { escalations } from "./aspects/escalations.ts";
import { ticked } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "escalation-required",
  code: "CS-REC-003",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "What only a person may decide has somebody who decides it.",
  why: "Work that goes on by itself past such a point decides it by accident.",
  check(c) {
    const { state } = c.head;
    if (!state) return [];
    return escalations(c).map(({ trigger, roles, path }) => {
      const who = roles.map((role) => `\`${role}\``).join(" or ");
      return {
        place: state.at(path),
        message: `${ticked(trigger)}: a person must decide, and nobody is asked who may.`,
        fix: `Give it to ${who}, or to somebody of that role: as \`owner\` of a blocker or a question that says so, or with their decision in \`decision_log\`.`,
      };
    });
  },
};
