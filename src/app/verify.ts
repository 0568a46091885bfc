import { entryAt, type Objects } from "../git/objects.ts";
import { openRepository } from "../git/repository.ts";
import { worktreeTree } from "../git/worktree.ts";
import { compareText, type Problem } from "../model/finding.ts";
import type { Instant } from "../model/time.ts";
import { pageBreaks } from "./pages.ts";
import { allIds } from "./question.ts";
import { readPins } from "./moved-records.ts";
import { readHistory } from "./proof-of-merges.ts";
import { type Kept, type Proof, proveRecord, type Scene } from "./prove-record.ts";
import { resolve, treeOf } from "./sides.ts";

export interface ToVerify {
  readonly repo: string;
  /** All of them where none is named. */
  readonly ids: readonly string[];
  /** A commit that is known to be good: its entries must still be there, as they were. */
  readonly anchor: string | undefined;
  readonly now: Instant;
  /** What is wanted of the entries. */
  readonly keep?: Kept;
}

export interface Proved {
  readonly proofs: readonly Proof[];
  /** Where a page over all engagements differs from what their records give. */
  readonly breaks: readonly Problem[];
}

/** Reads the records of the work tree and proves that each is whole, and that what stands beside it follows from it. */
export async function verifyRecords({ repo: dir, ids, anchor, now, keep = "nothing" }: ToVerify): Promise<Proved> {
  const repo = await openRepository(dir);
  const { objects, tree, dispose } = await worktreeTree(repo);
  try {
    const anchored = anchor === undefined ? undefined : await treeOf(objects, await resolve(objects, anchor));
    const pins = await readPins(objects, tree);
    const known = ids.length > 0 ? ids : await idsWithRecord(objects, [tree, anchored ?? tree], pins.keys());
    const scene: Scene = { now, anchored, objects, tree, history: await readHistory(repo, objects), pins, keep };
    const proofs: Proof[] = [];
    for (const id of known) proofs.push(await proveRecord(scene, id));
    const newest = proofs.flatMap((proof) => proof.newest ?? []);
    return { proofs, breaks: await pageBreaks(objects, tree, newest, ids.length === 0) };
  } finally {
    await dispose();
  }
}

/** Engagements in which the engine has written something that an entry must account for, or that are said to have a record. */
async function idsWithRecord(objects: Objects, trees: readonly string[], said: Iterable<string>): Promise<string[]> {
  const found = new Set(said);
  for (const tree of trees)
    for (const id of await allIds(objects, tree)) if (await hasRecord(objects, tree, id)) found.add(id);
  return [...found].toSorted(compareText);
}

async function hasRecord(objects: Objects, tree: string, id: string): Promise<boolean> {
  const folders = ["record", "rendered"].map((name) => entryAt(objects, tree, `engagements/${id}/${name}`));
  return (await Promise.all(folders)).some((entry) => entry !== undefined);
}
