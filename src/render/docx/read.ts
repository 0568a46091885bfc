import type { Problem } from "../../model/finding.ts";
import type { Span } from "../document.ts";
import { Reading } from "./reading.ts";
import { unpack } from "./unpack.ts";
import { elementsOf } from "./xml.ts";

/** A paragraph as it stands once every tracked change in it is accepted. The mark of a footnote is U+FFFC. */
export interface WordParagraph {
  readonly text: string;
  readonly spans: readonly Span[];
  /** By which a paragraph that was sent is found again. */
  readonly bookmark?: string;
  readonly style?: string;
  /** Its level in a list. */
  readonly level?: number;
  readonly cell?: WordCell;
  readonly footnote?: string;
}

export interface WordCell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

export interface WordChange {
  readonly kind: "inserted" | "deleted" | "formatted";
  readonly author: string;
  readonly date: string;
  readonly text: string;
}

export interface WordComment {
  readonly author: string;
  readonly date: string;
  readonly text: string;
  /** The text that it is on. */
  readonly on: string;
  /** The paragraph in which that text starts. */
  readonly paragraph: number;
}

export interface WordText {
  readonly paragraphs: readonly WordParagraph[];
  readonly changes: readonly WordChange[];
  readonly comments: readonly WordComment[];
  readonly problems: readonly Problem[];
}

/** What a .docx says; a file that is none, or one made to do harm, is a problem. */
export function readDocx(file: string, bytes: Uint8Array): WordText {
  const parts = unpack(bytes);
  if (typeof parts === "string") {
    const message = `${file} cannot be read as a .docx: ${parts}`;
    const fix = "Save it again as .docx in the word processor, and import that.";
    return { paragraphs: [], changes: [], comments: [], problems: [wordProblem(file, message, fix)] };
  }
  const reading = new Reading(parts);
  for (const body of elementsOf(parts.main).filter(({ name }) => name === "body")) reading.blocks(body);
  for (const note of parts.footnotes ? elementsOf(parts.footnotes) : []) reading.footnote(note);
  const fix = "Write it into the markdown by hand, if it is wanted.";
  const problems = [...reading.lost].map((what) => wordProblem(file, `${what}, which is not brought over`, fix));
  return { paragraphs: reading.paragraphs, changes: reading.changes, comments: reading.comments(), problems };
}

export function wordProblem(file: string, message: string, fix: string, line = 1): Problem {
  return { code: "CS-DOC-031", place: { file, line, column: 1 }, message, fix };
}
