import { align, type Compared } from "./align.ts";
import { chartText } from "./chart.ts";
import type { Block, Cell, Document, Facts, Item, List, Paragraph, Signer, Span, Table } from "./document.ts";
import { mapRuns, type Run, runsOf, textOf } from "./spans.ts";
import { lookOf, markRun, redlineRun, wordsOf } from "./words.ts";

/**
 * What `after` says, with what it says no more: spans that are new or gone carry `change`. Marks and anchors are those
 * of `after`. What has no words, such as a rule, is shown as it is after; a picture or the code that changed is named.
 */
export function redline(before: Document, after: Document): Document {
  const notes = new Map<string, readonly Block[]>();
  for (const id of [...after.notes.keys(), ...before.notes.keys()]) {
    if (!notes.has(id)) notes.set(id, redlineBlocks(before.notes.get(id) ?? [], after.notes.get(id) ?? []));
  }
  return { ...after, blocks: redlineBlocks(before.blocks, after.blocks), notes };
}

const blocks: Compared<Block> = {
  key: keyOf,
  words: (block) => wordsOf(textOfBlock(block)),
  fits: (before, after) => before.kind === after.kind && shapeOf(before) === shapeOf(after),
  grows: ({ kind }) => kind === "list" || kind === "table" || kind === "facts",
};

/** What has to be the same in two blocks for their words to be compared. */
function shapeOf(block: Block): string {
  if (block.kind === "heading") return `${block.level}`;
  if (block.kind === "table") return `${block.columns.length} ${block.head.length}`;
  if (block.kind === "columns") return `${block.columns.length}`;
  if (block.kind === "box") return `${block.title} ${block.tone}`;
  return "";
}

const items: Compared<Item> = {
  key: keyOf,
  words: (item) => item.blocks.flatMap((block) => wordsOf(textOfBlock(block))),
  fits: (before, after) => before.checked === after.checked,
};

const rows: Compared<readonly Cell[]> = {
  key: keyOf,
  words: (row) => row.flatMap(({ spans }) => wordsOf(textOf(spans))),
  fits: (before, after) => before.length === after.length,
};

type Fact = Facts["rows"][number];
const facts: Compared<Fact> = {
  key: keyOf,
  words: ({ label, spans }) => [...wordsOf(label), ...wordsOf(textOf(spans))],
  fits: (before, after) => before.label === after.label,
};

/** Equal for what says and looks the same, wherever it stands and whatever number it has. */
function keyOf(part: object): string {
  return JSON.stringify(part, (name, value: unknown) => {
    if (name === "place" || name === "anchor" || name === "mark" || name === "sums") return undefined;
    return name === "spans" ? keyOfRun(value as Run) : value;
  });
}

/** However the run is cut into spans. */
function keyOfRun(run: Run): string {
  let key = "";
  let look = "";
  for (const span of run) {
    const own = lookOf(span);
    if (span.text === "" && span.note === undefined) continue;
    key += own === look && span.note === undefined ? span.text : `\u0000${own}\u0000${span.text}`;
    look = own;
  }
  return key;
}

function textOfBlock(block: Block): string {
  return runsOf(inWords(block) ?? [block])
    .map(textOf)
    .join("\n");
}

function redlineBlocks(before: readonly Block[], after: readonly Block[]): Block[] {
  return align(before, after, blocks).flatMap((each) => {
    if (each.kind === "same") return [each.after];
    if (each.kind === "removed") return markBlock(each.before, "removed");
    if (each.kind === "added") return markBlock(each.after, "added");
    return redlineBlock(each.before, each.after);
  });
}

type Change = "added" | "removed";

function markBlock(block: Block, change: Change): Block[] {
  const told = inWords(block);
  if (told) return told.map((each) => mapRuns(each, (run) => markRun(run, change)));
  if (block.kind === "rule" || block.kind === "page-break") return change === "added" ? [block] : [];
  return [markRuns(block, change)];
}

/** At any depth, blocks without words are named. */
function markRuns(block: Block, change: Change): Block {
  const inner = (blocks: readonly Block[]) => blocks.flatMap((each) => markBlock(each, change));
  if (block.kind === "list") return { ...block, items: block.items.map((item) => markItem(item, change)) };
  if (block.kind === "quote" || block.kind === "box") return { ...block, blocks: inner(block.blocks) };
  if (block.kind === "columns") return { ...block, columns: block.columns.map(inner) };
  return mapRuns(block, (run) => markRun(run, change));
}

function markItem(item: Item, change: Change): Item {
  return { ...item, blocks: item.blocks.flatMap((block) => markBlock(block, change)) };
}

/** Only spans can say that they changed, so these say in words what they are. */
function inWords(block: Block): Paragraph[] | undefined {
  if (block.kind === "code") return [paragraph({ text: block.text, code: true })];
  if (block.kind === "picture") return [paragraph({ text: `Picture: ${block.alt} (${block.path})` })];
  if (block.kind === "chart") return [paragraph({ text: chartText(block) })];
  if (block.kind === "signatures") return block.parties.map((signer) => paragraph({ text: signerText(signer) }));
  return undefined;
}

function paragraph(span: Span): Paragraph {
  return { kind: "paragraph", spans: span.text === "" ? [] : [span] };
}

function signerText({ role, organization, name, title }: Signer): string {
  return `Signature: ${[role, organization, name, title].join(", ")}`;
}

function redlineBlock(before: Block, after: Block): Block[] {
  const [told, telling] = [inWords(before), inWords(after)];
  if (told && telling) return redlineBlocks(told, telling);
  if (after.kind === "list" && before.kind === "list") return [redlineList(before, after)];
  if (after.kind === "table" && before.kind === "table") return [redlineTable(before, after)];
  if (after.kind === "facts" && before.kind === "facts") return [redlineFacts(before, after)];
  if ((after.kind === "quote" || after.kind === "box") && before.kind === after.kind) {
    return [{ ...after, blocks: redlineBlocks(before.blocks, after.blocks) }];
  }
  if (after.kind === "columns" && before.kind === "columns") {
    const columns = after.columns.map((column, index) => redlineBlocks(before.columns[index] ?? [], column));
    return [{ ...after, columns }];
  }
  if ("spans" in after && "spans" in before) return [{ ...after, spans: redlineRun(before.spans, after.spans) }];
  return [after];
}

function redlineList(before: List, after: List): List {
  const all = align(before.items, after.items, items).map((each): Item => {
    if (each.kind === "removed") return markItem(each.before, "removed");
    if (each.kind === "added") return markItem(each.after, "added");
    if (each.kind === "same") return each.after;
    return { ...each.after, blocks: redlineBlocks(each.before.blocks, each.after.blocks) };
  });
  return { ...after, items: all };
}

/** Rows that sum up are compared with each other alone, so that they stay last. */
function redlineTable(before: Table, after: Table): Table {
  const [old, young] = [splitRows(before), splitRows(after)];
  const sums = redlineRows(old.sums, young.sums);
  return {
    ...after,
    head: redlineCells(before.head, after.head),
    rows: [...redlineRows(old.body, young.body), ...sums],
    ...(sums.length > 0 && { sums: sums.length }),
  };
}

type Rows = Table["rows"];

function splitRows({ rows, sums = 0 }: Table): { readonly body: Rows; readonly sums: Rows } {
  const end = Math.max(rows.length - sums, 0);
  return { body: rows.slice(0, end), sums: rows.slice(end) };
}

function redlineRows(before: Rows, after: Rows): Rows {
  return align(before, after, rows).map((each): readonly Cell[] => {
    if (each.kind === "removed") return each.before.map((cell) => markCell(cell, "removed"));
    if (each.kind === "added") return each.after.map((cell) => markCell(cell, "added"));
    return each.kind === "same" ? each.after : redlineCells(each.before, each.after);
  });
}

function redlineCells(before: readonly Cell[], after: readonly Cell[]): Cell[] {
  return after.map((cell, index) => ({ ...cell, spans: redlineRun(before[index]?.spans ?? [], cell.spans) }));
}

function markCell(cell: Cell, change: Change): Cell {
  return { ...cell, spans: markRun(cell.spans, change) };
}

function redlineFacts(before: Facts, after: Facts): Facts {
  const all = align(before.rows, after.rows, facts).map((each): Fact => {
    if (each.kind === "removed") return { ...each.before, spans: markRun(each.before.spans, "removed") };
    if (each.kind === "added") return { ...each.after, spans: markRun(each.after.spans, "added") };
    return each.kind === "same"
      ? each.after
      : { ...each.after, spans: redlineRun(each.before.spans, each.after.spans) };
  });
  return { ...after, rows: all };
}
