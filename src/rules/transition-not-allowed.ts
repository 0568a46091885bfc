import { stageOf, terminalOf } from "../model/adapter.ts";
import type { Case } from "../model/case.ts";
import { optionsFrom } from "../model/move.ts";
import type { EngagementRule, Report } from "../model/rule.ts";

export const rule: EngagementRule = {
  id: "transition-not-allowed",
  code: "CS-STG-001",
  severity: "error",
  blocks: "merge",
  locked: true,
  summary: "A stage change is one that the adapter lists.",
  why: "A stage that can be reached by any way at all says nothing about the work that lies behind it.",
  check: (c) => [...newcomer(c), ...move(c)],
};

/** A new engagement starts where the adapter says. */
function newcomer(c: Case): Report[] {
  const head = c.head.state;
  if (c.base || !head || head.value.stage === c.adapter.initialStage) return [];
  const message = `A new engagement starts at \`${c.adapter.initialStage}\`, not at \`${head.value.stage}\`.`;
  return [{ place: head.at(["stage"]), message, fix: `Set stage to ${c.adapter.initialStage}.` }];
}

function move(c: Case): Report[] {
  const head = c.head.state;
  if (!c.move || !head || c.move.transition) return [];
  const known = stageOf(c.adapter, c.move.to) ?? terminalOf(c.adapter, c.move.to);
  if (c.move.repair && known) return [];
  const options = optionsFrom(c.adapter, c.move.from);
  const from = options.length > 0 ? options.join(", ") : "nothing";
  const message = `\`${c.move.from}\` to \`${c.move.to}\` is not in allowed_transitions; from here: ${from}.`;
  const fix = `Set stage to ${[...options, c.move.from].join(" or ")}, or add the transition to the adapter in a change of its own.`;
  return [{ place: head.at(["stage"]), message, fix }];
}
