import { type Figure, type Health, NUMBER, readHealth, type Score } from "../../skills/customer-success/fields.ts";
import { bodyOf, documentOf, framed, titled } from "../content.ts";
import type { Block, Chart, ChartPoint } from "../document.ts";
import { languageOf, type Layout, type Readied, type RenderRequest, unready } from "../request.ts";
import { formatDate, formatNumber } from "../template/helpers.ts";
import { type Say, sayIn } from "./labels.ts";

/** A scorecard or a business review: its scores and figures are drawn above what is said of them. */
export const layout: Layout = { ready };

function ready(request: RenderRequest): Readied {
  const body = bodyOf(request);
  if (body.problems.length > 0) return unready(body.problems);
  const [title, blocks] = titled(body.blocks, request);
  const language = languageOf(request);
  const health = readHealth(request.artifact.fields);
  const own = new Map<string, readonly Block[]>([
    ["scores", scoresOf(health, language, sayIn(language))],
    ["figures", health.figures.flatMap((figure) => figureOf(figure, language))],
  ]);
  const content = framed(request, { ...body, blocks }, { title, own });
  if (content.problems.length > 0) return unready(content.problems);
  return { document: documentOf(request, title, content), wishes: {}, problems: [], notices: [] };
}

/** Scores run to 100, unless one of them says otherwise. */
const FULL = 100;

function scoresOf({ scores, overall }: Health, language: string, say: Say): Chart[] {
  if (scores.length === 0) return [];
  const point = ({ score, before, trend }: Omit<Score, "area">, label: string): ChartPoint => ({
    label,
    value: amountOf(score),
    shown: formatNumber(score, language),
    ...(before === undefined
      ? {}
      : { before: { value: amountOf(before), shown: `${say("before")} ${formatNumber(before, language)}` } }),
    ...(trend === undefined ? {} : { trend: { direction: trend, word: say(trend) } }),
  });
  const all = scores.map((score) => point(score, score.area));
  const points = overall === undefined ? all : [...all, { ...point(overall, say("Overall")), sum: true }];
  return [{ kind: "chart", look: "bars", title: say("Scores"), most: FULL, points }];
}

/** Two values and more make a line. */
function figureOf({ name, unit, values }: Figure, language: string): Chart[] {
  if (values.length === 0) return [];
  const places = placesInTime(values.map(({ at }) => at));
  const points = values.map(({ at, value }, index): ChartPoint => {
    const place = places?.[index];
    return {
      label: formatDate(at, language),
      value: amountOf(value),
      shown: formatNumber(value, language),
      ...(place === undefined ? {} : { at: place }),
    };
  });
  return [
    {
      kind: "chart",
      look: values.length > 1 ? "line" : "bars",
      title: name,
      points,
      ...(unit === undefined ? {} : { unit }),
    },
  ];
}

function amountOf(text: string): number | undefined {
  return NUMBER.test(text) ? Number(text) : undefined;
}

/** Where days stand between the first and the last; nothing where they are no days in their order. */
function placesInTime(days: readonly string[]): readonly number[] | undefined {
  const times = days.map((day) => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN));
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const isOrdered = times.every((time, at) => at === 0 || time > (times[at - 1] ?? Number.NaN));
  return isOrdered && last > first ? times.map((time) => (time - first) / (last - first)) : undefined;
}
