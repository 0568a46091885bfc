import type { Fonts } from "./fonts.ts";
import { noHyphens } from "./hyphenation.ts";
import type { FileInfo } from "./metadata.ts";
import { type Attachment, PdfFile } from "./pdf-file.ts";
import { type Look, Pen } from "./pen.ts";
import { naturalWidth, setLines } from "./set-lines.ts";
import type { StructureNode } from "./structure.ts";
import type { TextStyle } from "./text-style.ts";

/** A page on which everything has its place, rather than following the text before it. */
export interface FixedPage {
  readonly width: number;
  readonly height: number;
  draw(sheet: FixedSheet): void;
}

/** Where a text stands; `y` is the baseline of its first line. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly align?: "left" | "center" | "right";
  /** From baseline to baseline, where the text has several lines. */
  readonly leading?: number;
  readonly tag?: string;
}

/** Draws on one page; what is written is part of the document, what is ruled is not. */
export class FixedSheet {
  private readonly pen: Pen;
  private readonly root: StructureNode;
  private readonly fonts: Fonts;

  constructor(pen: Pen, root: StructureNode, fonts: Fonts) {
    this.pen = pen;
    this.root = root;
    this.fonts = fonts;
  }

  /** Gives the baseline of the last line. */
  text(text: string, style: TextStyle, spot: Spot): number {
    const { x, y, width, align = "left", leading = style.size * 1.35, tag = "P" } = spot;
    const node: StructureNode = { tag, parent: this.root };
    const lines = setLines([{ text, style }], this.fonts, { width, align, hyphenate: noHyphens });
    for (const [at, line] of lines.entries()) this.pen.line(line, x, y + at * leading, node);
    return y + (lines.length - 1) * leading;
  }

  /** The style made smaller, where it has to be, so that the text fits on one line. */
  fitted(text: string, style: TextStyle, width: number): TextStyle {
    const natural = naturalWidth([{ text, style }], this.fonts);
    return natural <= width ? style : { ...style, size: (style.size * width) / natural };
  }

  widthOf(text: string, style: TextStyle): number {
    return naturalWidth([{ text, style }], this.fonts);
  }

  rect(x: number, y: number, width: number, height: number, look: Look): void {
    this.pen.rect(x, y, width, height, look);
  }

  path(operators: string, look: Look): void {
    this.pen.path(operators, look);
  }

  /** A part that is drawn and that stands for a text, such as a bar code. */
  drawn(text: string, draw: (owner: StructureNode) => void): void {
    const node: StructureNode = { tag: "Figure", parent: this.root, options: { alt: text } };
    draw(node);
  }

  /** A line turned about its start, as a mark across the page. */
  mark(text: string, style: TextStyle, x: number, y: number, degrees: number): void {
    const [line] = setLines([{ text, style }], this.fonts, { width: 1e5, align: "left", hyphenate: noHyphens });
    if (line) this.pen.turned(line, x, y, degrees);
  }

  bar(x: number, y: number, width: number, height: number, color: string, owner: StructureNode): void {
    this.pen.rect(x, y, width, height, { fill: color }, owner);
  }
}

export interface FixedDocument {
  readonly fonts: Fonts;
  readonly info: FileInfo;
  readonly pages: readonly FixedPage[];
  readonly attachments?: readonly Attachment[];
}

export function setFixed({ fonts, info, pages, attachments = [] }: FixedDocument): Uint8Array {
  const pen = new Pen(new PdfFile(info));
  const root: StructureNode = { tag: "Document", parent: undefined };
  for (const page of pages) {
    pen.newPage(page.width, page.height);
    page.draw(new FixedSheet(pen, root, fonts));
  }
  for (const attachment of attachments) pen.file.attach(attachment);
  return pen.finished();
}
