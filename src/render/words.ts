import { steps } from "./align.ts";
import type { Span } from "./document.ts";
import type { Run } from "./spans.ts";

const EACH = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`;
const LETTERS = String.raw`(?:(?!${EACH})[\p{L}\p{M}\p{N}])+`;
/** A word, a number with all its digits, white space, or one other character. */
const TOKEN = new RegExp(String.raw`\p{Sc}?${LETTERS}(?:[.,'’:/_@-]${LETTERS})*%?|\s+|${EACH}|.\p{M}*`, "gsu");

export function tokensOf(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

/** Words for finding texts alike: what is no word says little. */
export function wordsOf(text: string): string[] {
  return tokensOf(text.toLowerCase()).filter((token) => /[\p{L}\p{N}]/u.test(token));
}

/** Parts of spans that are kept, added or removed together. */
interface Token {
  readonly key: string;
  readonly spans: Run;
  readonly blank: boolean;
}

/** How a span looks and where it leads, without what it says and where it stands. */
export function lookOf({ bold, italic, code, struck, href, anchor, note }: Span): string {
  return JSON.stringify([bold ?? 0, italic ?? 0, code ?? 0, struck ?? 0, href ?? 0, anchor ?? 0, note ?? 0]);
}

/** The run as it is now, with what was removed of the run before. Words and numbers are kept or changed as a whole. */
export function redlineRun(before: Run, after: Run): Run {
  const [old, young] = [tokens(before), tokens(after)];
  const keys = (all: readonly Token[]) => all.map(({ key }) => key);
  const told: Span[] = [];
  let [from, to] = [0, 0];
  for (const { removed, added, kept } of regions(keys(old), keys(young), (index) => young[index]?.blank ?? false)) {
    told.push(...marked(old.slice(from, from + removed), "removed"), ...marked(young.slice(to, to + added), "added"));
    [from, to] = [from + removed + kept, to + added + kept];
    told.push(...young.slice(to - kept, to).flatMap(({ spans }) => spans));
  }
  return joined(told);
}

/** How many tokens go, how many come in their place, and how many stay after them. */
export interface Region {
  removed: number;
  added: number;
  kept: number;
}

/** Changes with nothing but white space between them read better as one; `blank` is asked for tokens of `after`. */
export function regions(
  before: readonly string[],
  after: readonly string[],
  blank: (index: number) => boolean,
): readonly Region[] {
  const all: Region[] = [{ removed: 0, added: 0, kept: 0 }];
  let to = 0;
  for (const { count, added, removed } of steps(before, after)) {
    const last = all.at(-1);
    if (!last) break;
    if (!added && !removed) last.kept += count;
    else {
      const region = last.kept === 0 ? last : goesOn(last, to, blank) ? last : { removed: 0, added: 0, kept: 0 };
      if (region !== last) all.push(region);
      region[added ? "added" : "removed"] += count;
    }
    to += removed ? 0 : count;
  }
  return all;
}

/** Takes the white space after a change into it. */
function goesOn(last: Region, to: number, blank: (index: number) => boolean): boolean {
  const { kept } = last;
  if (last.removed + last.added === 0) return false;
  for (let index = to - kept; index < to; index++) if (!blank(index)) return false;
  last.removed += kept;
  last.added += kept;
  last.kept = 0;
  return true;
}

function marked(tokens: readonly Token[], change: "added" | "removed"): Span[] {
  return markRun(
    tokens.flatMap(({ spans }) => spans),
    change,
  );
}

export function markRun(run: Run, change: "added" | "removed"): Span[] {
  return run.map((span) => ({ ...span, change }));
}

function joined(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const span of spans) {
    const last = all.at(-1);
    const same = last && last.change === span.change && span.note === undefined && lookOf(last) === lookOf(span);
    if (same) all[all.length - 1] = { ...last, text: last.text + span.text };
    else all.push(span);
  }
  return all;
}

/** A word that looks different in parts is one token, of several spans; the mark of a footnote is one by itself. */
function tokens(run: Run): Token[] {
  const found: Token[] = [];
  let part: Span[] = [];
  const close = () => {
    found.push(...tokensOfPart(part));
    part = [];
  };
  for (const span of run) {
    if (span.note === undefined) part.push(span);
    else {
      close();
      found.push({ key: lookOf(span), spans: [span], blank: false });
    }
  }
  close();
  return found;
}

function tokensOfPart(part: Run): Token[] {
  const left = part.map((span) => ({ span, rest: span.text })).filter(({ rest }) => rest !== "");
  return tokensOf(part.map(({ text }) => text).join("")).map((token) => {
    const spans: Span[] = [];
    let length = token.length;
    while (length > 0) {
      const [first] = left;
      if (!first) break;
      const text = first.rest.slice(0, length);
      spans.push({ ...first.span, text });
      first.rest = first.rest.slice(text.length);
      length -= text.length;
      if (first.rest === "") left.shift();
    }
    return { key: keyOf(spans), spans, blank: token.trim() === "" };
  });
}

function keyOf(spans: Run): string {
  return spans.map((span) => `${lookOf(span)}${span.text}`).join("\n");
}
