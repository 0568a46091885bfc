import type { Cell, Table } from "../../document.ts";
import { noHyphens } from "../hyphenation.ts";
import { ARTIFACT, type Owner, type Pen } from "../pen.ts";
import { movedRight, NEVER, type Piece } from "../piece.ts";
import type { Alignment } from "../set-lines.ts";
import { type Setting, styledText } from "../setting.ts";
import type { StructureNode } from "../structure.ts";
import type { StyledText } from "../text-style.ts";
import type { TextLook } from "../theme.ts";
import { type ColumnWidths, columnWidths, fractionOf } from "./columns-of-table.ts";
import { linePieces } from "./lines.ts";

/** Words are divided only in columns that are narrower than this. */
const NARROW = 80;
/** As high as a head may be that is repeated, and a row that is not parted, as parts of a page. */
const HEAD = 0.25;
const ROW = 0.7;
const PAD_X = 5;

interface Row {
  readonly cells: readonly (readonly StyledText[])[];
  readonly look: TextLook;
  readonly tag: "TH" | "TD";
}

interface Layout {
  readonly columns: readonly (ColumnWidths & {
    readonly align: Table["columns"][number]["align"];
    readonly x: number;
  })[];
  readonly width: number;
  readonly setting: Setting;
}

/** Columns as wide as their content asks for; the head is repeated on every page; a row is parted only where a page cannot hold it. */
export function setTable(table: Table, setting: Setting): Piece[] {
  const { theme } = setting;
  const node: StructureNode = { tag: "Table", parent: setting.parent };
  const head = rowOf(table.head, theme.tableHead, "TH", table, setting);
  const rows = table.rows.map((cells, at) => {
    const isSum = at >= table.rows.length - (table.sums ?? 0);
    const look = isSum ? { ...theme.table, style: { ...theme.table.style, bold: true } } : theme.table;
    return rowOf(cells, look, "TD", table, setting);
  });
  const layout = layoutOf(table, [head, ...rows], setting);
  const hasHead = table.head.some(({ spans }) =>
    spans.some(({ text, note }) => note !== undefined || text.trim() !== ""),
  );
  const heads = hasHead ? setRow(head, layout, ARTIFACT, 0.9) : [];
  const [repeat] = heads.length === 1 && (heads[0]?.height ?? 0) < setting.height * HEAD ? heads : [];
  const first = hasHead ? setRow(head, layout, childOf("THead", node), 0.9) : [];
  const body = childOf("TBody", node);
  const set = rows.flatMap((row, at) => {
    const pieces = setRow(row, layout, body, at === rows.length - 1 ? 0.9 : 0.4);
    const isSum = at >= rows.length - (table.sums ?? 0);
    return pieces.map((piece) => ({ ...piece, ...(repeat ? { repeat } : {}), cost: isSum ? NEVER : piece.cost }));
  });
  const kept = first.map((piece) => ({ ...piece, keepNext: 2 }));
  const out = (layout.width - setting.width) / 2;
  return [...kept, ...keptEnds(set)].map((piece, at) => ({
    ...movedRight(piece, -out),
    above: at === 0 ? theme.table.above : piece.above,
  }));
}

function childOf(tag: string, parent: StructureNode): StructureNode {
  return { tag, parent };
}

/** The last row of a table does not stand alone on a page. */
function keptEnds(pieces: readonly Piece[]): Piece[] {
  const last = pieces.length - 1;
  return pieces.map((piece, at) => (at === last && at > 1 ? { ...piece, cost: Math.max(piece.cost, 500) } : piece));
}

function rowOf(cells: readonly Cell[], look: TextLook, tag: Row["tag"], { columns }: Table, setting: Setting): Row {
  const texts = columns.map(({ align }, at) => {
    const isNumber = align === "decimal" || align === "right";
    const style = isNumber ? { ...look.style, features: ["tnum"] } : look.style;
    return styledText(cells[at]?.spans ?? [], style, setting);
  });
  return { cells: texts, look: { ...look, above: 0 }, tag };
}

function layoutOf({ columns }: Table, rows: readonly Row[], setting: Setting): Layout {
  const content = columns.map(({ align }, at) => ({ align, texts: rows.map(({ cells }) => cells[at] ?? []) }));
  const most = setting.width + 2 * (setting.margin ?? 0);
  const widths = columnWidths(content, [setting.width, most], 2 * PAD_X, setting.fonts);
  const width = widths.reduce((sum, each) => sum + each.width, 0);
  let x = 0;
  const placed = widths.map((each, at) => {
    const column = { ...each, align: columns[at]?.align ?? ("left" as const), x };
    x += each.width;
    return column;
  });
  return { columns: placed, width, setting };
}

interface SetCell {
  readonly x: number;
  readonly lines: readonly Piece[];
}

function setRow(row: Row, layout: Layout, owner: Owner, rule: number): Piece[] {
  const node = owner === ARTIFACT ? ARTIFACT : childOf("TR", owner);
  const cells = layout.columns.map((column, at) => setCell(row, at, column, layout, node));
  const count = Math.max(1, ...cells.map(({ lines }) => lines.length));
  const { rowPad } = layout.setting.theme;
  const height = count * row.look.leading + rowPad.top + rowPad.bottom;
  if (height <= layout.setting.height * ROW) return [rowPiece(cells, [0, count], row, layout, rule)];
  return Array.from({ length: count }, (_, at) => {
    const piece = rowPiece(cells, [at, at + 1], row, layout, at === count - 1 ? rule : 0);
    return at === 1 || (at > 0 && at === count - 1) ? { ...piece, cost: NEVER } : piece;
  });
}

function setCell(row: Row, at: number, column: Layout["columns"][number], layout: Layout, owner: Owner): SetCell {
  const text = row.cells[at] ?? [];
  const { setting } = layout;
  const node: Owner =
    owner === ARTIFACT
      ? ARTIFACT
      : { tag: row.tag, parent: owner, ...(row.tag === "TH" ? { options: { scope: "Column" as const } } : {}) };
  const room = column.width - 2 * PAD_X;
  const align = alignmentOf(column.align);
  const inset = column.align === "decimal" && row.tag === "TD" ? column.fraction - fractionOf(text, setting.fonts) : 0;
  const hyphenate = room < NARROW ? setting.hyphenate : noHyphens;
  const lines = linePieces(text, row.look, { ...setting, align, hyphenate, width: Math.max(room - inset, 1) }, node);
  return { x: column.x + PAD_X, lines };
}

function alignmentOf(align: Layout["columns"][number]["align"]): Alignment {
  return align === "decimal" ? "right" : align;
}

/** Some lines of every cell of a row. */
function rowPiece(
  cells: readonly SetCell[],
  [from, to]: readonly [number, number],
  row: Row,
  layout: Layout,
  rule: number,
): Piece {
  const { leading } = row.look;
  const { theme } = layout.setting;
  const [top, bottom] = [from === 0 ? theme.rowPad.top : 0, rule > 0 ? theme.rowPad.bottom : 0];
  const height = (to - from) * leading + top + bottom;
  const { width } = layout;
  return {
    height,
    above: 0,
    cost: 0,
    baseline: top + (cells[0]?.lines[0]?.baseline ?? leading),
    notes: cells.flatMap(({ lines }) => lines.slice(from, to).flatMap(({ notes = [] }) => notes)),
    draw: (pen: Pen, x: number, y: number) => {
      for (const cell of cells) {
        for (const [at, line] of cell.lines.slice(from, to).entries())
          line.draw(pen, x + cell.x, y + top + at * leading, 0);
      }
      const color = rule > 0.5 ? theme.muted : theme.hair;
      if (rule > 0) pen.rect(x, y + height - rule, width, rule, { fill: color });
    },
  };
}
