import { readCommits } from "../git/history.ts";
import { readLinear } from "../git/linear.ts";
import { mergeBase } from "../git/merge-base.ts";
import { type MergeResult, mergeResult } from "../git/merge.ts";
import type { Objects } from "../git/objects.ts";
import { noCommit } from "../git/problem.ts";
import type { Write } from "../model/write.ts";
import { openRepository } from "../git/repository.ts";
import { worktreeTree } from "../git/worktree.ts";
import type { Commit } from "../model/commit.ts";

/** Two commits, or the working files where no head is named. */
export interface Between {
  readonly repo: string;
  readonly base: string | undefined;
  readonly head: string | undefined;
  /** What is about to be written into the working files. */
  readonly meant?: readonly Write[];
}

/** The two sides as trees, with what lies between them. */
export interface Sides {
  readonly base: string;
  readonly head: string;
  readonly baseTree: string;
  readonly forkTree: string;
  readonly headTree: string;
  readonly merged: MergeResult;
  readonly commits: readonly Commit[];
}

export function readSides(objects: Objects, between: Between): Promise<Sides> {
  const { head } = between;
  return head === undefined ? workingSides(objects, between) : commitSides(objects, between, head);
}

async function commitSides(objects: Objects, between: Between, headName: string): Promise<Sides> {
  const [base, head] = await Promise.all([resolve(objects, between.base ?? "HEAD"), resolve(objects, headName)]);
  const straight = await readLinear(objects, base, head);
  const { fork, merged, commits } = straight
    ? await ahead(objects, base, head, straight)
    : await apart(objects, between, base, head);
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
async function apart(objects: Objects, between: Between, base: string, head: string): Promise<Joined> {
  const repo = await openRepository(between.repo);
  const [fork, merged, commits] = await Promise.all([
    mergeBase(repo, base, head),
    mergeResult(repo, objects, base, head),
    readCommits(repo, objects, base, head),
  ]);
  return { fork, merged, commits };
}

/** The empty tree, which git knows without storing it. */
export const EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

/** The working files against a commit; before the first commit, against nothing. */
async function workingSides(objects: Objects, between: Between): Promise<Sides> {
  const named = await objects.resolve(between.base ?? "HEAD");
  if (named === undefined && between.base !== undefined) throw noCommit(between.base);
  const working = await worktreeTree(await openRepository(between.repo), between.meant);
  const baseTree = named === undefined ? EMPTY_TREE : await treeOf(objects, named);
  const merged = { ...working, conflicts: [] };
  const base = named ?? "0".repeat(40);
  return { base, head: base, baseTree, forkTree: baseTree, headTree: working.tree, merged, commits: [] };
}

export async function resolve(objects: Objects, rev: string): Promise<string> {
  return (await objects.resolve(rev)) ?? Promise.reject(noCommit(rev));
}

export async function treeOf(objects: Objects, sha: string): Promise<string> {
  const commit = await objects.commit(sha);
  if (!commit) throw noCommit(sha);
  return commit.tree;
}
