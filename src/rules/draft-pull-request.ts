import { placeOfMove } from "./aspects/shut.ts";
import type { EngagementRule } from "../model/rule.ts";

export const rule: EngagementRule = {
  id: "draft-pull-request",
  code: "CS-PRQ-001",
  severity: "waiting",
  blocks: "transition",
  locked: true,
  summary: "A pull request that moves a stage is ready for review.",
  why: "Approvers look at a draft as work that may still change, so its move cannot be called approved.",
  check(c) {
    if (!c.move || !c.repository.pull?.draft) return [];
    const message = `Pull request #${c.repository.pull.number} is a draft and moves \`${c.move.from}\` to \`${c.move.to}\`.`;
    return [{ place: placeOfMove(c), message, fix: "Mark the pull request as ready for review." }];
  },
};
