import type { Chart, ChartPoint, Table } from "./document.ts";

/** All that a chart shows in words, for whoever cannot see it. */
export function chartText(chart: Chart): string {
  const points = chart.points.map((point) => `${point.label} ${told(point).join(", ")}`);
  return `${chartTitle(chart)}: ${points.join("; ")}`;
}

export function chartTitle({ title, unit }: Pick<Chart, "title" | "unit">): string {
  return unit === undefined ? title : `${title} (${unit})`;
}

function told({ shown, before, trend }: ChartPoint): string[] {
  return [shown, before?.shown ?? "", trend?.word ?? ""].filter((text) => text !== "");
}

/** The same as a table, where nothing is drawn. */
export function chartTable(chart: Chart): Table {
  const all = chart.points.map(({ label, shown, before, trend }) => [
    label,
    shown,
    before?.shown ?? "",
    trend?.word ?? "",
  ]);
  const used = [0, 1, 2, 3].filter((at) => at < 2 || all.some((row) => row[at] !== ""));
  const row = (texts: readonly string[]) => used.map((at) => ({ spans: [{ text: texts[at] ?? "" }] }));
  const sums = chart.points.filter(({ sum }) => sum).length;
  return {
    kind: "table",
    columns: used.map((at) => ({ align: at === 1 ? "right" : "left" })),
    head: row([chartTitle(chart)]),
    rows: all.map(row),
    ...(sums > 0 ? { sums } : {}),
  };
}
