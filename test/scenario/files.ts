import { createHash } from "node:crypto";
import type { ChangedFile, EngagementFiles, Snapshot } from "../../src/model/case.ts";
import type { SourceFile } from "../../src/model/engagement.ts";

/** A tree as a test writes it: text by path. A Buffer keeps its bytes. */
export type Tree = Readonly<Record<string, string | Uint8Array>>;

/** A change to a tree; null deletes. */
export type Edit = Readonly<Record<string, string | Uint8Array | null>>;

export function edited(tree: Tree, edit: Edit): Tree {
  const next: Record<string, string | Uint8Array> = { ...tree };
  for (const [path, content] of Object.entries(edit)) {
    if (content === null) delete next[path];
    else next[path] = content;
  }
  return next;
}

/** Git's own blob id, so that equal bytes have equal ids and nothing else has. */
export function blobId(bytes: Uint8Array): string {
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

export function sourceFile(path: string, content: string | Uint8Array): SourceFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { path, mode: "100644", oid: blobId(bytes), bytes };
}

/** What the edge would have read from a tree. */
export function snapshotOf(tree: Tree): Snapshot {
  const files = Object.entries(tree).map(([path, content]) => sourceFile(path, content));
  const settings = files.find((file) => file.path === "countersign.yaml");
  const adapters = files.flatMap((file): [string, SourceFile][] => {
    const name = /^adapters\/([^/]+)\.yaml$/.exec(file.path)?.[1];
    return name === undefined ? [] : [[name, file]];
  });
  return { settings, adapters: new Map(adapters), templates: templatesOf(files), engagements: engagementsOf(files) };
}

function templatesOf(files: readonly SourceFile[]): Map<string, string> {
  const templates = new Map<string, string>();
  for (const file of files) {
    const skill = /^templates\/([^/]+)\//.exec(file.path)?.[1];
    if (skill !== undefined)
      templates.set(skill, blobId(new TextEncoder().encode(`${templates.get(skill) ?? ""}${file.path}${file.oid}`)));
  }
  return templates;
}

function engagementsOf(files: readonly SourceFile[]): Map<string, EngagementFiles> {
  const engagements = new Map<string, { files: SourceFile[]; entries: SourceFile[] }>();
  for (const file of files) {
    const id = /^engagements\/([^/]+)\/./.exec(file.path)?.[1];
    if (id === undefined) continue;
    const found = engagements.get(id) ?? { files: [], entries: [] };
    engagements.set(id, found);
    found.entries.push(file);
    if (!/^engagements\/[^/]+\/(?:record|rendered)\//.test(file.path)) found.files.push(file);
  }
  return engagements;
}

/** File by file: what only one side changed is taken; what both changed differently is a conflict. */
export function mergeTrees(fork: Tree, main: Tree, head: Tree): { tree: Tree; conflicts: string[] } {
  const tree: Record<string, string | Uint8Array> = {};
  const conflicts: string[] = [];
  for (const path of new Set([...Object.keys(main), ...Object.keys(head)])) {
    const content = head[path] === fork[path] ? main[path] : head[path];
    if (main[path] !== fork[path] && head[path] !== fork[path] && main[path] !== head[path]) conflicts.push(path);
    if (content !== undefined) tree[path] = content;
  }
  return { tree, conflicts };
}

export function changedFiles(before: Tree, after: Tree): ChangedFile[] {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return paths
    .filter((path) => before[path] !== after[path])
    .map((path) => ({ path, before: entry(before, path), after: entry(after, path) }));
}

function entry(tree: Tree, path: string) {
  const content = tree[path];
  if (content === undefined) return undefined;
  return { path, mode: "100644", oid: blobId(sourceFile(path, content).bytes) };
}
