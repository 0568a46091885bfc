import type { Place } from "../model/finding.ts";

/** A document in reading order, before it is set: what it says, and nothing about where that stands on a page. */
export interface Document {
  readonly title: string;
  /** BCP 47, such as `en` or `de-AT`. */
  readonly language: string;
  readonly blocks: readonly Block[];
  /** Footnotes by the id that spans refer to. */
  readonly notes: ReadonlyMap<string, readonly Block[]>;
}

/** A run of text that looks the same throughout; a line feed in it is a line break that the author asked for. */
export interface Span {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly code?: boolean;
  readonly struck?: boolean;
  /** Where it leads outside: https: or mailto:. */
  readonly href?: string;
  /** The anchor of the block that it refers to. */
  readonly anchor?: string;
  /** The id of the footnote whose mark stands here; the span has no text of its own then. */
  readonly note?: string;
  /** How it differs from an earlier version. */
  readonly change?: "added" | "removed";
  /** Where it stands in its source, as far as it has one. */
  readonly place?: Place;
}

export type Block =
  | Heading
  | Paragraph
  | List
  | Table
  | Quote
  | Code
  | Picture
  | Chart
  | Rule
  | Facts
  | Box
  | Columns
  | Signatures
  | PageBreak;

export interface Heading {
  readonly kind: "heading";
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  readonly spans: readonly Span[];
  readonly anchor?: string;
  /** What stands before it, such as `1.` or `Schedule 1`. */
  readonly mark?: string;
}

export interface Paragraph {
  readonly kind: "paragraph";
  readonly spans: readonly Span[];
  readonly align?: "left" | "center" | "right";
  /** `lead` introduces a document, `small` is an aside. */
  readonly look?: "lead" | "small";
}

export interface List {
  readonly kind: "list";
  readonly items: readonly Item[];
}

export interface Item {
  /** What stands before it: `•`, `1.`, `(a)`; the kit draws boxes itself. */
  readonly mark: string;
  /** Whether the box before it is ticked, where it is one. */
  readonly checked?: boolean;
  readonly anchor?: string;
  readonly blocks: readonly Block[];
}

/** Numbers in a `decimal` column stand with their decimal points below each other. */
export type Align = "left" | "center" | "right" | "decimal";

export interface Table {
  readonly kind: "table";
  readonly columns: readonly { readonly align: Align }[];
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  /** How many of the last rows sum the others up; they stay with the row before them. */
  readonly sums?: number;
}

export interface Cell {
  readonly spans: readonly Span[];
}

export interface Quote {
  readonly kind: "quote";
  readonly blocks: readonly Block[];
}

export interface Code {
  readonly kind: "code";
  readonly text: string;
  readonly place?: Place;
}

/** A file of the engagement, PNG or JPEG. */
export interface Picture {
  readonly kind: "picture";
  readonly path: string;
  readonly alt: string;
  readonly place?: Place;
}

/** Numbers that are drawn. Whatever it shows, its words say too. */
export interface Chart {
  readonly kind: "chart";
  /** Bars below each other, or a line from left to right through points in time. */
  readonly look: "bars" | "line";
  readonly title: string;
  readonly unit?: string;
  readonly points: readonly ChartPoint[];
  /** The end of the scale; the largest value where it has none. */
  readonly most?: number;
}

export interface ChartPoint {
  readonly label: string;
  /** Nothing where it is not known yet. */
  readonly value: number | undefined;
  /** The value as the language writes it, and what it was before, in words. */
  readonly shown: string;
  readonly before?: { readonly value: number | undefined; readonly shown: string };
  readonly trend?: { readonly direction: "up" | "steady" | "down"; readonly word: string };
  /** Whether it sums the others up. */
  readonly sum?: boolean;
  /** Where it stands on the line of time, from 0 to 1. */
  readonly at?: number;
}

export interface Rule {
  readonly kind: "rule";
}

/** Labels with what they say, below each other. */
export interface Facts {
  readonly kind: "facts";
  readonly rows: readonly { readonly label: string; readonly spans: readonly Span[] }[];
}

/** A framed part, such as a summary or a decision, kept whole where a page can hold it. */
export interface Box {
  readonly kind: "box";
  readonly title?: string;
  readonly tone?: "plain" | "good" | "caution" | "bad";
  readonly blocks: readonly Block[];
}

/** Parts beside each other, each as wide as the others unless `shares` says otherwise, kept whole. */
export interface Columns {
  readonly kind: "columns";
  readonly shares?: readonly number[];
  readonly columns: readonly (readonly Block[])[];
}

/** Places to sign, kept whole with the last lines before them. */
export interface Signatures {
  readonly kind: "signatures";
  readonly parties: readonly Signer[];
}

export interface Signer {
  readonly role: string;
  readonly organization: string;
  readonly name: string;
  readonly title: string;
}

export interface PageBreak {
  readonly kind: "page-break";
}
