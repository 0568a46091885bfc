import { stageOf } from "../model/adapter.ts";
import type { Case } from "../model/case.ts";
import { endingOf } from "./aspects/ending.ts";
import type { EngagementRule } from "../model/rule.ts";
import { ticked } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "closed-without-handoff",
  code: "CS-TRM-003",
  severity: "warning",
  blocks: "nothing",
  locked: false,
  summary: "An engagement that ends is handed to whom the adapter names.",
  why: "What was learnt and promised is lost where nobody receives it.",
  check(c) {
    const ending = endingOf(c);
    const skill = ending?.terminal.handoffTo;
    if (!ending?.entered || skill === undefined || isHandedOver(c, skill)) return [];
    const message = `${ticked(ending.terminal.id)} without a handoff to ${ticked(skill)}.`;
    return [
      { place: ending.head.at([ending.key]), message, fix: `Run \`countersign handoff ${c.id} ${skill} --issue\`.` },
    ];
  },
};

/** In the record, by a hand-off that is there, or because the skill itself led the last stage. */
function isHandedOver(c: Case, skill: string): boolean {
  const led = stageOf(c.adapter, c.base?.state?.value.stage)?.owner;
  return c.record.handoffs.includes(skill) || led === skill || c.head.handoffs.some((each) => each.skill === skill);
}
