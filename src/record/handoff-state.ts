import type { Skill } from "../model/adapter.ts";
import { type Artifact, isLive } from "../model/artifact.ts";
import type { Case } from "../model/case.ts";
import { type Data, type DataMap, isMap } from "../model/doc.ts";
import { NOT_ITS_INPUT, type Sifted } from "../model/handoff.ts";
import { gatesFor, isAbout, ownTypes, typesFor } from "../model/skill.ts";
import { isOpen, type Track } from "../model/state.ts";

/** Which parts of an engagement concern a skill. */
export interface Concern {
  readonly inputs: readonly string[];
  readonly gates: readonly string[];
  readonly artifacts: readonly Artifact[];
  readonly tracks: readonly string[];
  /** The scopes that the skill has work in; `*` is all of them. */
  readonly scopes: readonly string[];
  /** What an entry may name to concern the skill: ids, and references such as gate:<id>. */
  readonly names: readonly string[];
}

export function concernOf(c: Case, skill: Skill): Concern {
  const inputs = [...skill.requiredInputs, ...skill.optionalInputs];
  const gates = gatesFor(c.adapter, skill);
  const types = typesFor(c.adapter, skill);
  const artifacts = c.head.artifacts.filter((each) => isLive(each) && types.includes(each.type));
  const tracks = (c.head.state?.value.active_tracks ?? []).filter((each) => isTrackOf(c, skill, each));
  const actions = c.adapter.actions.filter(
    (each) => ownTypes(c.adapter, skill).includes(each.artifact ?? "") || each.gates.some((id) => gates.includes(id)),
  );
  const names = [
    ...artifacts.flatMap(({ id }) => [id, `artifact:${id}`]),
    ...tracks.flatMap(({ id }) => [id, `track:${id}`]),
    ...tracks.flatMap(({ scope }) => (scope === undefined || scope === "*" ? [] : [`scope:${scope}`])),
    ...gates.flatMap((id) => [id, `gate:${id}`]),
    ...actions.map(({ id }) => `action:${id}`),
  ];
  const own = artifacts.filter(({ type }) => ownTypes(c.adapter, skill).includes(type));
  const scopes = [...own.map(({ scope }) => scope), ...tracks.map(({ scope = "*" }) => scope)];
  return { inputs, gates, artifacts, tracks: tracks.map(({ id }) => id), scopes, names };
}

/** A track of the skill's stage, of the skill itself, of a kind that makes what it makes, or of a scope that it has work in. */
function isTrackOf(c: Case, skill: Skill, { stage, owner, scope, type }: Track): boolean {
  if (owner === skill.id) return true;
  const led = c.adapter.stages.find((each) => each.id === stage)?.owner;
  if (led !== undefined) return led === skill.id;
  const types = ownTypes(c.adapter, skill);
  const kind = c.adapter.doc.value.tracks?.find((each) => each.id === type);
  if (kind?.artifacts?.some((each) => types.includes(each))) return true;
  const own = c.head.artifacts.filter((each) => isLive(each) && types.includes(each.type));
  return own.some((each) => each.scope === (scope ?? "*"));
}

type Keep = (entry: DataMap, concern: Concern) => boolean;

/** Which entries of the state's lists concern a skill. */
const lists: Readonly<Record<string, Keep>> = {
  active_tracks: ({ track }, { tracks }) => tracks.includes(textOf(track)),
  source_artifacts: namesOne,
  artifact_versions: ({ artifact }, { artifacts }) => artifacts.some(({ id }) => id === artifact),
  assumptions: ({ fact, stage }, { inputs, tracks }) =>
    fact === undefined ? stage === undefined || tracks.includes(textOf(stage)) : isInput(textOf(fact), inputs),
  conflicts: (entry, concern) => isOpen({ status: textOf(entry["status"]) }) && namesOne(entry, concern),
  missing_info: ({ field, gates, scope = "*" }, concern) =>
    hasWorkIn(textOf(scope), concern) &&
    (isInput(textOf(field), concern.inputs) || textsIn(gates).some((id) => concern.gates.includes(id))),
  dependencies: namesOne,
  blockers: (entry, concern) =>
    isOpen({ status: textOf(entry["status"]) }) && (isLoose(entry) || namesOne(entry, concern)),
  decision_log: namesOne,
};

/** Lists of what happened are told in one line where they are cut. */
const histories = ["approval_history", "events", "generated_outputs"];

export function listsFor(view: DataMap, concern: Concern): { readonly [key: string]: Sifted } {
  const named = Object.entries(lists).map(([key, keep]) => [key, siftList(view[key], key, keep, concern)] as const);
  const past = histories.map((key) => [key, siftHistory(view[key], key, concern)] as const);
  return Object.fromEntries([...named, ...past]);
}

function siftList(data: Data | undefined, key: string, keep: Keep, concern: Concern): Sifted {
  const rows = entriesOf(data).map((entry, index) => {
    const map = isMap(entry) ? entry : { text: entry };
    return {
      entry,
      keep: keep(map, concern),
      path: `${key}.${nameOf(map) ?? index}`,
      why: isOpen({ status: textOf(map["status"]) }) ? NOT_ITS_INPUT : "closed",
    };
  });
  const left = rows.filter((row) => !row.keep);
  return {
    data: rows.flatMap((row) => (row.keep ? [row.entry] : [])),
    withheld: left.map(({ path, why }) => ({ path, why })),
  };
}

function siftHistory(data: Data | undefined, key: string, concern: Concern): Sifted {
  const all = entriesOf(data);
  const kept = all.filter((entry) => isMap(entry) && namesOne(entry, concern));
  const cut = all.length - kept.length;
  const why = `${cut} of ${all.length}: ${NOT_ITS_INPUT}`;
  return { data: kept, withheld: cut > 0 ? [{ path: key, why }] : [] };
}

/** A skill that has no work yet may be asked for work of any scope. */
function hasWorkIn(scope: string, { scopes }: Concern): boolean {
  return scope === "*" || scopes.length === 0 || scopes.includes("*") || scopes.includes(scope);
}

function isInput(field: string, inputs: readonly string[]): boolean {
  return inputs.some((input) => isAbout(field, input));
}

/** A blocker that says nothing of what it stops may stop anything. */
function isLoose({ blocks, track }: DataMap): boolean {
  return textsIn(blocks).length === 0 && track === undefined;
}

function namesOne(entry: DataMap, { names }: Concern): boolean {
  const words = new Set(textsIn(entry).flatMap((text) => [text, ...text.split(/[.:]*(?:[^\w.:-]+|$)/)]));
  return names.some((name) => words.has(name));
}

function nameOf({ id, track, artifact }: DataMap): string | undefined {
  return [id, track, artifact].find((each) => typeof each === "string");
}

function textsIn(data: Data | undefined): string[] {
  if (data === undefined) return [];
  return typeof data === "string" ? [data] : Object.values(data).flatMap(textsIn);
}

function textOf(data: Data | undefined): string {
  return typeof data === "string" ? data : "";
}

function entriesOf(data: Data | undefined): readonly Data[] {
  return data === undefined || typeof data === "string" || isMap(data) ? [] : data;
}
