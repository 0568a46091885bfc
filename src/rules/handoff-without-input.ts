import type { EngagementRule } from "../model/rule.ts";
import { ticked } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "handoff-without-input",
  code: "CS-HND-002",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "What a skill needs to begin is passed on, or somebody is asked for it.",
  why: "A specialist who lacks a fact that nobody was asked for guesses it, or waits for nothing.",
  check(c) {
    return c.head.handoffs.flatMap(({ skill, doc, value }) =>
      value.missing.flatMap(({ input, asked }, index) => {
        if (asked !== "none") return [];
        const message = `${ticked(skill)} needs ${ticked(input)}, which is not there, and no question asks for it.`;
        const fix = `Add it, or a question about it to missing_info in state.yaml, with \`field: ${input}\` and an owner; then run \`countersign handoff ${c.id} ${skill} --issue\`.`;
        return [{ place: doc.at(["missing", index, "input"]), message, fix }];
      }),
    );
  },
};
