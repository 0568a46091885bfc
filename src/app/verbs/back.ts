import type { Change } from "../../edit/edit-yaml.ts";
import { stageCalled, waysFrom } from "../stages.ts";
import { UsageError, type Verb } from "../verb.ts";
import { type Bench, MERGE, type Work } from "../bench.ts";
import { textOption, work, workOptions } from "../workbench.ts";
import { splitWords } from "../words.ts";

export const verb: Verb = {
  name: "back",
  summary: "Ask to move an engagement back, with the reason.",
  usage: "countersign back [ID] STAGE --reason TEXT",
  examples: ['countersign back acme-pilot draft --reason "The client asks for refunds too"'],
  options: { ...workOptions, reason: { type: "string", value: "TEXT", help: "Why; it goes into the record." } },
  async run(values, words, world) {
    const { id, rest } = await splitWords(words, 1, values, world);
    const [stage, ...more] = rest;
    if (stage === undefined || more.length > 0) throw new UsageError("Name the stage to go back to");
    const reason = textOption(values, "reason", "Say why in one sentence.");
    return await work(values, id, world, (bench) => moved(bench, stage, reason));
  },
};

export async function moved(bench: Bench, name: string, reason: string): Promise<Work> {
  const stage = stageCalled(bench.c, name);
  const from = bench.c.head.state?.value.stage ?? "";
  if (from === stage) throw new UsageError(`${bench.id} is at ${stage} already`, waysFrom(bench.c, from));
  const ahead = bench.c.adapter.transitions.find((each) => each.from === from && each.to === stage);
  if (ahead?.kind === "forward")
    throw new UsageError(
      `${stage} lies ahead of ${from}`,
      `\`countersign advance ${bench.id} ${stage}\` moves onwards.`,
    );
  return {
    writes: [await bench.state(goingBack(stage, reason))],
    said: `${bench.id}: back from ${from} to ${stage}.`,
    next: MERGE,
  };
}

export function goingBack(stage: string, reason: string): Change[] {
  return [
    { set: ["stage"], to: stage },
    { set: ["state_transition", "rationale"], to: reason },
  ];
}
