import type { Columns } from "../../document.ts";
import type { Pen } from "../pen.ts";
import { type Piece, stacked } from "../piece.ts";
import type { Setting } from "../setting.ts";
import type { StructureNode } from "../structure.ts";

const GUTTER = 24;

/** Parts beside each other, of which each is read to its end before the next. */
export function setColumns({ columns, shares = columns.map(() => 1) }: Columns, setting: Setting): Piece[] {
  const room = setting.width - GUTTER * (columns.length - 1);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const steps: number[] = [];
  const parts = columns.map((blocks, at) => {
    const parent: StructureNode = { tag: "Sect", parent: setting.parent };
    const width = (room * (shares[at] ?? 1)) / whole;
    steps.push((steps.at(-1) ?? 0) + width + GUTTER);
    return stacked(setting.set(blocks, { ...setting, width, margin: 0, parent, align: "left" }));
  });
  return [beside(parts, [0, ...steps], setting.text.above)];
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
