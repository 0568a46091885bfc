import type { SourceFile } from "../model/engagement.ts";
import { sha256Hex } from "../model/digest.ts";
import { entryAt, type Objects } from "./objects.ts";
import { readFile } from "./source-file.ts";
import { listTree } from "./tree-diff.ts";
import { TREE } from "./tree.ts";

/** Entries read at once: there may be more than fit into memory. */
const AT_ONCE = 128;

/** The entries of one engagement's record, in the order of their names, some at a time. */
export async function* recordEntries(
  objects: Objects,
  tree: string,
  id: string,
): AsyncGenerator<readonly SourceFile[]> {
  const listed = await listTree(objects, tree, `engagements/${id}/record`);
  const entries = listed.filter(({ path }) => isEntryName(nameOf(path)));
  for (let at = 0; at < entries.length; at += AT_ONCE)
    yield await Promise.all(entries.slice(at, at + AT_ONCE).map((file) => readFile(objects, file)));
}

/** Names sort by time, so the newest is the last of the last folder; of one second, the one that no other follows. */
export async function newestEntry(objects: Objects, id: string, engagement: string): Promise<SourceFile | undefined> {
  let path = `engagements/${id}/record`;
  let folder = await entryAt(objects, engagement, "record");
  while (folder?.mode === TREE) {
    const below = (await objects.tree(folder.oid)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
    const last = below.findLast((each) => each.mode === TREE);
    const files = below.filter(({ name, mode }) => mode !== TREE && isEntryName(name));
    if (last === undefined || files.length > 0) {
      const second = files.at(-1)?.name.slice(0, 6);
      const latest = files.filter(({ name }) => name.slice(0, 6) === second);
      return lastOf(
        await Promise.all(latest.map((each) => readFile(objects, { ...each, path: `${path}/${each.name}` }))),
      );
    }
    [folder, path] = [last, `${path}/${last.name}`];
  }
  return undefined;
}

function lastOf(files: readonly SourceFile[]): SourceFile | undefined {
  const texts = files.map(({ bytes }) => new TextDecoder().decode(bytes));
  return (
    files.findLast(({ bytes }) => !texts.some((text) => text.includes(`prev: ${sha256Hex(bytes)}`))) ?? files.at(-1)
  );
}

/** `093000-pr-12-0a1b2c3d.yaml`; the derived view beside the months is no entry. */
export function isEntryName(name: string): boolean {
  return /^\d{6}-(?:pr-\d+|push)-[0-9a-f]{8}\.yaml$/.test(name);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
