import { commitsToRead } from "../gates/freshness.ts";
import { findIdFiles } from "../git/identify.ts";
import { type Objects, openObjects } from "../git/objects.ts";
import { GitProblem, shallowProblem } from "../git/problem.ts";
import { openRepository, shallowCommits } from "../git/repository.ts";
import { newestEntries, readSnapshot } from "../git/snapshot.ts";
import { readFile } from "../git/source-file.ts";
import { diffTrees, type PathFilter } from "../git/tree-diff.ts";
import { idOfFile } from "../model/artifact.ts";
import type { Change, ChangedFile, Question } from "../model/case.ts";
import { usersOf } from "./users.ts";
import { engagementOf, isEngineOwned, type SourceFile } from "../model/engagement.ts";
import { nearest } from "../model/nearest.ts";
import { isOurs } from "../model/ours.ts";
import type { Pull } from "../model/pull.ts";
import type { Instant } from "../model/time.ts";
import { type Between, readSides, resolve, type Sides, treeOf } from "./sides.ts";
import { UsageError } from "./verb.ts";

/** What is asked about, and what to judge it with. */
export interface Asked extends Between {
  /** Engagements to judge besides those that the change touches. */
  readonly ids: readonly string[];
  /** Every engagement of the head. */
  readonly all: boolean;
  /** Where the record stands, where that is not the base. */
  readonly record: string | undefined;
  readonly pull: Pull | undefined;
  readonly now: Instant;
  readonly builtin: ReadonlyMap<string, SourceFile>;
}

const OURS: PathFilter = (path) => {
  if (isOurs(path)) return true;
  return path.endsWith("/") ? "prune" : false;
};

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

/** In a shallow clone, a commit that is not there is most likely one that was not fetched. */
export async function deeper(repo: string, error: unknown): Promise<unknown> {
  if (!(error instanceof GitProblem) || error.kind !== "no-commit") return error;
  const cut = await shallowCommits(await openRepository(repo));
  return cut.size > 0 ? shallowProblem(error.message) : error;
}

/** What one merge changed, to be judged with the record as it stands in another tree. */
export async function gatherLanded(
  objects: Objects,
  sides: Sides,
  asked: Pick<Asked, "pull" | "now" | "builtin"> & { readonly ids: readonly string[]; readonly recordTree: string },
): Promise<Question> {
  const files = await diffTrees(objects, sides.forkTree, sides.headTree, OURS);
  const change = await readChange(objects, sides, files, asked.builtin);
  const entries = newestEntries(objects, asked.recordTree, asked.ids);
  return await readQuestion(objects, sides, asked, { change, ids: asked.ids }, entries);
}

async function* readParts(objects: Objects, sides: Sides, asked: Asked, size: number): AsyncGenerator<Question> {
  const after = sides.merged.objects;
  const files = await diffTrees(after, sides.forkTree, sides.headTree, OURS);
  const change = await readChange(after, sides, files, asked.builtin);
  const { meant, others } = await askedIds(after, sides, asked, files);
  const parts = size === Infinity ? [[...meant, ...others]] : [meant, ...inPieces(others, size)];
  for (const ids of parts) yield await read(objects, sides, asked, { change, ids });
}

function inPieces(ids: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(ids.length / size) }, (_, index) =>
    ids.slice(index * size, (index + 1) * size),
  );
}

type Part = Pick<Question, "change" | "ids">;

async function read(objects: Objects, sides: Sides, asked: Asked, { change, ids }: Part): Promise<Question> {
  const entries = readEntries(sides.merged.objects, sides, ids, asked.record);
  return await readQuestion(objects, sides, asked, { change, ids }, entries);
}

async function readQuestion(
  objects: Objects,
  sides: Sides,
  { pull, now, builtin }: Pick<Asked, "pull" | "now" | "builtin">,
  { change, ids }: Part,
  newest: Promise<Question["entries"]>,
): Promise<Question> {
  const after = sides.merged.objects;
  const [base, merged, seen, entries] = await Promise.all([
    readSnapshot(after, sides.baseTree, { ids, adapters: true }),
    readSnapshot(after, sides.merged.tree, { ids, adapters: true }),
    readSeen(objects, ids, pull),
    newest,
  ]);
  return { change, base, merged, seen, entries, builtin, pull, now, ids };
}

async function readChange(
  objects: Objects,
  sides: Sides,
  files: readonly ChangedFile[],
  builtin: Asked["builtin"],
): Promise<Change> {
  const paths = files.map((file) => file.path);
  const [contents, idFiles, users] = await Promise.all([
    Promise.all(files.flatMap(({ after }) => (after && isOurText(after.path) ? [readFile(objects, after)] : []))),
    readIdFiles(objects, sides, files),
    readUsers(objects, sides, files, builtin),
  ]);
  return {
    base: sides.base,
    head: sides.head,
    files,
    contents,
    policyChanges: paths.filter((path) => /^(?:countersign\.yaml$|adapters\/|templates\/)/.test(path)),
    commits: sides.commits,
    conflicts: sides.merged.conflicts,
    idFiles,
    users,
  };
}

/** Who names a definition that the change removes. Every state is looked at, which only such a change costs. */
async function readUsers(
  objects: Objects,
  sides: Sides,
  files: readonly ChangedFile[],
  builtin: Asked["builtin"],
): Promise<Map<string, readonly string[]>> {
  const removed = files.flatMap(({ path, after }) =>
    after ? [] : (/^adapters\/([^/]+)\.yaml$/.exec(path)?.[1] ?? []),
  );
  const gone = removed.filter((type) => !builtin.has(type));
  if (gone.length === 0) return new Map();
  const { engagements } = await readSnapshot(objects, sides.merged.tree, {
    ids: await allIds(objects, sides.merged.tree),
    adapters: false,
  });
  return usersOf(gone, engagements);
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

function noEngagement(id: string, known: readonly string[]): UsageError {
  const near = nearest(id, known);
  const hint = near === undefined ? "See the folders under engagements/." : `Did you mean \`${near}\`?`;
  return new UsageError(`There is no engagement \`${id}\` here`, hint);
}

export async function allIds(objects: Objects, tree: string): Promise<string[]> {
  const root = await objects.tree(tree);
  const folder = root.find((entry) => entry.name === "engagements");
  const entries = folder ? await objects.tree(folder.oid) : [];
  return entries.filter((entry) => entry.mode === "40000").map((entry) => entry.name);
}

/** Whatever somebody may have pasted a secret into: all but what is known to be no text. */
function isOurText(path: string): boolean {
  return !isEngineOwned(path) && !/\.(?:pdf|png|jpe?g|gif|webp|zip|docx|xlsx|pptx|ttf|otf|p7s|asc)$/i.test(path);
}

async function readSeen(objects: Objects, ids: readonly string[], pull: Pull | undefined): Promise<Question["seen"]> {
  const shas = pull ? commitsToRead(pull) : [];
  const read = shas.map(async (sha) => {
    const commit = await objects.commit(sha);
    if (!commit) return [];
    const snapshot = await readSnapshot(objects, commit.tree, { ids, adapters: false });
    return [[sha, { snapshot, committedAt: commit.committer.at }] as const];
  });
  return new Map((await Promise.all(read)).flat());
}

async function readEntries(
  objects: Objects,
  sides: Sides,
  ids: readonly string[],
  record: string | undefined,
): Promise<Map<string, SourceFile>> {
  const tree = record === undefined ? sides.baseTree : await treeOf(objects, await resolve(objects, record));
  return newestEntries(objects, tree, ids);
}

/** Which files carry which id, over the whole repository: looked at only where the change adds an artifact. */
async function readIdFiles(
  objects: Objects,
  sides: Sides,
  files: readonly ChangedFile[],
): Promise<Map<string, string[]>> {
  const people = files.filter(({ path }) => path.startsWith("engagements/") && !isEngineOwned(path));
  const added = people.filter(({ before, after }) => after && !before).flatMap(({ path }) => idOfFile(path) ?? []);
  if (added.length === 0) return new Map();
  const found = await findIdFiles(objects, sides.baseTree);
  for (const { path, after } of people) {
    const id = idOfFile(path);
    if (id !== undefined && after) found.set(id, [...new Set([...(found.get(id) ?? []), path])].toSorted());
  }
  return found;
}
