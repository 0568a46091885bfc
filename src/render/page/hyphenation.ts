import type { HyphenationFunctionSync } from "hyphen";

/** The places inside a word at which it may be divided. */
export type Hyphenate = (word: string) => readonly number[];

export const noHyphens: Hyphenate = () => [];

const SOFT = "\u00ad";
/** As short as the parts of a divided word may be, and the word itself. */
const SHORTEST = { word: 6, before: 2, after: 3 };

/** Remembers every word: documents repeat theirs. */
export function hyphenation(divide: HyphenationFunctionSync): Hyphenate {
  const known = new Map<string, readonly number[]>();
  return (word) => {
    let places = known.get(word);
    if (places === undefined) {
      places = placesIn(word, divide);
      known.set(word, places);
    }
    return places;
  };
}

function placesIn(word: string, divide: HyphenationFunctionSync): number[] {
  if (word.length < SHORTEST.word || word.length > 40 || !/^\p{L}+$/u.test(word)) return [];
  const places: number[] = [];
  let at = 0;
  for (const part of divide(word, { hyphenChar: SOFT }).split(SOFT)) {
    at += part.length;
    if (at >= SHORTEST.before && word.length - at >= SHORTEST.after) places.push(at);
  }
  return places;
}
