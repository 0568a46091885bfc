import type { Buffer } from "node:buffer";
import type { Signature } from "../model/commit.ts";

export interface CommitObject {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
}

/** Headers end at the first empty line, so nothing in a message can pass for one. */
export function parseCommit(sha: string, raw: Buffer): CommitObject {
  const text = raw.toString("utf8");
  const end = text.indexOf("\n\n");
  const headers = text.slice(0, end < 0 ? text.length : end).split("\n");
  return {
    sha,
    tree: valuesOf(headers, "tree")[0] ?? "",
    parents: valuesOf(headers, "parent"),
    author: parseSignature(valuesOf(headers, "author")[0] ?? ""),
    committer: parseSignature(valuesOf(headers, "committer")[0] ?? ""),
    message: end < 0 ? "" : text.slice(end + 2),
  };
}

function valuesOf(headers: readonly string[], key: string): string[] {
  return headers.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1));
}

/** Read as git does: the address between the first `<` and the next `>`, the time after the last `>`. */
function parseSignature(line: string): Signature {
  const open = line.indexOf("<");
  const close = line.indexOf(">", open);
  const seconds = /^ (\d{1,12}) /.exec(line.slice(line.lastIndexOf(">") + 1));
  return {
    name: line.slice(0, Math.max(open, 0)).trim(),
    email: open < 0 || close < 0 ? "" : line.slice(open + 1, close),
    at: Number(seconds?.[1] ?? 0) * 1000,
  };
}
