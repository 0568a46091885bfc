import type { Columns } from "../../document.ts";
import type { Pen } from "../pen.ts";
import { type Piece, stacked } from "../piece.ts";
import type { Setting } from "../setting.ts";
import type { StructureNode } from "../structure.ts";

const GUTTER = 24;

/** Parts beside each other, of which each is read to its end before the next. */
export function setColumns({ columns }: Columns, setting: Setting): Piece[] {
  const width = (setting.width - GUTTER * (columns.length - 1)) / columns.length;
  const parts = columns.map((blocks) => {
    const parent: StructureNode = { tag: "Sect", parent: setting.parent };
    return stacked(setting.set(blocks, { ...setting, width, margin: 0, parent, align: "left" }));
  });
  return [beside(parts, width + GUTTER, setting.text.above)];
}

/** One piece of several beside each other, each `step` right of the one before. */
export function beside(parts: readonly Piece[], step: number, above: number): Piece {
  return {
    height: Math.max(0, ...parts.map(({ height }) => height)),
    above,
    cost: 0,
    baseline: parts[0]?.baseline ?? 0,
    notes: parts.flatMap(({ notes = [] }) => notes),
    draw: (pen: Pen, x: number, y: number) => {
      for (const [at, part] of parts.entries()) part.draw(pen, x + at * step, y, 0);
    },
  };
}
