import { type Data, type DataMap, isMap, type Path } from "../../model/doc.ts";
import { quote } from "../../parse/quote.ts";
import type { FieldFault } from "../field-fault.ts";

export const trends = ["up", "steady", "down"] as const;
export type Trend = (typeof trends)[number];

/** How one area of the work stands; what is not known yet is `TBD`. */
export interface Score {
  readonly area: string;
  readonly score: string;
  readonly before: string | undefined;
  readonly trend: Trend | undefined;
}

/** A number over time. */
export interface Figure {
  readonly name: string;
  readonly unit: string | undefined;
  readonly values: readonly { readonly at: string; readonly value: string }[];
}

export interface Health {
  readonly scores: readonly Score[];
  readonly overall: Omit<Score, "area"> | undefined;
  readonly figures: readonly Figure[];
  readonly faults: readonly FieldFault[];
}

/** The scores and figures of a scorecard or a review, as far as they can be read, and what is wrong with them. */
export function readHealth(fields: DataMap): Health {
  const faults: FieldFault[] = [];
  const scores = mapsOf(fields["scores"], ["scores"], SCORES, faults).map(([map, path]) => ({
    area: textAt(map, "area", path, faults),
    ...scoreOf(map, path, faults),
  }));
  const { overall } = fields;
  const figures = mapsOf(fields["figures"], ["figures"], FIGURES, faults).map(([map, path]) =>
    figureOf(map, path, faults),
  );
  return {
    scores,
    overall: overall !== undefined && isMap(overall) ? scoreOf(overall, ["overall"], faults) : undefined,
    figures,
    faults,
  };
}

const SCORES = 'a list such as `- { area: Use, score: "92", trend: up }`';
const FIGURES = 'a list such as `- { name: Emails, values: [{ at: 2026-07, value: "4908" }] }`';

type At = readonly [map: DataMap, path: Path];

function mapsOf(value: Data | undefined, path: Path, is: string, faults: FieldFault[]): At[] {
  if (value === undefined || value === "TBD") return [];
  if (!Array.isArray(value)) {
    faults.push({ path, message: `${quote(String(path.at(-1)))} is not ${is}`, fix: "Write it so." });
    return [];
  }
  return value.flatMap((each: Data, at): At[] => {
    if (isMap(each)) return [[each, [...path, at]]];
    faults.push({ path: [...path, at], message: `This is no entry of ${is}`, fix: "Write it so." });
    return [];
  });
}

function textAt(map: DataMap, key: string, path: Path, faults: FieldFault[]): string {
  const value = map[key];
  if (typeof value === "string" && value.trim() !== "") return value;
  const message = value === undefined || value === "" ? `There is no ${quote(key)}` : `${quote(key)} is not a text`;
  faults.push({
    path: value === undefined ? path : [...path, key],
    message,
    fix: "Write one; `TBD` where it is not known.",
  });
  return "TBD";
}

function scoreOf(map: DataMap, path: Path, faults: FieldFault[]): Omit<Score, "area"> {
  const before = map["before"] === undefined ? undefined : numberAt(map, "before", path, faults);
  return { score: numberAt(map, "score", path, faults), before, trend: trendAt(map, path, faults) };
}

/** `92`, `94.1`, `-3`: what is drawn has to be a number. */
export const NUMBER = /^-?\d{1,15}(?:\.\d{1,6})?$/;

function numberAt(map: DataMap, key: string, path: Path, faults: FieldFault[]): string {
  const text = textAt(map, key, path, faults);
  if (text === "TBD" || NUMBER.test(text)) return text;
  faults.push({
    path: [...path, key],
    message: `${quote(text)} is not a number`,
    fix: "Write digits with a decimal point, such as `94.1`, or `TBD`; what it counts is the `unit`.",
  });
  return text;
}

function trendAt(map: DataMap, path: Path, faults: FieldFault[]): Trend | undefined {
  const value = map["trend"];
  if (value === undefined || value === "TBD") return undefined;
  const found = trends.find((each) => each === value);
  if (found === undefined)
    faults.push({
      path: [...path, "trend"],
      message: `${quote(typeof value === "string" ? value : "trend")} is no trend`,
      fix: `Write one of ${trends.join(", ")}.`,
    });
  return found;
}

function figureOf(map: DataMap, path: Path, faults: FieldFault[]): Figure {
  const { unit } = map;
  if (map["values"] === undefined) textAt(map, "values", path, faults);
  return {
    name: textAt(map, "name", path, faults),
    unit: typeof unit === "string" ? unit : undefined,
    values: mapsOf(map["values"], [...path, "values"], VALUES, faults).map(([each, at]) => ({
      at: textAt(each, "at", at, faults),
      value: numberAt(each, "value", at, faults),
    })),
  };
}

const VALUES = 'a list such as `- { at: 2026-07, value: "4908" }`';
