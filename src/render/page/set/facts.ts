import type { Facts } from "../../document.ts";
import type { Pen } from "../pen.ts";
import { type Piece, stacked } from "../piece.ts";
import { noHyphens } from "../hyphenation.ts";
import { naturalWidth } from "../set-lines.ts";
import { type Setting, styledText } from "../setting.ts";
import type { StructureNode } from "../structure.ts";
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
  return rows.map(({ label, spans }, at) => {
    const row: StructureNode = { tag: "TR", parent: node };
    const head: StructureNode = { tag: "TH", parent: row, options: { scope: "Row" } };
    const left = { ...setting, align: "left" as const, hyphenate: noHyphens };
    const name = stacked(
      linePieces([{ text: label, style: labelStyle }], look, { ...left, width: column - gap }, head),
    );
    const data: StructureNode = { tag: "TD", parent: row };
    const text = styledText(spans, look.style, setting);
    const value = stacked(linePieces(text, look, { ...left, width: setting.width - column }, data));
    return rowOf(name, value, column, at === 0 ? setting.text.above + 2 : 2.6);
  });
}

function rowOf(name: Piece, value: Piece, column: number, above: number): Piece {
  return {
    height: Math.max(name.height, value.height),
    above,
    cost: 60,
    baseline: name.baseline,
    notes: value.notes ?? [],
    draw: (pen: Pen, x: number, y: number) => {
      name.draw(pen, x, y, 0);
      value.draw(pen, x + column, y, 0);
    },
  };
}
