import { mergeBase } from "./merge-base.ts";
import type { Objects } from "./objects.ts";
import { gitFailed, noCommit } from "./problem.ts";
import type { Repository } from "./repository.ts";
import { isOid } from "./rev.ts";
import { runGit } from "./run.ts";
import { makeTemporary, type Temporary } from "./temporary.ts";

/** Merges come out the same whatever a person has configured. */
export const MERGE_CONFIG: readonly string[] = [
  "merge.default=text",
  "merge.renames=true",
  "merge.directoryRenames=conflict",
  "merge.renormalize=false",
  "merge.conflictStyle=merge",
  "merge.renameLimit=7000",
  "diff.algorithm=histogram",
  "diff.renames=true",
  "diff.orderFile=/dev/null",
];

export interface MergeResult {
  readonly tree: string;
  /** Paths that could not be merged, sorted; in the tree they hold conflict markers. */
  readonly conflicts: readonly string[];
  /** Reads the repository and what the merge made. */
  readonly objects: Objects;
  readonly dispose: () => Promise<void>;
}

/** The tree that merging head into base gives. Writes nothing into the repository. */
export async function mergeResult(
  repo: Repository,
  objects: Objects,
  base: string,
  head: string,
): Promise<MergeResult> {
  if ((await mergeBase(repo, base, head)) === base) return await headItself(objects, head);
  const temporary = await makeTemporary(repo.objectsDir);
  try {
    const { tree, conflicts } = parseMerge(await runMerge(repo, temporary, base, head));
    const merged = objects.beside([temporary.objects]);
    const dispose = (): Promise<void> => merged.close().then(() => temporary.dispose());
    return { tree, conflicts, objects: merged, dispose };
  } catch (error) {
    await temporary.dispose();
    throw error;
  }
}

async function headItself(objects: Objects, head: string): Promise<MergeResult> {
  const commit = await objects.commit(head);
  if (!commit) throw noCommit(head);
  return { tree: commit.tree, conflicts: [], objects, dispose: () => Promise.resolve() };
}

function runMerge(repo: Repository, temporary: Temporary, base: string, head: string): Promise<string> {
  // In an empty work tree, so that no attributes of a checkout choose how files are merged.
  const env = { ...temporary.env, GIT_DIR: repo.gitDir, GIT_WORK_TREE: temporary.dir };
  const args = ["merge-tree", "--write-tree", "-z", "--name-only", "--no-messages", "--end-of-options", base, head];
  return runGit({ cwd: temporary.dir, env, config: MERGE_CONFIG, oneIsAnswer: true }, args);
}

/** The tree, then the paths in conflict, each ended by NUL. */
function parseMerge(output: string): { tree: string; conflicts: string[] } {
  const [tree = "", ...paths] = output.split("\0");
  if (!isOid(tree)) throw gitFailed(`git merge-tree gave ${JSON.stringify(output.slice(0, 200))} instead of a tree`);
  return { tree, conflicts: paths.filter((path) => path !== "").sort() };
}
