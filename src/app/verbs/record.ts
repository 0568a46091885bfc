import { resolve } from "node:path";
import type { Problem } from "../../model/finding.ts";
import type { Pull } from "../../model/pull.ts";
import { jsonText } from "../../report/json-text.ts";
import { visible } from "../../report/terminal.ts";
import { BrokenRecord } from "../record-desk.ts";
import { type Recorded, type Recording, recordMerge } from "../record-merge.ts";
import { readPull } from "../ask.ts";
import { commonOptions, exit, nowOf, textOf, textsOf, UsageError, type Verb, type World } from "../verb.ts";

export const verb: Verb = {
  name: "record",
  summary: "Write what a merge changed, and who approved it, into the record.",
  usage: "countersign record --merge SHA [--pr FACTS.json]...",
  examples: [
    "countersign record --merge HEAD --pr facts.json   the merge that was just checked out",
    "countersign record --merge HEAD --dry-run         what would be written",
  ],
  options: {
    ...commonOptions,
    merge: { type: "string", value: "SHA", help: "The commit on the default branch that the merge made." },
    pr: {
      type: "string",
      multiple: true,
      value: "FACTS.json",
      help: "What GitHub says of the pull request that was merged; once more for each that an earlier run missed.",
    },
    "dry-run": { type: "boolean", help: "Write nothing; say what would be written." },
  },
  async run(values, words, world) {
    const merge = textOf(values, "merge");
    if (merge === undefined) throw new UsageError("record needs --merge", "Name the commit that the merge made.");
    if (words.length > 0) throw new UsageError(`record takes no ${JSON.stringify(words[0])}`);
    const pulls = await Promise.all(textsOf(values, "pr").map((path) => mergedPull(path, world)));
    const recording = await recordMerge({
      repo: resolve(world.cwd, textOf(values, "repo") ?? "."),
      merge,
      pulls,
      now: nowOf(values, world),
      builtin: await world.builtinAdapters(),
      packaged: world.packaged,
      engine: world.version,
      dryRun: values["dry-run"] === true,
    }).catch((error: unknown) => broken(error, world));
    if (!recording) return exit.findings;
    if (values["json"] === true) world.print(jsonText(recording));
    else print(recording, world, values["dry-run"] === true);
    for (const each of recording.warnings) world.complain(notRendered(each));
    return recording.recorded.some(({ status }) => lost.has(status)) ? exit.findings : exit.fine;
  },
};

async function mergedPull(path: string, world: World): Promise<Pull> {
  const pull = await readPull(path, world);
  if (!pull.merged)
    throw new UsageError(
      `--pr ${path}: pull request #${pull.number} is not merged`,
      "Only what was merged is recorded; ask GitHub again.",
    );
  return pull;
}

function broken(error: unknown, world: World): undefined {
  if (!(error instanceof BrokenRecord)) throw error;
  world.complain(
    `${visible(error.path)}: ${visible(error.message)}\nNothing was written. Run \`countersign verify\`.\n`,
  );
  return undefined;
}

function print({ recorded, files }: Recording, world: World, dryRun: boolean): void {
  if (recorded.length === 0) return world.print("This merge touches no engagement; there is nothing to record.\n");
  for (const each of recorded) world.print(`${visible(line(each))}\n`);
  if (files.length === 0) return;
  world.print(`\n${dryRun ? "Would write" : "Wrote"}:\n${files.map((path) => `  ${visible(path)}\n`).join("")}`);
}

/** No reason to fail: the entry is whole, and the next merge tries again. */
function notRendered({ place, code, message, fix }: Problem): string {
  const where = `${visible(place.file)}:${place.line}:${place.column}`;
  return `${where} warning ${code} Not rendered: ${visible(message)}\n    fix: ${visible(fix)}\n`;
}

/** The merge happened, and the record will not say so. */
const lost: ReadonlySet<Recorded["status"]> = new Set(["not recorded", "overtaken"]);

const without: Partial<Record<Recorded["status"], string>> = {
  "not recorded": "not recorded; no workflow definition to judge it by",
  "recorded before": "recorded before",
  overtaken: "not recorded; what was merged after it has an entry already",
  removed: "its files are gone; there is nothing to record",
};

function line({ engagement, status, events }: Recorded): string {
  const none = without[status];
  if (none !== undefined) return `${engagement}: ${none}.`;
  const what = events.length === 0 ? "no event" : events.map((each) => each.split(" ", 1)[0]).join(", ");
  const note = status === "recorded" ? "" : " No facts of its pull request were given, so no approval could be seen.";
  return `${engagement}: ${what}.${note}`;
}
