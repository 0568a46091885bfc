import type * as z from "zod";
import { type Data, isMap, type Path } from "../model/doc.ts";

/** What of a foreign value a schema takes, and what it does not, by its path. */
export interface Fitted {
  readonly fits: Data | undefined;
  readonly aside: readonly { readonly path: Path; readonly value: Data }[];
}

/** The most of a value that the schema takes: all of it, a list that was written in another way, or some of its entries. */
export function fit(schema: z.ZodType, value: Data): Fitted {
  const takes = (data: Data) => schema.safeParse(data).success;
  if (takes(value)) return { fits: value, aside: [] };
  const list = asList(value).find(takes);
  if (list !== undefined) return { fits: list, aside: [] };
  if (typeof value === "string") return none(value);
  const [kept, aside] = isMap(value) ? entriesOf(value, takes) : itemsOf(value, takes);
  return takes(kept) ? { fits: kept, aside } : none(value);
}

function none(value: Data): Fitted {
  return { fits: undefined, aside: [{ path: [], value }] };
}

type Parted = readonly [kept: Data, aside: Fitted["aside"]];

function entriesOf(map: Readonly<Record<string, Data>>, takes: (data: Data) => boolean): Parted {
  const rows = Object.entries(map).map(([key, each]) => ({ key, each, kept: takes({ [key]: each }) }));
  return [
    Object.fromEntries(rows.filter(({ kept }) => kept).map(({ key, each }) => [key, each])),
    rows.filter(({ kept }) => !kept).map(({ key, each }) => ({ path: [key], value: each })),
  ];
}

function itemsOf(list: readonly Data[], takes: (data: Data) => boolean): Parted {
  const rows = list.map((each, index) => ({ index, each, kept: takes([each]) }));
  return [
    rows.filter(({ kept }) => kept).map(({ each }) => each),
    rows.filter(({ kept }) => !kept).map(({ index, each }) => ({ path: [index], value: each })),
  ];
}

const NOTHING = /^(?:none|nil|no|n\/?a|-|tbd|)$/i;

/** Ways in which a list may be meant by what is none. */
export function asList(value: Data): readonly (readonly Data[])[] {
  if (typeof value === "string") return [NOTHING.test(value.trim()) ? [] : [value]];
  if (!isMap(value)) return [];
  const lines = Object.entries(value).flatMap(([key, each]) => (typeof each === "string" ? [`${key}: ${each}`] : []));
  return [[value], ...(lines.length === Object.keys(value).length ? [lines] : [])];
}

/** A value of which nobody knows anything reads alike, however it was written. */
export function withoutNulls(data: Data): Data {
  if (typeof data === "string") return ["null", "Null", "NULL", "~", ""].includes(data.trim()) ? "TBD" : data;
  if (!isMap(data)) return data.map(withoutNulls);
  return Object.fromEntries(Object.entries(data).map(([key, each]) => [key, withoutNulls(each)]));
}
