import { findIdFiles } from "../../git/identify.ts";
import { entryAt } from "../../git/objects.ts";
import type { PartialClone } from "../../git/partial-clone.ts";
import type { EngagementFiles } from "../../model/case.ts";
import type { SourceFile } from "../../model/engagement.ts";
import { treeOf } from "../sides.ts";
import { UsageError } from "../verb.ts";
import type { Desk } from "../bench.ts";
import type { Ground } from "./ground.ts";

/** The files as they stand on the branch. One that the merge would change first is not edited: nobody has seen that yet. */
export function treeDesk(clone: PartialClone, { about, question }: Ground): Desk & { close(): Promise<void> } {
  const objects = clone.open();
  const files = new Map([...question.merged.engagements.values()].flatMap(byPath));
  return {
    now: about.now,
    close: () => objects.close(),
    async read(path) {
      const entry = await entryAt(objects, await treeOf(objects, about.head), path);
      const file = files.get(path);
      if (entry && file?.oid === entry.oid) return file;
      if (!entry && !file) return undefined;
      throw new UsageError(
        `${path} has changed on the base branch too`,
        "Update the branch of this pull request first, then write the command again.",
      );
    },
    async takenIds() {
      const trees = await Promise.all([about.base, about.head].map((sha) => treeOf(objects, sha)));
      const found = await Promise.all(trees.map((tree) => findIdFiles(objects, tree)));
      return [...new Set(found.flatMap((each) => [...each.keys()]))];
    },
  };
}

function byPath({ files }: EngagementFiles): [string, SourceFile][] {
  return files.map((file) => [file.path, file]);
}
