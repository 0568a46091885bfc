import { isKnown } from "../model/doc.ts";
import type { EngagementRule } from "../model/rule.ts";
import { ticked } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "decision-incomplete",
  code: "CS-DEC-001",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "A decision says who took it, when and why.",
  why: "A decision that nobody answers for is reopened by the next person who doubts it.",
  check(c) {
    const head = c.head.state;
    if (!head) return [];
    return (head.value.decision_log ?? []).flatMap((each, index) => {
      const missing = (["by", "at", "rationale"] as const).filter((key) => !isKnown(each[key]));
      if (missing.length === 0) return [];
      const message = `Decision ${ticked(each.id)} lacks ${missing.join(", ")}.`;
      return [{ place: head.at(["decision_log", index]), message, fix: `Add ${missing.join(", ")}.` }];
    });
  },
};
