import type { Facts } from "../../document.ts";
import type { Pen } from "../pen.ts";
import { noHyphens } from "../hyphenation.ts";
import { type Piece, stacked, withoutOrphans } from "../piece.ts";
import { naturalWidth } from "../set-lines.ts";
import { type Setting, styledText } from "../setting.ts";
import type { StructureNode } from "../structure.ts";
import { WHOLE } from "./columns.ts";
import { linePieces } from "./lines.ts";

const GAP = 16;
const NARROW = 200;

/** Labels in a column of their own, what they say beside them. */
export function setFacts({ rows }: Facts, setting: Setting): Piece[] {
  const { theme, fonts } = setting;
  const look = { ...theme.table, above: 0 };
  const labelStyle = { ...look.style, color: theme.muted };
  const widest = Math.max(0, ...rows.map(({ label }) => naturalWidth([{ text: label, style: labelStyle }], fonts)));
  const gap = setting.width < NARROW ? GAP / 2 : GAP;
  const column = Math.min(widest, setting.width * 0.55) + gap;
  const node: StructureNode = { tag: "Table", parent: setting.parent };
  return rows.flatMap(({ label, spans }, at) => {
    const row: StructureNode = { tag: "TR", parent: node };
    const head: StructureNode = { tag: "TH", parent: row, options: { scope: "Row" } };
    const left = { ...setting, align: "left" as const, hyphenate: noHyphens };
    const names = linePieces([{ text: label, style: labelStyle }], look, { ...left, width: column - gap }, head);
    const data: StructureNode = { tag: "TD", parent: row };
    const text = styledText(spans, look.style, setting);
    const values = linePieces(text, look, { ...left, width: setting.width - column }, data);
    return rowsOf(names, values, column, setting).map((row, line) => ({
      ...row,
      above: line > 0 ? 0 : at === 0 ? setting.text.above + 2 : 2.6,
    }));
  });
}

/** One piece, or one per line where a page cannot hold them all. */
function rowsOf(names: readonly Piece[], values: readonly Piece[], column: number, { height }: Setting): Piece[] {
  const whole = rowOf(stacked(names), stacked(values), column);
  if (whole.height <= height * WHOLE) return [whole];
  const lines = Array.from({ length: Math.max(names.length, values.length) }, (_, at) =>
    rowOf(stacked(names.slice(at, at + 1)), stacked(values.slice(at, at + 1)), column),
  );
  return withoutOrphans(lines);
}

function rowOf(name: Piece, value: Piece, column: number): Piece {
  return {
    height: Math.max(name.height, value.height),
    above: 0,
    cost: 60,
    baseline: name.baseline,
    notes: value.notes ?? [],
    draw: (pen: Pen, x: number, y: number) => {
      name.draw(pen, x, y, 0);
      value.draw(pen, x + column, y, 0);
    },
  };
}
