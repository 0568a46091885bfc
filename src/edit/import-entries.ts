import * as z from "zod";
import { asList, fit, type Fitted } from "./import-fit.ts";
import { type Data, type DataMap, isKnown, isMap } from "../model/doc.ts";
import { parseReference } from "../model/reference.ts";
import { ARTIFACT_ID, NAME } from "../model/scalars.ts";
import { blocker, conflict, decision, missingInfo, track } from "../model/state.ts";

/** Lists of a foreign state whose entries get ids here, because what is said later names them. */

export interface ImportedList {
  readonly entries: readonly DataMap[];
  /** Keys and values that such an entry cannot have here, by its id, or by its number where it is none at all. */
  readonly extra: DataMap;
  /** What an entry was called where it came from, by its id here. */
  readonly names: ReadonlyMap<string, string>;
}

interface Kind {
  readonly schema: z.ZodObject;
  readonly prefix: string;
  /** The key that holds what a bare text says. */
  readonly says: string;
  /** Other keys by which the public library's users call it. */
  readonly also: readonly string[];
  readonly defaults: DataMap;
}

const kinds = {
  active_tracks: { schema: track, prefix: "", says: "id", also: ["track"], defaults: { status: "draft" } },
  blockers: {
    schema: blocker,
    prefix: "BLK",
    says: "text",
    also: ["blocker", "description"],
    defaults: { owner: "TBD", question: "Who can clear this?" },
  },
  conflicts: {
    schema: conflict,
    prefix: "CON",
    says: "text",
    also: ["conflict", "description"],
    defaults: { between: [] },
  },
  missing_info: { schema: missingInfo, prefix: "MI", says: "field", also: ["fact", "missing"], defaults: {} },
  decision_log: { schema: decision, prefix: "DEC", says: "decision", also: ["text"], defaults: {} },
} as const satisfies Readonly<Record<string, Kind>>;

export type ListName = keyof typeof kinds;
export const listNames: readonly ListName[] = [
  "active_tracks",
  "blockers",
  "conflicts",
  "missing_info",
  "decision_log",
];

/** The entries with an id each. A template's entry, of which nothing is known, is none. */
export function importedList(name: ListName, data: readonly Data[]): ImportedList {
  const kind: Kind = kinds[name];
  const known = data.filter(saysSomething);
  const maps = known.map((each) => asMap(each, kind));
  const given = new Set(maps.flatMap(idGiven));
  const taken = new Set<string>();
  const rows = maps.map((said) => {
    const [own] = idGiven(said);
    const id = own !== undefined && !taken.has(own) ? own : freshId(said, kind, new Set([...given, ...taken]));
    const entry = idFirst({ ...kind.defaults, ...fitting(said, kind), id });
    const isOne = kind.schema.safeParse(entry).success;
    if (isOne) taken.add(id);
    return { id, said, entry, isOne };
  });
  const whole = rows.filter(({ isOne }) => isOne);
  const not = rows.flatMap(({ said, isOne }, index): [string, Data][] => (isOne ? [] : [[`entry ${index + 1}`, said]]));
  return {
    entries: whole.map(({ entry }) => entry),
    extra: Object.fromEntries([...whole.flatMap(({ id, said }) => extraOf(id, said, kind)), ...not]),
    names: new Map(whole.map(({ id, said }) => [id, textOf(said[kind.says])])),
  };
}

/** The entries, also where they were written as a map by id, or as a text. */
export function listIn(name: ListName, data: Data | undefined): readonly Data[] {
  if (data === undefined) return [];
  const { says }: Kind = kinds[name];
  if (!isMap(data)) return typeof data === "string" ? (asList(data)[0] ?? []) : data;
  const word = says === "id" ? "note" : says;
  return Object.entries(data).map(([id, each]) => (isMap(each) ? { id, ...each } : { id, [word]: each }));
}

function asMap(entry: Data, { says, also }: Kind): DataMap {
  if (!isMap(entry)) return { [says]: entry };
  const other = also.find((key) => Object.hasOwn(entry, key) && !Object.hasOwn(entry, says));
  if (other === undefined) return entry;
  const { [other]: text = "TBD", ...rest } = entry;
  return { [says]: text, ...rest };
}

function idGiven({ id }: DataMap): string[] {
  return typeof id === "string" && isKnown(id) && NAME.test(id) ? [id] : [];
}

function freshId(said: DataMap, { prefix }: Kind, taken: ReadonlySet<string>): string {
  const slug = textOf(said["id"])
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  const stem = prefix === "" ? slug.slice(0, 40).replace(/-$/, "") || "track" : prefix;
  if (prefix === "" && !taken.has(stem)) return stem;
  for (let number = prefix === "" ? 2 : 1; ; number++) if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`;
}

function fitting(said: DataMap, { schema, defaults }: Kind): DataMap {
  const fits = Object.entries(said).map(([key, value]) => [key, fitted(schema, key, value)?.fits] as const);
  return Object.fromEntries(
    fits.flatMap(([key, value]) => (value !== undefined && isWorthIt(key, value, defaults) ? [[key, value]] : [])),
  );
}

/** Nothing where the schema has no such key. */
function fitted({ shape }: Kind["schema"], key: string, value: Data): Fitted | undefined {
  const types: Readonly<Record<string, z.core.$ZodType>> = shape;
  const type = Object.hasOwn(types, key) ? types[key] : undefined;
  return type instanceof z.ZodType ? fit(type, value) : undefined;
}

/** What is TBD and has a default here, such as the status of a track, takes that. */
function isWorthIt(key: string, value: Data, defaults: DataMap): boolean {
  return isKnown(value) || !Object.hasOwn(defaults, key);
}

function extraOf(id: string, said: DataMap, { schema }: Kind): [string, Data][] {
  const given = textOf(said["id"]);
  const renamed = isKnown(given) && given !== id ? [["id", given] as const] : [];
  const more = [
    ...renamed,
    ...Object.entries(said).filter(([key, value]) => key !== "id" && isAside(schema, key, value)),
  ];
  return more.length > 0 ? [[id, Object.fromEntries(more)]] : [];
}

/** Whether some of it is lost in the entry: a TBD says nothing. */
function isAside(schema: Kind["schema"], key: string, value: Data): boolean {
  const found = fitted(schema, key, value);
  return found === undefined || (found.aside.length > 0 && isKnown(value));
}

function idFirst({ id = "", ...rest }: DataMap): DataMap {
  return { id, ...rest };
}

/** A text by which an entry was called, as the reference that it is here; nothing where nobody has that name. */
export function referenceTo(text: string, tracks: ImportedList): string | undefined {
  if (parseReference(text)) return text;
  if (ARTIFACT_ID.test(text)) return `artifact:${text}`;
  const id = idCalled(text, tracks);
  return id === undefined ? undefined : `track:${id}`;
}

export function idCalled(text: string, { names }: ImportedList): string | undefined {
  if (names.has(text)) return text;
  return [...names].find(([, name]) => name === text)?.[0];
}

export function saysSomething(entry: Data): boolean {
  return leaves(entry).some(isKnown);
}

function leaves(data: Data): Data[] {
  return typeof data === "string" ? [data] : Object.values(data).flatMap(leaves);
}

export function textOf(data: Data | undefined): string {
  return typeof data === "string" ? data : "";
}
