import type { Case } from "../model/case.ts";
import { isKnown } from "../model/doc.ts";
import { type Ending, endingOf } from "./aspects/ending.ts";
import type { EngagementRule, Report } from "../model/rule.ts";
import { ticked } from "./aspects/wording.ts";
import { standingBlockers } from "../gates/blockers.ts";
import { unmet } from "./aspects/unmet.ts";

export const rule: EngagementRule = {
  id: "terminal-with-open-blockers",
  code: "CS-TRM-001",
  severity: "error",
  blocks: "merge",
  locked: true,
  summary: "An engagement ends without open blockers, or in a state that allows them, with the reason it asks for.",
  why: "After the end nobody looks at what was left open.",
  check(c) {
    const ending = endingOf(c);
    return ending ? [...blockers(c, ending), ...rationale(ending)] : [];
  },
};

function blockers(c: Case, { terminal, head, key }: Ending): Report[] {
  const open = standingBlockers(c).map(({ id }) => id);
  const required = unmet(c).some(({ leaf }) => leaf !== undefined && "blocker" in leaf);
  if (open.length === 0 || (terminal.allowsOpenBlockers && !required)) return [];
  const message = `${ticked(terminal.id)} with ${open.map(ticked).join(", ")} open.`;
  const fix =
    "Close each with `status: closed` and a decision that names it (to accept the risk is one), approved by its owner or merged before.";
  return [{ place: head.at([key]), message, fix }];
}

function rationale({ terminal, head, key, entered }: Ending): Report[] {
  if (!entered || !terminal.requiresRationale || isKnown(head.value.state_transition?.rationale)) return [];
  const message = `${ticked(terminal.id)} needs a rationale.`;
  return [{ place: head.at([key]), message, fix: "Add `state_transition: { rationale: ... }` to state.yaml." }];
}
