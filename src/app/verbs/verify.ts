import { resolve } from "node:path";
import { jsonText } from "../../report/json-text.ts";
import { visible } from "../../report/terminal.ts";
import { commonOptions, exit, nowOf, textOf, UsageError, type Verb, type World } from "../verb.ts";
import { type Proof, verifyRecords } from "../verify.ts";

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
    const proofs = await verifyRecords({
      repo: resolve(world.cwd, textOf(values, "repo") ?? "."),
      ids: words,
      anchor: textOf(values, "anchor"),
      now: nowOf(values, world),
    });
    const unknown = proofs.find(
      ({ id, entries, breaks }) => words.includes(id) && entries.length + breaks.length === 0,
    );
    if (unknown) throw new UsageError(`There is no record of \`${unknown.id}\` here`, "See engagements/*/record/.");
    print(proofs, values["json"] === true, world);
    return proofs.some(({ breaks }) => breaks.length > 0) ? exit.findings : exit.fine;
  },
};

function print(proofs: readonly Proof[], json: boolean, world: World): void {
  if (json) return world.print(jsonText({ schema: "countersign/proof@1", records: proofs.map(dataOf) }));
  if (proofs.length === 0) return world.print("Nothing is recorded here yet.\n");
  for (const proof of proofs) world.print(visibleLines(proof));
}

function dataOf({ id, entries, breaks }: Proof) {
  const findings = breaks.map(({ code, place, message, fix }) => ({
    rule: code,
    severity: "error",
    ...place,
    message,
    fix,
  }));
  return { engagement: id, whole: breaks.length === 0, entries: entries.length, findings };
}

/** The first break is told whole: those after it often follow from it. */
function visibleLines({ id, entries, breaks }: Proof): string {
  const [first, ...more] = breaks;
  if (!first) return `${id}: whole, ${entries.length} ${entries.length === 1 ? "entry" : "entries"}.\n`;
  const { file, line, column } = first.place;
  const rest = more.length > 0 ? `  and ${more.length} more, with --json\n` : "";
  return [
    `${visible(id)}: broken\n`,
    `  ${visible(file)}:${line}:${column} error ${first.code} ${visible(first.message)}\n`,
    `  Fix: ${visible(first.fix)}\n`,
    rest,
  ].join("");
}
