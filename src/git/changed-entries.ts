import type { Buffer } from "node:buffer";
import { gitFailed } from "./problem.ts";
import { nameAt, parseTree, readRecord, recordEnd, type TreeEntry } from "./tree.ts";

export interface EntryPair {
  readonly before: TreeEntry | undefined;
  readonly after: TreeEntry | undefined;
}

/** Where one record of a raw tree object begins and ends. */
interface Cursor {
  readonly raw: Buffer;
  readonly hashBytes: number;
  /** Decoded entries that the other side did not have at this place, by the bytes of their names. */
  readonly kept: Map<string, TreeEntry>;
  at: number;
  end: number;
}

/**
 * The entries in which two raw tree objects differ. Works on the bytes, so that in a folder of ten thousand entries
 * only the few that differ are decoded. The order of names only keeps the two sides in step; what differs is decided
 * by name, so a tree that is out of order gives the same answer.
 */
export function changedEntries(before: Buffer, after: Buffer, hashBytes: number): EntryPair[] {
  if (before.length === 0) return parseTree(after, hashBytes).map((entry) => ({ before: undefined, after: entry }));
  const [old, now] = [startOf(before, hashBytes), startOf(after, hashBytes)];
  while (hasMore(old) || hasMore(now)) {
    if (sameRecord(old, now)) {
      advance(old);
      advance(now);
    } else {
      keepOne(isBehind(old, now) ? old : now);
    }
  }
  return pairUp(old.kept, now.kept);
}

function startOf(raw: Buffer, hashBytes: number): Cursor {
  const cursor = { raw, hashBytes, kept: new Map<string, TreeEntry>(), at: 0, end: 0 };
  advance(cursor);
  return cursor;
}

function hasMore(cursor: Cursor): boolean {
  return cursor.at < cursor.raw.length;
}

function advance(cursor: Cursor): void {
  cursor.at = cursor.end;
  if (hasMore(cursor)) cursor.end = recordEnd(cursor.raw, cursor.at, cursor.hashBytes);
}

function sameRecord(a: Cursor, b: Cursor): boolean {
  return a.end - a.at === b.end - b.at && a.raw.compare(b.raw, b.at, b.end, a.at, a.end) === 0;
}

function isBehind(a: Cursor, b: Cursor): boolean {
  if (!hasMore(a) || !hasMore(b)) return hasMore(a);
  const [aName, bName] = [nameAt(a.raw, a.at), nameAt(b.raw, b.at)];
  return a.raw.compare(b.raw, bName, b.end - b.hashBytes, aName, a.end - a.hashBytes) <= 0;
}

function keepOne(cursor: Cursor): void {
  const { raw, at, end, hashBytes, kept } = cursor;
  const bytes = raw.toString("latin1", nameAt(raw, at), end - hashBytes);
  if (kept.has(bytes)) throw gitFailed("a tree object holds one name twice");
  kept.set(bytes, readRecord(raw, at, end, hashBytes));
  advance(cursor);
}

function pairUp(old: ReadonlyMap<string, TreeEntry>, now: ReadonlyMap<string, TreeEntry>): EntryPair[] {
  const names = new Set([...old.keys(), ...now.keys()]);
  return [...names]
    .map((name) => ({ before: old.get(name), after: now.get(name) }))
    .filter(({ before, after }) => before?.oid !== after?.oid || before?.mode !== after?.mode);
}
