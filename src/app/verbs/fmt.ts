import { resolve } from "node:path";
import { openRepository, type Repository } from "../../git/repository.ts";
import { pathInside, writeWorkingFile } from "../../git/working-files.ts";
import type { Problem } from "../../model/finding.ts";
import { jsonText } from "../../report/json-text.ts";
import { painter, visible } from "../../report/terminal.ts";
import { formatFiles, type Formatting } from "../format-files.ts";
import { commonOptions, exit, textOf, UsageError, type Values, type Verb, type World } from "../verb.ts";

export const verb: Verb = {
  name: "fmt",
  summary: "Put YAML and front matter in form, and repair its indentation.",
  usage: "countersign fmt [FILE...] [--check | --dry-run]",
  examples: [
    "countersign fmt                           every file of ours below this repository",
    "countersign fmt engagements/acme-pilot    one engagement",
    "countersign fmt --check                   say which files would change, and fail if any would",
  ],
  options: {
    ...commonOptions,
    check: { type: "boolean", help: "Write nothing; exit 1 where a file would change." },
    "dry-run": { type: "boolean", help: "Write nothing; show what would change." },
  },
  async run(values, words, world) {
    const repo = await openRepository(resolve(world.cwd, textOf(values, "repo") ?? "."));
    const formatting = await formatFiles(repo, await namedBy(words, repo, world));
    if (words.length > 0 && formatting.count === 0) throw nothingNamed(words);
    if (values["check"] !== true && values["dry-run"] !== true) await write(repo, formatting);
    print(formatting, values, world);
    const stale = values["check"] === true && formatting.changed.length > 0;
    return stale || formatting.problems.length > 0 ? exit.findings : exit.fine;
  },
};

async function namedBy(words: readonly string[], repo: Repository, world: World): Promise<string[]> {
  const paths = await Promise.all(words.map((word) => pathInside(repo, resolve(world.cwd, word))));
  const outside = words.find((_, index) => paths[index] === undefined);
  if (outside !== undefined)
    throw new UsageError(
      `${JSON.stringify(outside)} is outside the repository`,
      "Name files or folders of the repository.",
    );
  return paths.filter((path) => path !== undefined);
}

function nothingNamed(words: readonly string[]): UsageError {
  const hint = "countersign.yaml, adapters/*.yaml, state.yaml and artifacts are; what the engine writes is not.";
  return new UsageError(`${words.map((word) => JSON.stringify(word)).join(", ")}: no file to format`, hint);
}

async function write(repo: Repository, { changed }: Formatting): Promise<void> {
  for (const { path, text } of changed) await writeWorkingFile(repo, path, text);
}

function print(formatting: Formatting, values: Values, world: World): void {
  const { changed, problems, kept, count } = formatting;
  if (values["json"] === true) {
    const data = { changed: changed.map(({ path }) => path), problems: problems.map(flat), kept };
    return world.print(jsonText(data));
  }
  const shows = values["dry-run"] === true;
  for (const each of changed) world.print(shows ? difference(each, world) : `${visible(each.path)}\n`);
  for (const problem of problems) world.print(told(problem));
  for (const path of kept) {
    world.complain(`${visible(path)} is recorded as final and left as it is; name it to format it.\n`);
  }
  const would = values["check"] === true || shows;
  world.complain(summary(changed.length, problems.length, count, would));
}

function flat({ code, place, message, fix }: Problem) {
  return { code, ...place, message, fix };
}

function told({ place, message, fix }: Problem): string {
  return `${visible(`${place.file}:${place.line}:${place.column}  ${message}`)}\n  fix: ${visible(fix)}\n`;
}

/** Lines before and after; a change of line ends alone shows in no line. */
function difference({ path, changes }: Formatting["changed"][number], world: World): string {
  const paint = painter(world.color);
  const lines = changes.flatMap(({ line, before, after }) => [
    paint("red", `  ${line} - ${visible(before)}`),
    ...(after === undefined ? [] : [paint("green", `  ${line} + ${visible(after)}`)]),
  ]);
  const shown = lines.length > 0 ? lines : ["  line ends, or what stands before the first and after the last line"];
  return `${visible(path)}\n${shown.join("\n")}\n`;
}

function summary(changed: number, problems: number, count: number, would: boolean): string {
  const files = `${changed} of ${count} file${count === 1 ? "" : "s"}`;
  const done = would ? `${files} would change.` : `${files} changed.`;
  return `${done}${problems > 0 ? ` ${problems} could not be formatted.` : ""}\n`;
}
