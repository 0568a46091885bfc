import type { Case } from "../../model/case.ts";
import { stageCalled, waysFrom } from "../stages.ts";
import { textOf, UsageError, type Verb } from "../verb.ts";
import type { Bench, Work } from "../bench.ts";
import { work, workOptions } from "../workbench.ts";
import { splitWords } from "../words.ts";

export const verb: Verb = {
  name: "advance",
  summary: "Ask to move an engagement onwards: set its stage in state.yaml.",
  usage: "countersign advance [ID] [STAGE] [--reason TEXT]",
  examples: [
    "countersign advance                        the one engagement, to the stage that comes next",
    "countersign advance acme-pilot review      to a stage that is named",
    "countersign advance acme-pilot --dry-run   show what would change",
  ],
  options: {
    ...workOptions,
    reason: {
      type: "string",
      value: "TEXT",
      help: "Why, where the move asks for it: an end, or a stage that is skipped.",
    },
  },
  async run(values, words, world) {
    const { id, rest } = await splitWords(words, 1, values, world);
    if (rest.length > 1) throw new UsageError(`advance takes one stage, not ${JSON.stringify(rest.join(" "))}`);
    return await work(values, id, world, (bench) => advanced(bench, rest[0], textOf(values, "reason")));
  },
};

export async function advanced(bench: Bench, named: string | undefined, reason: string | undefined): Promise<Work> {
  const from = stageOf(bench.c);
  const to = named === undefined ? onlyWay(bench.c, from) : stageCalled(bench.c, named);
  if (to === from) throw new UsageError(`${bench.id} is at ${to} already`, waysFrom(bench.c, from));
  const because = reason === undefined ? [] : [{ set: ["state_transition", "rationale"], to: reason }];
  return {
    writes: [await bench.state([{ set: ["stage"], to }, ...because])],
    said: `${bench.id}: ${from} to ${to}.`,
    next: { told: "`countersign check` says which gates it waits for." },
  };
}

function stageOf({ base, head }: Case): string {
  const [was, is] = [base?.state?.value.stage, head.state?.value.stage ?? ""];
  if (was !== undefined && was !== is)
    throw new UsageError(`state.yaml asks to move from ${was} to ${is} already`, "Commit or take that back first.");
  return is;
}

function onlyWay({ adapter }: Case, from: string): string {
  const ways = adapter.transitions.filter((each) => each.from === from && each.to !== from);
  const forward = ways.filter(({ kind }) => kind === "forward");
  const onwards = forward.length > 0 ? forward : ways.filter(({ kind }) => kind === "terminal");
  const [only, ...others] = [...new Set(onwards.map(({ to }) => to))];
  if (only === undefined) throw new UsageError(`Nothing leads on from ${from}`, "It has come to its end.");
  if (others.length === 0) return only;
  throw new UsageError(`From ${from} several ways lead on`, `Name one of ${[only, ...others].join(", ")}.`);
}
