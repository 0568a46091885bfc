import { isRightToLeft, type Levels, levelsOf } from "./direction.ts";
import type { Face, Glyph } from "./face.ts";
import { faceRuns, type Fonts, lackingIn } from "./fonts.ts";
import { faceOf, type Link, standInFor, type StyledText, type TextStyle } from "./text-style.ts";

/** A part of a paragraph that looks the same, in one face and one direction. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly style: TextStyle;
  readonly face: Face;
  /** Even is left to right, odd is right to left; deeper is nested. */
  readonly level: number;
  readonly link: Link | undefined;
}

/** A paragraph without line breaks, on one endless line. */
export interface MeasuredText {
  readonly text: string;
  readonly runs: readonly Run[];
  /** How wide the text before each of its places is, in points; one more entry than the text has places. */
  readonly advances: Float64Array;
  /** How many spaces stand before each place. */
  readonly spaces: Int32Array;
  readonly rightToLeft: boolean;
}

/** A character that no face has, with the text around it. */
export class MissingGlyph extends Error {
  readonly character: string;
  readonly source: StyledText;
  constructor(character: string, source: StyledText) {
    super(`no face has U+${codeOf(character)}`);
    this.character = character;
    this.source = source;
  }
}

export function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}

export function measureText(pieces: readonly StyledText[], fonts: Fonts): MeasuredText {
  const text = pieces.map((piece) => piece.text).join("");
  const levels = levelsOf(text);
  const runs = runsOf(pieces, levels, fonts);
  const advances = new Float64Array(text.length + 1);
  const spaces = new Int32Array(text.length + 1);
  for (let at = 0; at < text.length; at += 1) spaces[at + 1] = (spaces[at] ?? 0) + (text[at] === " " ? 1 : 0);
  for (const run of runs) advance(text, run, advances);
  return { text, runs, advances, spaces, rightToLeft: isRightToLeft(levels?.paragraph ?? 0) };
}

function runsOf(pieces: readonly StyledText[], levels: Levels | undefined, fonts: Fonts): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const piece of pieces) {
    const { style, link } = piece;
    const main = faceOf(style, fonts);
    for (const { text, face } of faceRuns(piece.text, main, (each) => standInFor(each, style, fonts))) {
      if (face === undefined) throw new MissingGlyph(lackingIn(text, main), piece);
      for (const to of ends(from, from + text.length, levels)) {
        runs.push({ from, to, style, face, link, level: levels?.at[from] ?? 0 });
        from = to;
      }
    }
  }
  return runs;
}

/** Where the direction changes between two places, and the second place. */
function ends(from: number, to: number, levels: Levels | undefined): number[] {
  if (levels === undefined || from === to) return from === to ? [] : [to];
  const found: number[] = [];
  for (let at = from + 1; at < to; at += 1) if (levels.at[at] !== levels.at[at - 1]) found.push(at);
  return [...found, to];
}

/** The words and spaces of a part of a run. A very long word comes in parts, because shaping takes longer than its length. */
export function wordsOf(text: string): string[] {
  return text.match(/ |[^ ]{1,64}(?:[\ud800-\udbff](?=[\udc00-\udfff])[\udc00-\udfff])?/g) ?? [];
}

export function shapeWord(word: string, run: Run): readonly Glyph[] {
  const { face, style, level } = run;
  return face.shape(shownAs(word, style), style.features, isRightToLeft(level)).glyphs;
}

/** In code no line ends at a space, and yet whoever copies it wants spaces. */
export function shownAs(text: string, { family }: TextStyle): string {
  return family === "mono" ? text.replaceAll("\u00a0", " ") : text;
}

function advance(text: string, run: Run, advances: Float64Array): void {
  let at = run.from;
  let x = advances[at] ?? 0;
  const scale = run.style.size / 1000;
  for (const word of wordsOf(text.slice(run.from, run.to))) {
    const glyphs = shapeWord(word, run);
    x = spread(word, glyphs, scale, advances, at, x);
    at += word.length;
  }
}

/** Notes the width before each character of a word; gives the width after it. */
function spread(
  word: string,
  glyphs: readonly Glyph[],
  scale: number,
  advances: Float64Array,
  from: number,
  start: number,
): number {
  const lengths = glyphs.map(({ codePoints }) => String.fromCodePoint(...codePoints).length);
  const isExact = lengths.reduce((sum, each) => sum + each, 0) === word.length && glyphs.length > 0;
  const total = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) * scale;
  let [at, x] = [from, start];
  for (const [index, glyph] of (isExact ? glyphs : []).entries()) {
    const length = lengths[index] ?? 0;
    for (let step = 1; step <= length; step += 1) advances[at + step] = x + (glyph.advance * scale * step) / length;
    at += length;
    x += glyph.advance * scale;
  }
  for (let step = 1; !isExact && step <= word.length; step += 1) {
    advances[from + step] = start + (total * step) / word.length;
  }
  return start + total;
}
