import type { Table as TableNode, TableRow } from "mdast";
import type { Align, Cell, Table } from "../document.ts";
import { type Reader, report } from "./reader.ts";
import { isBlank, readSpans } from "./spans.ts";

export function readTable(reader: Reader, node: TableNode): Table {
  const [first, ...others] = node.children;
  const width = first?.children.length ?? 0;
  const head = first ? readRow(reader, first, width) : [];
  const rows = others.map((row) => readRow(reader, row, width));
  const columns = head.map((_, index) => ({ align: alignOf(node.align?.[index] ?? undefined, rows, index) }));
  const sums = sumsOf(rows);
  return { kind: "table", columns, head, rows, ...(sums > 0 ? { sums } : {}) };
}

function readRow(reader: Reader, row: TableRow, width: number): Cell[] {
  const extra = row.children[width];
  if (extra)
    report(
      reader,
      extra,
      `The row has more cells than the ${width} of the table's head.`,
      "Add a column to the head, or write `\\|` for a bar that is text.",
    );
  return Array.from({ length: width }, (_, index) => ({
    spans: readSpans(reader, row.children[index]?.children ?? []),
  }));
}

/** As the author says; columns of numbers stand so that they can be compared. */
function alignOf(
  said: "left" | "center" | "right" | undefined,
  rows: readonly (readonly Cell[])[],
  index: number,
): Align {
  if (said === "left" || said === "center") return said;
  const texts = rows.map((row) => textOf(row[index]).trim()).filter((text) => !/^(?:TBD|n\/a|[-–—]?)$/i.test(text));
  if (texts.length === 0 || !texts.every(isNumber)) return said ?? "left";
  return texts.some(hasDecimals) ? "decimal" : "right";
}

export function textOf(cell: Cell | undefined): string {
  return (cell?.spans ?? []).map((span) => span.text).join("");
}

const SIGN = /^[-+−(]*/;
const UNIT = /(?:\p{Sc}|[A-Z]{3}|[A-Z]{1,2}\p{Sc})/u;
const NUMBER = /\d{1,3}(?:[.,'’\s]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?/;
const AMOUNT = new RegExp(
  `${SIGN.source}(?:${UNIT.source}\\s?)?[-−]?(?:${NUMBER.source})(?:\\s?(?:%|${UNIT.source}))?\\)?$`,
  "u",
);

function isNumber(text: string): boolean {
  return text.length < 60 && AMOUNT.test(text);
}

/** `28,000` has none: three digits after a sign are a group. */
function hasDecimals(text: string): boolean {
  const [, digits = ""] = /[.,](\d+)\D*$/.exec(text) ?? [];
  return digits.length > 0 && (digits.length !== 3 || /^\D*0[.,]/.test(text));
}

/** Rows at the end that are bold throughout sum up the others. */
function sumsOf(rows: readonly (readonly Cell[])[]): number {
  const ordinary = rows.findLastIndex((row) => !isBold(row));
  return ordinary < 0 ? 0 : rows.length - 1 - ordinary;
}

function isBold(row: readonly Cell[]): boolean {
  const spans = row.flatMap((cell) => cell.spans).filter((span) => !isBlank(span.text));
  return spans.length > 0 && spans.every((span) => span.bold);
}
