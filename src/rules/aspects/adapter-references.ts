import type { AdapterFile } from "../../model/adapter-file.ts";
import type { Path } from "../../model/doc.ts";
import { RULE_CODE } from "../../model/scalars.ts";
import type { PredicateFile } from "../../model/predicate.ts";

/** What a name in a definition must be the name of. */
export type NameKind =
  | "stage"
  | "stage or end"
  | "artifact type"
  | "gate"
  | "action"
  | "skill"
  | "role"
  | "trouble"
  | "target"
  | "owned";

/** A place of a definition that names something, and what it means there. `key`: the name is a key. */
export interface NamedReference {
  readonly kind: NameKind;
  readonly name: string;
  readonly path: Path;
  readonly key?: true;
}

/** Every name that a definition uses, in the order of the file's keys. */
export function referencesOf(file: AdapterFile): NamedReference[] {
  return [
    ...one("stage", file.initial_stage, ["initial_stage"]),
    ...stages(file),
    ...many("artifact type", file.support_outputs, ["support_outputs"]),
    ...transitions(file),
    ...artifacts(file),
    ...skills(file),
    ...owners(file),
    ...gates(file),
    ...actions(file),
    ...(file.tracks ?? []).flatMap((track, at) => many("artifact type", track.artifacts, ["tracks", at, "artifacts"])),
    ...routes(file),
    ...recoveries(file),
    ...failureModes(file),
    ...facts(file),
    ...(file.intake ?? []).flatMap(({ artifact }, at) => one("artifact type", artifact, ["intake", at, "artifact"])),
    ...ends(file),
    ...boundaries(file),
    ...one("artifact type", file.security?.artifact, ["security", "artifact"]),
    ...one("gate", file.security?.gate, ["security", "gate"]),
    ...one("gate", costGate(file), ["cost", "gate"]),
  ];
}

/** The gate that a costly flow asks. */
function costGate({ cost }: AdapterFile): string | undefined {
  return typeof cost?.["gate"] === "string" ? cost["gate"] : undefined;
}

function one(kind: NameKind, name: string | undefined, path: Path): NamedReference[] {
  return name === undefined ? [] : [{ kind, name, path }];
}

function many(kind: NameKind, names: readonly string[] | undefined, path: Path): NamedReference[] {
  return (names ?? []).map((name, at) => ({ kind, name, path: [...path, at] }));
}

/** The entries of a list that are more than a lone name, each with its path. */
function entries<T>(list: string, all: readonly (T | string)[] | undefined): { entry: T; path: Path }[] {
  return (all ?? []).flatMap((entry, at) => (typeof entry === "string" ? [] : [{ entry, path: [list, at] }]));
}

function stages(file: AdapterFile): NamedReference[] {
  return entries("stages", file.stages).flatMap(({ entry, path }) => [
    ...one("skill", entry.owner, [...path, "owner"]),
    ...many("artifact type", entry.artifacts, [...path, "artifacts"]),
  ]);
}

function transitions(file: AdapterFile): NamedReference[] {
  return entries("allowed_transitions", file.allowed_transitions).flatMap(({ entry, path }) => [
    ...one("stage or end", entry.from, [...path, "from"]),
    ...one("stage or end", entry.to, [...path, "to"]),
    ...predicates(entry.requires, [...path, "requires"]),
  ]);
}

function predicates(all: readonly PredicateFile[] | undefined, path: Path): NamedReference[] {
  return (all ?? []).flatMap((each, at) => predicate(each, [...path, at]));
}

function predicate(each: PredicateFile, path: Path): NamedReference[] {
  if ("all" in each) return predicates(each.all, [...path, "all"]);
  if ("any" in each) return predicates(each.any, [...path, "any"]);
  if ("not" in each) return predicate(each.not, [...path, "not"]);
  if ("gate" in each) return one("gate", each.gate, [...path, "gate"]);
  return "artifact" in each ? one("artifact type", each.artifact, [...path, "artifact"]) : [];
}

function artifacts(file: AdapterFile): NamedReference[] {
  return entries("artifacts", file.artifacts).flatMap(({ entry, path }) => [
    ...one("skill", entry.owner, [...path, "owner"]),
    ...many("artifact type", entry.sources, [...path, "sources"]),
  ]);
}

function skills(file: AdapterFile): NamedReference[] {
  return Object.entries(file.skills ?? {}).flatMap(([id, skill]) => [
    ...many("gate", skill.gates, ["skills", id, "gates"]),
    ...keys("gate", skill.gates_on, ["skills", id, "gates_on"]),
  ]);
}

function keys(kind: NameKind, map: object | undefined, path: Path): NamedReference[] {
  return Object.keys(map ?? {}).map((name) => ({ kind, name, path: [...path, name], key: true }));
}

function owners({ specialist_owners: map = {} }: AdapterFile): NamedReference[] {
  const values = Object.entries(map).flatMap(([id, owner]) => one("skill", owner, ["specialist_owners", id]));
  return [...keys("owned", map, ["specialist_owners"]), ...values];
}

function gates(file: AdapterFile): NamedReference[] {
  return entries("gates", file.gates).flatMap(({ entry, path }) => [
    ...many("role", entry.approvers?.roles, [...path, "approvers", "roles"]),
    ...many("gate", entry.approvers?.distinct_from, [...path, "approvers", "distinct_from"]),
    ...many("artifact type", entry.covers, [...path, "covers"]),
  ]);
}

function actions(file: AdapterFile): NamedReference[] {
  return entries("actions", file.actions).flatMap(({ entry, path }) => [
    ...one("artifact type", entry.artifact, [...path, "artifact"]),
    ...many("gate", entry.gates, [...path, "gates"]),
    ...predicates(entry.requires, [...path, "requires"]),
  ]);
}

function routes(file: AdapterFile): NamedReference[] {
  return entries("routing_rules", file.routing_rules).flatMap(({ entry, path }) => [
    ...one("target", entry.route_to, [...path, "route_to"]),
    ...many("role", entry.decided_by, [...path, "decided_by"]),
  ]);
}

/** Codes of rules are known by their form: which rules there are, is not for a definition to say. */
function recoveries({ recovery_actions: actions = [] }: AdapterFile): NamedReference[] {
  return actions.flatMap((action, at) => {
    const fits = typeof action === "string" ? [] : (action.fits ?? []);
    return many("trouble", fits, ["recovery_actions", at, "fits"]).filter(({ name }) => !RULE_CODE.test(name));
  });
}

function failureModes({ failure_modes: modes = [] }: AdapterFile): NamedReference[] {
  return modes.flatMap((mode, at) => [
    ...one("skill", mode.skill, ["failure_modes", at, "skill"]),
    ...predicates(mode.when, ["failure_modes", at, "when"]),
  ]);
}

function facts(file: AdapterFile): NamedReference[] {
  return Object.entries(file.facts ?? {}).flatMap(([id, fact]) =>
    many("role", fact.verified_by, ["facts", id, "verified_by"]),
  );
}

function ends(file: AdapterFile): NamedReference[] {
  return entries("terminal_states", file.terminal_states).flatMap(({ entry, path }) =>
    one("target", entry.handoff_to, [...path, "handoff_to"]),
  );
}

function boundaries(file: AdapterFile): NamedReference[] {
  return entries("boundaries", file.boundaries).flatMap(({ entry, path }) => [
    ...one("artifact type", entry.artifact, [...path, "artifact"]),
    ...one("skill", entry.skill, [...path, "skill"]),
    ...one("artifact type", entry.belongs_to, [...path, "belongs_to"]),
    ...one("action", entry.action, [...path, "action"]),
    ...many("gate", entry.needs, [...path, "needs"]),
  ]);
}
