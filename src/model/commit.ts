import type { Instant } from "./time.ts";

export interface Signature {
  readonly name: string;
  readonly email: string;
  readonly at: Instant;
}

/** A commit of base..head, with what it changed beyond what its parents and a clean merge of them give. */
export interface Commit {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
  readonly touched: readonly string[];
}

/** The addresses in `Co-authored-by` trailers. */
export function coAuthorEmails(message: string): string[] {
  const trailer = /^co-authored-by:[^<\n]*<([^<>\n]*)>[ \t]*$/gim;
  return [...message.matchAll(trailer)].map((match) => (match[1] ?? "").trim().toLowerCase());
}

/** What the message of a commit says that carries out a comment. */
export function commentTrailer(comment: number): string {
  return `Countersign-Comment: ${comment}`;
}

/** The newest commit that says so. Anybody can write that; it tells where to look, and nothing more. */
export function commitFor(comment: number, commits: readonly Commit[]): Commit | undefined {
  return commits.findLast(({ message }) => message.split("\n").includes(commentTrailer(comment)));
}
