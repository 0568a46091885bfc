/** A line of a review as it is displayed. With a `doubt` a command on it is neither obeyed nor overlooked. */
export interface DisplayedLine {
  readonly text: string;
  readonly doubt: string | undefined;
}

type Inline = "text" | "code" | "comment";

interface Reader {
  /** What ends the code or HTML block that the reader stands in. */
  block: RegExp | undefined;
  /** A quote's paragraph goes on over lines that have no `>`. */
  quoted: boolean;
  inline: Inline;
}

const QUOTE = /^ {0,3}>(.*)$/;
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;

/** HTML blocks that hide their lines or show them as they are, with what ends each. */
const HTML_BLOCKS: readonly (readonly [RegExp, RegExp])[] = [
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<(?:pre|code|script|style|textarea)(?![\w-])/i, /<\/(?:pre|code|script|style|textarea)>/i],
  [/^ {0,3}<blockquote(?![\w-])/i, /<\/blockquote>/i],
];

/** The lines of a Markdown text that stand outside code blocks, quotes and comments. */
export function displayedLines(body: string): DisplayedLine[] {
  const lines = body.split(/\r\n|\n|\r/);
  const closing = commentClosings(lines);
  const reader: Reader = { block: undefined, quoted: false, inline: "text" };
  return lines.flatMap((line, index) => {
    const shown = readLine(reader, line, closing[index + 1] ?? false);
    return shown ? [shown] : [];
  });
}

function readLine(reader: Reader, line: string, closesLater: boolean): DisplayedLine | undefined {
  if (inBlock(reader, line)) return startParagraph(reader, false);
  if (line.trim() === "") return startParagraph(reader, false);
  const quote = QUOTE.exec(line);
  if (quote) return startParagraph(reader, (quote[1] ?? "").trim() !== "");
  const before = reader.inline;
  reader.inline = inlineAfter(before, line, closesLater);
  return before === "comment" ? undefined : { text: line, doubt: doubtOf(reader.quoted, before) };
}

function startParagraph(reader: Reader, quoted: boolean): undefined {
  reader.quoted = quoted;
  reader.inline = "text";
}

/** Whether the line belongs to a code or HTML block: goes on with one, ends it, or begins one. */
function inBlock(reader: Reader, line: string): boolean {
  if (reader.block) {
    if (reader.block.test(line)) reader.block = undefined;
    return true;
  }
  const fence = FENCE.exec(line)?.[1];
  if (fence) {
    reader.block = new RegExp(`^ {0,3}\\${fence.charAt(0)}{${fence.length},}[ \\t]*$`);
    return true;
  }
  const html = HTML_BLOCKS.find(([start]) => start.test(line));
  if (html && !html[1].test(line)) reader.block = html[1];
  return html !== undefined;
}

/** Follows code spans and comments, both of which may run over several lines of a paragraph. */
function inlineAfter(before: Inline, line: string, closesLater: boolean): Inline {
  let state = before;
  for (const [token] of line.matchAll(/`+|<!--|-->/g)) {
    if (state === "comment") state = token === "-->" ? "text" : "comment";
    else if (token.startsWith("`")) state = state === "code" ? "text" : "code";
    else if (token === "<!--" && state === "text") state = "comment";
  }
  return state === "comment" && !closesLater ? "text" : state;
}

/** For each line, whether a `-->` stands on it or on a later line of its paragraph; elsewhere `<!--` hides nothing. */
function commentClosings(lines: readonly string[]): boolean[] {
  const closing: boolean[] = Array.from({ length: lines.length }, () => false);
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index] ?? "";
    closing[index] = line.includes("-->") || (line.trim() !== "" && (closing[index + 1] ?? false));
  }
  return closing;
}

function doubtOf(quoted: boolean, inline: Inline): string | undefined {
  if (quoted) return "it continues a quote; put an empty line between the quote and the command";
  return inline === "code" ? "a code span before it is not closed; put an empty line before the command" : undefined;
}
