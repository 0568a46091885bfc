import LineBreaker from "linebreak";
import type { Chance } from "./break-lines.ts";
import type { Hyphenate } from "./hyphenation.ts";
import type { MeasuredText } from "./measured-text.ts";

/** A place where a line may end, in the text: where it ends, and where the next line begins. */
export interface TextChance extends Chance {
  readonly to: number;
  readonly resume: number;
}

/** Sums of lengths are equal within this. */
const ROUNDING = 1e-6;
const HYPHEN_COST = 55;
/** Inside a word that is wider than a line, wherever it has to be. */
const ANYWHERE_COST = 4000;
/** The same behind a sign at which addresses and paths can be told apart. */
const AFTER_SIGN_COST = 300;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Every place at which a line of the text may end; the last is the end of the text. */
export function chancesOf(
  measured: MeasuredText,
  width: number,
  hyphenate: Hyphenate,
  hyphenWidth: (at: number) => number,
): TextChance[] {
  const { text } = measured;
  const chances: TextChance[] = [];
  let start = 0;
  for (const position of breaksIn(text)) {
    const to = position - trailingSpaces(text, start, position);
    const isTooWide = between(measured, start, to) > width + ROUNDING;
    for (const at of insideOf(text, start, to, isTooWide, hyphenate)) {
      const isHyphen = !isTooWide;
      const cost = isHyphen ? HYPHEN_COST : /[@/._-]/.test(text.charAt(at - 1)) ? AFTER_SIGN_COST : ANYWHERE_COST;
      chances.push(chanceAt(measured, at, at, cost, isHyphen ? hyphenWidth(at) : 0));
    }
    chances.push(chanceAt(measured, to, position, 0, 0));
    start = position;
  }
  return chances;
}

function breaksIn(text: string): number[] {
  const breaker = new LineBreaker(text);
  const found: number[] = [];
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) found.push(next.position);
  if (found.at(-1) !== text.length) found.push(text.length);
  return found;
}

function trailingSpaces(text: string, start: number, end: number): number {
  let count = 0;
  while (end - count > start && text[end - count - 1] === " ") count += 1;
  return count;
}

function between({ advances }: MeasuredText, from: number, to: number): number {
  return (advances[to] ?? 0) - (advances[from] ?? 0);
}

/** Words are divided; addresses, numbers and names of things are not. */
function insideOf(text: string, from: number, to: number, isTooWide: boolean, hyphenate: Hyphenate): number[] {
  const chunk = text.slice(from, to);
  if (isTooWide) return [...graphemes.segment(chunk)].slice(1).map(({ index }) => from + index);
  if (/[@/\\_\d]/.test(chunk)) return [];
  const lead = /^[^\p{L}]*/u.exec(chunk)?.[0].length ?? 0;
  const word = /^\p{L}+/u.exec(chunk.slice(lead))?.[0] ?? "";
  return hyphenate(word).map((place) => from + lead + place);
}

function chanceAt(measured: MeasuredText, to: number, resume: number, cost: number, hyphenWidth: number): TextChance {
  const { advances, spaces } = measured;
  return {
    to,
    resume,
    end: (advances[to] ?? 0) + hyphenWidth,
    next: advances[resume] ?? 0,
    spacesBefore: spaces[to] ?? 0,
    spacesAtNext: spaces[resume] ?? 0,
    cost,
    hyphen: hyphenWidth > 0,
  };
}
