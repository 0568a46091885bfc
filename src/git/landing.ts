import type { CommitObject } from "./commit-object.ts";
import type { Objects } from "./objects.ts";
import { noCommit } from "./problem.ts";
import type { Repository } from "./repository.ts";
import { runGit } from "./run.ts";

/** The commits of a pull request as the forge lists them, the oldest first, and its head. */
export interface Branch {
  readonly head: string;
  readonly commits: readonly string[];
}

/**
 * The commit on which a merge landed: nothing where it is the first of all. A merge commit and a squash stand on their first
 * parent; commits that were rebased or pushed one by one stand on the parent of the first of them.
 */
export async function landedOn(
  objects: Objects,
  merge: string,
  branch: Branch | undefined,
): Promise<string | undefined> {
  const commit = await objects.commit(merge);
  if (!commit) throw noCommit(merge);
  if (!branch?.commits.length || commit.parents.length > 1) return commit.parents[0];
  const forwarded = new Set(branch.commits);
  if (forwarded.has(merge)) return await before(objects, commit, (each) => forwarded.has(each.sha));
  return (await rebasedOn(objects, commit, branch.commits)) ?? commit.parents[0];
}

/** The first ancestor, along first parents, that is no longer part of what landed. */
async function before(
  objects: Objects,
  commit: CommitObject,
  isPart: (commit: CommitObject) => boolean,
): Promise<string | undefined> {
  let at: CommitObject | undefined = commit;
  while (at && isPart(at)) {
    const parent: string | undefined = at.parents[0];
    if (parent === undefined) return undefined;
    at = await objects.commit(parent);
  }
  return at?.sha;
}

/** Where the last commits of the branch are those of the pull request over again, with new parents: what they stand on. */
async function rebasedOn(
  objects: Objects,
  merge: CommitObject,
  commits: readonly string[],
): Promise<string | undefined> {
  let at: CommitObject | undefined = merge;
  for (const sha of commits.toReversed()) {
    const original = await objects.commit(sha);
    if (!original || !at || !isCopy(at, original)) return undefined;
    const parent: string | undefined = at.parents[0];
    if (parent === undefined) return undefined;
    at = await objects.commit(parent);
  }
  return at?.sha;
}

function isCopy(a: CommitObject, b: CommitObject): boolean {
  const author = (each: CommitObject) => `${each.author.name} ${each.author.email} ${each.author.at}`;
  return author(a) === author(b) && a.message.trim() === b.message.trim();
}

/** The first parents between two commits, the oldest first, without either of them; at most `limit`, and all there are above. */
export async function firstParents(
  objects: Objects,
  from: string,
  until: ReadonlySet<string>,
  limit: number,
): Promise<CommitObject[]> {
  const found: CommitObject[] = [];
  let at = await objects.commit(from);
  while (at && !until.has(at.sha) && found.length < limit) {
    found.push(at);
    const [parent] = at.parents;
    at = parent === undefined ? undefined : await objects.commit(parent);
  }
  return found.reverse();
}

/** Whether a commit comes before another along first parents. */
export async function isFirstParentOf(objects: Objects, early: string, late: string): Promise<boolean> {
  const [last] = await firstParents(objects, late, new Set([early]), Infinity);
  return last?.parents[0] === early;
}

/** The commits that led to a commit along first parents, the newest first, as many as this clone holds. */
export async function branchHistory(repo: Repository, tip: string): Promise<string[]> {
  const listed = await runGit({ cwd: repo.root }, ["rev-list", "--first-parent", "--end-of-options", tip]);
  return listed.split("\n").filter((sha) => sha !== "");
}
