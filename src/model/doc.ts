import type { Place } from "./finding.ts";

export type Path = readonly (string | number)[];

/** A parsed value that still knows where each of its parts was written. */
export interface Doc<T> {
  readonly file: string;
  readonly value: T;
  /** The place of the value at `path`; where there is none, of its nearest ancestor. */
  at(path: Path): Place;
  /** The place of the last key of `path` itself. */
  atKey(path: Path): Place;
}

/** The plain data that the loader gives: text, lists and maps of it, nothing else. */
export type Data = string | readonly Data[] | { readonly [key: string]: Data };

export type DataMap = { readonly [key: string]: Data };

export function isMap(data: Data | undefined): data is DataMap {
  return typeof data === "object" && !Array.isArray(data);
}

/** `TBD` (or nothing) stands for a value that nobody knows yet. */
export function isKnown(data: Data | undefined): data is Data {
  if (data === undefined) return false;
  return typeof data !== "string" || (data.trim() !== "" && data.trim() !== "TBD");
}

/** The value at a dotted path. A key that itself contains dots is found too. */
export function valueAt(data: Data | undefined, path: string): Data | undefined {
  if (!isMap(data)) return undefined;
  if (Object.hasOwn(data, path)) return data[path];
  for (let dot = path.indexOf("."); dot > 0; dot = path.indexOf(".", dot + 1)) {
    const head = path.slice(0, dot);
    if (!Object.hasOwn(data, head)) continue;
    const found = valueAt(data[head], path.slice(dot + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Texts, lists and maps out of a value that holds nothing else; what is undefined is left out. */
export function dataOf(value: Readonly<Record<string, unknown>>): DataMap {
  const known = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(known.map(([key, each]) => [key, toData(each)]));
}

function toData(value: unknown): Data {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(toData);
  if (typeof value === "object" && value !== null) return dataOf({ ...value });
  throw new Error(`not a text, list or map: ${typeof value}`);
}
