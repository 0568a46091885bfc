import type { Change } from "../../edit/edit-yaml.ts";
import type { StateFile } from "../../model/state.ts";
import { textOf, textsOf, UsageError, type Values, type Verb } from "../verb.ts";
import { type Bench, nextNumber, MERGE, type Work } from "../bench.ts";
import { textOption, work, workOptions } from "../workbench.ts";
import { splitText } from "../words.ts";

export const verb: Verb = {
  name: "decide",
  summary: "Record a decision, and close what it settles.",
  usage: "countersign decide [ID] TEXT --because TEXT --by LOGIN [--closes ID]...",
  examples: [
    'countersign decide acme-pilot "Keep ninety days" --because "The policy says so" --by lena --closes BLK-1',
  ],
  options: {
    ...workOptions,
    because: { type: "string", value: "TEXT", help: "The reason." },
    by: { type: "string", value: "LOGIN", help: "Who decided." },
    evidence: { type: "string", value: "TEXT", help: "Where it can be seen." },
    closes: { type: "string", multiple: true, value: "ID", help: "A blocker, conflict or question that it settles." },
  },
  async run(values, words, world) {
    const wanted = new UsageError("Say what is decided, in quotes", 'Such as "Keep the pilot in scope".');
    const { id, text } = await splitText(words, wanted, values, world);
    textOption(values, "because", "A decision has a reason.");
    textOption(values, "by", "Name who decided.");
    return await work(values, id, world, (bench) => decided(bench, text, values));
  },
};

export async function decided(bench: Bench, text: string, values: Values): Promise<Work> {
  const state: Partial<StateFile> = bench.c.head.state?.value ?? {};
  const id = nextNumber(
    (state.decision_log ?? []).map((each) => each.id),
    "DEC",
  );
  const [closes, evidence] = [textsOf(values, "closes"), textOf(values, "evidence")];
  const item = {
    id,
    decision: text,
    by: textOf(values, "by") ?? "TBD",
    at: bench.today,
    rationale: textOf(values, "because") ?? "TBD",
    ...(evidence === undefined ? {} : { evidence }),
    closes: [...closes],
  };
  const changes: Change[] = [{ add: ["decision_log"], item }, ...closes.flatMap((each) => closed(state, each))];
  return {
    writes: [await bench.state(changes)],
    said: `${bench.id}: ${id} is recorded${closes.length > 0 ? `; it closes ${closes.join(", ")}` : ""}.`,
    next: MERGE,
  };
}

function closed(state: Partial<StateFile>, id: string): Change[] {
  for (const list of ["blockers", "conflicts"] as const) {
    const all = state[list] ?? [];
    const index = all.findIndex((each) => each.id === id);
    const by = state.decision_log?.find(({ closes }) => closes?.includes(id));
    if (all[index]?.status === "closed" && by)
      throw new UsageError(`${id} is closed already`, `${by.id} closed it: ${by.decision}`);
    if (index >= 0) return [{ set: [list, String(index), "status"], to: "closed" }];
  }
  if (state.missing_info?.some((each) => each.id === id)) return [];
  const known = [...(state.blockers ?? []), ...(state.conflicts ?? []), ...(state.missing_info ?? [])].map(
    (each) => each.id,
  );
  throw new UsageError(
    `There is no ${id} to close`,
    known.length > 0 ? `There is ${known.join(", ")}.` : "Nothing is open.",
  );
}
