import { globSync, readFileSync } from "node:fs";
import { expect } from "vitest";
import type { Adapter } from "../../src/model/adapter.ts";
import { leavesOf } from "../../src/model/predicate.ts";
import { parseAdapter } from "../../src/parse/adapter.ts";

export function sourceFile(path: string, text: string) {
  return { path, mode: "100644", oid: "", bytes: new TextEncoder().encode(text) };
}

export function load(path: string, text: string): Adapter {
  const { adapter, problems } = parseAdapter(sourceFile(path, text), new Map());
  expect(problems).toEqual([]);
  if (!adapter) throw new Error(`${path} gives no adapter`);
  return adapter;
}

export const builtIns = globSync("adapters/*.yaml").map((path) => ({ path, text: readFileSync(path, "utf8") }));
export const loadBuiltIn = (type: string) =>
  load(`adapters/${type}.yaml`, readFileSync(`adapters/${type}.yaml`, "utf8"));

/** Names used where `known` does not have them. */
export function unknown(known: Iterable<string>, used: Iterable<string | undefined>): string[] {
  const names = new Set(known);
  return [...new Set(used)].filter((name) => name !== undefined && !names.has(name)) as string[];
}

/** Everything that can be named in a definition, and everywhere that it is. */
export function namesOf(adapter: Adapter) {
  const file = adapter.doc.value;
  const leaves = [...adapter.transitions, ...adapter.actions].flatMap(({ requires }) => requires).flatMap(leavesOf);
  const leafValues = (key: string) =>
    leaves.flatMap((leaf) => (key in leaf ? [(leaf as Record<string, string>)[key]] : []));
  const { boundaries, actions, gates, security } = adapter;
  const skills = Object.values(file.skills ?? {});
  return {
    declared: {
      stages: adapter.stages.map(({ id }) => id),
      ends: adapter.terminals.map(({ id }) => id),
      types: adapter.artifacts.map(({ type }) => type),
      gates: gates.map(({ id }) => id),
      actions: actions.map(({ id }) => id),
      skills: Object.keys(file.skills ?? {}),
      facts: [...adapter.facts.keys()],
    },
    used: {
      stages: adapter.transitions.flatMap(({ from, to }) => [from, to]),
      types: [
        ...adapter.stages.flatMap(({ artifacts }) => artifacts),
        ...(file.support_outputs ?? []),
        ...adapter.artifacts.flatMap(({ sources }) => sources),
        ...(file.tracks ?? []).flatMap(({ artifacts = [] }) => artifacts),
        ...gates.flatMap(({ covers }) => covers ?? []),
        ...actions.map(({ artifact }) => artifact),
        ...boundaries.flatMap(({ artifact, belongsTo }) => [artifact, belongsTo]),
        ...leafValues("artifact"),
        security.artifact,
      ],
      gates: [
        ...leafValues("gate"),
        ...gates.flatMap(({ approvers }) => approvers?.distinctFrom ?? []),
        ...actions.flatMap(({ gates: needed }) => needed),
        ...skills.flatMap(({ gates: met = [], gates_on = {} }) => [...met, ...Object.keys(gates_on)]),
        ...boundaries.flatMap(({ needs }) => needs),
        security.gate,
      ],
      actions: boundaries.map(({ action }) => action),
      skills: [
        ...adapter.stages.map(({ owner }) => owner),
        ...adapter.artifacts.map(({ owner }) => owner),
        ...adapter.owners.values(),
        ...boundaries.map(({ skill }) => skill),
        ...adapter.terminals.map(({ handoffTo }) => handoffTo),
      ],
      facts: [...leafValues("fact"), ...adapter.requiredFields],
      routes: adapter.routing.map(({ routeTo }) => routeTo),
    },
  };
}

/** Stages that `start` leads to, by any transition. */
export function reachable(adapter: Adapter, start: string): Set<string> {
  const seen = new Set([start]);
  for (const stage of seen) for (const { from, to } of adapter.transitions) if (from === stage) seen.add(to);
  return seen;
}
