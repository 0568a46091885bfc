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
export function setColumns({ columns, shares = columns.map(() => 1) }: Columns, setting: Setting): Piece[] {
  const room = setting.width - GUTTER * (columns.length - 1);
  const all = shares.reduce((sum, share) => sum + share, 0);
  const widths = columns.map((_, at) => (room * (shares[at] ?? 1)) / all);
  if (Math.min(...widths) >= LEAST_WIDTH) {
    const parts = columns.map((blocks, at) => stacked(partOf(blocks, widths[at] ?? 0, setting)));
    const lefts = widths.map((_, at) => widths.slice(0, at).reduce((sum, width) => sum + width + GUTTER, 0));
    const whole = beside(parts, lefts, setting.text.above + 5);
    if (whole.height <= setting.height * WHOLE) return [whole];
  }
  return columns.flatMap((blocks) => partOf(blocks, setting.width, setting));
}

/** As high as what is kept whole may be, as a part of the page: beside it, footnotes and frames need room. */
export const WHOLE = 0.8;

function partOf(blocks: Columns["columns"][number], width: number, setting: Setting): Piece[] {
  const parent: StructureNode = { tag: "Sect", parent: setting.parent };
  return setting.set(blocks, { ...setting, width, margin: 0, parent, align: "left" });
}

/** One piece of several beside each other, each as far right as `lefts` says. */
export function beside(parts: readonly Piece[], lefts: readonly number[], above: number): Piece {
  return {
    height: Math.max(0, ...parts.map(({ height }) => height)),
    above,
    cost: 0,
    baseline: parts[0]?.baseline ?? 0,
    notes: parts.flatMap(({ notes = [] }) => notes),
    draw: (pen: Pen, x: number, y: number) => {
      for (const [at, part] of parts.entries()) part.draw(pen, x + (lefts[at] ?? 0), y, 0);
    },
  };
}
