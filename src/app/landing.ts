import type { CommitObject } from "../git/commit-object.ts";
import { readCommits } from "../git/history.ts";
import { landedOn } from "../git/landing.ts";
import type { Objects } from "../git/objects.ts";
import { noCommit } from "../git/problem.ts";
import type { Repository } from "../git/repository.ts";
import type { Pull } from "../model/pull.ts";
import { EMPTY_TREE, type Sides, treeOf } from "./sides.ts";

/** A merge on the default branch: what it landed on, what it gave, and what was proposed. */
export interface Landing {
  readonly commit: CommitObject;
  readonly sides: Sides;
}

/** The two sides of a merge that has happened: nothing is merged again, since its tree is what the merge gave. */
export async function landingOf(
  repo: Repository,
  objects: Objects,
  merge: string,
  pull: Pull | undefined,
): Promise<Landing> {
  const commit = await objects.commit(merge);
  if (!commit) throw noCommit(merge);
  const branch = pull && { head: pull.head, commits: [...pull.commits.keys()] };
  const base = await landedOn(objects, merge, branch);
  const proposed = pull && (await objects.commit(pull.head)) ? pull.head : merge;
  const baseTree = base === undefined ? EMPTY_TREE : await treeOf(objects, base);
  const merged = { tree: commit.tree, conflicts: [], objects, dispose: () => Promise.resolve() };
  const commits = await readCommits(repo, objects, base, proposed);
  return {
    commit,
    sides: {
      base: base ?? "0".repeat(40),
      head: pull?.head ?? merge,
      baseTree,
      forkTree: baseTree,
      headTree: commit.tree,
      merged,
      commits,
    },
  };
}
