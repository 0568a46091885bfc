import { chartText } from "../../src/render/chart.ts";
import type { Block, Span } from "../../src/render/document.ts";

/** Every word that blocks show, in reading order; the marks of lists and what a kit draws itself are none. */
export function wordsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap(wordsOfBlock);
}

export function splitWords(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function ofSpans(spans: readonly Span[]): string[] {
  return splitWords(spans.map((span) => span.text).join(""));
}

function wordsOfBlock(block: Block): string[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return ofSpans(block.spans);
    case "list":
      return block.items.flatMap((item) => wordsOf(item.blocks));
    case "table":
      return [block.head, ...block.rows].flat().flatMap((cell) => ofSpans(cell.spans));
    case "quote":
      return wordsOf(block.blocks);
    case "box":
      return [...splitWords(block.title ?? ""), ...wordsOf(block.blocks)];
    case "code":
      return splitWords(block.text);
    case "picture":
      return splitWords(block.alt);
    case "chart":
      return splitWords(chartText(block));
    case "facts":
      return block.rows.flatMap((row) => [...splitWords(row.label), ...ofSpans(row.spans)]);
    case "columns":
      return block.columns.flatMap(wordsOf);
    case "signatures":
      return block.parties.flatMap((each) => splitWords(Object.values(each).join(" ")));
    case "rule":
    case "page-break":
      return [];
  }
}

/** The kinds and looks of blocks without what they say. */
export function shapeOf(blocks: readonly Block[]): unknown {
  const silent = new Set(["text", "place", "anchor", "href", "alt", "path", "title", "label", "align", "sums"]);
  return JSON.parse(JSON.stringify(blocks, (key, value) => (silent.has(key) ? undefined : value)));
}
