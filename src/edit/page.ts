import type { Level, LinePlan } from "./line-plan.ts";

/** A line end closes a line; it begins none. */
export function linesOf(text: string): readonly string[] {
  return text === "" ? [] : text.replace(/\n$/, "").split("\n");
}

/** The lines with their plans, and offsets as lines and columns. */
export class Page {
  readonly lines: readonly string[];
  readonly plans: LinePlan[];
  readonly #starts: number[] = [];

  constructor(lines: readonly string[]) {
    this.lines = lines;
    this.plans = lines.map(() => ({}));
    let start = 0;
    for (const line of lines) {
      this.#starts.push(start);
      start += line.length + 1;
    }
  }

  lineAt(offset: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) > offset) high = middle - 1;
      else low = middle;
    }
    return low;
  }

  columnAt(offset: number): number {
    return offset - (this.#starts[this.lineAt(offset)] ?? 0);
  }

  indentOf(line: number): number {
    return Math.max(0, (this.lines[line] ?? "").search(/[^ \t]/));
  }

  plan(line: number): LinePlan {
    return (this.plans[line] ??= {});
  }

  /** Puts what starts at `offset` at a column, where it is the first of its line. */
  place(offset: number, to: number, levels: readonly Level[]): void {
    const line = this.lineAt(offset);
    const plan = this.plan(line);
    if (this.columnAt(offset) === this.indentOf(line)) plan.column = to;
    plan.levels = levels;
  }

  /** One space after the indicator at `offset`, where something follows it on its line. */
  closeGap(offset: number): void {
    const [line, from] = [this.lineAt(offset), this.columnAt(offset) + 1];
    const space = /^[ \t]+(?=[^\s#])/.exec((this.lines[line] ?? "").slice(from))?.[0] ?? " ";
    const plan = this.plan(line);
    if (space !== " ") plan.gaps = [...(plan.gaps ?? []), [from, from + space.length]];
  }
}
