import type { Adapter } from "../model/adapter.ts";
import { type Data, type DataMap, isKnown, isMap } from "../model/doc.ts";
import { asideOf, claimedKeys, notUnderstood, ownKeys } from "./import-keys.ts";
import { cautiousBlocker, cautiousDecisions, cautiousQuestions, cautiousTrack } from "./import-caution.ts";
import { derivedKeys, stateFile } from "../model/state.ts";
import {
  idCalled,
  type ImportedList,
  importedList,
  listIn,
  listNames,
  type ListName,
  referenceTo,
  saysSomething,
  textOf,
} from "./import-entries.ts";

export interface ImportedState {
  readonly state: DataMap;
  /** What came otherwise than it was written, in a sentence each. */
  readonly told: readonly string[];
}

/** What people declare of a foreign `project_state`. What is derived here has no place in it: see `claimsIn`. */
export function importedState(view: DataMap, adapter: Adapter | undefined): ImportedState {
  const raw = linked(listNames.map((name) => [name, importedList(name, listIn(name, view[name]))] as const));
  const lists = cautious(raw, adapter);
  const own = ownKeys(view);
  const extra = { ...foreignKeys(view), ...asideOf(own), ...extrasOf(lists) };
  const state: DataMap = {
    ...required,
    ...Object.fromEntries(own.flatMap(({ key, fits }) => (fits === undefined ? [] : [[key, fits]]))),
    ...Object.fromEntries(
      lists.flatMap(([name, { entries }]) => (isList(view[name]) || entries.length > 0 ? [[name, entries]] : [])),
    ),
  };
  const before = isMap(view["extensions"]) ? view["extensions"] : {};
  const kept = Object.keys(extra);
  const extensions = { ...before, ...(kept.length > 0 ? { imported: extra } : {}) };
  return {
    state: { ...withoutUnknown(state), ...(Object.keys(extensions).length > 0 ? { extensions } : {}) },
    told: [
      ...entriesOf(state["active_tracks"]).flatMap((each) => demoted(each, raw)),
      ...Object.keys(foreignKeys(view)).map(keptAside),
      ...own.flatMap(({ key, aside }) => aside.map(({ path, value }) => notUnderstood(key, path, value))),
      ...lists.flatMap(([name, { extra: more }]) => Object.entries(more).map((row) => keptOf(name, row))),
      ...lists.flatMap(([name]) => placeholders(name, listIn(name, view[name]))),
    ],
  };
}

function keptAside(key: string): string {
  return `\`${key}\` is kept under extensions.imported.`;
}

function keptOf(list: string, [id, more]: readonly [string, Data]): string {
  return `${list}: of ${id}, ${listed(isMap(more) ? Object.keys(more) : [])} is kept under extensions.imported.`;
}

function listed(keys: readonly string[]): string {
  return keys.map((key) => `\`${key}\``).join(", ");
}

const required = { client: "TBD", workflow: "TBD", owner: "TBD", stage: "TBD" };

/** A field that holds one of some words is left out until somebody says which. */
function withoutUnknown(state: DataMap): DataMap {
  const optional = ["workflow_type", "workflow_status", "urgency"];
  return Object.fromEntries(Object.entries(state).filter(([key, value]) => isKnown(value) || !optional.includes(key)));
}

/** A track that was cut down to a draft. */
function demoted(track: Data, before: Lists): string[] {
  const { id, status } = isMap(track) ? track : {};
  const was = new Map(before).get("active_tracks")?.entries.find((each) => each["id"] === id)?.["status"];
  return was === status ? [] : [`Track ${textOf(id)} is ${textOf(was)} and has no owner: it is a draft here.`];
}

function placeholders(name: string, before: readonly Data[]): string[] {
  const none = before.filter((each) => !saysSomething(each)).length;
  return none > 0 ? [`${name}: ${none} of ${before.length} say nothing, and are left out.`] : [];
}

/** The definition follows from the type, and the lifecycle's stage is the stage. */
function foreignKeys(view: DataMap): DataMap {
  const follows = (key: string, value: Data) =>
    key === "workflow_definition" || (key === "lifecycle_stage" && (value === view["stage"] || !isKnown(value)));
  const known = [...Object.keys(stateFile.shape), ...derivedKeys, ...claimedKeys];
  const isOurs = (key: string, value: Data) => known.includes(key) && (key !== "extensions" || isMap(value));
  return Object.fromEntries(Object.entries(view).filter(([key, value]) => !isOurs(key, value) && !follows(key, value)));
}

type Lists = readonly (readonly [ListName, ImportedList])[];

function extrasOf(lists: Lists): DataMap {
  return Object.fromEntries(
    lists.flatMap(([name, { extra }]) => (Object.keys(extra).length > 0 ? [[name, extra]] : [])),
  );
}

function cautious(lists: Lists, adapter: Adapter | undefined): Lists {
  return lists.map(([name, list]) => {
    if (name === "decision_log") return [name, cautiousDecisions(list)];
    if (name === "missing_info") return [name, cautiousQuestions(list, adapter)];
    const care = name === "active_tracks" ? cautiousTrack : name === "blockers" ? cautiousBlocker : undefined;
    return [name, care ? { ...list, entries: list.entries.map(care) } : list];
  });
}

/** Entries name each other by the ids that they have here. A blocker that only a track tells becomes one of its own. */
function linked(lists: Lists): Lists {
  const all = new Map(lists);
  const tracks = all.get("active_tracks") ?? nothing;
  const told = tracks.entries.flatMap((each) => ownBlockers(each, all.get("blockers") ?? nothing));
  const blockers = joined(all.get("blockers") ?? nothing, told);
  return lists.map(([name, list]) => {
    if (name === "blockers")
      return [name, { ...blockers, entries: blockers.entries.map((each) => onTrack(each, tracks)) }];
    if (name !== "active_tracks")
      return [name, { ...list, entries: list.entries.map((each) => onTrack(each, tracks)) }];
    return [name, withReferences(list, blockers)];
  });
}

const nothing: ImportedList = { entries: [], extra: {}, names: new Map() };

function ownBlockers(track: DataMap, known: ImportedList): DataMap[] {
  const id = textOf(track["id"]);
  const texts = entriesOf(track["blockers"])
    .map(textOf)
    .filter((text) => isKnown(text) && idCalled(text, known) === undefined);
  return texts.map((text) => ({ text, blocks: [`track:${id}`], owner: track["owner"] ?? "TBD", track: id }));
}

function joined(list: ImportedList, more: readonly DataMap[]): ImportedList {
  const texts = new Set<string>();
  const fresh = more.filter(({ text }) => !texts.has(textOf(text)) && texts.add(textOf(text)));
  const { entries, names } = importedList("blockers", [...list.entries, ...fresh]);
  return { entries, extra: list.extra, names: new Map([...names, ...list.names]) };
}

function onTrack(entry: DataMap, tracks: ImportedList): DataMap {
  const { track } = entry;
  if (typeof track !== "string") return entry;
  if (isKnown(track)) return { ...entry, track: idCalled(track, tracks) ?? track };
  const { track: _, ...rest } = entry;
  return rest;
}

function withReferences(list: ImportedList, blockers: ImportedList): ImportedList {
  const rows = list.entries.map((entry): { readonly entry: DataMap; readonly loose: readonly string[] } => {
    const needs = entriesOf(entry["dependencies"]).map((each) => ({
      text: textOf(each),
      ref: referenceTo(textOf(each), list),
    }));
    const loose = needs.filter(({ ref, text }) => ref === undefined && isKnown(text)).map(({ text }) => text);
    const holds = entriesOf(entry["blockers"])
      .map(textOf)
      .filter(isKnown)
      .map((text) => idCalled(text, blockers) ?? text);
    const dependencies = needs.flatMap(({ ref }) => ref ?? []);
    return { entry: { ...entry, dependencies, blockers: holds }, loose };
  });
  const more = rows.flatMap(({ entry, loose }): [string, Data][] => {
    const id = textOf(entry["id"]);
    const old = list.extra[id];
    return loose.length > 0 ? [[id, { ...(isMap(old) ? old : {}), dependencies: loose }]] : [];
  });
  return { ...list, entries: rows.map(({ entry }) => entry), extra: { ...list.extra, ...Object.fromEntries(more) } };
}

function isList(data: Data | undefined): data is readonly Data[] {
  return Array.isArray(data);
}

export function entriesOf(data: Data | undefined): readonly Data[] {
  return isList(data) ? data : [];
}
