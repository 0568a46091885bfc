import type { Case } from "../model/case.ts";
import { nearest } from "../model/nearest.ts";
import { UsageError } from "./verb.ts";

/** A stage or an end of the workflow that a person named. */
export function stageCalled(c: Case, name: string): string {
  const { stages, transitions, terminals } = c.adapter;
  const known = [...stages.map(({ id }) => id), ...transitions.map(({ to }) => to), ...terminals.map(({ id }) => id)];
  if (known.includes(name)) return name;
  const near = nearest(name, known);
  const hint = near === undefined ? `There are ${[...new Set(known)].join(", ")}.` : `Did you mean \`${near}\`?`;
  throw new UsageError(`${c.adapter.type} has no stage \`${name}\``, hint);
}

/** Where moves lead from a stage, in a sentence. */
export function waysFrom({ adapter }: Case, from: string): string {
  const ways = adapter.transitions.filter((each) => each.from === from && each.to !== from).map(({ to }) => to);
  return ways.length === 0 ? "No move leads on from there." : `From there: ${[...new Set(ways)].join(", ")}.`;
}
