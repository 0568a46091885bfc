import type { PartialClone } from "../../../git/partial-clone.ts";
import type { Account } from "../../../forge/forge.ts";
import type { Command } from "../../../model/command.ts";
import type { Finding } from "../../../model/finding.ts";
import { benchOf, newErrors, type Work } from "../../bench.ts";
import { edit } from "./edits.ts";
import type { Ground } from "../ground.ts";
import { entriesOf } from "./entries.ts";
import { withWrites } from "../with-writes.ts";
import { treeDesk } from "../tree-desk.ts";

/** An edit that was tried: what it would write on top of the commit, and the errors that keep it from being written. */
export interface Tried {
  readonly work: Work;
  readonly wrong: readonly Finding[];
  /** The ground with the edit made, in the clone alone. */
  readonly after: Ground;
}

/** Makes an edit in the clone and judges what comes of it, as the command line does with the files of a folder. */
export async function tryEdit(
  clone: PartialClone,
  ground: Ground,
  { command, engagement, by }: { readonly command: Command; readonly engagement: string; readonly by: Account },
): Promise<Tried> {
  const desk = treeDesk(clone, ground);
  try {
    const work = await edit(benchOf(ground.evaluated, engagement, desk), command, {
      by,
      entries: () => entriesOf(clone, ground, engagement),
    });
    const after = await withWrites(clone, ground, work.writes);
    return { work, wrong: newErrors(ground.evaluated, after.evaluated, work), after };
  } finally {
    await desk.close();
  }
}
