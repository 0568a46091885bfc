import type { Adapter } from "../model/adapter.ts";
import type { Case } from "../model/case.ts";
import { endingOf } from "./aspects/ending.ts";
import { type Move, optionsFrom } from "../model/move.ts";
import { movingOf } from "./aspects/move-place.ts";
import type { EngagementRule } from "../model/rule.ts";
import { ticked } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "two-moves-in-one-change",
  code: "CS-STG-006",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "One change makes one move.",
  why: "The gates of the stage in between would never be asked.",
  check(c) {
    const moving = movingOf(c);
    if (!moving || moving.move.repair) return [];
    const chain = chainOf(c, moving.move);
    if (chain.length < 3) return [];
    const message = `${chain.map(ticked).join(" to ")} is ${chain.length - 1} moves in one change.`;
    const fix = `Split the change, one transition per pull request: move to ${ticked(chain[1] ?? "")} first.`;
    return [{ place: moving.place, message, fix }];
  },
};

/** The stages that the change passes through, from the first to the last. */
function chainOf(c: Case, move: Move): readonly string[] {
  const path = move.transition ? [move.from, move.to] : shortestPath(c.adapter, move.from, move.to);
  const ending = endingOf(c);
  const closedToo = !move.byStatus && ending?.key === "workflow_status" && ending.entered;
  return closedToo ? [...path, ending.terminal.id] : path;
}

function shortestPath(adapter: Adapter, from: string, to: string): readonly string[] {
  const paths = new Map<string, readonly string[]>([[from, [from]]]);
  // A stage that is found on the way is looked at in its turn, behind all that are nearer.
  for (const [stage, path] of paths) {
    for (const next of optionsFrom(adapter, stage)) if (!paths.has(next)) paths.set(next, [...path, next]);
  }
  return paths.get(to) ?? [];
}
