import type { Definition, Node } from "mdast";
import type { Place, Problem } from "../../model/finding.ts";
import type { Block } from "../document.ts";
import type { Slugs } from "./slug.ts";

/** What the parts of reading share while one text is read. */
export interface Reader {
  /** The rule that stands for the problems of this text. */
  readonly code: string;
  readonly slugs: Slugs;
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Labels of link definitions and footnotes that something refers to. */
  readonly used: Set<string>;
  readonly problems: Problem[];
  placeOf(node: Node): Place;
  /** The markdown from which a node was read. */
  sourceOf(node: Node): string;
  /** What a text of the tree says: a template puts in the values of its fields here, after markdown was parsed. */
  fill(text: string): string;
  /** The id in the document of a footnote. */
  noteId(label: string): string;
  /** The blocks of a directive, or of other nodes that only some texts may have. */
  extra(reader: Reader, node: Node): readonly Block[] | undefined;
}

export function report(reader: Reader, node: Node, message: string, fix: string): void {
  reader.problems.push({ code: reader.code, place: reader.placeOf(node), message, fix });
}
