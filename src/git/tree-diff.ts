import { Buffer } from "node:buffer";
import type { ChangedFile } from "../model/case.ts";
import type { FileEntry } from "../model/engagement.ts";
import { compareText } from "../model/finding.ts";
import { changedEntries } from "./changed-entries.ts";
import { entryAt, type Objects } from "./objects.ts";
import { gitFailed } from "./problem.ts";
import { parseTree, TREE, type TreeEntry } from "./tree.ts";

/**
 * Which paths to look at. Asked of each file, where anything but true leaves it out, and of each folder (its path ends
 * in `/`), where "prune" leaves out all of it.
 */
export type PathFilter = (path: string) => boolean | "prune";

/** A small push can name the same folder a million times over, so the walk counts what it has seen. */
const FILE_LIMIT = 500_000;

interface Walk {
  readonly objects: Objects;
  readonly wanted: PathFilter;
  seen: number;
}

/** The files that differ, sorted by path. Folders that are equal are not opened. */
export async function diffTrees(
  objects: Objects,
  before: string | undefined,
  after: string | undefined,
  filter: PathFilter = () => true,
): Promise<ChangedFile[]> {
  const found: ChangedFile[] = [];
  await diffFolder({ objects, wanted: filter, seen: 0 }, "", before, after, found);
  return found.sort((a, b) => compareText(a.path, b.path));
}

async function diffFolder(
  walk: Walk,
  folder: string,
  before: string | undefined,
  after: string | undefined,
  found: ChangedFile[],
): Promise<void> {
  if (before === after) return;
  const [old, now] = await Promise.all([rawOf(walk.objects, before), rawOf(walk.objects, after)]);
  if (isOver(walk)) return;
  const pairs = changedEntries(old, now, (before ?? after ?? "").length / 2);
  if (goesOn(walk, pairs.length))
    await Promise.all(pairs.map((pair) => diffPair(walk, folder, pair.before, pair.after, found)));
}

async function diffPair(
  walk: Walk,
  folder: string,
  before: TreeEntry | undefined,
  after: TreeEntry | undefined,
  found: ChangedFile[],
): Promise<void> {
  const path = `${folder}${(after ?? before)?.name ?? ""}`;
  const [old, now] = [fileEntry(path, before), fileEntry(path, after)];
  if ((old ?? now) && walk.wanted(path) === true) found.push({ path, before: old, after: now });
  const [oldFolder, newFolder] = [folderOid(before), folderOid(after)];
  if (oldFolder === newFolder || walk.wanted(`${path}/`) === "prune") return;
  await diffFolder(walk, `${path}/`, oldFolder, newFolder, found);
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
  const found: FileEntry[] = [];
  if (root?.mode === TREE) {
    await listFolder({ objects, wanted: filter, seen: 0 }, folder === "" ? "" : `${folder}/`, root.oid, found);
  }
  return found.sort((a, b) => compareText(a.path, b.path));
}

/** Adds to `found` rather than giving lists to join: a whole repository has tens of thousands of folders. */
async function listFolder(walk: Walk, folder: string, tree: string, found: FileEntry[]): Promise<void> {
  const raw = await walk.objects.rawTree(tree);
  if (isOver(walk)) return;
  const entries = parseTree(raw, tree.length / 2);
  if (!goesOn(walk, entries.length)) return;
  const folders: Promise<void>[] = [];
  for (const { name, mode, oid } of entries) {
    const path = `${folder}${name}`;
    if (mode !== TREE) {
      if (walk.wanted(path) === true) found.push({ path, mode, oid });
    } else if (walk.wanted(`${path}/`) !== "prune") {
      folders.push(listFolder(walk, `${path}/`, oid, found));
    }
  }
  if (folders.length > 0) await Promise.all(folders);
}

function rawOf(objects: Objects, tree: string | undefined): Promise<Buffer> | Buffer {
  return tree === undefined ? Buffer.alloc(0) : objects.rawTree(tree);
}

function fileEntry(path: string, entry: TreeEntry | undefined): FileEntry | undefined {
  return entry && entry.mode !== TREE ? { path, mode: entry.mode, oid: entry.oid } : undefined;
}

function folderOid(entry: TreeEntry | undefined): string | undefined {
  return entry?.mode === TREE ? entry.oid : undefined;
}

/** Whether to go on with a folder of so many entries. Throws once; the other folders under way then end quietly. */
function goesOn(walk: Walk, entries: number): boolean {
  if (isOver(walk)) return false;
  walk.seen += entries;
  if (isOver(walk)) throw gitFailed(`this tree holds more than ${FILE_LIMIT} files`);
  return true;
}

function isOver(walk: Walk): boolean {
  return walk.seen > FILE_LIMIT;
}
