import { movingOf } from "./aspects/move-place.ts";
import type { EngagementRule } from "../model/rule.ts";
import { sentence } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "prose-only-transition",
  code: "CS-STG-011",
  severity: "notice",
  blocks: "nothing",
  locked: false,
  summary: "A condition that only people can read is shown to the people who approve.",
  why: "The engine cannot judge prose, and must not let it look as if it had.",
  check(c) {
    const moving = movingOf(c);
    const transition = moving?.move.transition;
    if (!transition || transition.implied || transition.requires.length > 0 || transition.when.trim() === "") return [];
    const message = `${moving.name} is for when ${sentence(transition.when)} Only a person can tell whether that holds.`;
    return [{ place: moving.place, message, fix: "Check it before you approve, or add `requires` to the adapter." }];
  },
};
