import type { Problem } from "../../model/finding.ts";
import { leavesOf } from "./leaves.ts";
import { Merge } from "./merge.ts";
import { readDocx, type WordChange, type WordComment, type WordParagraph, wordProblem } from "./read.ts";
import { settle } from "./settle.ts";
import { Told } from "./told.ts";

export interface WordReturned {
  /** The artifact's file, and its text with its front matter. */
  readonly file: string;
  readonly text: string;
  /** The .docx that was made of it. */
  readonly sent: Uint8Array;
  readonly returned: { readonly file: string; readonly bytes: Uint8Array };
}

export interface WordImport {
  /** What the artifact would say; the very text where nothing changed. */
  readonly text: string;
  /** Tracked changes, by whom and when. */
  readonly changes: readonly WordChange[];
  /** With the line of the artifact that each is on, where it is on one. */
  readonly comments: readonly (WordComment & { readonly line?: number })[];
  /** What could not be brought over. */
  readonly problems: readonly Problem[];
}

/** What came back from Word as an edit of the markdown that it was made of. What did not change keeps its bytes. */
export function importWord({ file, text, sent, returned }: WordReturned): WordImport {
  const before = readDocx(file, sent);
  const after = readDocx(returned.file, returned.bytes);
  const front = /^\uFEFF?---\r?\n[\s\S]*?\r?\n---\r?\n/.exec(text)?.[0] ?? "";
  const body = text.slice(front.length);
  const leaves = leavesOf(body);
  const nothing = { text, changes: after.changes, comments: after.comments };
  if (!leaves) return { ...nothing, problems: [unreadable(file)] };
  if (before.paragraphs.length === 0 && before.problems.length > 0) return { ...nothing, problems: before.problems };
  if (after.paragraphs.length === 0) return { ...nothing, problems: after.problems };
  const told = new Told(file, text, front.length);
  const merge = new Merge(told, body, leaves);
  merge.compare(before.paragraphs, after.paragraphs);
  const settled = settle(body, leaves, merge.proposed);
  for (const each of settled.refused) told.refused(each);
  const known = new Set(before.problems.map(({ message }) => message));
  const lost = after.problems.filter(({ message }) => !known.has(message));
  const comments = after.comments.map((comment) => {
    const leaf = merge.places.get(after.paragraphs[comment.paragraph] ?? emptyParagraph);
    return leaf ? { ...comment, line: told.lineOf(leaf) } : comment;
  });
  return { text: front + settled.text, changes: after.changes, comments, problems: [...lost, ...told.problems] };
}

const emptyParagraph: WordParagraph = { text: "", spans: [] };

function unreadable(file: string): Problem {
  return wordProblem(file, "The text cannot be read as markdown", "Repair it first, and import then.");
}
