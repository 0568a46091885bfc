import { AlignmentType, type INumberingOptions, LevelFormat } from "docx";
import { isOrdered, nestedMark } from "../clauses.ts";
import type { Heading, Item } from "../document.ts";

/** Which list of Word's, which level of it, and which of the lists that count by themselves. */
export interface Number {
  readonly reference: string;
  readonly level: number;
  readonly instance: number;
}

export const STEP = 567;
const DEEPEST = 8;

const counted = [
  LevelFormat.LOWER_LETTER,
  LevelFormat.LOWER_ROMAN,
  LevelFormat.UPPER_LETTER,
  LevelFormat.UPPER_ROMAN,
] as const;

const levels = Array.from({ length: DEEPEST + 1 }, (_, level) => level);

function level(at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string, left: number) {
  const indent = { left, hanging: STEP };
  return { level: at, format, text, alignment: AlignmentType.LEFT, style: { paragraph: { indent } } };
}

function leftOf(at: number): number {
  return STEP * Math.max(at, 1);
}

export const numbering: INumberingOptions = {
  config: [
    {
      reference: "clauses",
      levels: levels.map((at) => {
        if (at === 0) return level(at, LevelFormat.DECIMAL, "%1.", leftOf(at));
        if (at === 1) return level(at, LevelFormat.DECIMAL, "%1.%2", leftOf(at));
        return level(at, counted[(at - 2) % counted.length] ?? LevelFormat.DECIMAL, `(%${at + 1})`, leftOf(at));
      }),
    },
    {
      reference: "schedules",
      levels: [{ level: 0, format: LevelFormat.DECIMAL, text: "Schedule %1:", suffix: "space", alignment: "left" }],
    },
    {
      reference: "numbers",
      levels: levels.map((at) => level(at, LevelFormat.DECIMAL, `%${at + 1}.`, STEP * (at + 1))),
    },
    {
      reference: "bullets",
      levels: levels.map((at) => level(at, LevelFormat.BULLET, "•", STEP * (at + 1))),
    },
  ],
};

/**
 * Where Word counts as the document does, its own numbering says the mark; elsewhere the mark has to be text. What
 * Word will say is foretold here, so the paragraphs must be asked for in the order in which they stand.
 */
export class Marks {
  #clauses: number[] = [];
  #numbers: number[] = [];
  #instance = 0;
  #schedules = 0;
  #lists = 0;
  #inClauses = false;

  heading({ mark, level }: Heading): Number | undefined {
    if (mark === undefined) return undefined;
    this.#inClauses = true;
    if (level === 1) {
      this.#clauses = [];
      this.#instance++;
      return mark === `Schedule ${++this.#schedules}` ? { reference: "schedules", level: 0, instance: 0 } : undefined;
    }
    return this.#clause(mark, 0);
  }

  /** Lists that stand in no other count from the start, unless they are parts of a clause. */
  list(depth: number): void {
    if (depth > 0) return;
    this.#numbers = [];
    this.#lists++;
  }

  item(item: Item, depth: number): Number | undefined {
    const { mark, checked } = item;
    if (checked !== undefined || depth > DEEPEST - 2) return undefined;
    if (!isOrdered(item)) return { reference: "bullets", level: depth, instance: 0 };
    const at = depth > 0 ? depth + 1 : /^\d+\.$/.test(mark) ? 0 : 1;
    const clause = this.#inClauses ? this.#clause(mark, at) : undefined;
    return clause ?? this.#number(mark, depth);
  }

  #clause(mark: string, level: number): Number | undefined {
    const next = counting(this.#clauses, level);
    const [first = 0, second = 0] = next;
    const told =
      level === 0 ? `${first}.` : level === 1 ? `${first}.${second}` : nestedMark(level - 1, next[level] ?? 0);
    if (told !== mark) return undefined;
    this.#clauses = next;
    return { reference: "clauses", level, instance: this.#instance };
  }

  #number(mark: string, level: number): Number | undefined {
    const next = counting(this.#numbers, level);
    if (mark !== `${next[level] ?? 0}.`) return undefined;
    this.#numbers = next;
    return { reference: "numbers", level, instance: this.#lists };
  }
}

function counting(counts: readonly number[], level: number): number[] {
  const upTo = Array.from({ length: level }, (_, index) => counts[index] ?? 0);
  return [...upTo, (counts[level] ?? 0) + 1];
}
