import { type Objects, openObjects } from "../git/objects.ts";
import { newestEntries } from "../git/snapshot.ts";
import { diffTrees } from "../git/tree-diff.ts";
import type { ChangedFile, Question } from "../model/case.ts";
import { engagementOf, isEngineOwned } from "../model/engagement.ts";
import { nearest } from "../model/nearest.ts";
import type { Pull } from "../model/pull.ts";
import type { Bookkeeping } from "./bookkeeping.ts";
import { allIds, deeper, type Judging, OURS, readChange, readQuestion } from "./question.ts";
import { type Between, readSides, resolve, type Sides, treeOf } from "./sides.ts";
import { UsageError } from "./verb.ts";

/** What is asked about, and what to judge it with. */
export interface Asked extends Between, Judging {
  /** Engagements to judge besides those that the change touches. */
  readonly ids: readonly string[];
  /** Every engagement of the head. */
  readonly all: boolean;
  /** Where the record stands, where that is not the base. */
  readonly record: string | undefined;
  /** The facts of merged pull requests whose entries the change brings. */
  readonly recorded?: readonly Pull[];
}

/** Reads everything that one question needs from git objects; nothing of it is parsed or judged yet. */
export async function gather(asked: Asked): Promise<Question> {
  for await (const question of gatherInParts(asked, Infinity)) return question;
  throw new Error("a question has at least one part");
}

/**
 * The same, a part at a time: first the engagements that the change touches or that were named, which are judged
 * together; then, where all are asked about, the others, at most `size` at once, so that memory does not grow with them.
 */
export async function* gatherInParts(asked: Asked, size: number): AsyncGenerator<Question> {
  const objects = openObjects(asked.repo);
  try {
    const sides = await readSides(objects, asked);
    try {
      yield* readParts(objects, sides, asked, size);
    } finally {
      await sides.merged.dispose();
    }
  } catch (error) {
    throw await deeper(asked.repo, error);
  } finally {
    await objects.close();
  }
}

async function* readParts(objects: Objects, sides: Sides, asked: Asked, size: number): AsyncGenerator<Question> {
  const after = sides.merged.objects;
  const files = await diffTrees(after, sides.forkTree, sides.headTree, OURS);
  const { proven, breaks } = await bookkeepingOf(sides, asked, files);
  const change = { ...(await readChange(after, sides, files, asked.builtin)), proven };
  const { meant, others } = await askedIds(after, sides, asked, files);
  const parts = size === Infinity ? [[...meant, ...others]] : [meant, ...inPieces(others, size)];
  for (const ids of parts)
    yield await readQuestion(objects, sides, asked, { change, breaks, ids }, entriesOf(sides, asked, ids, proven));
}

/** Loaded only where a change touches what the recorder writes, which hardly any does. */
async function bookkeepingOf(sides: Sides, asked: Asked, files: readonly ChangedFile[]): Promise<Bookkeeping> {
  const owned = files.filter(({ path }) => isEngineOwned(path));
  if (owned.length === 0) return { proven: new Set(), breaks: [] };
  const { readBookkeeping } = await import("./bookkeeping.ts");
  return await readBookkeeping(sides, asked, owned);
}

function inPieces(ids: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(ids.length / size) }, (_, index) =>
    ids.slice(index * size, (index + 1) * size),
  );
}

/** The engagements that the change touches or that were named, and the others where all are asked about. */
async function askedIds(
  objects: Objects,
  sides: Sides,
  asked: Asked,
  files: readonly ChangedFile[],
): Promise<{ readonly meant: string[]; readonly others: string[] }> {
  const touched = files.flatMap(({ path }) => engagementOf(path) ?? []);
  const every = asked.all || asked.ids.length > 0 ? await allIds(objects, sides.merged.tree) : [];
  const strange = asked.ids.find((id) => !every.includes(id) && !touched.includes(id));
  if (strange !== undefined) throw noEngagement(strange, every);
  const meant = new Set([...touched, ...asked.ids]);
  return { meant: [...meant].toSorted(), others: asked.all ? every.filter((id) => !meant.has(id)) : [] };
}

export function noEngagement(id: string, known: readonly string[]): UsageError {
  const near = nearest(id, known);
  const hint = near === undefined ? hintOf(known) : `Did you mean \`${near}\`?`;
  return new UsageError(`There is no engagement \`${id}\` here`, hint);
}

function hintOf(known: readonly string[]): string {
  if (known.length === 0) return "`countersign new engagement ID` makes one.";
  return known.length > 20 ? "See the folders under engagements/." : `There is ${known.join(", ")}.`;
}

/** The newest entries. Those that the change itself brings as the recorder writes them count already. */
async function entriesOf(
  { merged, baseTree }: Sides,
  { record }: Asked,
  ids: readonly string[],
  proven: ReadonlySet<string>,
): Promise<Question["entries"]> {
  const { objects, tree } = merged;
  const stands = record === undefined ? baseTree : await treeOf(objects, await resolve(objects, record));
  const known = await newestEntries(objects, stands, ids);
  if (record !== undefined || proven.size === 0) return known;
  const pending = await newestEntries(objects, tree, ids);
  return new Map([...known, ...[...pending].filter(([, { path }]) => proven.has(path))]);
}
