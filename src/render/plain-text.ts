import type { Block, Cell, Item, Table } from "./document.ts";
import { chartTable } from "./chart.ts";
import { noteMarks, plainSpans } from "./plain-spans.ts";

type Marks = ReadonlyMap<string, string>;

/** A document as plain text: every word of it, one line for each paragraph, which whoever shows it wraps. */
export function plainTextOf(blocks: readonly Block[], notes: ReadonlyMap<string, readonly Block[]>): string {
  const marks = noteMarks(notes);
  const told = [...notes].map(([id, note]) => hang(`[${marks.get(id)}] `, textOf(note, marks)));
  return `${[textOf(blocks, marks), ...told].filter((part) => part !== "").join("\n\n")}\n`;
}

function textOf(blocks: readonly Block[], marks: Marks): string {
  return blocks
    .map((block) => blockText(block, marks))
    .filter((text) => text !== "")
    .join("\n\n");
}

function blockText(block: Block, marks: Marks): string {
  switch (block.kind) {
    case "heading":
      return [...(block.mark === undefined ? [] : [block.mark]), plainSpans(block.spans, marks)].join(" ");
    case "paragraph":
      return plainSpans(block.spans, marks);
    case "list":
      return block.items.map((item) => itemText(item, marks)).join("\n");
    case "table":
      return tableText(block, marks);
    case "quote":
      return prefix("> ", textOf(block.blocks, marks));
    case "code":
      return prefix("    ", block.text.replace(/\n$/, ""));
    case "picture":
      return `[${block.alt}]`;
    case "chart":
      return tableText(chartTable(block), marks);
    case "rule":
      return "-".repeat(40);
    case "facts":
      return block.rows.map(({ label, spans }) => hang(`${label}: `, plainSpans(spans, marks))).join("\n");
    case "box":
      return [...(block.title === undefined ? [] : [block.title]), textOf(block.blocks, marks)].join("\n\n");
    case "columns":
      return block.columns.map((column) => textOf(column, marks)).join("\n\n");
    case "signatures":
      return block.parties
        .map(({ role, organization, name, title }) => [role, organization, name, title].join("\n"))
        .join("\n\n");
    case "page-break":
      return "";
  }
}

function itemText(item: Item, marks: Marks): string {
  const mark = item.checked === undefined ? item.mark : item.checked ? "[x]" : "[ ]";
  return hang(`${mark === "•" ? "-" : mark} `, textOf(item.blocks, marks));
}

/** One long cell must not make every row as long. */
const WIDEST = 40;

/** Columns stand below each other wherever the letters are equally wide; elsewhere the cells are still apart. */
function tableText({ columns, head, rows }: Table, marks: Marks): string {
  const lines = [head, ...rows].map((row) => row.map((cell) => cellText(cell, marks)));
  const widths = columns.map((_, at) => lines.reduce((most, line) => Math.max(most, widthOf(line[at])), 0));
  return lines
    .map((line) =>
      line
        .map((text, at) => pad(text, widths[at] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function cellText(cell: Cell, marks: Marks): string {
  return plainSpans(cell.spans, marks).replaceAll("\n", " ");
}

function widthOf(text = ""): number {
  return Math.min(WIDEST, Array.from(text).length);
}

function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - Array.from(text).length));
}

function prefix(start: string, text: string): string {
  return text
    .split("\n")
    .map((line) => `${start}${line}`.trimEnd())
    .join("\n");
}

function hang(start: string, text: string): string {
  const [first = "", ...rest] = text.split("\n");
  const indent = " ".repeat(start.length);
  return [`${start}${first}`, ...rest.map((line) => (line === "" ? "" : `${indent}${line}`))].join("\n");
}
