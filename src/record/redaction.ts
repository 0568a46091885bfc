import type { Facts } from "../model/case.ts";
import { type Data, isKnown, isMap, valueAt } from "../model/doc.ts";
import { patternOf } from "../model/said.ts";
import { classesOf, isTelling } from "../rules/aspects/classified.ts";

/** What must not be passed on, by data class. Whatever has a class that nobody knows is kept back too. */
export interface Redaction {
  /** The class that keeps a path of the facts, of the state or of an artifact's fields back. */
  classAt(path: string): string | undefined;
  /** A text without the values that are kept back. */
  say(text: string): string;
  clean(data: Data): Data;
  /** Paths of an artifact's fields that are kept back. */
  fieldsOf(fields: Data): readonly { readonly path: string; readonly class: string }[];
}

/** Classes that any specialist of the house may see. */
const SHOWN = ["public", "internal"];

/** Those that keep something back here, sorted. */
export function withheldClasses(facts: Facts): string[] {
  const all = [...classesOf(facts).values()].map((name) => name.toLowerCase());
  return [...new Set(all)].filter((name) => !SHOWN.includes(name)).toSorted();
}

/** `earlier` are states of the record: what a value was before is no less confidential. */
export function redactionOf(facts: Facts, allowed: readonly string[], earlier: readonly Data[]): Redaction {
  const open = [...SHOWN, ...allowed.map((name) => name.toLowerCase())];
  const classes = new Map(
    [...classesOf(facts)]
      .filter(([, name]) => !open.includes(name.toLowerCase()))
      .map(([path, name]) => [path.replace(/^known_facts\./, ""), name] as const),
  );
  const hidden = hiddenTexts(facts, classes, earlier);
  const say = (text: string) =>
    hidden.reduce((now, { pattern, name }) => now.replace(pattern, () => `[${name}]`), text);
  return {
    classAt: (path) => classes.get(path),
    say,
    clean: (data) => cleaned(data, say),
    fieldsOf: (fields) =>
      [...classes].flatMap(([path, name]) => (isKnown(valueAt(fields, path)) ? [{ path, class: name }] : [])),
  };
}

function cleaned(data: Data, say: (text: string) => string): Data {
  if (typeof data === "string") return say(data);
  if (!isMap(data)) return data.map((each) => cleaned(each, say));
  return Object.fromEntries(Object.entries(data).map(([key, each]) => [say(key), cleaned(each, say)]));
}

interface Hidden {
  readonly pattern: RegExp;
  readonly name: string;
}

/** The values themselves, the longest first, wherever else they are told. */
function hiddenTexts(facts: Facts, classes: ReadonlyMap<string, string>, earlier: readonly Data[]): Hidden[] {
  const { raw, artifacts } = facts.head;
  const texts = new Map<string, string>();
  for (const [path, name] of classes) {
    const states = [...(raw ? [raw] : []), ...earlier];
    const places = states.flatMap((state) => [valueAt(valueAt(state, "known_facts"), path), valueAt(state, path)]);
    const told = artifacts.flatMap((each) => fieldTexts(valueAt(each.fields, path)));
    for (const text of [...places.flatMap(leaves), ...told]) texts.set(text, name);
  }
  const longest = [...texts].toSorted(([a], [b]) => b.length - a.length);
  return longest.map(([text, name]) => ({ pattern: patternOf(text, "g"), name }));
}

/** Every text below a place of the state. A fact's source is no part of its value. */
function leaves(data: Data | undefined): string[] {
  if (data === undefined) return [];
  if (typeof data === "string") return isTelling(data) || data.length > 200 ? [data.trim()] : [];
  if (isMap(data) && data["value"] !== undefined) return leaves(data["value"]);
  return Object.values(data).flatMap(leaves);
}

/** Of a field that is a list or a map, such as lines, only amounts and addresses can be nothing else. */
function fieldTexts(data: Data | undefined): string[] {
  if (typeof data === "string") return leaves(data);
  return leaves(data).filter((text) => /^\d{3,15}(?:\.\d{1,6})?$/.test(text) || text.includes("@"));
}
