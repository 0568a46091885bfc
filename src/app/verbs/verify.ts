import { resolve } from "node:path";
import type { Problem } from "../../model/finding.ts";
import { jsonText } from "../../report/json-text.ts";
import { visible } from "../../report/terminal.ts";
import { commonOptions, exit, nowOf, textOf, UsageError, type Verb, type World } from "../verb.ts";
import type { Proof } from "../prove-record.ts";
import { type Proved, verifyRecords } from "../verify.ts";

export const verb: Verb = {
  name: "verify",
  summary: "Prove that the record is whole, and that what is derived from it follows from it.",
  usage: "countersign verify [ID...] [--anchor SHA]",
  examples: [
    "countersign verify                     every engagement's record",
    "countersign verify --anchor v2026.3    and that nothing it had at that commit was changed since",
  ],
  options: {
    ...commonOptions,
    anchor: { type: "string", value: "SHA", help: "A commit that is known to be good, such as a signed tag." },
  },
  async run(values, words, world) {
    const proved = await verifyRecords({
      repo: resolve(world.cwd, textOf(values, "repo") ?? "."),
      ids: words,
      anchor: textOf(values, "anchor"),
      now: nowOf(values, world),
    });
    const unknown = proved.proofs.find(({ id, count, breaks }) => words.includes(id) && count + breaks.length === 0);
    if (unknown) throw new UsageError(`There is no record of \`${unknown.id}\` here`, "See engagements/*/record/.");
    print(proved, values["json"] === true, world);
    return [proved, ...proved.proofs].some(({ breaks }) => breaks.length > 0) ? exit.findings : exit.fine;
  },
};

function print({ proofs, breaks }: Proved, json: boolean, world: World): void {
  const records = proofs.map(dataOf);
  if (json) return world.print(jsonText({ schema: "countersign/proof@1", findings: breaks.map(findingOf), records }));
  if (proofs.length === 0) world.print("Nothing is recorded here yet.\n");
  for (const proof of proofs) world.print(proof.breaks.length > 0 ? lines(proof) : whole(proof));
  if (breaks.length > 0) world.print(lines({ id: "The page of all engagements", breaks }));
}

function dataOf({ id, count, breaks, unproved }: Proof) {
  return { engagement: id, whole: breaks.length === 0, entries: count, unproved, findings: breaks.map(findingOf) };
}

function findingOf({ code, place, message, fix }: Problem) {
  return { rule: code, severity: "error", ...place, message, fix };
}

function whole({ id, count, unproved }: Proof): string {
  const entries = `${count} ${count === 1 ? "entry" : "entries"}`;
  if (unproved.length === 0) return `${id}: whole, ${entries}.\n`;
  return `${id}: whole as far as this clone goes, ${entries}.\n${unproved.map((each) => `  Not proved: ${each}.\n`).join("")}`;
}

/** The first break is told whole: those after it often follow from it. */
function lines({ id, breaks }: Pick<Proof, "id" | "breaks">): string {
  const [first, ...more] = breaks;
  if (!first) return "";
  const { file, line, column } = first.place;
  const rest = more.length > 0 ? `  and ${more.length} more, with --json\n` : "";
  return [
    `${visible(id)}: broken\n`,
    `  ${visible(file)}:${line}:${column} error ${first.code} ${visible(first.message)}\n`,
    `  Fix: ${visible(first.fix)}\n`,
    rest,
  ].join("");
}
