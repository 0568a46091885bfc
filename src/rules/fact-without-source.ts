import { isKnown } from "../model/doc.ts";
import { factsIn, isGated } from "./aspects/facts.ts";
import type { EngagementRule } from "../model/rule.ts";
import { ticked } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "fact-without-source",
  code: "CS-FCT-004",
  severity: "warning",
  blocks: "nothing",
  locked: false,
  summary: "A fact that something rests on says where it comes from.",
  why: "A fact without a source can be neither checked nor taken back.",
  check(c) {
    const head = c.head.state;
    if (!head) return [];
    const before = new Map(factsIn(c.base?.raw).map(({ name, value }) => [name, JSON.stringify(value)]));
    return factsIn(c.head.raw)
      .filter(
        ({ name, value, sourced }) =>
          !sourced && isKnown(value) && before.get(name) !== JSON.stringify(value) && isGated(c, name),
      )
      .map(({ name, path }) => ({
        place: head.at(path),
        message: `${ticked(name)} has no source.`,
        fix: `Write it as \`{ value: ..., source: ... }\`.`,
      }));
  },
};
