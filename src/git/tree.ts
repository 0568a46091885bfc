import { Buffer, isUtf8 } from "node:buffer";
import { gitFailed } from "./problem.ts";

export interface TreeEntry {
  readonly mode: string;
  readonly name: string;
  readonly oid: string;
  /** False where the name's bytes are no UTF-8: `name` shows U+FFFD in their place, and need not be the only one. */
  readonly utf8: boolean;
}

/** The mode of a folder. Everything else is a leaf: a file, a symbolic link (120000) or a submodule (160000). */
export const TREE = "40000";

const SPACE = 0x20;

/** The entries of a raw tree object, in git's order. `hashBytes` is 20 for SHA-1 and 32 for SHA-256. */
export function parseTree(raw: Buffer, hashBytes: number): TreeEntry[] {
  const entries: TreeEntry[] = [];
  for (let at = 0; at < raw.length;) {
    const end = recordEnd(raw, at, hashBytes);
    entries.push(readRecord(raw, at, end, hashBytes));
    at = end;
  }
  return entries;
}

/** The entry of one name, without decoding the others. */
export function findEntry(raw: Buffer, name: string, hashBytes: number): TreeEntry | undefined {
  const wanted = Buffer.from(name);
  for (let at = 0; at < raw.length;) {
    const end = recordEnd(raw, at, hashBytes);
    const [from, to] = [nameAt(raw, at), end - hashBytes - 1];
    if (to - from === wanted.length && wanted.compare(raw, from, to) === 0) return readRecord(raw, at, end, hashBytes);
    at = end;
  }
  return undefined;
}

/** Where the record that starts at `at` ends. A record is: mode, space, name, NUL, hash. */
export function recordEnd(raw: Buffer, at: number, hashBytes: number): number {
  const nul = raw.indexOf(0, at);
  const end = nul + 1 + hashBytes;
  if (nul < 0 || end > raw.length) throw gitFailed("a tree object is cut off");
  return end;
}

export function nameAt(raw: Buffer, at: number): number {
  return raw.indexOf(SPACE, at) + 1;
}

export function readRecord(raw: Buffer, at: number, end: number, hashBytes: number): TreeEntry {
  const [from, to] = [nameAt(raw, at), end - hashBytes - 1];
  const name = raw.toString("utf8", from, to);
  return {
    mode: raw.toString("latin1", at, from - 1),
    name,
    oid: raw.toString("hex", to + 1, end),
    utf8: !name.includes("\uFFFD") || isUtf8(raw.subarray(from, to)),
  };
}

/** Whether a path shows every byte of its name; where it does not, git holds a name that is no UTF-8. */
export function isReadablePath(path: string): boolean {
  return !path.includes("\uFFFD");
}
