import { type Adapter, terminalOf } from "../model/adapter.ts";
import { changedAdapters } from "./aspects/policy-change.ts";
import type { Report, RepositoryRule } from "../model/rule.ts";

export const rule: RepositoryRule = {
  id: "dead-end-stage",
  code: "CS-WFL-005",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "Every stage of a definition leads on, to another stage or to a terminal state.",
  why: "An engagement that gets there can neither go on nor come to its proper end.",
  checkRepository: (r) => changedAdapters(r).flatMap(deadEnds),
};

function deadEnds(adapter: Adapter): Report[] {
  const leads = (id: string) => adapter.transitions.some(({ from, to }) => from === id && to !== id);
  return adapter.stages.flatMap((stage, index) => {
    if (leads(stage.id) || terminalOf(adapter, stage.id)) return [];
    const message = `${adapter.type}: nothing leaves \`${stage.id}\`, and it is no terminal state.`;
    const fix = `Add a transition from \`${stage.id}\`, or list it in terminal_states.`;
    return [{ place: adapter.doc.at(["stages", index]), message, fix }];
  });
}
