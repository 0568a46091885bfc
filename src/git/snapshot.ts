import type { EngagementFiles, Snapshot } from "../model/case.ts";
import type { FileEntry, SourceFile } from "../model/engagement.ts";
import { entryAt, type Objects } from "./objects.ts";
import { newestEntry } from "./record-entries.ts";
import { readFile } from "./source-file.ts";
import { listTree, type PathFilter } from "./tree-diff.ts";
import { TREE, type TreeEntry } from "./tree.ts";

export interface SnapshotOptions {
  /** The engagements to read; the others are not looked at. */
  readonly ids: readonly string[];
  /** Whether the workflow definitions are needed. */
  readonly adapters: boolean;
}

/** The files of one tree that are ours, as bytes. What the engine wrote itself is left out. */
export async function readSnapshot(objects: Objects, tree: string, options: SnapshotOptions): Promise<Snapshot> {
  const root = await objects.tree(tree);
  const [settings, adapters, templates, engagements] = await Promise.all([
    readSettings(objects, root),
    options.adapters ? readAdapters(objects, root) : new Map<string, SourceFile>(),
    readTemplates(objects, root),
    readEngagements(objects, tree, options.ids),
  ]);
  return { settings, adapters, templates, engagements };
}

function folder(entries: readonly TreeEntry[], name: string): string | undefined {
  return entries.find((entry) => entry.name === name && entry.mode === TREE)?.oid;
}

async function readSettings(objects: Objects, root: readonly TreeEntry[]): Promise<SourceFile | undefined> {
  const entry = root.find((each) => each.name === "countersign.yaml" && each.mode !== TREE);
  return entry && (await readFile(objects, { ...entry, path: "countersign.yaml" }));
}

async function readAdapters(objects: Objects, root: readonly TreeEntry[]): Promise<Map<string, SourceFile>> {
  const oid = folder(root, "adapters");
  const entries = oid === undefined ? [] : await objects.tree(oid);
  const files = entries.filter((entry) => entry.name.endsWith(".yaml") && entry.mode !== TREE);
  const read = files.map((entry) => readFile(objects, { ...entry, path: `adapters/${entry.name}` }));
  return new Map((await Promise.all(read)).map((file) => [file.path.slice("adapters/".length, -".yaml".length), file]));
}

async function readTemplates(objects: Objects, root: readonly TreeEntry[]): Promise<Map<string, string>> {
  const oid = folder(root, "templates");
  const entries = oid === undefined ? [] : await objects.tree(oid);
  return new Map(entries.map((entry) => [entry.name, entry.oid]));
}

async function readEngagements(
  objects: Objects,
  tree: string,
  ids: readonly string[],
): Promise<Map<string, EngagementFiles>> {
  const folders = await engagementFolders(objects, tree, ids);
  const read = folders.map(async (entry) => [entry.name, await readEngagement(objects, entry)] as const);
  return new Map(await Promise.all(read));
}

/** A few are looked up by name, so that the other engagements are not decoded; for many, the list is read once. */
async function engagementFolders(objects: Objects, tree: string, ids: readonly string[]): Promise<TreeEntry[]> {
  const folder = await entryAt(objects, tree, "engagements");
  if (folder?.mode !== TREE) return [];
  const found =
    ids.length > 8
      ? byName(await objects.tree(folder.oid), ids)
      : await Promise.all(ids.map((id) => entryAt(objects, folder.oid, id)));
  return found.flatMap((entry) => (entry?.mode === TREE ? [entry] : []));
}

function byName(entries: readonly TreeEntry[], names: readonly string[]): TreeEntry[] {
  const wanted = new Set(names);
  return entries.filter((entry) => wanted.has(entry.name));
}

const peoplesFiles: PathFilter = (path) => (/^(?:record|rendered)\/$/.test(path) ? "prune" : true);

async function readEngagement(objects: Objects, { name, oid }: TreeEntry): Promise<EngagementFiles> {
  const listed = await listTree(objects, oid, "", peoplesFiles);
  const entries = listed.map((entry) => ({ ...entry, path: `engagements/${name}/${entry.path}` }));
  const files = await Promise.all(entries.filter(isRead).map((entry) => readFile(objects, entry)));
  return { files, entries };
}

function isRead({ path, mode }: FileEntry): boolean {
  return mode.startsWith("100") && (/\.(?:md|yaml)$/.test(path) || /^engagements\/[^/]+\/evidence\//.test(path));
}

/** The newest entry of each engagement's record. */
export async function newestEntries(
  objects: Objects,
  tree: string,
  ids: readonly string[],
): Promise<Map<string, SourceFile>> {
  const folders = await engagementFolders(objects, tree, ids);
  const read = folders.map(async ({ name, oid }) => [name, await newestEntry(objects, name, oid)] as const);
  return new Map((await Promise.all(read)).flatMap(([id, entry]) => (entry ? [[id, entry]] : [])));
}
