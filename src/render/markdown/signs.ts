import { currencyDigits } from "../../model/currencies.ts";
import type { Quotes } from "./quotes.ts";

/** A part of a text that is set otherwise than it is typed. None overlaps another. */
export interface Change {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

export function quoteChanges(text: string, quotes: Quotes): Change[] {
  let openSingles = 0;
  return [...text.matchAll(/["']/g)].map(({ index: at, 0: sign }) => {
    const isOpening = opens(text[at - 1] ?? " ", text[at + 1] ?? " ");
    if (sign === '"') return { at, length: 1, text: quotes.double[isOpening ? 0 : 1] };
    if (isOpening && !SHORTENED.test(text.slice(at + 1, at + 5))) {
      openSingles++;
      return { at, length: 1, text: quotes.single[0] };
    }
    const closes = openSingles > 0 && !isOpening && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? " ");
    if (closes) openSingles--;
    return { at, length: 1, text: closes ? quotes.single[1] : "’" };
  });
}

/** What starts with an apostrophe: years such as '26, and words such as 'tis. */
const SHORTENED = /^(?:\d\d(?!\d)|tis\b|twas|em\b)/i;

function opens(before: string, after: string): boolean {
  return /[\s([{–—\-/"'\u00A0]/u.test(before) && /[^\s.,;:!?)\]}]/u.test(after);
}

/** Dashes stand between words or blanks; before a word alone, two hyphens begin an option of a program. */
export function signChanges(text: string): Change[] {
  const dashes = [...text.matchAll(/(?<=[^\s-] |[^\s-])(---?)(?= [^\s-]|[^\s->])/g)].filter(
    ({ index, 0: dash }) => (text[index - 1] === " ") === (text[index + dash.length] === " "),
  );
  const dots = [...text.matchAll(/(?<!\.)\.\.\.(?!\.)/g)];
  return [
    ...dashes.map(({ index: at, 0: dash }) => ({ at, length: dash.length, text: dash === "---" ? "—" : "–" })),
    ...dots.map(({ index: at }) => ({ at, length: 3, text: "…" })),
  ];
}

const UNIT =
  /(?<=\d) (?=(?:%|‰|°C?|\p{Sc}|[kMGT]?B|[kcm]?m[²³]?|km\/h|k?g|mg|ml|l|k?Wh?|GHz|MHz|Hz|ms|s|min|h|pt|px|dpi|hours?|days?|weeks?|months?|years?|Stunden?|Tagen?|Monaten?|heures?|jours?|mois)(?![\p{L}\p{N}]))/gu;
const CODE = /(?<![\p{L}\p{N}])(?:([A-Z]{3})|\p{Sc}|§§?|№) (?=\d)|(?<=\d) ([A-Z]{3})(?![\p{L}\p{N}])/gu;
const TITLE =
  /(?<![\p{L}\p{N}])(?:Mrs?|Ms|Mx|Dr|Prof|St|No|Nos|Nr|Art|Sec|Abs|Fig|Abb|pp?|Hr|Fr|Mme|Mlle|Mag|Ing|Dipl|z|d|u|i)\. (?=[\p{Lu}\p{N}]|(?<=(?:z|d|u|i)\. )\p{Ll}\.)/gu;
/** A word of up to four letters that would stand alone on the last line of a text that has several. */
const LAST = /(?<=\S{2,}) (?=[\p{L}\p{N}]{1,4}[^\s\p{L}\p{N}]{0,2}$)/gu;
const LONG = 60;

/** Blanks at which no line may end. */
export function blankChanges(text: string): Change[] {
  if (!text.includes(" ")) return [];
  const blanks = [
    ...[...text.matchAll(UNIT)].map(({ index }) => index),
    ...[...text.matchAll(CODE)].filter(isCurrency).map((match) => match.index + match[0].indexOf(" ")),
    ...[...text.matchAll(TITLE)].map((match) => match.index + match[0].length - 1),
    ...(text.length < LONG ? [] : [...text.matchAll(LAST)].map(({ index }) => index)),
  ];
  return [...new Set(blanks)].map((at) => ({ at, length: 1, text: "\u00A0" }));
}

function isCurrency([, before, after]: RegExpMatchArray): boolean {
  const code = before ?? after;
  return code === undefined || currencyDigits(code) !== undefined;
}
