import type { Block, Span } from "../document.ts";
import type { Fonts } from "./fonts.ts";
import type { Hyphenate } from "./hyphenation.ts";
import type { PictureFile } from "./picture-file.ts";
import type { Piece } from "./piece.ts";
import type { Alignment } from "./set-lines.ts";
import type { StructureNode } from "./structure.ts";
import type { Link, StyledText, TextStyle } from "./text-style.ts";
import type { TextLook, Theme } from "./theme.ts";

/** What blocks are set with: the column they stand in, the look of its text, and where they belong. */
export interface Setting {
  readonly fonts: Fonts;
  readonly hyphenate: Hyphenate;
  readonly theme: Theme;
  readonly width: number;
  /** How far a wide table may reach into each margin; nothing inside other blocks. */
  readonly margin?: number;
  /** As high as a piece may be. */
  readonly height: number;
  readonly parent: StructureNode;
  readonly text: TextLook;
  readonly align: Alignment;
  /** Sets blocks inside another block. */
  set(blocks: readonly Block[], setting: Setting): Piece[];
  /** A picture of the engagement that was read and found sound. */
  image(path: string): PictureFile | undefined;
  /** The number of a footnote, which is given when it is first asked for. */
  noteNumber(id: string): number;
  /** A name for a field to sign in that no other field has. */
  fieldName(role: string): string;
}

/** Text in a narrower column than this cannot be read: what stands inside others moves no further in. */
export const LEAST_WIDTH = 70;

/** Anchors of footnotes, and of the blocks of the document: names that cannot be taken for each other. */
export function noteAnchor(id: string): string {
  return `note:${id}`;
}

export function blockAnchor(name: string): string {
  return `block:${name}`;
}

const ADDED = "#0b6b2e";
const REMOVED = "#a4161a";
const CODE_SIZE = 0.86;
/** No ligatures: what was typed has to be seen. */
const AS_TYPED: readonly string[] = ["-calt", "-liga"];

export function styledText(spans: readonly Span[], base: TextStyle, setting: Setting): StyledText[] {
  return spans.map((span) => {
    const link = linkOf(span);
    const style = styleOfSpan(span, base, setting.theme);
    const text = span.note === undefined ? span.text : String(setting.noteNumber(span.note));
    return { text, style, ...(link ? { link } : {}), ...(span.place ? { place: span.place } : {}) };
  });
}

function linkOf({ href, anchor, note }: Span): Link | undefined {
  if (note !== undefined) return { anchor: noteAnchor(note) };
  if (href !== undefined) return { href };
  return anchor === undefined ? undefined : { anchor: blockAnchor(anchor) };
}

function styleOfSpan(span: Span, base: TextStyle, theme: Theme): TextStyle {
  const changed = span.change === "added" ? ADDED : span.change === "removed" ? REMOVED : undefined;
  const color = changed ?? (span.href !== undefined || span.anchor !== undefined ? theme.accent : base.color);
  return {
    ...base,
    color,
    bold: base.bold || span.bold === true,
    italic: base.italic || span.italic === true,
    ...(span.code ? { family: "mono" as const, size: base.size * CODE_SIZE, features: AS_TYPED } : {}),
    ...(span.struck || span.change === "removed" ? { struck: true } : {}),
    ...(span.change === "added" ? { underlined: true } : {}),
    ...(span.note === undefined ? {} : { size: base.size * 0.64, rise: base.size * 0.36 }),
  };
}
