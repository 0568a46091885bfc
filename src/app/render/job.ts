import { resolve } from "node:path";
import type { Problem } from "../../model/finding.ts";
import { askAndEvaluate } from "../ask.ts";
import { textOf, type Values, type World } from "../verb.ts";
import { earlierVersion } from "./earlier.ts";
import { isShut, notOpen } from "./final.ts";
import { fontsHere } from "./press.ts";
import { Printer, type RenderedArtifact } from "./render-all.ts";
import { type Renderable, renderables } from "./renderables.ts";
import { readSources } from "./sources.ts";
import { unreadable } from "./unreadable.ts";
import { assertThere, chosenOf, idsOf, isWanted, wantedBy } from "./wanted.ts";

/** What was asked for: what to make, and why some of it is not made. */
export interface Job {
  readonly all: readonly Renderable[];
  readonly open: readonly Renderable[];
  readonly refused: readonly Problem[];
}

/** What became of an artifact, and what it was compared with. */
export interface Made extends RenderedArtifact {
  readonly since?: string;
}

export async function readJob(values: Values, words: readonly string[], world: World): Promise<Job> {
  const wanted = words.map(wantedBy);
  const ids = idsOf(wanted);
  const evaluated = await askAndEvaluate({ ...values, all: ids.length === 0 }, ids, world);
  const all = evaluated.cases.flatMap(renderables);
  const broken = unreadable(evaluated).filter(({ engagement, id }) => isWanted(wanted, engagement, id));
  for (const one of wanted) assertThere(one, all, broken);
  const chosen = chosenOf(wanted, all);
  const shut = values["final"] === true ? chosen.filter(isShut) : [];
  return {
    all,
    open: chosen.filter((each) => !shut.includes(each)),
    refused: [...broken.flatMap(({ problems }) => problems), ...shut.map(notOpen)],
  };
}

/** Each artifact of the job as files. */
export async function makeAll({ all, open }: Job, values: Values, world: World): Promise<Made[]> {
  if (open.length === 0) return [];
  const sources = {
    fonts: await fontsHere(values, world),
    ...(await readSources(open, values, world)),
  };
  const printer = new Printer(all, sources);
  const made: Made[] = [];
  try {
    for (const one of open) {
      made.push(await makeOne(printer, one, values, world));
      world.progress?.(made.length, open.length);
    }
    return made;
  } finally {
    world.progress?.(open.length, open.length);
  }
}

async function makeOne(printer: Printer, one: Renderable, values: Values, world: World): Promise<Made> {
  const wanted = textOf(values, "redline");
  if (wanted !== undefined) return await makeRedline(printer, one, wanted, values, world);
  const made = await printer.render(one);
  const word = values["word"] === true ? await printer.word(one) : undefined;
  // What is wrong with the one is wrong with the other, and told once.
  if (word === undefined || made.problems.length > 0) return made;
  return { ...made, files: [...made.files, ...word.files], problems: word.problems };
}

async function makeRedline(
  printer: Printer,
  one: Renderable,
  wanted: string,
  values: Values,
  world: World,
): Promise<Made> {
  const base = textOf(values, "base") ?? "HEAD";
  const earlier = await earlierVersion(one.c.id, one.artifact, {
    repo: resolve(world.cwd, textOf(values, "repo") ?? "."),
    wanted,
    head: textOf(values, "head") ?? base,
    record: textOf(values, "record") ?? base,
  });
  const made = await printer.redline(one, earlier.artifact, earlier.since);
  return made ? { ...made, since: earlier.since } : { ...noPages(one), since: earlier.since };
}

function noPages({ artifact }: Renderable): RenderedArtifact {
  const problem: Problem = {
    code: "CS-DOC-012",
    place: { file: artifact.file, line: 1, column: 1 },
    message: `\`${artifact.id}\` becomes no document of pages that could be compared.`,
    fix: `\`git log -p -- ${artifact.file}\` shows what changed.`,
  };
  return { artifact: artifact.id, files: [], problems: [problem], notices: [] };
}
