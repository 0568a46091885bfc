import type { Place, Problem } from "../../model/finding.ts";
import type { Block } from "../document.ts";

/** What reading a markdown text gives: what it says, and what is wrong with it. Nothing that it says is left out silently. */
export interface Content {
  readonly blocks: readonly Block[];
  readonly notes: ReadonlyMap<string, readonly Block[]>;
  readonly problems: readonly Problem[];
}

/** The file that a text is a part of, and the line of the file on which the text starts. */
export interface Source {
  readonly file: string;
  readonly line: number;
}

/** The rule that stands for what markdown says and no document can show. */
export const MARKDOWN_CODE = "CS-DOC-001";

export function markdownProblem(place: Place, message: string, fix: string): Problem {
  return { code: MARKDOWN_CODE, place, message, fix };
}
