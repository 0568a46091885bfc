import type { Block, Heading, Item, List } from "./document.ts";

/** What an agreement is made of: the signatures stand between the two. */
export interface Parts {
  readonly clauses: readonly Block[];
  readonly schedules: readonly Block[];
}

/** Schedules begin at the first level-1 heading that is not the title: the first heading of all. */
export function splitSchedules(blocks: readonly Block[]): Parts {
  const title = blocks.findIndex((block) => block.kind === "heading");
  const first = blocks.findIndex((block, index) => isLevel(block, 1) && index > title);
  return first < 0
    ? { clauses: blocks, schedules: [] }
    : { clauses: blocks.slice(0, first), schedules: blocks.slice(first) };
}

/** The blocks with `1.`, `1.1`, `(a)`, `(i)` and `Schedule 1` as the marks of clauses, of what they list, and of schedules. */
export function numberClauses(blocks: readonly Block[]): Block[] {
  const { clauses, schedules } = splitSchedules(blocks);
  const first = clauses.findIndex((block) => isLevel(block, 2));
  const start = first < 0 ? 0 : first;
  const body = [...clauses.slice(0, start), ...numberPart(clauses.slice(start))];
  return [...body, ...partsOf(schedules).flatMap((part, index) => numberSchedule(part, index + 1))];
}

function isLevel(block: Block | undefined, level: number): block is Heading {
  return block?.kind === "heading" && block.level === level;
}

function partsOf(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = [];
  for (const block of blocks) {
    if (isLevel(block, 1)) parts.push([block]);
    else parts.at(-1)?.push(block);
  }
  return parts;
}

function numberSchedule([heading, ...rest]: readonly Block[], number: number): Block[] {
  if (!isLevel(heading, 1)) return [];
  return [{ ...heading, mark: `Schedule ${number}` }, ...numberPart(rest)];
}

/** What is listed before the first clause heading of a part counts as clauses itself. */
function numberPart(blocks: readonly Block[]): Block[] {
  let clause = 0;
  let headed = false;
  let below = 0;
  return blocks.map((block) => {
    if (isLevel(block, 2)) {
      headed = true;
      below = 0;
      return { ...block, mark: `${++clause}.` };
    }
    if (block.kind !== "list") return block;
    return numberList(block, 0, () => (headed ? `${clause}.${++below}` : `${++clause}.`));
  });
}

/** `depth` counts the numbered lists around it. */
function numberList(list: List, depth: number, next: () => string): List {
  const items = list.items.map((item): Item => {
    const ordered = isOrdered(item);
    const mark = ordered ? next() : item.mark;
    let count = 0;
    const inner = depth + (ordered ? 1 : 0);
    const blocks = item.blocks.map((block) =>
      block.kind === "list" ? numberList(block, Math.max(inner, 1), () => nestedMark(inner, ++count)) : block,
    );
    return { ...item, mark, blocks };
  });
  return { ...list, items };
}

export function isOrdered(item: Item): boolean {
  return item.checked === undefined && /^(\(?[\p{L}\d]{1,9}[.)]|\d+(\.\d+)+)$/u.test(item.mark);
}

export function nestedMark(depth: number, count: number): string {
  const kinds = [letters, roman, (n: number) => letters(n).toUpperCase(), (n: number) => roman(n).toUpperCase()];
  const kind = kinds[(Math.max(depth, 1) - 1) % kinds.length] ?? letters;
  return `(${kind(count)})`;
}

/** After `z` comes `aa`, then `bb`: as word processors count, so that both say the same. */
function letters(count: number): string {
  const letter = String.fromCharCode(97 + ((count - 1) % 26));
  return letter.repeat(Math.ceil(count / 26));
}

const numerals: readonly [value: number, text: string][] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(count: number): string {
  let rest = count;
  let text = "";
  for (const [value, letter] of numerals) {
    text += letter.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}
