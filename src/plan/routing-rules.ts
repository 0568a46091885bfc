import type { RoutingRule } from "../model/adapter.ts";
import type { Case } from "../model/case.ts";
import { saidIn, triggersIn } from "../rules/aspects/said.ts";

/** The routing rules of the workflow whose triggers the state speaks of: in flags, blockers, conflicts, questions or decisions. */
export function calledRules(c: Case): RoutingRule[] {
  const state = c.head.state?.value;
  if (!state) return [];
  const said = saidIn(state);
  return c.adapter.routing.filter((rule) => said.some(({ text }) => triggersIn(rule, text).length > 0));
}
