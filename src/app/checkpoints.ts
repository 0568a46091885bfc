import type { Objects } from "../git/objects.ts";
import { recordEntries } from "../git/record-entries.ts";
import { openRepository } from "../git/repository.ts";
import { worktreeTree } from "../git/worktree.ts";
import type { EntryFile } from "../model/record-file.ts";
import { notThere } from "./called.ts";
import { readEntry } from "./read-entry.ts";
import { UsageError } from "./verb.ts";

/** Where an engagement stood once a merge was recorded. */
export interface Checkpoint {
  /** `pr-12`, or the beginning of the commit where there was no pull request. */
  readonly name: string;
  readonly merge: string;
  readonly day: string;
  readonly stage: string;
}

/** The checkpoints of a record, the oldest first; an entry that keeps no state is none. */
export function checkpointsIn(
  entries: readonly Pick<EntryFile, "pull_request" | "merge" | "merged_at" | "state">[],
): Checkpoint[] {
  return entries.flatMap(({ pull_request: pull, merge, merged_at: at, state }) => {
    const stage = state?.["stage"];
    if (typeof stage !== "string") return [];
    return { name: pull === undefined ? merge.slice(0, 8) : `pr-${pull}`, merge, day: at.slice(0, 10), stage };
  });
}

/** Those of the record in a tree. One with an entry that cannot be read is nothing to go back to. */
export async function checkpointsAt(objects: Objects, tree: string, id: string): Promise<Checkpoint[]> {
  const found: Checkpoint[] = [];
  for await (const files of recordEntries(objects, tree, id)) {
    const entries = files.map((file) => readEntry(file).standing?.entry);
    if (entries.includes(undefined))
      throw new UsageError(`The record of ${id} cannot be read`, "`countersign verify` says where.");
    found.push(...checkpointsIn(entries.flatMap((each) => each ?? [])));
  }
  return found;
}

/** Those of the record in a folder. */
export async function checkpointsOf(repo: string, id: string): Promise<Checkpoint[]> {
  const { objects, tree, dispose } = await worktreeTree(await openRepository(repo));
  try {
    return await checkpointsAt(objects, tree, id);
  } finally {
    await dispose();
  }
}

/** The newest that is meant by a pull request, a commit or a stage. */
export function checkpointCalled(all: readonly Checkpoint[], name: string): Checkpoint {
  const number = /^(?:pr-|#)?(\d+)$/.exec(name)?.[1];
  const isCommit = /^[0-9a-f]{7,64}$/.test(name);
  const found =
    all.findLast((each) => each.name === (number === undefined ? name : `pr-${number}`)) ??
    all.findLast((each) => each.stage === name || (isCommit && each.merge.startsWith(name)));
  if (found) return found;
  if (all.length === 0)
    throw new UsageError("Nothing is recorded yet, so there is no checkpoint", "`countersign back` moves to a stage.");
  const known = [...new Set(all.flatMap((each) => [each.name, each.stage]))];
  throw notThere(`The record has no checkpoint ${JSON.stringify(name)}`, name, known);
}
