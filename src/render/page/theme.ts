import type { TextStyle } from "./text-style.ts";

/** Sizes of a page in points. */
export interface PageFormat {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** How paragraphs of one kind are set. */
export interface TextLook {
  readonly style: TextStyle;
  /** From baseline to baseline. */
  readonly leading: number;
  readonly above: number;
}

export interface Theme {
  readonly page: PageFormat;
  readonly accent: string;
  readonly ink: string;
  readonly muted: string;
  readonly hair: string;
  readonly tint: string;
  readonly body: TextLook;
  readonly lead: TextLook;
  readonly small: TextLook;
  readonly code: TextLook;
  readonly table: TextLook;
  /** The room above and below the text of a row. */
  readonly rowPad: { readonly top: number; readonly bottom: number };
  readonly tableHead: TextLook;
  /** By level. */
  readonly headings: readonly TextLook[];
  readonly running: TextStyle;
}

export interface ThemeChoice {
  readonly paper: "letter" | "a4";
  readonly landscape?: boolean;
  /** The brand's colour, `#rrggbb`. */
  readonly accent?: string;
}

const INK = "#1b1d21";
const MUTED = "#5b616b";
const PAPER = { letter: [612, 792], a4: [595.28, 841.89] } as const;

/** The look of a document: a serif for reading, a sans serif for labels, tables and headings. */
export function themeOf({ paper, landscape = false, accent = "#1f4e79" }: ThemeChoice): Theme {
  const [short, long] = PAPER[paper];
  const [width, height] = landscape ? [long, short] : [short, long];
  const margin = (width - 400) / 2;
  const serif = (size: number, more: Partial<TextStyle> = {}): TextStyle => styleOf("serif", size, more);
  const sans = (size: number, more: Partial<TextStyle> = {}): TextStyle => styleOf("sans", size, more);
  return {
    page: { width, height, top: 76, right: margin, bottom: 76, left: margin },
    accent,
    ink: INK,
    muted: MUTED,
    hair: "#c9cdd3",
    tint: "#f4f5f7",
    body: { style: serif(10.5), leading: 14.6, above: 7 },
    lead: { style: serif(12, { color: MUTED }), leading: 17, above: 8 },
    small: { style: sans(8, { color: MUTED }), leading: 11.5, above: 5 },
    code: { style: styleOf("mono", 8.6, { features: ["-calt", "-liga"] }), leading: 12.4, above: 8 },
    table: { style: sans(8.8), leading: 12.4, above: 10 },
    rowPad: { top: 3.6, bottom: 3.8 },
    tableHead: { style: sans(8, { bold: true, color: MUTED }), leading: 11, above: 10 },
    headings: [
      { style: serif(21, { bold: true }), leading: 26, above: 28 },
      { style: sans(11.5, { bold: true, color: INK }), leading: 15, above: 19 },
      { style: sans(9.8, { bold: true, color: INK }), leading: 13.5, above: 14 },
      { style: sans(9.4, { bold: true, color: MUTED }), leading: 13, above: 12 },
      { style: serif(10.5, { italic: true }), leading: 14.6, above: 10 },
      { style: serif(10.5, { italic: true, color: MUTED }), leading: 14.6, above: 10 },
    ],
    running: sans(7.6, { color: MUTED }),
  };
}

export function styleOf(family: TextStyle["family"], size: number, more: Partial<TextStyle>): TextStyle {
  return { family, bold: false, italic: false, size, color: INK, ...more };
}
