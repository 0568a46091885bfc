import type { Face } from "./face.ts";

export const families = ["serif", "sans", "mono"] as const;
export type Family = (typeof families)[number];
export const cuts = ["regular", "italic", "bold", "bold-italic"] as const;
export type Cut = (typeof cuts)[number];

/** The faces that a document is set in, and those that stand in where one of them lacks a character. */
export interface Fonts {
  readonly faces: Readonly<Record<Family, Readonly<Record<Cut, Face>>>>;
  /** In order of preference. */
  readonly fallbacks: readonly Face[];
  /** A face for a grapheme that none of them has, where one is installed. */
  readonly standIn?: (grapheme: string, codePoints: readonly number[]) => Face | undefined;
}

/** A part of a text that one face can draw; none where no face can. */
export interface FaceRun {
  readonly text: string;
  readonly face: Face | undefined;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Characters that change how those beside them look, and are left out where a face has nothing for them. */
const IGNORABLE = /^[\u200b-\u200f\u2060\u2066-\u2069\ufeff\p{Variation_Selector}]$/u;

/** The text in runs of one face each: whole graphemes, each in the first face that has all of it. */
export function faceRuns(text: string, main: Face, standIns: (grapheme: string) => Face | undefined): FaceRun[] {
  if (isCovered(text, main)) return [{ text, face: main }];
  const runs: { text: string; face: Face | undefined }[] = [];
  for (const { segment } of graphemes.segment(text)) {
    const face = isCovered(segment, main) ? main : standIns(segment);
    const last = runs.at(-1);
    if (last && face && last.face === face) last.text += segment;
    else runs.push({ text: segment, face });
  }
  return runs;
}

/** The first character of a grapheme that a face lacks. */
export function lackingIn(grapheme: string, face: Face): string {
  for (const character of grapheme) if (!isCovered(character, face)) return character;
  return grapheme;
}

/** What a face must have to draw a grapheme. */
export function neededFor(grapheme: string): number[] {
  const needed: number[] = [];
  for (const character of grapheme) if (!IGNORABLE.test(character)) needed.push(character.codePointAt(0) ?? 0);
  return needed;
}

export function isCovered(text: string, face: Face): boolean {
  for (const character of text) {
    if (!face.covers(character.codePointAt(0) ?? 0) && !IGNORABLE.test(character)) return false;
  }
  return true;
}
