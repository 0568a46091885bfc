import type { Adapter } from "../model/adapter.ts";
import { changedAdapters } from "./aspects/policy-change.ts";
import type { Report, RepositoryRule } from "../model/rule.ts";

export const rule: RepositoryRule = {
  id: "unreachable-stage",
  code: "CS-WFL-004",
  severity: "warning",
  blocks: "nothing",
  locked: false,
  summary: "Every stage of a definition can be reached from the one that an engagement starts at.",
  why: "A stage that nothing leads to is a transition that somebody forgot, or a stage that nobody needs.",
  checkRepository: (r) => changedAdapters(r).flatMap(unreachable),
};

function unreachable(adapter: Adapter): Report[] {
  const reached = reachedFrom(adapter);
  return adapter.stages.flatMap((stage, index) => {
    if (reached.has(stage.id)) return [];
    const message = `${adapter.type}: nothing leads from \`${adapter.initialStage}\` to \`${stage.id}\`.`;
    const fix = `Add a transition to \`${stage.id}\`, or remove the stage.`;
    return [{ place: adapter.doc.at(["stages", index]), message, fix }];
  });
}

/** Any engagement can end, so what is reopened from an end is reached too. */
function reachedFrom({ initialStage, terminals, transitions }: Adapter): Set<string> {
  const reached = new Set([initialStage, ...terminals.map(({ id }) => id)]);
  for (const stage of reached) for (const { from, to } of transitions) if (from === stage) reached.add(to);
  return reached;
}
