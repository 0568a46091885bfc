import { isScalar, type YAMLMap } from "yaml";

/** Where the parts of a document stand in its text. */

export function rangeOf(node: unknown): readonly (number | undefined)[] {
  return (node as { range?: readonly number[] | null } | null | undefined)?.range ?? [];
}

export function startOf(map: YAMLMap, index: number): number | undefined {
  const key = map.items[index]?.key;
  return isScalar(key) ? key.range?.[0] : undefined;
}
