/** A column as it was written, and as it will be. */
export interface Level {
  readonly from: number;
  readonly to: number;
}

/** What is to become of one line of a YAML text. A line without a column is blank, a comment, or stays as it is. */
export interface LinePlan {
  /** The new column of the first character that is no white space. */
  column?: number;
  /** The collections that are open at the end of the line, outermost first. */
  levels?: readonly Level[];
  /** Runs of white space after a dash, as columns; each becomes one space. */
  gaps?: readonly (readonly [start: number, end: number])[];
  /**
   * The line belongs to a value: neither is its end trimmed nor is it dropped where it is blank. In a block even a tab
   * at its start is text.
   */
  inValue?: "block" | "quoted";
}

/** A line of the result, with the index of the line it was made from. */
export interface WrittenLine {
  readonly source: number;
  readonly text: string;
}

/** The lines as planned: comments stand with what they belong to, and no two free blank lines follow each other. */
export function writeLines(lines: readonly string[], plans: readonly LinePlan[]): WrittenLine[] {
  const columns = withComments(lines, plans);
  const written: WrittenLine[] = [];
  for (const [source, line] of lines.entries()) {
    const plan = plans[source] ?? {};
    const text = writeLine(line, plan, columns[source]);
    const dropped = text === "" && !plan.inValue && (written.at(-1)?.text ?? "") === "";
    if (!dropped) written.push({ source, text });
  }
  const last = written.at(-1);
  if (last?.text === "" && !plans[last.source]?.inValue) written.pop();
  return written;
}

function writeLine(line: string, plan: LinePlan, column: number | undefined): string {
  const start = line.search(plan.inValue === "block" ? /[^ ]/ : /[^ \t]/);
  if (start < 0) return plan.inValue === "block" ? " ".repeat(column ?? 0) : "";
  let [content, at] = ["", start];
  for (const [from, to] of plan.gaps ?? []) {
    content += `${line.slice(at, from)} `;
    at = to;
  }
  content += line.slice(at);
  const indented = (column === undefined ? line.slice(0, start) : " ".repeat(Math.max(0, column))) + content;
  return plan.inValue ? indented : indented.replace(/[ \t]+$/, "");
}

/** The new column of every line, comments included. */
function withComments(lines: readonly string[], plans: readonly LinePlan[]): (number | undefined)[] {
  const columns = plans.map((plan) => plan.column);
  let next: Level | undefined;
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index] ?? "";
    const to = plans[index]?.column;
    if (to !== undefined && plans[index]?.levels) next = { from: columnOf(line), to };
    else if (to === undefined && /^[ \t]*#/.test(line)) {
      columns[index] = commentColumn(columnOf(line), levelsBefore(plans, index), next);
    }
  }
  return columns;
}

function columnOf(line: string): number {
  return Math.max(0, line.search(/[^ \t]/));
}

function levelsBefore(plans: readonly LinePlan[], index: number): readonly Level[] {
  for (let above = index - 1; above >= 0; above--) {
    const levels = plans[above]?.levels;
    if (levels) return levels;
  }
  return [];
}

/** A comment belongs to the deepest collection that it is not left of; what follows it is preferred to what is above. */
function commentColumn(column: number, above: readonly Level[], next: Level | undefined): number {
  const choices = [...(next ? [next] : []), ...above];
  const fitting = choices.filter(({ from }) => from <= column);
  const deepest = Math.max(...fitting.map(({ from }) => from));
  return (fitting.find(({ from }) => from === deepest) ?? next)?.to ?? 0;
}
