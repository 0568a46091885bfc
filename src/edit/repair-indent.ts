import { parseYamlText } from "../parse/yaml.ts";

/** How many single lines are moved before a text is given up. */
const MOST = 20;

/** A text of as many lines that parses, where the one at hand does not for nothing but its indentation. */
export function repairIndentation(text: string): string | undefined {
  const choices = withoutTabs(text);
  if (choices.length === 0) return snapLines(text);
  const repaired = choices.flatMap((each) => snapLines(each) ?? []);
  const meanings = new Set(repaired.map((each) => JSON.stringify(read(each).doc?.value)));
  // A tab that could have been meant for two columns is for a person to decide.
  return meanings.size === 1 ? repaired[0] : undefined;
}

function read(text: string) {
  return parseYamlText("", text, 1);
}

/** Moves one line after the other, each the one where reading stops or the entry after it. */
function snapLines(text: string): string | undefined {
  let current = text;
  for (let round = 0; round < MOST; round++) {
    const [problem] = read(current).problems;
    if (!problem) return current;
    const line = problem.place.line - 1;
    const moved = snapLine(current, line) ?? snapAfter(current, line);
    if (moved === undefined) return undefined;
    current = moved;
  }
  return undefined;
}

function snapAfter(text: string, line: number): string | undefined {
  const next = nextEntry(text, line);
  return next === undefined ? undefined : snapLine(text, next);
}

const WIDTHS = [2, 4, 8] as const;

/** The text with the tabs of its indentation as spaces, once for each width that a tab may have been meant to have. */
function withoutTabs(text: string): readonly string[] {
  return /^[ -]*\t/m.test(text) ? WIDTHS.map((width) => expandLines(text, width)) : [];
}

/** The text of a literal block is left alone: past the white space that its first line has, a tab is content. */
function expandLines(text: string, width: number): string {
  let block: { readonly parent: number; prefix: string | undefined } | undefined;
  const lines = text.split("\n").map((line) => {
    const lead = /^[ \t]*/.exec(line)?.[0] ?? "";
    const column = expanded(lead, width).length;
    if (block && line.trim() !== "" && column <= block.parent) block = undefined;
    if (block && line.trim() !== "") block.prefix ??= spacesPast(lead, block.parent) ?? lead;
    const prefix = block?.prefix;
    if (prefix !== undefined && line.startsWith(prefix)) return expanded(prefix, width) + line.slice(prefix.length);
    if (!block && opensBlock(line)) block = { parent: column, prefix: undefined };
    return line.replace(/^[ \t]*(?:-[ \t]+)*/, (start) => expanded(start, width));
  });
  return lines.join("\n");
}

function spacesPast(lead: string, parent: number): string | undefined {
  const spaces = /^ */.exec(lead)?.[0] ?? "";
  return spaces.length > parent ? spaces : undefined;
}

function opensBlock(line: string): boolean {
  return /(?:^|[:\-?][ \t]+)[|>][-+\d]{0,2}[ \t]*(?:#.*)?$/.test(line);
}

function expanded(text: string, width: number): string {
  let out = "";
  for (const character of text) {
    out += character === "\t" ? " ".repeat(width - (out.length % width)) : character;
  }
  return out;
}

/** A line that stands between the columns of the lines above it is moved to the one it must have been meant for. */
function snapLine(text: string, index: number): string | undefined {
  const lines = text.split("\n");
  const line = lines[index] ?? "";
  if (!isStructural(line)) return undefined;
  const column = line.search(/[^ ]/);
  const wanted = wantedColumn(openColumns(lines.slice(0, index)), column);
  if (wanted === undefined || wanted === column) return undefined;
  lines[index] = " ".repeat(wanted) + line.slice(column);
  return lines.join("\n");
}

/** The next line after `index` that begins an entry. */
function nextEntry(text: string, index: number): number | undefined {
  const found = text.split("\n").findIndex((line, at) => at > index && isStructural(line));
  return found < 0 ? undefined : found;
}

function isStructural(line: string): boolean {
  return /^ *(?:-(?: |$)|[^\s#\-"'{[][^#]*?:(?: |$)|["'][^"']*["']:(?: |$))/.test(line);
}

interface Open {
  readonly columns: readonly number[];
  /** The last entry has no value on its line, so that a deeper line may follow. */
  readonly expecting: boolean;
}

/** The columns of the collections that are open after some lines, outermost first. */
function openColumns(lines: readonly string[]): Open {
  let columns: number[] = [];
  let expecting = true;
  for (const line of lines.filter(isStructural)) {
    const entry = /^ *(?:- +)*/.exec(line)?.[0] ?? "";
    const starts = [...entry.matchAll(/-/g)].map(({ index }) => index);
    const rest = line.slice(entry.length);
    const own = rest === "" || rest === "-" ? [...starts, ...(rest === "-" ? [entry.length] : [])] : starts;
    const inner = isStructural(rest) || own.length === 0 ? [...own, entry.length] : own;
    columns = [...columns.filter((column) => column < (inner[0] ?? 0)), ...new Set(inner)];
    expecting = /(?::|-)\s*(?:#.*)?$/.test(line);
  }
  return { columns, expecting };
}

function wantedColumn({ columns, expecting }: Open, column: number): number | undefined {
  if (columns.includes(column)) return undefined;
  const deeper = columns.find((each) => each > column);
  if (deeper !== undefined) return columns[0] === deeper ? undefined : deeper;
  return expecting ? undefined : columns.at(-1);
}
