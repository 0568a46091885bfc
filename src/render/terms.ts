import type { Place, Problem } from "../model/finding.ts";
import type { Block, Document, Span } from "./document.ts";
import { capitalisedPhrases, type Phrase } from "./capitalised.ts";
import { type Run, runsOf, textOf } from "./spans.ts";

export interface Definition {
  readonly term: string;
  readonly place: Place;
}

export interface Terms {
  readonly definitions: readonly Definition[];
  readonly problems: readonly Problem[];
}

export interface Asked {
  /** Where a span stands that has no place of its own. */
  readonly start: Place;
  /** Names that need no definition: parties, their roles, people and their titles. */
  readonly names: readonly string[];
}

/** The terms that the document defines, and where it keeps to them badly. A term is defined where it is bold in quotes. */
export function definedTerms(document: Document, { start, names }: Asked): Terms {
  const blocks = [...document.blocks, ...[...document.notes.values()].flat()];
  const definitions = runsOf(blocks).flatMap((run) => definitionsIn(run, start));
  const problems = [
    ...definedTwice(definitions),
    ...neverUsed(definitions, blocks),
    ...neverDefined(blocks, knownWords(definitions, names), start),
  ];
  return { definitions, problems: problems.toSorted((a, b) => order(a.place, b.place)) };
}

function order(a: Place, b: Place): number {
  return a.line - b.line || a.column - b.column;
}

const QUOTED = /^["“„«]\s*(.+?)\s*["”“»],?$/su;

/** The quotes may stand inside the bold text, or around it. */
function definitionsIn(run: Run, start: Place): Definition[] {
  return run.flatMap((span, index) => {
    const term = termOf(run, span, index);
    return term === undefined ? [] : [{ term, place: span.place ?? start }];
  });
}

function termOf(run: Run, span: Span, index: number): string | undefined {
  if (!span.bold || span.code) return undefined;
  const text = span.text.trim().replaceAll(/\s+/g, " ");
  const inside = QUOTED.exec(text)?.[1];
  if (inside !== undefined) return inside;
  const before = run[index - 1]?.text.at(-1) ?? "";
  const after = run[index + 1]?.text.at(0) ?? "";
  return text !== "" && /["“„«]/.test(before) && /["”“»]/.test(after) ? text : undefined;
}

function definedTwice(definitions: readonly Definition[]): Problem[] {
  return definitions.flatMap(({ term, place }, index) => {
    const first = definitions.find((other) => other.term === term);
    if (!first || definitions.indexOf(first) === index) return [];
    return [
      {
        code: "CS-DOC-022",
        place,
        message: `"${term}" is defined a second time; line ${first.place.line} defines it already`,
        fix: "Keep one of the two definitions.",
      },
    ];
  });
}

function neverUsed(definitions: readonly Definition[], blocks: readonly Block[]): Problem[] {
  const text = runsOf(blocks)
    .map((run) => textOf(run.filter((span, index) => termOf(run, span, index) === undefined)))
    .join("\n")
    .replaceAll(/\s+/g, " ");
  const unused = definitions.filter(({ term }, index) => {
    const first = definitions.findIndex((other) => other.term === term);
    return first === index && !formsOf(term).some((form) => usesWord(text, form));
  });
  return unused.map(({ term, place }) => ({
    code: "CS-DOC-024",
    place,
    message: `"${term}" is defined and never used`,
    fix: "Remove the definition, or use the term.",
  }));
}

function usesWord(text: string, word: string): boolean {
  const quoted = word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${quoted}(?![\p{L}\p{N}])`, "u").test(text);
}

/** The singular and the plural of a term count as one. */
function formsOf(term: string): string[] {
  const singular = term.replace(/ies$/, "y").replace(/(?<!s)s$/, "");
  return [...new Set([term, singular, `${term}s`, `${term}es`, term.replace(/y$/, "ies"), `${singular}s`])];
}

/** Of a name each word is known, of a term only the whole of it. */
function knownWords(definitions: readonly Definition[], names: readonly string[]): Set<string> {
  const terms = definitions.flatMap(({ term }) => formsOf(term));
  return new Set([...terms, ...names.flatMap((name) => [name, ...name.split(/[\s,.]+/)])]);
}

function neverDefined(blocks: readonly Block[], known: ReadonlySet<string>, start: Place): Problem[] {
  const uses = new Map<string, Phrase[]>();
  for (const phrase of capitalisedPhrases(blocks, known, start)) {
    const key = formsOf(phrase.text).toSorted()[0] ?? phrase.text;
    uses.set(key, [...(uses.get(key) ?? []), phrase]);
  }
  return [...uses.values()].flatMap((all) => {
    const sure = all.filter(({ startsSentence }) => !startsSentence);
    const [first] = sure;
    if (!first || all.length < 2 || !all.some(({ determined }) => determined)) return [];
    return [
      {
        code: "CS-DOC-023",
        place: first.place,
        message: `"${first.text}" is written as a defined term ${all.length} times, and nothing defines it`,
        fix: `Define it where it comes first, as in **"${first.text}"**, or write it in small letters.`,
      },
    ];
  });
}
