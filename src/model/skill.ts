import type { Adapter, Gate, Skill } from "./adapter.ts";
import { nearest } from "./nearest.ts";

/** The skills that a workflow definition has: those it declares, else those that own something in it. */
export function skillsOf(adapter: Adapter): ReadonlyMap<string, Skill> {
  if (adapter.skills.size > 0) return adapter.skills;
  const owners = [
    ...adapter.owners.values(),
    ...adapter.artifacts.map(({ owner }) => owner),
    ...adapter.stages.flatMap(({ owner }) => owner ?? []),
    ...adapter.terminals.flatMap(({ handoffTo }) => handoffTo ?? []),
  ];
  return new Map([...new Set(owners)].map((id) => [id, impliedSkill(adapter, id)]));
}

export function nearestSkill(adapter: Adapter, id: string): string | undefined {
  return nearest(id, [...skillsOf(adapter).keys()]);
}

/** The types of artifact that a skill owns. */
export function ownTypes(adapter: Adapter, skill: Skill): string[] {
  const own = adapter.artifacts.filter(({ owner, type }) => owner === skill.id || skill.outputs.includes(type));
  return own.map(({ type }) => type);
}

/** The gates that a skill names, and those that cover what it owns. */
export function gatesFor(adapter: Adapter, skill: Skill): string[] {
  const own = ownTypes(adapter, skill);
  const covers = (gate: Gate) => gate.covers?.some((type) => own.includes(type)) === true;
  return adapter.gates.filter((gate) => skill.gates.includes(gate.id) || covers(gate)).map(({ id }) => id);
}

/** The types whose artifacts it gets: its own, those it builds on, those its inputs name, and those of the skills before it. */
export function typesFor(adapter: Adapter, skill: Skill): string[] {
  const own = ownTypes(adapter, skill);
  const built = adapter.artifacts.filter(({ type }) => own.includes(type)).flatMap(({ sources }) => sources);
  const isBefore = (owner: string) =>
    skill.upstream.includes(owner) || adapter.skills.get(owner)?.downstream.includes(skill.id) === true;
  const before = adapter.artifacts.filter(({ owner }) => isBefore(owner)).map(({ type }) => type);
  const named = [...skill.requiredInputs, ...skill.optionalInputs, ...skill.upstream];
  return [...own, ...built, ...before, ...named.filter((input) => isType(adapter, input))];
}

export function isType(adapter: Adapter, input: string): boolean {
  return adapter.artifacts.some(({ type }) => type === input);
}

/** Whether a path is an input of a skill, or a part of one. */
export function isAbout(path: string, input: string): boolean {
  const [asked, wanted] = [path, input].map((each) => each.replace(/^known_facts\./, ""));
  return asked === wanted || asked?.startsWith(`${wanted}.`) === true;
}

/** What others must not do, as the definition draws the line for this skill. */
export function limitsOf(adapter: Adapter, skill: Skill): string[] {
  const drawn = adapter.boundaries.filter((each) => each.skill === skill.id && each.text !== "");
  return [...new Set([...skill.mustNotOwn, ...drawn.map(({ text }) => text)])];
}

function impliedSkill(adapter: Adapter, id: string): Skill {
  const own = adapter.artifacts.filter(({ owner }) => owner === id);
  const types = own.map(({ type }) => type);
  const stage = adapter.stages.find(({ owner }) => owner === id);
  const users = adapter.artifacts.filter(({ sources }) => sources.some((type) => types.includes(type)));
  return {
    id,
    purpose: stage?.purpose ?? "",
    invokeWhen: [],
    requiredInputs: [...new Set(own.flatMap(({ sources }) => sources))],
    optionalInputs: [],
    outputs: types,
    upstream: [],
    downstream: [...new Set(users.map(({ owner }) => owner))],
    shared: [],
    gates: [],
    mustNotOwn: [],
    writes: [],
    kind: stage ? "lifecycle" : "support",
  };
}
