import type { Chart } from "../../document.ts";
import { num } from "../operators.ts";
import type { Pen } from "../pen.ts";
import type { Piece } from "../piece.ts";
import type { Line } from "../set-lines.ts";
import { type Drawing, lineOf } from "./drawing.ts";

const HEIGHT = 96;
const ABOVE = 14;
const BELOW = 16;
const INSET = 18;

interface Dot {
  readonly x: number;
  /** Above the ground line; nothing where there is no value. */
  readonly y: number | undefined;
  readonly label: Line;
  readonly shown: Line;
}

/** A line from nothing upwards, so that its slope does not exaggerate; values stand above it, labels below. */
export function setLineChart(chart: Chart, drawing: Drawing): Piece {
  const { setting, node } = drawing;
  const dots = dotsOf(chart, drawing);
  const draw = (pen: Pen, x: number, y: number): void => {
    const ground = y + ABOVE + HEIGHT;
    pen.rect(x, ground, setting.width, 0.8, { fill: setting.theme.hair }, node);
    drawLine(pen, dots, x, ground, drawing);
    for (const { x: at, y: up } of dots) {
      if (up !== undefined) pen.rect(x + at - 2, ground - up - 2, 4, 4, { fill: setting.theme.accent }, node);
    }
    const values = dots.map(({ x: middle, y: up = 0, shown: line }) => ({ line, middle, up }));
    for (const { line, left, up } of seen(values, setting.width)) pen.line(line, x + left, ground - up - 5, node);
    const labels = dots.map(({ x: middle, label: line }) => ({ line, middle, up: 0 }));
    for (const { line, left } of seen(labels, setting.width)) pen.line(line, x + left, ground + 12, node);
  };
  return { height: ABOVE + HEIGHT + BELOW, above: 0, cost: 0, baseline: ABOVE, draw };
}

function dotsOf({ points }: Chart, drawing: Drawing): Dot[] {
  const { setting, style, most } = drawing;
  const room = setting.width - 2 * INSET;
  const muted = { ...style, color: setting.theme.muted, size: 7.8 };
  return points.map(({ value, label, shown, at }, index) => ({
    x: INSET + room * (at ?? (points.length > 1 ? index / (points.length - 1) : 0.5)),
    y: value === undefined ? undefined : (Math.max(0, value) / most) * HEIGHT * 0.92,
    label: lineOf(label, muted, drawing),
    shown: lineOf(shown, style, drawing),
  }));
}

/** From one known value to the next; a gap stays open. */
function drawLine(pen: Pen, dots: readonly Dot[], x: number, ground: number, { setting, node }: Drawing): void {
  let path = "";
  let isOpen = false;
  for (const dot of dots) {
    if (dot.y !== undefined) path += `${num(x + dot.x)} ${num(ground - dot.y)} ${isOpen ? "l" : "m"} `;
    isOpen = dot.y !== undefined;
  }
  if (path.includes(" l ")) pen.path(path.trimEnd(), { stroke: setting.theme.accent, thickness: 1.4 }, node);
}

interface Told {
  readonly line: Line;
  readonly middle: number;
  readonly up: number;
}

/** Those that stand clear of each other: the last one always, and before it as many as fit. The words of the figure say all. */
function seen(
  all: readonly Told[],
  width: number,
): { readonly line: Line; readonly left: number; readonly up: number }[] {
  const found: { line: Line; left: number; up: number }[] = [];
  let limit = Number.POSITIVE_INFINITY;
  for (const { line, middle, up } of all.toReversed()) {
    const left = Math.max(0, Math.min(middle - line.width / 2, width - line.width));
    if (left + line.width > limit) continue;
    found.unshift({ line, left, up });
    limit = left - 4;
  }
  return found;
}
