import type { Block, Cell, Document, Item, Span } from "./document.ts";

export type Run = readonly Span[];

export function textOf(run: Run): string {
  return run.map(({ text }) => text).join("");
}

/** The block with every run of spans in it replaced, at any depth. */
export function mapRuns(block: Block, change: (run: Run) => Run): Block {
  const inner = (blocks: readonly Block[]) => blocks.map((each) => mapRuns(each, change));
  const cell = ({ spans, ...rest }: Cell) => ({ ...rest, spans: change(spans) });
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return { ...block, spans: change(block.spans) };
    case "list":
      return { ...block, items: block.items.map((item): Item => ({ ...item, blocks: inner(item.blocks) })) };
    case "table":
      return { ...block, head: block.head.map(cell), rows: block.rows.map((row) => row.map(cell)) };
    case "facts":
      return { ...block, rows: block.rows.map((row) => ({ ...row, spans: change(row.spans) })) };
    case "quote":
    case "box":
      return { ...block, blocks: inner(block.blocks) };
    case "columns":
      return { ...block, columns: block.columns.map(inner) };
    case "code":
    case "picture":
    case "chart":
    case "rule":
    case "signatures":
    case "page-break":
      return block;
  }
}

/** The document with every run replaced, those of its footnotes too. */
export function mapDocument(document: Document, change: (run: Run) => Run): Document {
  const inner = (blocks: readonly Block[]) => blocks.map((block) => mapRuns(block, change));
  const notes = new Map([...document.notes].map(([id, blocks]) => [id, inner(blocks)]));
  return { ...document, blocks: inner(document.blocks), notes };
}

/** Every run of the blocks in reading order. */
export function runsOf(blocks: readonly Block[]): Run[] {
  const found: Run[] = [];
  for (const block of blocks) {
    mapRuns(block, (run) => {
      found.push(run);
      return run;
    });
  }
  return found;
}
