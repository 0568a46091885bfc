import {
  BorderStyle,
  type FileChild,
  type ITableBordersOptions,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from "docx";
import type { Align, Signatures, Table as TableBlock } from "../document.ts";
import { type Run, textOf } from "../spans.ts";

type Cells = readonly (readonly FileChild[])[];
type MakeParagraph = (run: Run, options: IParagraphOptions) => Paragraph;

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const line = { style: BorderStyle.SINGLE, size: 4, color: "BFBFBF" };
const noBorders: ITableBordersOptions = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};
const boxBorders: ITableBordersOptions = { ...noBorders, top: line, bottom: line, left: line, right: line };
const ruled: ITableBordersOptions = { ...noBorders, top: line, bottom: line, insideHorizontal: line };

/** The header row is repeated on each page, and no row is divided between two. */
export function tableOf(table: TableBlock, width: number, make: MakeParagraph): Table {
  const widths = contentWidths(table, width);
  const rowOf = (cells: readonly { readonly spans: Run }[], look: "head" | "sum" | "row") =>
    new TableRow({
      cantSplit: true,
      tableHeader: look === "head",
      children: table.columns.map(({ align }, index) => {
        const run = (cells[index]?.spans ?? []).map((span) => (look === "row" ? span : { ...span, bold: true }));
        const options = { style: "Cell", alignment: alignOf(align), keepNext: look !== "row" && look !== "sum" };
        return cellOf([make(run, options)], widths[index] ?? 0, look === "head" ? "F2F2F2" : undefined);
      }),
    });
  const sums = table.rows.length - (table.sums ?? 0);
  const rows = [
    ...(table.head.length > 0 ? [rowOf(table.head, "head")] : []),
    ...table.rows.map((row, index) => rowOf(row, index >= sums ? "sum" : "row")),
  ];
  return tableWith(rows, widths, ruled);
}

function tableWith(rows: TableRow[], widths: number[], borders: ITableBordersOptions): Table {
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders,
  });
}

function alignOf(align: Align): "left" | "center" | "right" {
  return align === "decimal" ? "right" : align;
}

/** A cell must end with a paragraph. */
function cellOf(children: readonly FileChild[], width: number, fill?: string): TableCell {
  const whole = children.at(-1) instanceof Paragraph ? children : [...children, new Paragraph({ style: "Cell" })];
  return new TableCell({
    children: whole.filter((child) => child instanceof Paragraph || child instanceof Table),
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    ...(fill !== undefined && { shading: { fill, color: "auto", type: "clear" } }),
  });
}

/** Roughly, in twips: a character of a cell, and what stands on both sides of its text. */
const CHARACTER = 108;
const PADDING = 200;

/** No column is narrower than its longest word while there is room; the rest goes to those with more text. */
function contentWidths(table: TableBlock, width: number): number[] {
  const columns = table.columns.map((_, index) => {
    const texts = [table.head, ...table.rows].map((row) => textOf(row[index]?.spans ?? []));
    const longest = (parts: readonly string[]) =>
      Math.max(...parts.map((part) => part.length), 1) * CHARACTER + PADDING;
    const least = longest(texts.flatMap((text) => text.split(/[ \n-]/)));
    return { least, more: Math.min(longest(texts), width / 2) - least };
  });
  const least = columns.map((column) => column.least);
  const left = width - least.reduce((sum, each) => sum + each, 0);
  if (left < 0) return shared(least, width);
  const more = shared(
    columns.map((column) => Math.max(column.more, 1)),
    left,
  );
  return least.map((each, index) => each + (more[index] ?? 0));
}

function shared(weights: readonly number[], width: number): number[] {
  const sum = weights.reduce((total, each) => total + each, 0) || 1;
  return weights.map((weight) => Math.floor((weight / sum) * width));
}

/** A table for what stands beside each other. A paragraph follows, since Word joins tables that touch. */
export function grid(
  rows: readonly Cells[],
  weights: readonly number[],
  width: number,
  look: "none" | "box",
): FileChild[] {
  if (rows.length === 0 || weights.length === 0) return [];
  const widths = shared(weights, width);
  const made = rows.map(
    (cells) =>
      new TableRow({ cantSplit: true, children: cells.map((cell, index) => cellOf(cell, widths[index] ?? 0)) }),
  );
  return [tableWith(made, widths, look === "box" ? boxBorders : noBorders), new Paragraph({ style: "Gap" })];
}

/** Two parties beside each other, kept on one page. */
export function signatureTable(
  { parties }: Signatures,
  width: number,
  make: (run: Run, style: string) => Paragraph,
): FileChild[] {
  const cells = parties.map(({ role, organization, name, title }) => [
    make([{ text: role, bold: true }], "Cell"),
    make([{ text: organization }], "Cell"),
    make([{ text: "Signature: ______________________" }], "Sign"),
    make([{ text: `Name: ${name}` }], "Cell"),
    make([{ text: `Title: ${title}` }], "Cell"),
    make([{ text: "Date: ______________________" }], "Sign"),
  ]);
  const rows = Array.from({ length: Math.ceil(cells.length / 2) }, (_, index) => {
    const [left = [], right = [new Paragraph({ style: "Cell" })]] = cells.slice(2 * index, 2 * index + 2);
    return [left, right];
  });
  return grid(rows, [1, 1], width, "none");
}
