import { type Data, type DataMap, isMap } from "../model/doc.ts";

/** A fact as somebody stated it; without a value, nobody knows it yet. */
export interface Stated {
  readonly path: string;
  readonly value: string | undefined;
}

/** Known facts, each with where it comes from, nested by their dotted paths. One below another fact keeps its whole path. */
export function knownFacts(all: readonly Stated[], source: string): DataMap {
  return all.reduce<DataMap>((facts, { path, value }) => {
    const fact = value === undefined ? "TBD" : { value, source };
    const isBelow = all.some((other) => path.startsWith(`${other.path}.`));
    return setAt(facts, isBelow ? [path] : path.split("."), fact);
  }, {});
}

function setAt(map: DataMap, [key = "", ...rest]: readonly string[], value: Data): DataMap {
  if (rest.length === 0) return { ...map, [key]: value };
  const there = Object.hasOwn(map, key) ? map[key] : undefined;
  return { ...map, [key]: setAt(isMap(there) ? there : {}, rest, value) };
}
