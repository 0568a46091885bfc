import { breakLines, type Measure, spaceGrowth } from "./break-lines.ts";
import { chancesOf, type TextChance } from "./chances.ts";
import { isRightToLeft, visualOrder } from "./direction.ts";
import type { Glyph } from "./face.ts";
import type { Fonts } from "./fonts.ts";
import type { Hyphenate } from "./hyphenation.ts";
import { type MeasuredText, measureText, type Run, shapeWord, shownAs, wordsOf } from "./measured-text.ts";
import type { Link, StyledText } from "./text-style.ts";

/** A part of a line in one face, ready to be drawn. */
export interface Segment {
  readonly run: Run;
  readonly glyphs: readonly Glyph[];
  /** From the start of the line. */
  readonly x: number;
  readonly width: number;
  readonly link: Link | undefined;
  /** What it stands for, where that is not what it shows. */
  readonly actual?: string;
  /** Whether its last character is drawn first. */
  readonly isReversed?: boolean;
}

export interface Line {
  readonly segments: readonly Segment[];
  readonly width: number;
}

export type Alignment = "left" | "center" | "right" | "justify";

export interface LineSetting {
  readonly width: number;
  readonly align: Alignment;
  readonly hyphenate: Hyphenate;
}

/** Lines as even as they can be; a line feed in the text ends a line. */
export function setLines(pieces: readonly StyledText[], fonts: Fonts, setting: LineSetting): Line[] {
  return measuredOnce(pieces, fonts).flatMap((each) => linesOf(each, setting));
}

/** The width of the text on one line, as wide as its widest line where it has several. */
export function naturalWidth(pieces: readonly StyledText[], fonts: Fonts): number {
  const widths = measuredOnce(pieces, fonts).map(({ advances }) => advances.at(-1) ?? 0);
  return Math.max(0, ...widths);
}

/** The width of the widest part that cannot be broken. */
export function narrowestWidth(pieces: readonly StyledText[], fonts: Fonts): number {
  const widths = measuredOnce(pieces, fonts).flatMap((measured) => {
    const chances = chancesOf(
      measured,
      Number.POSITIVE_INFINITY,
      () => [],
      () => 0,
    );
    return chances.map(({ end }, at) => end - (chances[at - 1]?.next ?? 0));
  });
  return Math.max(0, ...widths);
}

const measured = new WeakMap<
  readonly StyledText[],
  { readonly fonts: Fonts; readonly texts: readonly MeasuredText[] }
>();

/** The texts of cells are measured to size their columns, and then set. */
function measuredOnce(pieces: readonly StyledText[], fonts: Fonts): readonly MeasuredText[] {
  const known = measured.get(pieces);
  if (known?.fonts === fonts) return known.texts;
  const texts = paragraphs(pieces).map((each) => measureText(each, fonts));
  measured.set(pieces, { fonts, texts });
  return texts;
}

const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/;
/** Words are divided by the patterns of their language, and fonts have a hyphen for it that shows everywhere. */
const SOFT_HYPHEN = "\u00ad";

function paragraphs(pieces: readonly StyledText[]): StyledText[][] {
  const all: StyledText[][] = [[]];
  for (const piece of pieces) {
    for (const [at, part] of piece.text.split(LINE_END).entries()) {
      if (at > 0) all.push([]);
      const text = part.replaceAll(SOFT_HYPHEN, "").replaceAll(/[\t\f\v ]+/g, " ");
      if (text !== "") all.at(-1)?.push({ ...piece, text });
    }
  }
  return all;
}

function linesOf(measured: MeasuredText, { width, align, hyphenate }: LineSetting): Line[] {
  if (measured.text === "") return [{ segments: [], width: 0 }];
  const measure = measureFor(measured, width, align);
  const chances = chancesOf(measured, width, hyphenate, (at) => hyphenAt(measured, at).width);
  const ends = breakLines(chances, measure);
  return ends.map((end, index) => {
    const start = index === 0 ? undefined : chances[ends[index - 1] ?? 0];
    const last = chances[end];
    if (last === undefined) return { segments: [], width: 0 };
    const growth = spaceGrowth(start, last, measure, index === ends.length - 1);
    const line = exact(measured, start, last, growth, measure);
    return aligned(line, width, align, measured.rightToLeft);
  });
}

/** Half a word is not quite as wide as it is within the whole: the spaces of even lines make up for it. */
function exact(
  measured: MeasuredText,
  start: TextChance | undefined,
  end: TextChance,
  growth: number,
  measure: Measure,
): Line {
  const line = lineOf(measured, start?.resume ?? 0, end, growth);
  const spaces = end.spacesBefore - (start?.spacesAtNext ?? 0);
  const slip = end.end - (start?.next ?? 0) + spaces * growth - line.width;
  if (measure.stretch === 0 || spaces === 0 || Math.abs(slip) < 1e-3) return line;
  return lineOf(measured, start?.resume ?? 0, end, growth + slip / spaces);
}

/** Spaces of justified lines grow by half and shrink by a fifth. */
function measureFor({ runs }: MeasuredText, width: number, align: Alignment): Measure {
  if (align !== "justify") return { width, stretch: 0, shrink: 0 };
  const run = runs[0];
  const space = run ? (run.face.shape(" ").width * run.style.size) / 1000 : 0;
  return { width, stretch: space / 2, shrink: space / 5 };
}

function hyphenAt(
  { runs }: MeasuredText,
  at: number,
): { run: Run | undefined; glyphs: readonly Glyph[]; width: number } {
  const run = runs.find(({ from, to }) => from < at && at <= to);
  if (run === undefined) return { run, glyphs: [], width: 0 };
  const { glyphs, width } = run.face.shape(run.face.covers(0x2010) ? "\u2010" : "-");
  return { run, glyphs, width: (width * run.style.size) / 1000 };
}

function lineOf(measured: MeasuredText, from: number, end: TextChance, growth: number): Line {
  const inLine = measured.runs.filter((run) => run.from < end.to && run.to > from);
  const parts = inLine.map((run) => ({ run, from: Math.max(run.from, from), to: Math.min(run.to, end.to) }));
  const placed = new Map<Run, Segment>();
  let x = 0;
  for (const part of visualOrder(parts)) {
    const segment = segmentOf(measured.text.slice(part.from, part.to), part.run, x, growth);
    placed.set(part.run, segment);
    x += segment.width;
  }
  // Drawn as they are read, wherever they stand.
  const segments = parts.flatMap(({ run }) => placed.get(run) ?? []);
  if (!end.hyphen) return { segments, width: x };
  const { run, glyphs, width } = hyphenAt(measured, end.to);
  const hyphen = run ? [{ run, glyphs, x, width, link: run.link, actual: "\u00ad" }] : [];
  return { segments: [...segments, ...hyphen], width: x + width };
}

function segmentOf(text: string, run: Run, x: number, growth: number): Segment {
  const glyphs = glyphsOf(text, run, growth);
  const width = (glyphs.reduce((sum, { advance }) => sum + advance, 0) * run.style.size) / 1000;
  const isReversed = isRightToLeft(run.level);
  const read = isReversed ? glyphs.toReversed() : glyphs;
  const said = read.map(({ codePoints }) => String.fromCodePoint(...codePoints)).join("");
  const shown = shownAs(text, run.style);
  return { run, glyphs, x, width, link: run.link, isReversed, ...(said === shown ? {} : { actual: shown }) };
}

function glyphsOf(text: string, run: Run, growth: number): Glyph[] {
  const words = wordsOf(text).map((word) => widened(shapeWord(word, run), word, run, growth));
  return (isRightToLeft(run.level) ? words.toReversed() : words).flat();
}

function widened(glyphs: readonly Glyph[], word: string, { style }: Run, growth: number): readonly Glyph[] {
  if (word !== " " || growth === 0) return glyphs;
  return glyphs.map((glyph) => ({ ...glyph, advance: glyph.advance + (growth * 1000) / style.size }));
}

function aligned(line: Line, width: number, align: Alignment, rightToLeft: boolean): Line {
  const room = width - line.width;
  const atRight = align === "right" || (rightToLeft && align !== "center");
  const shift = align === "center" ? room / 2 : atRight ? room : 0;
  if (shift <= 0 || line.segments.length === 0) return line;
  return { ...line, segments: line.segments.map((segment) => ({ ...segment, x: segment.x + shift })) };
}
