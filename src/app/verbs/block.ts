import type { Data } from "../../model/doc.ts";
import { textOf, textsOf, UsageError, type Values, type Verb } from "../verb.ts";
import { type Bench, nextNumber, type Work } from "../bench.ts";
import { work, workOptions } from "../workbench.ts";
import { splitText } from "../words.ts";

export const verb: Verb = {
  name: "block",
  summary: "Put up a blocker: what is in the way, and what it stops.",
  usage: "countersign block [ID] TEXT --on REFERENCE... [--owner LOGIN] [--track ID]",
  examples: ['countersign block acme-pilot "Retention policy missing" --on gate:legal --owner omar'],
  options: {
    ...workOptions,
    on: {
      type: "string",
      multiple: true,
      value: "REFERENCE",
      help: "What it stops: gate:<id>, track:<id>, artifact:<ID>, action:<id>, scope:<name>.",
    },
    owner: { type: "string", value: "LOGIN", help: "Who can clear it; TBD where nobody knows yet." },
    track: { type: "string", value: "ID", help: "The track that it belongs to." },
  },
  async run(values, words, world) {
    const wanted = new UsageError("Say what is in the way, in quotes", 'Such as "Retention policy missing".');
    const { id, text } = await splitText(words, wanted, values, world);
    if (textsOf(values, "on").length === 0)
      throw new UsageError(
        "It needs --on",
        "Name what it stops, such as gate:commercial, track:support or artifact:PRO-2026-0001.",
      );
    return await work(values, id, world, (bench) => blocked(bench, text, values));
  },
};

export async function blocked(bench: Bench, text: string, values: Values): Promise<Work> {
  const { blockers = [] } = bench.c.head.state?.value ?? {};
  const on = textsOf(values, "on");
  const twin = blockers.find((each) => each.text === text && each.status !== "closed" && sameNames(each.blocks, on));
  if (twin) throw new UsageError(`${twin.id} says that already`, "One thing in the way is one blocker.");
  const id = nextNumber(
    blockers.map((each) => each.id),
    "BLK",
  );
  const owner = textOf(values, "owner") ?? "TBD";
  const track = textOf(values, "track");
  const item: Data = {
    id,
    text,
    blocks: [...on],
    owner,
    ...(owner === "TBD" ? { question: "Who can clear this?" } : {}),
    ...(track === undefined ? {} : { track }),
    opened: bench.today,
  };
  return {
    writes: [await bench.state([{ add: ["blockers"], item }])],
    said: `${bench.id}: ${id} is up.`,
    stops: true,
    next: `\`countersign decide ${bench.id} TEXT --because TEXT --by LOGIN --closes ${id}\` takes it down.`,
  };
}

function sameNames(some: readonly string[] = [], others: readonly string[]): boolean {
  return some.toSorted().join(" ") === others.toSorted().join(" ");
}
