import { sha256Hex } from "../model/digest.ts";
import type { EntryFile } from "../model/record-file.ts";

/** Where entries and what is derived from them stand. */

export function recordPath(id: string): string {
  return `engagements/${id}/record/`;
}

export function projectStatePath(id: string): string {
  return `${recordPath(id)}project_state.yaml`;
}

export function statusPagePath(id: string): string {
  return `engagements/${id}/README.md`;
}

export function renderedPath(id: string, name: string): string {
  return `engagements/${id}/rendered/${name}`;
}

/** The page of all engagements. */
export const PORTFOLIO = "engagements/README.md";

/** The name says when and for what, and how the digest of the content begins: names never meet, and sort by time. */
export function entryPath(entry: EntryFile, text: string): string {
  const digest = entry.pull_request === undefined ? "" : `-${sha256Hex(text).slice(0, 8)}`;
  return `${recordPath(entry.engagement)}${entryStem(entry)}${digest}.yaml`;
}

/** The day's folder and the beginning of the name, which are known before the content is. */
export function entryStem({ merged_at: at, merge, pull_request: number }: EntryFile): string {
  const what = number === undefined ? `push-${merge.slice(0, 8)}` : `pr-${number}`;
  return `${at.slice(0, 7)}/${at.slice(8, 10)}/${at.slice(11, 19).replaceAll(":", "")}-${what}`;
}

const ENTRY = /^engagements\/[^/]+\/record\/\d{4}-\d{2}\/\d{2}\/\d{6}-(?:pr-\d+|push)-[0-9a-f]{8}\.yaml$/;

export function isEntryPath(path: string): boolean {
  return ENTRY.test(path);
}
