import type { Block, Cell, Item, Span } from "../document.ts";
import { blankChanges, type Change, quoteChanges, signChanges } from "./signs.ts";
import { type Quotes, quotesOf } from "./quotes.ts";

/** Sets the signs of blocks as printers do: quotation marks, dashes, blanks at which no line ends. Code stays as it is. */
export function typeset(blocks: readonly Block[], language: string): Block[] {
  const quotes = quotesOf(language);
  return blocks.map((block) => typesetBlock(block, quotes));
}

/** The same for a text outside blocks, such as the title of a document. */
export function typesetText(text: string, language: string): string {
  return typesetSpans([{ text }], quotesOf(language))[0]?.text ?? "";
}

function typesetBlock(block: Block, quotes: Quotes): Block {
  const inner = (blocks: readonly Block[]) => blocks.map((each) => typesetBlock(each, quotes));
  const cell = ({ spans }: Cell): Cell => ({ spans: typesetSpans(spans, quotes) });
  const item = (each: Item): Item => ({ ...each, blocks: inner(each.blocks) });
  const text = (value: string) => typesetSpans([{ text: value }], quotes)[0]?.text ?? "";
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return { ...block, spans: typesetSpans(block.spans, quotes) };
    case "list":
      return { ...block, items: block.items.map(item) };
    case "table":
      return { ...block, head: block.head.map(cell), rows: block.rows.map((row) => row.map(cell)) };
    case "quote":
      return { ...block, blocks: inner(block.blocks) };
    case "box":
      return {
        ...block,
        ...(block.title === undefined ? {} : { title: text(block.title) }),
        blocks: inner(block.blocks),
      };
    case "facts":
      return {
        ...block,
        rows: block.rows.map((row) => ({ label: text(row.label), spans: typesetSpans(row.spans, quotes) })),
      };
    case "columns":
      return { ...block, columns: block.columns.map(inner) };
    case "chart":
      return { ...block, title: text(block.title) };
    case "code":
    case "picture":
    case "rule":
    case "signatures":
    case "page-break":
      return block;
  }
}

/** What stands in for code and for the marks of footnotes while the text around them is looked at. */
const OPAQUE = "\uFFFC";

/** Spans are looked at together: a quotation mark may stand in one and what it quotes in the next. */
export function typesetSpans(spans: readonly Span[], quotes: Quotes): Span[] {
  const cuts = spans.map(({ text, code, note }) => (code || note !== undefined ? OPAQUE : text));
  const parts = typesetParts(cuts, quotes);
  return spans.map((span, index) => (cuts[index] === span.text ? { ...span, text: parts[index] ?? "" } : span));
}

/** Divides a text again where it was divided before, whatever has become longer or shorter in between. */
function typesetParts(parts: readonly string[], quotes: Quotes): string[] {
  const joined = parts.join("");
  const changes = changesOf(joined, quotes);
  let [start, offset, next] = [0, 0, 0];
  return parts.map((part) => {
    const end = start + part.length;
    let result = "";
    for (let change = changes[next]; change && change.at < end; change = changes[++next]) {
      result += joined.slice(offset, change.at) + change.text;
      offset = change.at + change.length;
    }
    result += joined.slice(offset, Math.max(offset, end));
    [start, offset] = [end, Math.max(offset, end)];
    return result;
  });
}

function changesOf(text: string, quotes: Quotes): Change[] {
  const found = [...quoteChanges(text, quotes), ...signChanges(text), ...blankChanges(text)];
  return found.sort((a, b) => a.at - b.at);
}
