import type { RoutingRule } from "../model/adapter.ts";
import type { Case } from "../model/case.ts";
import { isOpen } from "../model/state.ts";

/** The routing rules of the workflow whose triggers the state speaks of: in flags, blockers, conflicts, questions or decisions. */
export function calledRules(c: Case): RoutingRule[] {
  const state = c.head.state?.value;
  if (!state) return [];
  const { security_flags: flags = [], blockers = [], conflicts = [], missing_info: questions = [] } = state;
  const said = [
    ...flags,
    ...blockers.filter(isOpen).map(({ text }) => text),
    ...conflicts.filter(isOpen).map(({ text = "" }) => text),
    ...questions.map(({ question = "" }) => question),
    state.next_decision_needed ?? "",
  ].map(plain);
  return c.adapter.routing.filter(({ triggers }) =>
    triggers.some((trigger) => said.some((each) => each.includes(` ${plain(trigger).trim()} `))),
  );
}

/** Words in small letters with one space around each, so that a trigger is found as whole words. */
function plain(text: string): string {
  return ` ${text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .join(" ")} `;
}
