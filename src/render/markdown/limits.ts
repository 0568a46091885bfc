import type { Problem } from "../../model/finding.ts";
import { markdownProblem, type Source } from "./source.ts";

/** Beyond these, a parser of markdown takes seconds or runs out of stack; no document for people comes near them. */
export const markdownLimits = {
  characters: 256 * 1024,
  lines: 10_000,
  /** Lines without a blank one between them. */
  linesOfBlock: 4000,
  /** Quotes and lists inside each other. */
  depth: 24,
  /** Signs such as `*`, `_` and `<` in one block; brackets and backticks count a quarter. */
  marks: 1500,
  /** The time that signs take grows with the square of their number in a block: the sum of these squares. */
  work: 6_000_000,
  /** Lines of `=` or `-` alone below a text, which make it a heading. */
  underlines: 1000,
  cells: 20_000,
  cellsOfLine: 100,
} as const;

/** What makes a text too large to be parsed, found without parsing it. */
export function overLimits(text: string, source: Source): Problem | undefined {
  const { characters, lines } = markdownLimits;
  const refuse = refusal(source);
  if (text.length > characters)
    return refuse(
      0,
      `The text has ${text.length} characters; allowed: ${characters}`,
      "Split it into several artifacts.",
    );
  const all = text.split(/\r\n|\n|\r/);
  if (all.length > lines)
    return refuse(lines, `The text has ${all.length} lines; allowed: ${lines}`, "Split it into several artifacts.");
  return (
    tooDeep(all, refuse) ?? tooManyUnderlines(all, refuse) ?? tooManyCells(all, refuse) ?? tooManyMarks(all, refuse)
  );
}

type Refuse = (index: number, message: string, fix: string) => Problem;

function refusal({ file, line }: Source): Refuse {
  return (index, message, fix) => markdownProblem({ file, line: line + index, column: 1 }, `${message}.`, fix);
}

const CONTAINERS = /^(?:[ \t]|>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))+/;

function tooDeep(lines: readonly string[], refuse: Refuse): Problem | undefined {
  const index = lines.findIndex((line) => depthOf(line) > markdownLimits.depth);
  if (index < 0) return undefined;
  const message = `Quotes and lists stand more than ${markdownLimits.depth} deep inside each other`;
  return refuse(index, message, "Write them less deep.");
}

/** How deep a line may be at most: what marks its containers, and its indentation where that may continue lists. */
function depthOf(line: string): number {
  const [start = ""] = CONTAINERS.exec(line) ?? [];
  const marks = start.match(/[>*+-]|\d+[.)]/g)?.length ?? 0;
  if (marks === 0) return 0;
  const indent = (/^[ \t]*/.exec(start)?.[0] ?? "").replaceAll("\t", "    ").length;
  return marks + Math.floor(indent / 2);
}

function tooManyUnderlines(lines: readonly string[], refuse: Refuse): Problem | undefined {
  const { underlines } = markdownLimits;
  const found = lines.flatMap((line, index) => (UNDERLINE.test(line) && lines[index - 1]?.trim() ? [index] : []));
  const first = found[underlines];
  if (first === undefined) return undefined;
  return refuse(first, `More than ${underlines} lines make a heading of the line above`, "Write headings with `#`.");
}

const UNDERLINE = /^[ \t>]*(?:=+|-+)[ \t]*$/;

function tooManyCells(lines: readonly string[], refuse: Refuse): Problem | undefined {
  const { cells, cellsOfLine } = markdownLimits;
  let sum = 0;
  for (const [index, line] of lines.entries()) {
    const count = line.split("|").length - 1;
    sum += count;
    if (count > cellsOfLine)
      return refuse(index, `The line has ${count} signs \`|\`; allowed: ${cellsOfLine}`, "Use fewer columns.");
    if (sum > cells)
      return refuse(
        index,
        `The tables up to here have more than ${cells} cells`,
        "Split the text into several artifacts.",
      );
  }
  return undefined;
}

/** A line that starts a block wherever it stands: what came before it cannot go on in it. */
const OPENING = /^ {0,3}(?:[-+*][ \t]+\S|1[.)][ \t]+\S|#{1,6}[ \t])/;
const SLOW = /[*_~]+|</g;
const FAST = /`+|[[\]]/g;

function tooManyMarks(lines: readonly string[], refuse: Refuse): Problem | undefined {
  const { marks, work, linesOfBlock } = markdownLimits;
  let [sum, inBlock, from] = [0, 0, 0];
  for (const [index, line] of lines.entries()) {
    const blank = /^[ \t>]*$/.test(line);
    if (blank) from = index + 1;
    if (index - from >= linesOfBlock)
      return refuse(index, `More than ${linesOfBlock} lines follow each other without a blank one`, "Add blank lines.");
    if (blank || OPENING.test(line)) inBlock = 0;
    const added = (line.match(SLOW)?.length ?? 0) + (line.match(FAST)?.length ?? 0) / 4;
    sum += (inBlock + added) ** 2 - inBlock ** 2;
    inBlock += added;
    if (inBlock > marks)
      return refuse(index, `The block has more than ${marks} signs such as \`*\`, \`_\` and \`<\``, SPLIT);
    if (sum > work)
      return refuse(index, "The text up to here has too many signs such as `*`, `_` and `<` in its blocks", SPLIT);
  }
  return undefined;
}

const SPLIT = "Divide it by blank lines, or put a backslash before signs that are meant as text and use fewer of them.";
