import { resolve } from "node:path";
import type { Pull } from "../model/pull.ts";
import { ENGAGEMENT_ID } from "../model/scalars.ts";
import { type Asked, gather } from "./gather.ts";
import { type Evaluated, evaluate } from "./evaluate.ts";
import { nowOf, textOf, UsageError, type Values, type World } from "./verb.ts";

/** The question that the words of a command line ask. */
export async function askedBy(values: Values, ids: readonly string[], world: World): Promise<Asked> {
  const bad = ids.find((id) => !ENGAGEMENT_ID.test(id));
  if (bad !== undefined)
    throw new UsageError(`${JSON.stringify(bad)} is no engagement id`, "Ids are folder names under engagements/.");
  if (
    textOf(values, "base") !== undefined &&
    textOf(values, "head") === undefined &&
    textOf(values, "pr") !== undefined
  ) {
    throw new UsageError("--pr needs --head", "Name the commit of the pull request's head.");
  }
  return {
    repo: resolve(world.cwd, textOf(values, "repo") ?? "."),
    base: textOf(values, "base"),
    head: textOf(values, "head"),
    ids,
    all: values["all"] === true,
    record: textOf(values, "record"),
    pull: await pullOf(values, world),
    now: nowOf(values, world),
    builtin: await world.builtinAdapters(),
  };
}

export async function askAndEvaluate(values: Values, ids: readonly string[], world: World): Promise<Evaluated> {
  return evaluate(await gather(await askedBy(values, ids, world)));
}

async function pullOf(values: Values, world: World): Promise<Pull | undefined> {
  const path = textOf(values, "pr");
  if (path === undefined) return undefined;
  const text = await world.readText(resolve(world.cwd, path)).catch(() => {
    throw new UsageError(`--pr ${path} cannot be read`);
  });
  // Loaded only where there are facts to read.
  const { parsePull } = await import("../parse/pull.ts");
  const read = parsePull(text);
  if ("error" in read) throw new UsageError(`--pr ${path}: ${read.error}`);
  return read.pull;
}
