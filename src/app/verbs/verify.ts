import { resolve } from "node:path";
import type { Problem } from "../../model/finding.ts";
import { jsonText } from "../../report/json-text.ts";
import { visible } from "../../report/terminal.ts";
import { commonOptions, exit, nowOf, textOf, type Verb, type World } from "../verb.ts";
import { noRecord } from "../words.ts";
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
    if (unknown) throw await noRecord(unknown.id, values, world);
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

function dataOf({ id, count, moved, breaks, unproved }: Proof) {
  const findings = breaks.map(findingOf);
  return { engagement: id, whole: breaks.length === 0, entries: count, moved, unproved, findings };
}

function findingOf({ code, place, message, fix }: Problem) {
  return { rule: code, severity: "error", ...place, message, fix };
}

function whole({ id, count, moved, unproved }: Proof): string {
  const extent = unproved.length > 0 ? "whole as far as this clone goes" : "whole";
  const notes = [
    ...(moved > 0 ? [`${firstOf(moved)} came from another history (settings.moved_records).`] : []),
    ...unproved.map((each) => `Not proved: ${each}.`),
  ];
  return `${id}: ${extent}, ${entries(count)}.\n${notes.map((each) => `  ${each}\n`).join("")}`;
}

function entries(count: number): string {
  return `${count} ${count === 1 ? "entry" : "entries"}`;
}

function firstOf(count: number): string {
  return count === 1 ? "The first entry" : `The first ${entries(count)}`;
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
