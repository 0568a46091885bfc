import type { Columns } from "../../document.ts";
import type { Pen } from "../pen.ts";
import { type Piece, stacked } from "../piece.ts";
import { LEAST_WIDTH, type Setting } from "../setting.ts";
import type { StructureNode } from "../structure.ts";

const GUTTER = 24;

/**
 * Parts beside each other, of which each is read to its end before the next; below each other where they would be too narrow,
 * or higher than a page.
 */
export function setColumns({ columns }: Columns, setting: Setting): Piece[] {
  const width = (setting.width - GUTTER * (columns.length - 1)) / columns.length;
  if (width >= LEAST_WIDTH) {
    const whole = beside(
      partsOf(columns, width, setting).map((pieces) => stacked(pieces)),
      width + GUTTER,
      setting.text.above,
    );
    if (whole.height <= setting.height * WHOLE) return [whole];
  }
  return partsOf(columns, setting.width, setting).flat();
}

/** As high as what is kept whole may be, as a part of the page: beside it, footnotes and frames need room. */
export const WHOLE = 0.8;

function partsOf(columns: Columns["columns"], width: number, setting: Setting): Piece[][] {
  return columns.map((blocks) => {
    const parent: StructureNode = { tag: "Sect", parent: setting.parent };
    return setting.set(blocks, { ...setting, width, margin: 0, parent, align: "left" });
  });
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
