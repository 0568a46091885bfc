import { diffArrays } from "diff";

/** Some lines of a text that become others; nothing is between `start` and `end` where lines are only added. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

export interface Merged {
  readonly text: string;
  /** What `theirs` has where `ours` was changed too: with the line of `ours`, counted from 1. */
  readonly refused: readonly { readonly line: number; readonly text: string }[];
  /** The line of `ours` that a line of the base became, both counted from 1. */
  readonly lineOf: (line: number) => number;
}

/** `ours` with what changed from the base to `theirs`, as far as `ours` did not change the same lines or those beside them. */
export function mergeTexts(base: string, ours: string, theirs: string): Merged {
  const lines = linesOf(base);
  const [own, other] = [changes(lines, linesOf(ours)), changes(lines, linesOf(theirs))];
  const fresh = other.filter((each) => !own.some((mine) => isSame(mine, each)));
  const refused = fresh.filter((each) => own.some((mine) => meet(mine, each)));
  const all = [...own, ...fresh.filter((each) => !refused.includes(each))];
  const told = (each: Change) => {
    const before = own.filter((mine) => !meet(mine, each));
    return { line: moved(before, each.start) + 1, text: each.lines.join("") };
  };
  return {
    text: applied(lines, all),
    refused: refused.map(told),
    lineOf: (line) => moved(own, line - 1) + 1,
  };
}

function meet(one: Change, other: Change): boolean {
  return one.start <= other.end && other.start <= one.end;
}

/** With their ends, so that nothing is lost between them. */
function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}

function changes(before: readonly string[], after: readonly string[]): Change[] {
  const found: Change[] = [];
  let at = 0;
  for (const { added, removed, value } of diffArrays([...before], [...after])) {
    const last = found.at(-1);
    const joins = last !== undefined && last.end === at && (added || removed);
    const [gone, come] = [removed ? value.length : 0, added ? value : []];
    if (joins) found[found.length - 1] = { start: last.start, end: at + gone, lines: [...last.lines, ...come] };
    else if (added || removed) found.push({ start: at, end: at + gone, lines: come });
    at += added ? 0 : value.length;
  }
  return found;
}

function isSame(one: Change, other: Change): boolean {
  const same = one.start === other.start && one.end === other.end && one.lines.length === other.lines.length;
  return same && one.lines.every((line, index) => line === other.lines[index]);
}

function moved(own: readonly Change[], line: number): number {
  const before = own.filter(({ end }) => end <= line);
  return before.reduce((at, { start, end, lines }) => at + lines.length - (end - start), line);
}

function applied(lines: readonly string[], all: readonly Change[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, lines: instead } of all.toSorted((a, b) => a.start - b.start)) {
    parts.push(...lines.slice(at, start), ...instead);
    at = end;
  }
  return [...parts, ...lines.slice(at)].join("");
}
