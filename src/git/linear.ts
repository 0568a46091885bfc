import type { Commit } from "../model/commit.ts";
import type { Objects } from "./objects.ts";
import { diffTrees } from "./tree-diff.ts";

/** A branch longer than this is read with `git log`, which needs one process more but no walk of ours. */
const LONGEST = 250;

/**
 * The commits of a branch that stands straight on top of base, each parent before its child: the ordinary pull request
 * that is up to date. Needs no process beside the one that reads objects. Nothing where the branch is anything else.
 */
export async function readLinear(objects: Objects, base: string, head: string): Promise<Commit[] | undefined> {
  const commits: Commit[] = [];
  for (let sha = head; sha !== base;) {
    const commit = await objects.commit(sha);
    const [parent, another] = commit?.parents ?? [];
    if (!commit || parent === undefined || another !== undefined || commits.length === LONGEST) return undefined;
    const before = await objects.commit(parent);
    const changes = before ? await diffTrees(objects, before.tree, commit.tree) : [];
    const { parents, author, committer, message } = commit;
    commits.push({ sha, parents, author, committer, message, touched: changes.map((file) => file.path) });
    sha = parent;
  }
  return commits.reverse();
}
