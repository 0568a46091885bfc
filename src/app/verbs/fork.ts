import type { Change } from "../../edit/edit-yaml.ts";
import { artifactTypeOf } from "../../model/adapter.ts";
import type { Artifact } from "../../model/artifact.ts";
import { nextId } from "../../model/id-pattern.ts";
import { NAME } from "../../model/scalars.ts";
import { freeId, takenIds } from "../new-work.ts";
import { textOf, UsageError, type Values, type Verb } from "../verb.ts";
import { artifactCalled, type Bench, type Work } from "../bench.ts";
import { repoOf, textOption, work, workOptions } from "../workbench.ts";
import { splitWords } from "../words.ts";

export const verb: Verb = {
  name: "fork",
  summary: "Copy an artifact for another scope or audience.",
  usage: "countersign fork [ID] ARTIFACT --scope NAME | --audience TEXT --because TEXT",
  examples: ['countersign fork PRO-2026-0188 --scope second-site --because "The second site has its own terms"'],
  options: {
    ...workOptions,
    scope: { type: "string", value: "NAME", help: "The scope of the copy." },
    audience: { type: "string", value: "TEXT", help: "Whom the copy is for." },
    because: { type: "string", value: "TEXT", help: "Why one artifact does not serve both." },
  },
  async run(values, words, world) {
    const { id, rest } = await splitWords(words, 1, values, world);
    if (rest.length > 1) throw new UsageError("Name one artifact");
    textOption(values, "because", "Why does one artifact not serve both?");
    const taken = await takenIds(repoOf(values, world));
    return await work(values, id, world, (bench) => forked(bench, rest[0], taken, values));
  },
};

async function forked(bench: Bench, name: string | undefined, taken: readonly string[], values: Values): Promise<Work> {
  const old = artifactCalled(bench, name);
  const differs = differencesOf(old, values);
  const id = idOfFork(bench, old, taken);
  const forks = `${old.id}@${old.version ?? "v1"}`;
  const set = { id, version: "v1", status: "draft", ...differs, forks, rationale: textOf(values, "because") ?? "TBD" };
  const changes: Change[] = Object.entries(set).map(([key, to]) => ({ set: [key], to }));
  const replaces = old.matter.value.supersedes === undefined ? [] : [{ remove: ["supersedes"] }];
  const { text } = await bench.matter(old, [...replaces, ...changes]);
  return {
    writes: [{ path: `${old.file.slice(0, old.file.lastIndexOf("/") + 1)}${id}.md`, text }],
    said: `${id} forks ${forks}, for ${Object.entries(differs)
      .map(([key, value]) => `the ${key} ${value}`)
      .join(" and ")}.`,
    next: "Write what differs, then set `status: current`.",
  };
}

/** The scope or the audience, or both; one of them is another than before. */
function differencesOf(old: Artifact, values: Values): Readonly<Record<string, string>> {
  const [scope, audience] = [textOf(values, "scope"), textOf(values, "audience")?.trim()];
  if (scope === undefined && !audience)
    throw new UsageError("It needs --scope or --audience", "A fork is for something or somebody else.");
  if (scope !== undefined && scope !== "*" && !NAME.test(scope))
    throw new UsageError(`--scope ${JSON.stringify(scope)} is no name`, "Letters, digits, `-`, `_` and `.`.");
  const isSame =
    (scope ?? old.scope) === old.scope && (audience || old.matter.value.audience) === old.matter.value.audience;
  if (isSame)
    throw new UsageError(`${old.id} has this scope and audience itself`, "`countersign revise` makes a version of it.");
  return { ...(scope === undefined ? {} : { scope }), ...(audience ? { audience } : {}) };
}

/** By the pattern of the type; where it has none, the next of the same series. */
function idOfFork({ c, today }: Bench, { id, type }: Artifact, taken: readonly string[]): string {
  const hasPattern = artifactTypeOf(c.adapter, type)?.idPattern !== undefined;
  return hasPattern ? freeId(c, type, today.slice(0, 4), taken) : nextId(id, taken);
}
