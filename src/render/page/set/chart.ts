import { chartText, chartTitle } from "../../chart.ts";
import type { Chart, ChartPoint } from "../../document.ts";
import { num } from "../operators.ts";
import type { Pen } from "../pen.ts";
import { type Piece, stacked } from "../piece.ts";
import { type Line, naturalWidth, setLines } from "../set-lines.ts";
import type { Setting } from "../setting.ts";
import type { StructureNode } from "../structure.ts";
import type { TextStyle } from "../text-style.ts";
import type { Drawing } from "./drawing.ts";
import { setLineChart } from "./line-chart.ts";

/** A chart in vectors, kept whole; bars that a page cannot hold go on on the next one. */
export function setChart(chart: Chart, setting: Setting): Piece[] {
  const node: StructureNode = { tag: "Figure", parent: setting.parent, options: { alt: chartText(chart) } };
  const style: TextStyle = { ...setting.theme.table.style, features: ["tnum"] };
  const drawing: Drawing = { setting, node, style, most: mostOf(chart) };
  const title = titlePiece(chart, drawing);
  if (chart.look === "line") return [stacked([title, setLineChart(chart, drawing)], setting.theme.table.above)];
  const rows = bars(chart, drawing);
  return [{ ...title, above: setting.theme.table.above, keepNext: 2 }, ...rows];
}

function mostOf({ points, most }: Chart): number {
  const values = points.flatMap(({ value, before }) => [value ?? 0, before?.value ?? 0]);
  return Math.max(most ?? 0, ...values) || 1;
}

function titlePiece(chart: Chart, drawing: Drawing): Piece {
  const { node, setting } = drawing;
  const { style } = setting.theme.tableHead;
  const lines = setLines([{ text: chartTitle(chart), style }], setting.fonts, { ...setting, align: "left" });
  const { leading } = setting.theme.tableHead;
  return {
    height: lines.length * leading + 5,
    above: 0,
    cost: 0,
    baseline: leading * 0.76,
    draw: (pen, x, y) => {
      for (const [at, line] of lines.entries()) pen.line(line, x, y + leading * (at + 0.76), node);
    },
  };
}

const ROW = 17;
const GAP = 10;
const BAR = 7;

interface Sides {
  readonly label: number;
  readonly value: number;
  readonly rest: number;
}

function bars({ points }: Chart, drawing: Drawing): Piece[] {
  const { setting, style } = drawing;
  const widest = (texts: readonly string[]) =>
    Math.max(0, ...texts.map((text) => naturalWidth([{ text, style: { ...style, bold: true } }], setting.fonts)));
  const label = Math.min(widest(points.map((point) => point.label)), setting.width * 0.38);
  const value = Math.min(widest(points.map(({ shown }) => shown)), setting.width * 0.2);
  const rest = Math.min(
    widest(points.map(restOf)) + (points.some(({ trend }) => trend) ? ARROW + 4 : 0),
    setting.width * 0.3,
  );
  return points.map((point) => barPiece(point, { label, value, rest }, drawing));
}

function restOf({ trend, before }: ChartPoint): string {
  return [trend?.word ?? "", before?.shown ?? ""].filter((text) => text !== "").join(", ");
}

/** Labels that are wider than their column take lines of their own. */
function barPiece(point: ChartPoint, sides: Sides, drawing: Drawing): Piece {
  const { setting, node } = drawing;
  const style: TextStyle = { ...drawing.style, bold: point.sum === true };
  const leading = 11.6;
  const column = (text: string, width: number, look: TextStyle): Line[] =>
    setLines([{ text, style: look }], setting.fonts, {
      width: width + 0.5,
      align: "left",
      hyphenate: setting.hyphenate,
    });
  const label = column(point.label, sides.label, style);
  const shown = column(point.shown, sides.value, style);
  const rest = column(restOf(point), sides.rest - (point.trend ? ARROW + 4 : 0), {
    ...style,
    color: setting.theme.muted,
  });
  const height = Math.max(ROW, Math.max(label.length, shown.length, rest.length) * leading + 5.4);
  const baseline = 11.8;
  const draw = (pen: Pen, x: number, y: number): void => {
    const end = x + setting.width;
    const texts = (lines: readonly Line[], left: number): void => {
      for (const [row, line] of lines.entries()) pen.line(line, left, y + baseline + row * leading, node);
    };
    if (point.sum) pen.rect(x, y, setting.width, 0.5, { fill: setting.theme.muted }, node);
    texts(label, x);
    const right = end - sides.rest - (sides.rest > 0 ? GAP : 0);
    for (const [row, line] of shown.entries()) pen.line(line, right - line.width, y + baseline + row * leading, node);
    if (point.trend) drawArrow(pen, point.trend.direction, end - sides.rest, y + baseline - 3, drawing);
    texts(rest, end - sides.rest + (point.trend ? ARROW + 4 : 0));
    const from = x + sides.label + GAP;
    drawBar(pen, point, [from, y + 5.2, right - sides.value - GAP - from], drawing);
  };
  return { height, above: 0, cost: point.sum ? Number.POSITIVE_INFINITY : 80, baseline, draw };
}

function drawBar(
  pen: Pen,
  { value, before, sum }: ChartPoint,
  [x, y, width]: readonly [x: number, y: number, width: number],
  { setting, node, most }: Drawing,
): void {
  const { theme } = setting;
  const reach = (amount: number): number => Math.max(0, Math.min(1, amount / most)) * width;
  pen.rect(x, y, width, BAR, { fill: theme.tint }, node);
  if (value !== undefined && value > 0)
    pen.rect(x, y, reach(value), BAR, { fill: sum ? theme.ink : theme.accent }, node);
  if (before?.value !== undefined)
    pen.rect(x + reach(before.value) - 0.6, y - 2, 1.2, BAR + 4, { fill: theme.muted }, node);
}

const ARROW = 8;
const TRENDS = { up: "#1d7a46", steady: "#5b616b", down: "#a4161a" } as const;

/** An arrow to the upper right, to the right or to the lower right; its word stands beside it. */
function drawArrow(pen: Pen, direction: keyof typeof TRENDS, x: number, y: number, { node }: Drawing): void {
  const rise = direction === "up" ? -3 : direction === "down" ? 3 : 0;
  const [tipX, tipY] = [x + 7, y + rise];
  const [backX, backY] = [x + 0.6, y - rise];
  const length = Math.hypot(tipX - backX, tipY - backY);
  const [dx, dy] = [(tipX - backX) / length, (tipY - backY) / length];
  const wing = (side: number): string =>
    `${num(tipX - 3.2 * dx - side * 2.2 * dy)} ${num(tipY - 3.2 * dy + side * 2.2 * dx)}`;
  const path = `${num(backX)} ${num(backY)} m ${num(tipX)} ${num(tipY)} l ${wing(1)} m ${num(tipX)} ${num(tipY)} l ${wing(-1)} l`;
  pen.path(path, { stroke: TRENDS[direction], thickness: 1.1 }, node);
}
