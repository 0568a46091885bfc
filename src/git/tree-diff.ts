import { Buffer } from "node:buffer";
import type { ChangedFile } from "../model/case.ts";
import type { FileEntry } from "../model/engagement.ts";
import { compareText } from "../model/finding.ts";
import { changedEntries, type EntryPair } from "./changed-entries.ts";
import { entryAt, type Objects } from "./objects.ts";
import { gitFailed } from "./problem.ts";
import { TREE, type TreeEntry } from "./tree.ts";

/**
 * Which paths to look at. Asked of each file, where anything but true leaves it out, and of each folder (its path ends
 * in `/`), where "prune" leaves out all of it.
 */
export type PathFilter = (path: string) => boolean | "prune";

/** A small push can name the same folder a million times over, so the walk counts what it has seen. */
const ENTRY_LIMIT = 500_000;

/** Folders asked for at once: enough that git never waits for us, and few enough that a wide tree stays small in memory. */
const AT_ONCE = 256;

/** A folder, with the tree that it is on each side. */
interface Folder {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The files that differ, sorted by path. Folders that are equal are not opened. */
export async function diffTrees(
  objects: Objects,
  before: string | undefined,
  after: string | undefined,
  filter: PathFilter = () => true,
): Promise<ChangedFile[]> {
  const found: ChangedFile[] = [];
  await walk(objects, { path: "", before, after }, filter, (file) => found.push(file));
  return found.sort((a, b) => compareText(a.path, b.path));
}

/** Every file below a tree, or below one folder of it, with full paths, sorted. */
export async function listTree(
  objects: Objects,
  tree: string,
  path = "",
  filter: PathFilter = () => true,
): Promise<FileEntry[]> {
  const folder = path.replace(/\/+$/, "");
  const root = folder === "" ? { mode: TREE, oid: tree } : await entryAt(objects, tree, folder);
  const start = { path: folder === "" ? "" : `${folder}/`, before: undefined, after: folderOid(root) };
  const found: FileEntry[] = [];
  await walk(objects, start, filter, ({ after }) => after && found.push(after));
  return found.sort((a, b) => compareText(a.path, b.path));
}

async function walk(
  objects: Objects,
  root: Folder,
  wanted: PathFilter,
  give: (file: ChangedFile) => void,
): Promise<void> {
  const open = root.before === root.after ? [] : [root];
  let seen = 0;
  while (open.length > 0) {
    const folders = open.splice(-AT_ONCE);
    const contents = await Promise.all(folders.map((folder) => differences(objects, folder)));
    for (const [index, pairs] of contents.entries()) {
      seen += pairs.length;
      if (seen > ENTRY_LIMIT) throw gitFailed(`these trees hold more than ${ENTRY_LIMIT} files`);
      for (const pair of pairs) sortOut(pair, folders[index]?.path ?? "", wanted, give, open);
    }
  }
}

async function differences(objects: Objects, { before, after }: Folder): Promise<EntryPair[]> {
  const [old, now] = await Promise.all([rawTree(objects, before), rawTree(objects, after)]);
  return changedEntries(old, now, (before ?? after ?? "").length / 2);
}

/** One name of a folder may be a file on one side and a folder on the other: then it is both. */
function sortOut(
  { before, after }: EntryPair,
  folder: string,
  wanted: PathFilter,
  give: (file: ChangedFile) => void,
  open: Folder[],
): void {
  const path = `${folder}${(after ?? before)?.name ?? ""}`;
  const file = { path, before: fileEntry(path, before), after: fileEntry(path, after) };
  if ((file.before ?? file.after) && wanted(path) === true) give(file);
  const [old, now] = [folderOid(before), folderOid(after)];
  if (old !== now && wanted(`${path}/`) !== "prune") open.push({ path: `${path}/`, before: old, after: now });
}

function rawTree(objects: Objects, tree: string | undefined): Promise<Buffer> | Buffer {
  return tree === undefined ? Buffer.alloc(0) : objects.rawTree(tree);
}

function fileEntry(path: string, entry: TreeEntry | undefined): FileEntry | undefined {
  return entry && entry.mode !== TREE ? { path, mode: entry.mode, oid: entry.oid } : undefined;
}

function folderOid(entry: { readonly mode: string; readonly oid: string } | undefined): string | undefined {
  return entry?.mode === TREE ? entry.oid : undefined;
}
