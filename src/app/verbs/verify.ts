import { join, resolve } from "node:path";
import type { Problem } from "../../model/finding.ts";
import { jsonText } from "../../report/json-text.ts";
import { visible } from "../../report/terminal.ts";
import { codeIn, type Found, lookUp } from "../code-lookup.ts";
import { commonOptions, exit, nowOf, textOf, type Values, type Verb, type World } from "../verb.ts";
import { noRecord } from "../words.ts";
import type { Proof } from "../prove-record.ts";
import { type Proved, verifyRecords } from "../verify.ts";

export const verb: Verb = {
  name: "verify",
  summary: "Prove that the record is whole and what is derived follows from it; or find a document by its code.",
  usage: "countersign verify [ID...|CODE] [--anchor SHA]",
  examples: [
    "countersign verify 3f2a9c41d07e        which document has this code on its pages, and whether it still stands",
    "countersign verify                     every engagement's record",
    "countersign verify --anchor v2026.3    and that nothing it had at that commit was changed since",
  ],
  options: {
    ...commonOptions,
    anchor: { type: "string", value: "SHA", help: "A commit that is known to be good, such as a signed tag." },
  },
  async run(values, words, world) {
    const repo = resolve(world.cwd, textOf(values, "repo") ?? ".");
    const code = await codeAmong(words, repo, world);
    if (code !== undefined) return await verifyCode(code, repo, values, world);
    const anchor = textOf(values, "anchor");
    const proved = await verifyRecords({ repo, ids: words, anchor, now: nowOf(values, world) });
    const unknown = proved.proofs.find(({ id, count, breaks }) => words.includes(id) && count + breaks.length === 0);
    if (unknown) throw await noRecord(unknown.id, values, world);
    print(proved, values["json"] === true, world);
    return [proved, ...proved.proofs].some(({ breaks }) => breaks.length > 0) ? exit.findings : exit.fine;
  },
};

/** The words as one code, with the blanks that it may be printed with. A folder of that name is an engagement. */
async function codeAmong(words: readonly string[], repo: string, world: World): Promise<string | undefined> {
  const code = codeIn(words.join(""));
  if (code === undefined || words.some((word) => !codeIn(word.padEnd(8, "0")))) return undefined;
  for (const word of words) if (await world.isThere(join(repo, "engagements", word))) return undefined;
  return code;
}

/** Only what the record names counts, and only where that record is whole. */
async function verifyCode(code: string, repo: string, values: Values, world: World): Promise<number> {
  const found = await lookUp(repo, code);
  const recorded = found.filter(({ entry }) => entry !== null);
  const ids = [...new Set(recorded.map(({ engagement }) => engagement))];
  const proofs =
    ids.length === 0
      ? []
      : (await verifyRecords({ repo, ids, anchor: textOf(values, "anchor"), now: nowOf(values, world) })).proofs;
  const broken = proofs.filter(({ breaks }) => breaks.length > 0);
  if (values["json"] === true) {
    world.print(jsonText({ schema: "countersign/code@1", code, found, broken: broken.map(({ id }) => id) }));
  } else {
    if (found.length === 0) world.print(`No document here has a code that begins with ${code}.\n`);
    for (const each of found) world.print(told(each));
    for (const proof of broken) world.print(lines(proof));
  }
  return recorded.length === 0 || broken.length > 0 ? exit.findings : exit.fine;
}

const SENSE: Readonly<Record<Found["stands"], string>> = {
  current: "it is the content that stands",
  draft: "it is a draft",
  superseded: "another content stands in its place",
  void: "it is archived, or gone",
};

function told({ engagement, artifact, version, stands, final, entry, digest }: Found): string {
  const kind = stands === "current" && !final ? "current, without an approval" : stands;
  return [
    `${artifact} ${version} of ${engagement}: ${kind}; ${SENSE[stands]}.\n`,
    `  digest    ${digest}\n`,
    entry === null ? "  No entry of the record names it.\n" : `  recorded  ${visible(entry)}\n`,
  ].join("");
}

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
