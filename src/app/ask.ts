import { resolve } from "node:path";
import type { Pull } from "../model/pull.ts";
import { ENGAGEMENT_ID } from "../model/scalars.ts";
import type { Verdict } from "../model/verdict.ts";
import { joinVerdicts } from "../plan/verdict.ts";
import { type Asked, gather, gatherInParts } from "./gather.ts";
import { type Evaluated, evaluate } from "./evaluate.ts";
import { nowOf, textOf, textsOf, UsageError, type Values, type World } from "./verb.ts";

/** The question that the words of a command line ask. */
export async function askedBy(values: Values, ids: readonly string[], world: World): Promise<Asked> {
  const bad = ids.find((id) => !ENGAGEMENT_ID.test(id));
  if (bad !== undefined)
    throw new UsageError(`${JSON.stringify(bad)} is no engagement id`, "Ids are folder names under engagements/.");
  if (textOf(values, "base") !== undefined && textOf(values, "head") === undefined && factsOf(values).length > 0) {
    throw new UsageError("--pr needs --head", "Name the commit of the pull request's head.");
  }
  const [pull, ...recorded] = await Promise.all(factsOf(values).map((path) => readPull(path, world)));
  return {
    repo: resolve(world.cwd, textOf(values, "repo") ?? "."),
    base: textOf(values, "base"),
    head: textOf(values, "head"),
    ids,
    all: values["all"] === true,
    record: textOf(values, "record"),
    pull,
    recorded,
    now: nowOf(values, world),
    builtin: await world.builtinAdapters(),
    packaged: world.packaged,
  };
}

export async function askAndEvaluate(values: Values, ids: readonly string[], world: World): Promise<Evaluated> {
  return evaluate(await gather(await askedBy(values, ids, world)));
}

/** Engagements that are judged at once: enough that parts cost nothing, few enough that memory stays small. */
const PART = 250;

/** The verdict alone, whatever the number of engagements. */
export async function askVerdict(values: Values, ids: readonly string[], world: World): Promise<Verdict> {
  const parts: Verdict[] = [];
  for await (const question of gatherInParts(await askedBy(values, ids, world), PART)) {
    parts.push(evaluate(question).verdict);
  }
  const [first, ...rest] = parts;
  if (!first) throw new Error("a question has at least one part");
  return joinVerdicts([first, ...rest]);
}

/** The first is the pull request that is asked about. */
function factsOf(values: Values): readonly string[] {
  const one = textOf(values, "pr");
  return one === undefined ? textsOf(values, "pr") : [one];
}

export async function readPull(path: string, world: World): Promise<Pull> {
  const text = await world.readText(resolve(world.cwd, path)).catch(() => {
    throw new UsageError(`--pr ${path} cannot be read`, "Name a file of what GitHub says of the pull request.");
  });
  // Loaded only where there are facts to read.
  const { parsePull } = await import("../parse/pull.ts");
  const read = parsePull(text);
  if ("error" in read)
    throw new UsageError(`--pr ${path}: ${read.error}`, "`countersign schema facts` is its JSON Schema.");
  return read.pull;
}
