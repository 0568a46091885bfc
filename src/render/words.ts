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
  const told: Span[] = [];
  for (const { removed, added, kept } of regions(old, young)) {
    told.push(...marked(removed, "removed"), ...marked(added, "added"), ...kept.flatMap(({ spans }) => spans));
  }
  return joined(told);
}

interface Region {
  readonly removed: Token[];
  readonly added: Token[];
  /** What follows unchanged. */
  readonly kept: Token[];
}

/** Changes with nothing but white space between them read better as one. */
function regions(old: readonly Token[], young: readonly Token[]): Region[] {
  const all: Region[] = [{ removed: [], added: [], kept: [] }];
  let [from, to] = [0, 0];
  const keys = (tokens: readonly Token[]) => tokens.map(({ key }) => key);
  for (const { count, added, removed } of steps(keys(old), keys(young))) {
    const last = open(all, added || removed);
    if (removed) last.removed.push(...old.slice(from, from + count));
    else if (added) last.added.push(...young.slice(to, to + count));
    else last.kept.push(...young.slice(to, to + count));
    from += added ? 0 : count;
    to += removed ? 0 : count;
  }
  return all;
}

function open(all: Region[], changed: boolean): Region {
  const last = all.at(-1) ?? { removed: [], added: [], kept: [] };
  if (!changed || last.kept.length === 0) return last;
  const first = last.removed.length + last.added.length === 0;
  if (!first && last.kept.every(({ blank }) => blank)) {
    const { kept } = last;
    last.removed.push(...kept);
    last.added.push(...kept);
    kept.length = 0;
    return last;
  }
  const next = { removed: [], added: [], kept: [] };
  all.push(next);
  return next;
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
