import { commitsToRead } from "../gates/freshness.ts";
import { findIdFiles } from "../git/identify.ts";
import { mergeBase } from "../git/merge-base.ts";
import { readLinear } from "../git/linear.ts";
import { type MergeResult, mergeResult } from "../git/merge.ts";
import { type Objects, openObjects } from "../git/objects.ts";
import { noCommit } from "../git/problem.ts";
import { openRepository } from "../git/repository.ts";
import { readCommits } from "../git/history.ts";
import { newestEntry, readFile, readSnapshot } from "../git/snapshot.ts";
import { diffTrees, type PathFilter } from "../git/tree-diff.ts";
import { worktreeTree } from "../git/worktree.ts";
import { idOfFile } from "../model/artifact.ts";
import type { Change, ChangedFile, Question } from "../model/case.ts";
import type { Commit } from "../model/commit.ts";
import { engagementOf, isEngineOwned, type SourceFile } from "../model/engagement.ts";
import type { Pull } from "../model/pull.ts";
import type { Instant } from "../model/time.ts";

/** What is asked about: two commits, or the working files against HEAD. */
export interface Asked {
  readonly repo: string;
  readonly base: string | undefined;
  readonly head: string | undefined;
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

/** The two sides as trees, with what lies between them. */
interface Sides {
  readonly base: string;
  readonly head: string;
  readonly baseTree: string;
  readonly forkTree: string;
  readonly headTree: string;
  readonly merged: MergeResult;
  readonly commits: readonly Commit[];
}

const OURS: PathFilter = (path) => {
  if (path === "countersign.yaml" || /^(?:adapters|templates|engagements)\//.test(path)) return true;
  return path.endsWith("/") ? "prune" : false;
};

/** Reads everything that one question needs from git objects; nothing of it is parsed or judged yet. */
export async function gather(asked: Asked): Promise<Question> {
  const objects = openObjects(asked.repo);
  try {
    const { head } = asked;
    const sides = head === undefined ? await workingSides(objects, asked) : await commitSides(objects, asked, head);
    try {
      return await read(objects, sides, asked);
    } finally {
      await sides.merged.dispose();
    }
  } finally {
    await objects.close();
  }
}

async function commitSides(objects: Objects, asked: Asked, headName: string): Promise<Sides> {
  const [base, head] = await Promise.all([resolve(objects, asked.base ?? "HEAD"), resolve(objects, headName)]);
  const straight = await readLinear(objects, base, head);
  const { fork, merged, commits } = straight
    ? await ahead(objects, base, head, straight)
    : await apart(objects, asked, base, head);
  const [baseTree, forkTree, headTree] = await Promise.all([
    treeOf(objects, base),
    treeOf(objects, fork),
    treeOf(objects, head),
  ]);
  return { base, head, baseTree, forkTree, headTree, merged, commits };
}

type Joined = { readonly fork: string } & Pick<Sides, "merged" | "commits">;

/** The head stands on top of the base: it is what the merge gives. */
async function ahead(objects: Objects, base: string, head: string, commits: readonly Commit[]): Promise<Joined> {
  const merged = { tree: await treeOf(objects, head), conflicts: [], objects, dispose: () => Promise.resolve() };
  return { fork: base, merged, commits };
}

/** The two have gone different ways, or the branch holds merges: git works out where, and what the merge gives. */
async function apart(objects: Objects, asked: Asked, base: string, head: string): Promise<Joined> {
  const repo = await openRepository(asked.repo);
  const [fork, merged, commits] = await Promise.all([
    mergeBase(repo, base, head),
    mergeResult(repo, objects, base, head),
    readCommits(repo, objects, base, head),
  ]);
  return { fork, merged, commits };
}

/** The empty tree, which git knows without storing it. */
const EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

/** The working files against a commit; before the first commit, against nothing. */
async function workingSides(objects: Objects, asked: Asked): Promise<Sides> {
  const named = await objects.resolve(asked.base ?? "HEAD");
  if (named === undefined && asked.base !== undefined) throw noCommit(asked.base);
  const working = await worktreeTree(await openRepository(asked.repo));
  const baseTree = named === undefined ? EMPTY_TREE : await treeOf(objects, named);
  const merged = { ...working, conflicts: [] };
  const base = named ?? "0".repeat(40);
  return { base, head: base, baseTree, forkTree: baseTree, headTree: working.tree, merged, commits: [] };
}

async function resolve(objects: Objects, rev: string): Promise<string> {
  return (await objects.resolve(rev)) ?? Promise.reject(noCommit(rev));
}

async function treeOf(objects: Objects, sha: string): Promise<string> {
  const commit = await objects.commit(sha);
  if (!commit) throw noCommit(sha);
  return commit.tree;
}

async function read(objects: Objects, sides: Sides, asked: Asked): Promise<Question> {
  const after = sides.merged.objects;
  const files = await diffTrees(after, sides.forkTree, sides.headTree, OURS);
  const ids = await askedIds(after, sides, asked, files);
  const [base, merged, seen, entries, contents, idFiles] = await Promise.all([
    readSnapshot(after, sides.baseTree, { ids, adapters: true }),
    readSnapshot(after, sides.merged.tree, { ids, adapters: true }),
    readSeen(objects, ids, asked.pull),
    readEntries(after, sides, ids, asked.record),
    Promise.all(files.flatMap(({ after: now }) => (now && isOurText(now.path) ? [readFile(after, now)] : []))),
    readIdFiles(after, sides, files),
  ]);
  const { pull, now, builtin } = asked;
  const change: Change = {
    base: sides.base,
    head: sides.head,
    files,
    contents,
    policyChanges: files
      .map((file) => file.path)
      .filter((path) => /^(?:countersign\.yaml$|adapters\/|templates\/)/.test(path)),
    commits: sides.commits,
    conflicts: sides.merged.conflicts,
    idFiles,
  };
  return { change, base, merged, seen, entries, builtin, pull, now, ids };
}

/** The engagements that the change touches, then those that were named. */
async function askedIds(
  objects: Objects,
  sides: Sides,
  asked: Asked,
  files: readonly ChangedFile[],
): Promise<string[]> {
  const touched = files.flatMap(({ path }) => engagementOf(path) ?? []);
  const every = asked.all ? await allIds(objects, sides.merged.tree) : [];
  return [...new Set([...touched, ...asked.ids, ...every])].toSorted();
}

async function allIds(objects: Objects, tree: string): Promise<string[]> {
  const root = await objects.tree(tree);
  const folder = root.find((entry) => entry.name === "engagements");
  const entries = folder ? await objects.tree(folder.oid) : [];
  return entries.filter((entry) => entry.mode === "40000").map((entry) => entry.name);
}

function isOurText(path: string): boolean {
  return !isEngineOwned(path) && /\.(?:md|ya?ml|json|txt|csv|hbs|html|svg)$/.test(path);
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
  const read = ids.map(async (id) => [id, await newestEntry(objects, tree, id)] as const);
  return new Map((await Promise.all(read)).flatMap(([id, entry]) => (entry ? [[id, entry]] : [])));
}

/** Which files carry which id, over the whole repository: looked at only where the change adds an artifact. */
async function readIdFiles(
  objects: Objects,
  sides: Sides,
  files: readonly ChangedFile[],
): Promise<Map<string, string[]>> {
  const adds = files.some(
    ({ path, before, after }) => after && !before && path.startsWith("engagements/") && idOfFile(path) !== undefined,
  );
  if (!adds) return new Map();
  const [base, merged] = await Promise.all([
    findIdFiles(objects, sides.baseTree),
    findIdFiles(objects, sides.merged.tree),
  ]);
  const all = new Map(merged);
  for (const [id, paths] of base) all.set(id, [...new Set([...(all.get(id) ?? []), ...paths])].toSorted());
  return all;
}
