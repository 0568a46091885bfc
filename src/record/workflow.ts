import type { Adapter } from "../model/adapter.ts";
import type { Data } from "../model/doc.ts";
import type { EntryFile } from "../model/record-file.ts";

type Workflow = NonNullable<EntryFile["workflow"]>;

/** What the status page shows of the workflow definition: its stages, the ways on, and every way out of the present stage. */
export function workflowOf(adapter: Adapter, at: Data | undefined): Workflow {
  const { stages, terminals, gates } = adapter;
  const purpose = stages.find(({ id }) => id === at)?.purpose ?? "";
  const ways = waysFrom(adapter, at);
  const ends = terminals.filter(({ id }) => id === at || ways.some(({ to }) => to === id));
  return {
    stages: [...stages.map(({ id, label }) => ({ id, label })), ...ends.map(({ id }) => ({ id, label: id }))],
    ...(purpose === "" ? {} : { purpose }),
    ways: [...new Set(ways.map(({ from, to, kind }) => `${from} ${kind === "forward" ? "-->" : "-.->"} ${to}`))],
    gates: gates.map(({ id, label }) => ({ id, label })),
  };
}

function waysFrom({ stages, terminals, transitions }: Adapter, stage: Data | undefined) {
  const known = new Set([...stages, ...terminals].map(({ id }) => id));
  return transitions.filter(
    ({ from, to, kind, implied }) =>
      !implied && from !== to && known.has(from) && known.has(to) && (kind === "forward" || from === stage),
  );
}
