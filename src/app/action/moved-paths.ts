import type { BranchTip } from "../../forge/forge.ts";
import type { PartialClone } from "../../git/partial-clone.ts";
import { diffTrees } from "../../git/tree-diff.ts";
import { OURS } from "../question.ts";
import { treeOf } from "../sides.ts";

/**
 * What of ours differs on a branch from where it stood before, from what was fetched to record it. A commit that is not there
 * has been forced away: then nobody knows.
 */
export async function movedPaths(
  clone: PartialClone,
  tip: BranchTip,
  since: string | undefined,
): Promise<readonly string[] | undefined> {
  if (since === undefined) return [];
  const objects = clone.open();
  try {
    const before = await objects.commit(since);
    if (!before) return undefined;
    const files = await diffTrees(objects, before.tree, await treeOf(objects, tip.head), OURS);
    return files.map(({ path }) => path);
  } finally {
    await objects.close();
  }
}
