import type { Place } from "../model/finding.ts";
import type { Block } from "./document.ts";
import type { Run } from "./spans.ts";

/** Words with capitals that no known name accounts for. */
export interface Phrase {
  readonly text: string;
  readonly place: Place;
  readonly startsSentence: boolean;
  /** Whether it stands after a word such as `the` or `each`, as terms do and most names do not. */
  readonly determined: boolean;
}

interface Word {
  readonly text: string;
  readonly place: Place;
  readonly startsSentence: boolean;
  /** What stands between it and the word before. */
  readonly gap: string;
}

const determiners = new Set(
  "the this that these those each any all every such no a an its their both other certain".split(" "),
);

/** Capitals that say nothing: names of days and months, and words before a number. */
const ordinary = new Set(
  `January February March April May June July August September October November December Monday Tuesday Wednesday
  Thursday Friday Saturday Sunday Schedule Clause Section Article Annex Appendix Exhibit Part Mr Mrs Ms Dr Prof I`.split(
    /\s+/,
  ),
);

/** Only running text is looked at: headings and tables have capitals of their own, and links say a name. */
export function capitalisedPhrases(blocks: readonly Block[], names: ReadonlySet<string>, start: Place): Phrase[] {
  return prose(blocks).flatMap((run) => phrases(wordsOf(run, start), names));
}

function prose(blocks: readonly Block[]): Run[] {
  return blocks.flatMap((block): Run[] => {
    if (block.kind === "paragraph") return [block.spans];
    if (block.kind === "list") return block.items.flatMap((item) => prose(item.blocks));
    if (block.kind === "quote" || block.kind === "box") return prose(block.blocks);
    if (block.kind === "columns") return block.columns.flatMap((column) => prose(column));
    return [];
  });
}

function wordsOf(run: Run, start: Place): Word[] {
  const words: Word[] = [];
  let gap = "";
  let first = true;
  for (const { text, anchor, href, code, place } of run) {
    const named = anchor !== undefined || href !== undefined || code === true;
    for (const [part] of text.matchAll(/[\p{L}\p{M}\p{N}]+(?:[’'-][\p{L}\p{M}\p{N}]+)*|[^\p{L}\p{M}\p{N}]+/gu)) {
      if (!/^[\p{L}\p{N}]/u.test(part)) {
        gap += part;
        continue;
      }
      const own = part.replace(/[’']s$/, "");
      words.push({ text: named ? "" : own, place: place ?? start, startsSentence: first || SENTENCE.test(gap), gap });
      [gap, first] = [part.slice(own.length), false];
    }
  }
  return words;
}

const SENTENCE = /[.!?:]["”’)]*\s+["“(]*$|\n/;

function phrases(words: readonly Word[], names: ReadonlySet<string>): Phrase[] {
  const found: Phrase[] = [];
  let index = 0;
  while (index < words.length) {
    const known = knownAt(words, index, names);
    const length = known || unknownAt(words, index, names);
    if (!known && length > 0) found.push(...phrasesOf(words, index, length));
    index += Math.max(length, 1);
  }
  return found;
}

/** The number of words there in the longest name that is known; 0 where none is. */
function knownAt(words: readonly Word[], index: number, names: ReadonlySet<string>): number {
  for (let length = 6; length > 0; length--) {
    const part = words.slice(index, index + length);
    if (part.length === length && names.has(part.map(({ text }) => text).join(" "))) return length;
  }
  return 0;
}

function unknownAt(words: readonly Word[], index: number, names: ReadonlySet<string>): number {
  let length = 0;
  for (let word = words[index]; word; word = words[index + length]) {
    const joined = length === 0 || (/^\s$/.test(word.gap) && !word.startsSentence);
    if (!joined || !isCapitalised(word.text) || knownAt(words, index + length, names) > 0) break;
    length++;
  }
  // `Phase 2` is a name of its own.
  const next = words[index + length];
  return next && /^\s$/.test(next.gap) && /^(\d+|\p{Lu})$/u.test(next.text) ? length - 1 : length;
}

function isCapitalised(text: string): boolean {
  return /^\p{Lu}[\p{Ll}\p{M}]+(?:-\p{L}[\p{Ll}\p{M}]*)*$/u.test(text) && !ordinary.has(text);
}

/** A sentence starts with a capital in any case, so its first word is no sign of a term; those after it are. */
function phrasesOf(words: readonly Word[], index: number, length: number): Phrase[] {
  const [first, second] = words.slice(index, index + length);
  if (!first) return [];
  if (!first.startsSentence) return [phraseOf(words, index, length)];
  const rest = second ? [phraseOf(words, index + 1, length - 1)] : [];
  return determiners.has(first.text.toLowerCase()) ? rest : [phraseOf(words, index, length), ...rest];
}

function phraseOf(words: readonly Word[], index: number, length: number): Phrase {
  const part = words.slice(index, index + length);
  const [first] = part;
  return {
    text: part.map(({ text }) => text).join(" "),
    place: first?.place ?? { file: "", line: 1, column: 1 },
    startsSentence: first?.startsSentence ?? true,
    determined: isDetermined(words, index),
  };
}

/** Whether a determiner stands before it, or before the names that it belongs to, as in `the Client Deliverables`. */
function isDetermined(words: readonly Word[], index: number): boolean {
  const word = words[index];
  const before = words[index - 1];
  if (!word || !before || word.startsSentence || !/^\s*$/.test(word.gap)) return false;
  if (determiners.has(before.text.toLowerCase())) return true;
  return isCapitalised(before.text) && isDetermined(words, index - 1);
}
