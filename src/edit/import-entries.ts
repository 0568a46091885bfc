import type * as z from "zod";
import { type Data, type DataMap, isKnown, isMap } from "../model/doc.ts";
import { parseReference } from "../model/reference.ts";
import { ARTIFACT_ID, NAME } from "../model/scalars.ts";
import { blocker, conflict, decision, missingInfo, track } from "../model/state.ts";

/** Lists of a foreign state whose entries get ids here, because what is said later names them. */

export interface ImportedList {
  readonly entries: readonly DataMap[];
  /** Keys that such an entry does not have here, by its id. */
  readonly extra: DataMap;
  /** What an entry was called where it came from, by its id here. */
  readonly names: ReadonlyMap<string, string>;
}

interface Kind {
  readonly shape: Readonly<Record<string, z.ZodType>>;
  readonly prefix: string;
  /** The key that holds what a bare text says. */
  readonly says: string;
  /** Other keys by which the public library's users call it. */
  readonly also: readonly string[];
  readonly defaults: DataMap;
}

const kinds = {
  active_tracks: { shape: track.shape, prefix: "", says: "id", also: ["track"], defaults: { status: "draft" } },
  blockers: {
    shape: blocker.shape,
    prefix: "BLK",
    says: "text",
    also: ["blocker", "description"],
    defaults: { owner: "TBD", question: "Who can clear this?" },
  },
  conflicts: {
    shape: conflict.shape,
    prefix: "CON",
    says: "text",
    also: ["conflict", "description"],
    defaults: { between: [] },
  },
  missing_info: { shape: missingInfo.shape, prefix: "MI", says: "field", also: ["fact", "missing"], defaults: {} },
  decision_log: { shape: decision.shape, prefix: "DEC", says: "decision", also: ["text"], defaults: {} },
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
  const known = data.filter((each) => (typeof each === "string" ? isKnown(each) : leaves(each).some(isKnown)));
  const taken = new Set(known.flatMap((each) => idGiven(asMap(each, kind))));
  const rows = known.map((each) => {
    const said = asMap(each, kind);
    const id = idGiven(said)[0] ?? freshId(said, kind, taken);
    taken.add(id);
    return { id, said, name: textOf(said[kind.says]) };
  });
  return {
    entries: rows.map(({ id, said }) => ({ ...kind.defaults, ...fitting(said, kind), id })).map(idFirst),
    extra: Object.fromEntries(rows.flatMap(({ id, said }) => extraOf(id, said, kind))),
    names: new Map(rows.map(({ id, name: called }) => [id, called])),
  };
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

function fitting(said: DataMap, { shape, defaults }: Kind): DataMap {
  const known = Object.entries(said).filter(
    ([key, value]) => Object.hasOwn(shape, key) && isWorthIt(key, value, defaults),
  );
  return Object.fromEntries(known);
}

/** What is TBD and has a default here, such as the status of a track, takes that. */
function isWorthIt(key: string, value: Data, defaults: DataMap): boolean {
  return isKnown(value) || !Object.hasOwn(defaults, key);
}

function extraOf(id: string, said: DataMap, { shape }: Kind): [string, Data][] {
  const given = textOf(said["id"]);
  const renamed = isKnown(given) && given !== id ? [["id", given] as const] : [];
  const more = [...renamed, ...Object.entries(said).filter(([key]) => !Object.hasOwn(shape, key))];
  return more.length > 0 ? [[id, Object.fromEntries(more)]] : [];
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

function leaves(data: Data): Data[] {
  return typeof data === "string" ? [data] : Object.values(data).flatMap(leaves);
}

export function textOf(data: Data | undefined): string {
  return typeof data === "string" ? data : "";
}
