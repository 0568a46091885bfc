import { isKnown } from "../model/doc.ts";
import { factsIn, isGated } from "./aspects/facts.ts";
import type { EngagementRule } from "../model/rule.ts";
import { ticked } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "fact-is-tbd",
  code: "CS-FCT-002",
  severity: "notice",
  blocks: "nothing",
  locked: false,
  summary: "A fact that is not known yet, and that nothing waits for, is named.",
  why: "Drafts may go on without it, and nobody should think that it was forgotten.",
  check(c) {
    const head = c.head.state;
    if (!head) return [];
    const before = factsIn(c.base?.raw).filter(({ value }) => !isKnown(value));
    return factsIn(c.head.raw)
      .filter(({ name, value }) => !isKnown(value) && !isGated(c, name) && before.every((each) => each.name !== name))
      .map(({ name, path }) => ({
        place: head.at(path),
        message: `${ticked(name)} is TBD and gates nothing.`,
        fix: "Fill it in when it is known; drafts may go on.",
      }));
  },
};
