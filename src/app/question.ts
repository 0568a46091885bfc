import { commitsToRead } from "../gates/freshness.ts";
import { findIdFiles } from "../git/identify.ts";
import type { Objects } from "../git/objects.ts";
import { GitProblem, shallowProblem } from "../git/problem.ts";
import { openRepository, shallowCommits } from "../git/repository.ts";
import { newestEntries, readSnapshot } from "../git/snapshot.ts";
import { readFile } from "../git/source-file.ts";
import { diffTrees, type PathFilter } from "../git/tree-diff.ts";
import { idOfFile } from "../model/artifact.ts";
import type { Change, ChangedFile, EngagementFiles, Question } from "../model/case.ts";
import { isEngineOwned, type SourceFile } from "../model/engagement.ts";
import { isOurs, isPolicy } from "../model/ours.ts";
import type { Pull } from "../model/pull.ts";
import type { Instant } from "../model/time.ts";
import { neighboursOf } from "./neighbours.ts";
import type { Packaged } from "./packaged.ts";
import type { Sides } from "./sides.ts";
import { usersOf } from "./users.ts";

/** What to judge a change with. */
export interface Judging {
  readonly pull: Pull | undefined;
  readonly now: Instant;
  readonly builtin: ReadonlyMap<string, SourceFile>;
  /** What documents are rendered with, where a change may bring some that the recorder wrote. */
  readonly packaged?: Packaged | undefined;
}

/** The files that are ours to judge. */
export const OURS: PathFilter = (path) => {
  if (isOurs(path)) return true;
  return path.endsWith("/") ? "prune" : false;
};

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
  asked: Judging & { readonly ids: readonly string[]; readonly recordTree: string },
): Promise<Question> {
  const files = await diffTrees(objects, sides.forkTree, sides.headTree, OURS);
  const change = await readChange(objects, sides, files, asked.builtin);
  const entries = newestEntries(objects, asked.recordTree, asked.ids);
  return await readQuestion(objects, sides, asked, { change, breaks: [], ids: asked.ids }, entries);
}

export type Part = Pick<Question, "change" | "breaks" | "ids">;

export async function readQuestion(
  objects: Objects,
  sides: Sides,
  { pull, now, builtin }: Judging,
  { change, breaks, ids }: Part,
  newest: Promise<Question["entries"]>,
): Promise<Question> {
  const after = sides.merged.objects;
  const [base, merged, seen, entries] = await Promise.all([
    readSnapshot(after, sides.baseTree, { ids, adapters: true }),
    readSnapshot(after, sides.merged.tree, { ids, adapters: true }),
    readSeen(objects, ids, pull),
    newest,
  ]);
  const named = neighboursOf(merged);
  const others =
    named.length === 0 ? undefined : readSnapshot(after, sides.merged.tree, { ids: named, adapters: false });
  const neighbours = (await others)?.engagements ?? new Map<string, EngagementFiles>();
  return { change, breaks, base, merged, neighbours, seen, entries, builtin, pull, now, ids };
}

export async function readChange(
  objects: Objects,
  sides: Sides,
  files: readonly ChangedFile[],
  builtin: Judging["builtin"],
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
    policyChanges: paths.filter(isPolicy),
    commits: sides.commits,
    conflicts: sides.merged.conflicts,
    idFiles,
    users,
    proven: new Set(),
  };
}

/** Who names a definition that the change removes. Every state is looked at, which only such a change costs. */
async function readUsers(
  objects: Objects,
  sides: Sides,
  files: readonly ChangedFile[],
  builtin: Judging["builtin"],
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
