import { isKnown } from "../model/doc.ts";
import type { EngagementRule } from "../model/rule.ts";
import { isOpen } from "../model/state.ts";
import { ticked } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "blocker-without-owner",
  code: "CS-BLK-002",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "An open blocker has an owner, or a question by which one is found.",
  why: "Nobody removes what belongs to nobody.",
  check(c) {
    const head = c.head.state;
    return (head?.value.blockers ?? []).flatMap((each, index) => {
      const asked = each.owner === "TBD" && isKnown(each.question);
      if (!head || !isOpen(each) || isKnown(each.owner) || asked) return [];
      const message = `Blocker ${ticked(each.id)} has no owner.`;
      const fix = "Name an owner, or write `owner: TBD` with the `question` that finds one.";
      return [{ place: head.at(["blockers", index, "owner"]), message, fix }];
    });
  },
};
