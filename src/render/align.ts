import { diffArrays } from "diff";

/** What stands on both sides, or on one of them alone. */
export type Aligned<T> =
  | { readonly kind: "same" | "changed"; readonly before: T; readonly after: T }
  | { readonly kind: "removed"; readonly before: T }
  | { readonly kind: "added"; readonly after: T };

export interface Compared<T> {
  /** Equal for what is the same. */
  key(part: T): string;
  /** The words by which parts are found alike. */
  words(part: T): readonly string[];
  /** Whether one may have become the other. */
  fits(before: T, after: T): boolean;
  /** Whether it may grow and shrink a lot and still be the same: then it is enough that one holds most of the other. */
  grows?(part: T): boolean;
}

/** Edits beyond which two sequences count as different throughout: more would cost time that grows with their square. */
const MOST_EDITS = 2000;
/** Pairs that are all weighed against each other; beyond that, each part is weighed against its next few alone. */
const MOST_PAIRS = 40_000;
const NEXT_FEW = 30;
/** Twice the words in common by the words of both. */
const ALIKE = 0.4;
/** How much of the smaller one the other has to hold. */
const HELD = 0.7;

interface Step {
  readonly count: number;
  readonly added: boolean;
  readonly removed: boolean;
}

/** The fewest steps from one sequence to the other. */
export function steps(before: readonly string[], after: readonly string[]): readonly Step[] {
  const found = diffArrays([...before], [...after], { maxEditLength: MOST_EDITS });
  return (
    found ?? [
      { count: before.length, added: false, removed: true },
      { count: after.length, added: true, removed: false },
    ]
  );
}

/** Both sides in one order: what is the same stays, what is alike is paired, what was moved is removed and added. */
export function align<T>(before: readonly T[], after: readonly T[], compared: Compared<T>): Aligned<T>[] {
  const result: Aligned<T>[] = [];
  let gone: T[] = [];
  let come: T[] = [];
  let [from, to] = [0, 0];
  const close = () => {
    result.push(...pairs(gone, come, compared));
    [gone, come] = [[], []];
  };
  const keys = (parts: readonly T[]) => parts.map((part) => compared.key(part));
  for (const { count, added, removed } of steps(keys(before), keys(after))) {
    const old = added ? [] : before.slice(from, from + count);
    const young = removed ? [] : after.slice(to, to + count);
    [from, to] = [from + old.length, to + young.length];
    if (added || removed) {
      gone.push(...old);
      come.push(...young);
      continue;
    }
    close();
    result.push(...both(old, young));
  }
  close();
  return result;
}

function both<T>(before: readonly T[], after: readonly T[]): Aligned<T>[] {
  return after.flatMap((each, index) => {
    const old = before[index];
    return old === undefined ? [] : [{ kind: "same" as const, before: old, after: each }];
  });
}

function pairs<T>(before: readonly T[], after: readonly T[], compared: Compared<T>): Aligned<T>[] {
  const result: Aligned<T>[] = [];
  let [from, to] = [0, 0];
  const upTo = (row: number, column: number) => {
    for (const each of before.slice(from, row)) result.push({ kind: "removed", before: each });
    for (const each of after.slice(to, column)) result.push({ kind: "added", after: each });
    [from, to] = [row, column];
  };
  for (const [row, column] of matches(before, after, compared)) {
    upTo(row, column);
    const [old, young] = [before[row], after[column]];
    if (old !== undefined && young !== undefined) result.push({ kind: "changed", before: old, after: young });
    [from, to] = [row + 1, column + 1];
  }
  upTo(before.length, after.length);
  return result;
}

type Match = readonly [row: number, column: number];

function matches<T>(before: readonly T[], after: readonly T[], compared: Compared<T>): Match[] {
  if (before.length === 0 || after.length === 0) return [];
  const bags = after.map((part) => bagOf(compared.words(part)));
  const alike = before.map((part, row) => {
    const bag = bagOf(compared.words(part));
    return (column: number) => {
      const [old, young, other] = [before[row], after[column], bags[column]];
      if (old === undefined || young === undefined || !other || !compared.fits(old, young)) return 0;
      const likeness = likenessOf(bag, other);
      if (likeness >= ALIKE) return likeness;
      return compared.grows?.(young) && commonOf(bag, other) >= HELD * Math.min(bag.size, other.size) ? ALIKE : 0;
    };
  });
  return before.length * after.length > MOST_PAIRS ? greedy(alike, after.length) : best(alike, after.length);
}

type Likeness = (column: number) => number;

/** The pairs in order whose likeness adds up to the most. */
function best(alike: readonly Likeness[], width: number): Match[] {
  const weights = alike.map((of) => Array.from({ length: width }, (_, column) => of(column)));
  const sums = Array.from({ length: alike.length + 1 }, () => new Float64Array(width + 1));
  const sum = (row: number, column: number) => sums[row]?.[column] ?? 0;
  const weight = (row: number, column: number) => weights[row]?.[column] ?? 0;
  for (let row = alike.length - 1; row >= 0; row--) {
    for (let column = width - 1; column >= 0; column--) {
      const paired = weight(row, column) > 0 ? weight(row, column) + sum(row + 1, column + 1) : 0;
      const line = sums[row];
      if (line) line[column] = Math.max(paired, sum(row + 1, column), sum(row, column + 1));
    }
  }
  const found: Match[] = [];
  let [row, column] = [0, 0];
  while (row < alike.length && column < width) {
    const own = weight(row, column);
    if (own > 0 && sum(row, column) === own + sum(row + 1, column + 1)) found.push([row++, column++]);
    else if (sum(row, column) === sum(row + 1, column)) row++;
    else column++;
  }
  return found;
}

function greedy(alike: readonly Likeness[], width: number): Match[] {
  const found: Match[] = [];
  let next = 0;
  for (const [row, of] of alike.entries()) {
    let [top, at] = [0, -1];
    for (let column = next; column < Math.min(next + NEXT_FEW, width); column++) {
      if (of(column) > top) [top, at] = [of(column), column];
    }
    if (at < 0) continue;
    found.push([row, at]);
    next = at + 1;
  }
  return found;
}

interface Bag {
  readonly size: number;
  readonly counts: ReadonlyMap<string, number>;
}

function bagOf(words: readonly string[]): Bag {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { size: words.length, counts };
}

function likenessOf(a: Bag, b: Bag): number {
  const most = (2 * Math.min(a.size, b.size)) / (a.size + b.size || 1);
  return most < ALIKE ? 0 : (2 * Math.max(commonOf(a, b), 0)) / (a.size + b.size || 1);
}

function commonOf(a: Bag, b: Bag): number {
  if (a.size === 0 || b.size === 0) return -1;
  let common = 0;
  for (const [word, count] of a.counts) common += Math.min(count, b.counts.get(word) ?? 0);
  return common;
}
