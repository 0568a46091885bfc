import { isAbsolute, join, relative, resolve } from "node:path";
import { jsonText } from "../../report/json-text.ts";
import { visible } from "../../report/terminal.ts";
import { askAndEvaluate } from "../ask.ts";
import { checkKept, type Difference } from "../render/check-kept.ts";
import { makeAll, readJob } from "../render/job.ts";
import { putOut } from "../render/put-out.ts";
import { tell } from "../render/told.ts";
import { type Wanted, wantedBy } from "../render/wanted.ts";
import { changeOptions, commonOptions, exit, textOf, UsageError, type Values, type Verb, type World } from "../verb.ts";

export const verb: Verb = {
  name: "render",
  summary: "Make the documents that artifacts become: PDF files, Word files and drafts of emails.",
  usage: "countersign render [ID[/ARTIFACT]...] [--out DIR] [--final] [--word] [--redline VERSION] [--watch] | --check",
  examples: [
    "countersign render                                    everything that can be rendered, marked as the verdict says",
    "countersign render acme-pilot                         one engagement",
    "countersign render acme-pilot/PRO-2026-0001           one artifact",
    "countersign render --check                            whether rendered/ holds what the artifacts give",
    "countersign render PRO-2026-0001 --final              only if nothing stands in the way of sending it",
    "countersign render PRO-2026-0001 --redline v1         what changed since v1",
    "countersign render PRO-2026-0001 --redline recorded   since the version last recorded as final",
    "countersign render PRO-2026-0001 --word               also for people who write in Word",
    "countersign render acme-pilot --watch                 and again whenever a file changes, with a page to look at",
  ],
  options: {
    ...commonOptions,
    ...changeOptions,
    out: { type: "string", value: "DIR", help: "Where the files go; by default countersign-rendered." },
    check: { type: "boolean", help: "Write nothing; exit 1 where rendered/ differs from what the artifacts give." },
    final: { type: "boolean", help: "Refuse whatever is not open for sending." },
    redline: { type: "string", value: "VERSION", help: "Show what changed since v1, `recorded` or a commit instead." },
    word: { type: "boolean", help: "Also make a .docx of each document of pages." },
    watch: { type: "boolean", help: "Render again when a file changes, and serve a page to look at, until Ctrl-C." },
    quiet: { type: "boolean", help: "Say only what is wrong." },
  },
  async run(values, words, world) {
    if (values["check"] === true) return await check(words.map(wantedBy), values, world);
    const out = outOf(values, world);
    assertTogether(values, words);
    if (values["watch"] === true) {
      const { watchAndRender } = await import("../render/watch.ts");
      return await watchAndRender(values, words, out, world);
    }
    const job = await readJob(values, words, world);
    const made = await makeAll(job, values, quieter(values, world));
    const put = await putOut(made, out, values, world);
    return tell(put, [...job.refused, ...put.problems], made, values, world) ? exit.findings : exit.fine;
  },
};

/** The files as they lie there, engagement by engagement. */
async function check(wanted: readonly Wanted[], values: Values, world: World): Promise<number> {
  const other = ["base", "head", "pr", "out", "final", "redline", "word", "watch"].find(
    (name) => values[name] !== undefined,
  );
  if (other !== undefined)
    throw new UsageError(`--check and --${other} exclude each other`, "It looks at what lies there.");
  if (wanted.some(({ artifact }) => artifact !== undefined))
    throw new UsageError("--check takes engagements", "It looks at all that lies in rendered/.");
  const ids = wanted.flatMap(({ id }) => id ?? []);
  const { cases } = await askAndEvaluate({ ...values, all: ids.length === 0 }, ids, world);
  const chosen = cases.filter(({ id }) => ids.length === 0 || ids.includes(id));
  const differences: Difference[] = [];
  for (const c of chosen) differences.push(...(await checkKept(c, values, world)));
  if (values["json"] === true) world.print(jsonText(differences));
  else if (differences.length === 0) world.print("What lies in rendered/ is what the artifacts give.\n");
  else
    world.print(differences.map(({ file, is, message }) => `${visible(file)}: ${is}; ${visible(message)}\n`).join(""));
  return differences.length > 0 ? exit.findings : exit.fine;
}

function quieter(values: Values, world: World): World {
  return values["quiet"] === true ? { ...world, progress: () => undefined } : world;
}

/** A comparison is no document: neither final nor in Word, and of artifacts that somebody named. */
function assertTogether(values: Values, words: readonly string[]): void {
  if (values["redline"] === undefined) return;
  const other = ["final", "word", "watch"].find((name) => values[name] === true);
  if (other !== undefined)
    throw new UsageError(`--redline and --${other} do not go together`, "Ask for one, then for the other.");
  if (words.length === 0 || words.some((word) => wantedBy(word).artifact === undefined))
    throw new UsageError("--redline needs an artifact", "Such as `countersign render PRO-2026-0001 --redline v1`.");
}

function outOf(values: Values, world: World): string {
  const out = textOf(values, "out") ?? "countersign-rendered";
  if (out === "") throw new UsageError("--out needs a folder", "Such as --out out.");
  const repo = resolve(world.cwd, textOf(values, "repo") ?? ".");
  const inside = relative(join(repo, "engagements"), resolve(world.cwd, out));
  if (inside === "" || (!inside.startsWith("..") && !isAbsolute(inside))) {
    throw new UsageError(
      `--out ${out} is among the engagements`,
      "What is rendered there is the recorder's; name a folder elsewhere, such as --out out.",
    );
  }
  return out;
}
