import { entryAt, type Objects } from "../git/objects.ts";
import { recordEntries } from "../git/record-entries.ts";
import { openRepository } from "../git/repository.ts";
import { readFile } from "../git/source-file.ts";
import { diffTrees, listTree } from "../git/tree-diff.ts";
import { TREE } from "../git/tree.ts";
import { worktreeTree } from "../git/worktree.ts";
import { stringifyYaml } from "../edit/yaml.ts";
import { dataOf } from "../model/doc.ts";
import { engagementOf, type SourceFile } from "../model/engagement.ts";
import { compareText, type Problem } from "../model/finding.ts";
import type { EntryFile } from "../model/record-file.ts";
import type { Instant } from "../model/time.ts";
import { parseEntry } from "../parse/record.ts";
import { broken, type Chain, chainOf, type Standing } from "../record/chain.ts";
import { isEntryPath, projectStatePath, recordPath } from "../record/place.ts";
import { projectState } from "../record/project-state.ts";
import { type History, mergeBreaks, readHistory } from "./proof-of-merges.ts";
import { resolve, treeOf } from "./sides.ts";

export interface ToVerify {
  readonly repo: string;
  /** All of them where none is named. */
  readonly ids: readonly string[];
  /** A commit that is known to be good: its entries must still be there, as they were. */
  readonly anchor: string | undefined;
  readonly now: Instant;
}

/** One engagement's record, read and proved as far as it holds. */
export interface Proof {
  readonly id: string;
  readonly entries: readonly EntryFile[];
  readonly breaks: readonly Problem[];
}

/** Reads the records of the work tree and proves that each is whole, and that what stands beside it follows from it. */
export async function verifyRecords(asked: ToVerify): Promise<Proof[]> {
  const repo = await openRepository(asked.repo);
  const { objects, tree, dispose } = await worktreeTree(repo);
  try {
    const anchored =
      asked.anchor === undefined ? undefined : await treeOf(objects, await resolve(objects, asked.anchor));
    const ids = asked.ids.length > 0 ? asked.ids : await idsWithRecord(objects, [tree, anchored ?? tree]);
    const history = await readHistory(repo, objects);
    const proofs: Proof[] = [];
    for (const id of ids) proofs.push(await prove({ now: asked.now, anchored, objects, tree, history }, id));
    return proofs;
  } finally {
    await dispose();
  }
}

interface Scene {
  readonly now: Instant;
  readonly anchored: string | undefined;
  readonly objects: Objects;
  readonly tree: string;
  readonly history: History;
}

async function prove(scene: Scene, id: string): Promise<Proof> {
  const { objects, tree, now } = scene;
  const files = await recordEntries(objects, tree, id);
  const read = files.map((file) => ({ file, ...parseEntry(file) }));
  const unreadable = read.flatMap(({ problems }) => problems);
  const standing = read.flatMap(({ file, entry }) => (entry ? [standingOf(file, entry)] : []));
  const chain = chainOf(id, standing, now);
  const breaks = [
    ...unreadable,
    ...chain.breaks,
    ...(await strangers(scene, id)),
    ...(await mergeBreaks(objects, scene.history, id, standing, chain)),
    ...(await viewBreaks(scene, id, chain)),
    ...(await anchorBreaks(scene, id)),
  ];
  return { id, entries: chain.ordered.map(({ entry }) => entry), breaks: unique(breaks) };
}

function standingOf({ path, bytes }: SourceFile, entry: EntryFile): Standing {
  return { path, text: new TextDecoder().decode(bytes), entry, canonical: stringifyYaml(dataOf(entry)) };
}

function unique(breaks: readonly Problem[]): Problem[] {
  const all = new Map(breaks.map((each) => [JSON.stringify(each), each]));
  return [...all.values()].toSorted((a, b) => compareText(a.place.file, b.place.file) || a.place.line - b.place.line);
}

/** What stands in record/ and is neither an entry nor the derived view. */
async function strangers({ objects, tree }: Scene, id: string): Promise<Problem[]> {
  const folder = `engagements/${id}/record`;
  const entry = await entryAt(objects, tree, folder);
  if (entry && entry.mode !== TREE) return [broken(folder, "The recorder writes no such file")];
  const files = await listTree(objects, tree, folder);
  return files
    .filter(({ path }) => path !== projectStatePath(id) && !isEntryPath(path))
    .map(({ path }) => broken(path, "The recorder writes no such file"));
}

async function viewBreaks({ objects, tree }: Scene, id: string, { ordered }: Chain): Promise<Problem[]> {
  if (ordered.length === 0) return [];
  const path = projectStatePath(id);
  const [entry] = (await listTree(objects, tree, recordPath(id))).filter((file) => file.path === path);
  const text = entry && new TextDecoder().decode((await readFile(objects, entry)).bytes);
  const replayed = stringifyYaml(projectState(ordered.map((each) => each.entry)));
  if (text === replayed) return [];
  const [line, was, is] = firstDifference(replayed, text ?? "");
  const message =
    text === undefined ? "The derived view is missing." : `The record gives \`${was}\`; the file says \`${is}\`.`;
  return [
    {
      code: "CS-EVT-005",
      place: { file: path, line, column: 1 },
      message,
      fix: `Run \`countersign replay ${id} --write\`.`,
    },
  ];
}

function firstDifference(a: string, b: string): [line: number, a: string, b: string] {
  const [left, right] = [a.split("\n"), b.split("\n")];
  const at = left.findIndex((line, index) => line !== right[index]);
  const index = at < 0 ? left.length : at;
  return [index + 1, (left[index] ?? "").trim(), (right[index] ?? "").trim()];
}

/** Append-only: what the anchor has is there still, byte for byte. */
async function anchorBreaks({ objects, tree, anchored }: Scene, id: string): Promise<Problem[]> {
  if (anchored === undefined) return [];
  const changed = await diffTrees(objects, anchored, tree, (path) => within(path, id));
  return changed
    .filter(({ before: was, path }) => was !== undefined && isEntryPath(path))
    .map(({ path, after }) =>
      broken(path, after ? "It is another than at the anchor" : "It is at the anchor and no more here"),
    );
}

function within(path: string, id: string): boolean | "prune" {
  const folder = recordPath(id);
  if (path.startsWith(folder)) return true;
  return path.endsWith("/") && !folder.startsWith(path) ? "prune" : false;
}

async function idsWithRecord(objects: Objects, trees: readonly string[]): Promise<string[]> {
  const listed = trees.map((tree) => listTree(objects, tree, "engagements", isInRecord));
  const files = (await Promise.all(listed)).flat();
  return [...new Set(files.flatMap(({ path }) => engagementOf(path) ?? []))].toSorted(compareText);
}

function isInRecord(path: string): boolean | "prune" {
  if (/^engagements\/(?:[^/]+\/(?:record(?:\/.*)?)?)?$/s.test(path)) return true;
  return path.endsWith("/") ? "prune" : false;
}
