import { type Forge, LookAgain, type PullOnForge } from "../../forge/forge.ts";
import type { EntryFile } from "../../model/record-file.ts";
import type { Write } from "../../model/write.ts";
import { parseEntry } from "../../parse/record.ts";
import { commentEffects, ownComments } from "../../plan/effects.ts";
import { isEntryPath } from "../../record/place.ts";
import { recordedComment } from "../../report/recorded-comment.ts";

/** Makes our comments on the pull requests that were recorded say so. Where none of ours stands, none is written. */
export async function tellRecorded(forge: Forge, branch: string, writes: readonly Write[]): Promise<string[]> {
  const entries = writes.flatMap(entryIn);
  const numbers = new Set(entries.flatMap(({ pull_request: number }) => (number === undefined ? [] : [number])));
  const refused: string[] = [];
  for (const number of numbers) {
    const found = await forge.readPull(Number(number));
    const own = entries.filter((entry) => entry.pull_request === number);
    refused.push(...(await tell(found, branch, own)));
  }
  return refused;
}

function entryIn({ path, text }: Write): EntryFile[] {
  if (!isEntryPath(path) || text === null) return [];
  const { entry } = parseEntry({ path, mode: "100644", oid: "", bytes: new TextEncoder().encode(text) });
  return entry ? [entry] : [];
}

async function tell(found: PullOnForge, branch: string, entries: readonly EntryFile[]): Promise<readonly string[]> {
  if (ownComments(found.posted).length === 0) return [];
  const told = entries.map((entry) => ({ entry, page: found.pageOf(branch, entry.engagement), handoff: undefined }));
  try {
    return (await found.publish(commentEffects(found.posted, recordedComment(told)))).refused;
  } catch (error) {
    // The record is written; what the comment says is no reason to fail.
    if (error instanceof LookAgain) return ["the comment: GitHub did not answer"];
    throw error;
  }
}
