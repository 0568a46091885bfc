import { isOpen } from "../../model/state.ts";
import { notThere, sentenceIn } from "../called.ts";
import { textOf, UsageError, type Values, type Verb } from "../verb.ts";
import type { Bench, Work } from "../bench.ts";
import { textOption, work, workOptions } from "../workbench.ts";
import { splitWords } from "../words.ts";
import { decided } from "./decide.ts";

export const verb: Verb = {
  name: "unblock",
  summary: "Close a blocker, with the evidence that nothing is in the way any more.",
  usage: "countersign unblock [ID] BLOCKER --evidence URL --by LOGIN [--because TEXT]",
  examples: ["countersign unblock acme-pilot BLK-1 --evidence https://example.com/policy --by omar"],
  options: {
    ...workOptions,
    evidence: { type: "string", value: "URL", help: "Where it can be seen." },
    by: { type: "string", value: "LOGIN", help: "Who says so." },
    because: { type: "string", value: "TEXT", help: "The reason, besides the evidence." },
  },
  async run(values, words, world) {
    const { id, rest } = await splitWords(words, 1, values, world);
    const [blocker, ...more] = rest;
    if (blocker === undefined || more.length > 0) throw new UsageError("Name one blocker", "Such as BLK-1.");
    textOption(values, "evidence", "Name the page on which it can be seen.");
    textOption(values, "by", "Name who says so.");
    return await work(values, id, world, (bench) => unblocked(bench, blocker, values));
  },
};

export async function unblocked(bench: Bench, name: string, values: Values): Promise<Work> {
  const { blockers = [] } = bench.c.head.state?.value ?? {};
  const found = blockers.find(({ id }) => id === name);
  const open = blockers.filter(isOpen).map(({ id }) => id);
  if (!found) throw notThere(`There is no blocker ${JSON.stringify(name)}`, name, open);
  const evidence = pageIn(textOf(values, "evidence") ?? "");
  const because = textOf(values, "because");
  const rationale = because === undefined ? `Shown at ${evidence}` : `${sentenceIn("because", because)} (${evidence})`;
  const done = await decided(bench, `${found.id} is out of the way: ${found.text}`, {
    by: textOf(values, "by"),
    because: rationale,
    evidence,
    closes: [found.id],
  });
  const owner = found.owner ?? "TBD";
  const note =
    owner === "TBD"
      ? `Nobody owns ${found.id}: in the pull request with it, it still blocks.`
      : `In the pull request with it, it still blocks until ${owner} approves that.`;
  return { ...done, notes: [note] };
}

function pageIn(text: string): string {
  if (/^https?:\/\/[!-~]+$/.test(text)) return text;
  throw new UsageError(
    `--evidence ${JSON.stringify(text)} is no address of a page`,
    "Such as https://example.com/policy.",
  );
}
