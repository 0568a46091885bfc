import { isMap, isScalar, isSeq, type Pair, visit, type YAMLMap } from "yaml";

/** Parts of a workflow, as far as the rules look at them. */

export const textOf = (node: unknown): string => (isScalar(node) ? String(node.value) : "");
export const mapOf = (node: unknown): YAMLMap | undefined => (isMap(node) ? node : undefined);
export const pairs = (node: unknown): readonly Pair[] => mapOf(node)?.items ?? [];

export const jobsOf = (root: YAMLMap): readonly (readonly [name: string, job: YAMLMap])[] =>
  pairs(root.get("jobs", true)).flatMap(({ key, value }) => (isMap(value) ? [[textOf(key), value] as const] : []));

/** Every mapping with a key, wherever it stands. */
export function holding(root: YAMLMap, key: string): YAMLMap[] {
  const found: YAMLMap[] = [];
  visit(root, { Map: (_, map) => void (map.has(key) && found.push(map)) });
  return found;
}

export const input = (step: YAMLMap, name: string): string | undefined => {
  const given = mapOf(step.get("with", true));
  return given?.has(name) === true ? textOf(given.get(name, true)) : undefined;
};

export const usesOf = (root: YAMLMap, pattern: RegExp): YAMLMap[] =>
  holding(root, "uses").filter((step) => pattern.test(textOf(step.get("uses", true))));

export const eventsOf = (root: YAMLMap): readonly string[] => {
  const on = root.get("on", true);
  return isMap(on) ? on.items.map(({ key }) => textOf(key)) : isSeq(on) ? on.items.map(textOf) : [textOf(on)];
};

export function cancels(at: YAMLMap): string {
  return textOf(mapOf(at.get("concurrency", true))?.get("cancel-in-progress", true));
}

export function everyText(root: YAMLMap): string[] {
  const found: string[] = [];
  visit(root, { Scalar: (_, { value }) => void found.push(String(value)) });
  return found;
}
