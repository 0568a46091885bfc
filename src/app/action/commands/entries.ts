import type { PartialClone } from "../../../git/partial-clone.ts";
import { recordEntries } from "../../../git/record-entries.ts";
import type { EntryFile } from "../../../model/record-file.ts";
import { chainOf, linkOf, type Standing } from "../../../record/chain.ts";
import { readEntry } from "../../read-entry.ts";
import { treeOf } from "../../sides.ts";
import { UsageError } from "../../verb.ts";
import { filled } from "../filled.ts";
import type { Ground } from "../ground.ts";

/** The entries of the record in their order. */
export async function entriesOf(clone: PartialClone, { about }: Ground, id: string): Promise<EntryFile[]> {
  const stands = about.record ?? about.base;
  return await filled(clone, { needed: [stands], welcome: [] }, async (open) => {
    const objects = open();
    try {
      const read = [];
      for await (const files of recordEntries(objects, await treeOf(objects, stands), id))
        read.push(...files.flatMap((file) => readEntry(file).standing ?? []));
      return ordered(id, read);
    } finally {
      await objects.close();
    }
  });
}

function ordered(id: string, all: readonly Standing[]): EntryFile[] {
  const { ordered: links, breaks } = chainOf(all.map(linkOf));
  const [broken] = breaks;
  if (broken)
    throw new UsageError(
      `The record of ${id} does not hold: ${broken.message}`,
      "`countersign verify` tells all of it.",
    );
  const entries = new Map(all.map(({ path, entry }) => [path, entry]));
  return links.flatMap(({ path }) => entries.get(path) ?? []);
}
