import {
  type Document,
  isMap as isMapNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { type Data, type DataMap, isMap } from "../model/doc.ts";
import { flowLike, plainFlow, stringifyYaml } from "./yaml.ts";
import { rangeOf, startOf } from "./yaml-places.ts";
import { without } from "./yaml-removal.ts";

/** One change of a map: a value set or taken out, or an entry added to the end of a list. */
export type Change =
  | { readonly set: Path; readonly to: Data }
  | { readonly add: Path; readonly item: Data }
  | { readonly remove: Path };
type Path = readonly string[];

/** The text of a YAML map with these changes. What is not changed keeps its bytes: comments, order, quotes and spaces. */
export function editYaml(text: string, changes: readonly Change[]): string {
  const isCrlf = text.includes("\r\n") && !/(?<!\r)\n/.test(text);
  const edited = changes.reduce(editOnce, isCrlf ? text.replaceAll("\r\n", "\n") : text);
  return isCrlf ? edited.replaceAll("\n", "\r\n") : edited;
}

function editOnce(text: string, change: Change): string {
  const document = parseDocument(text, { schema: "failsafe" });
  const wanted = changed(plain(document), change);
  const spliced = splice(text, document, change);
  if (spliced !== undefined && isSame(plain(parseDocument(spliced, { schema: "failsafe" })), wanted)) return spliced;
  // A shape that cannot be changed in place is written anew; comments stay, its spaces may not.
  if ("set" in change) document.setIn(change.set, change.to);
  else if ("remove" in change) document.deleteIn(change.remove);
  else document.setIn(change.add, [...listAt(plain(document), change.add), change.item]);
  return document.toString({ lineWidth: 0 });
}

function plain(document: Document): Data {
  return (document.toJS() ?? {}) as Data;
}

function isSame(a: Data, b: Data): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function changed(data: Data, change: Change): Data {
  if ("set" in change) return put(data, change.set, () => change.to);
  if ("remove" in change) return put(data, change.remove, () => undefined);
  return put(data, change.add, (list) => [...(Array.isArray(list) ? (list as Data[]) : []), change.item]);
}

type Make = (old: Data | undefined) => Data | undefined;

/** The steps of a path are keys, or the numbers of entries. */
function put(data: Data | undefined, [key = "", ...rest]: Path, make: Make): Data {
  const inner = (old: Data | undefined) => (rest.length > 0 ? put(old, rest, make) : make(old));
  if (Array.isArray(data)) {
    const items = (data as readonly Data[]).map((each, index) => (String(index) === key ? inner(each) : each));
    return items.filter((each) => each !== undefined);
  }
  const map: DataMap = data !== undefined && isMap(data) ? data : {};
  const value = inner(map[key]);
  const pairs = Object.entries(map).map(([name, old]) => [name, name === key ? value : old] as const);
  const all = Object.hasOwn(map, key) ? pairs : [...pairs, [key, value] as const];
  return Object.fromEntries(all.flatMap(([name, each]) => (each === undefined ? [] : [[name, each]])));
}

function listAt(data: Data, path: Path): readonly Data[] {
  const found = path.reduce<Data | undefined>((at, key) => (isMap(at) ? at[key] : undefined), data);
  return Array.isArray(found) ? (found as readonly Data[]) : [];
}

/** The change made in the text itself; nothing where its place has no simple form. */
function splice(text: string, document: Document, change: Change): string | undefined {
  if ("remove" in change) return without(text, document, change.remove);
  const path = "set" in change ? change.set : change.add;
  const node = document.getIn(path, true);
  if (node === undefined) return appended(text, document, path, "set" in change ? change.to : [change.item]);
  if ("set" in change) return isScalar(node) ? overwritten(text, node, change.to) : undefined;
  const isEmpty = isSeq(node) ? node.flow === true && node.items.length === 0 : isScalar(node) && node.value === "";
  if (isEmpty && path.length === 1 && !isFlow(document.contents)) return belowKey(text, rangeOf(node), change.item);
  if (!isSeq(node)) return undefined;
  return node.flow === true ? intoFlow(text, node, flowOf(change.item)) : intoBlock(text, node, change.item);
}

/** A list or map in the place of a text stands on its line, between brackets. */
function overwritten(text: string, node: Scalar, value: Data): string | undefined {
  const [start, end] = rangeOf(node);
  if (start === undefined || end === undefined || node.type?.startsWith("BLOCK")) return undefined;
  const written = typeof value === "string" ? flowLike(node.type, value) : flowOf(value);
  return written.includes("\n") ? undefined : `${text.slice(0, start)}${written}${text.slice(end)}`;
}

function isFlow(node: unknown): boolean {
  return (isMapNode(node) || isSeq(node)) && node.flow === true;
}

/** A key that is not there yet comes last. */
function appended(text: string, document: Document, path: Path, value: Data): string | undefined {
  const key = path.at(-1) ?? "";
  if (path.length > 1) {
    const parent = document.getIn(path.slice(0, -1), true);
    if (parent === undefined) return appended(text, document, path.slice(0, -1), { [key]: value });
    return intoMap(text, parent, key, value);
  }
  if (isFlow(document.contents)) return intoMap(text, document.contents, key, value);
  return `${text === "" || text.endsWith("\n") ? text : `${text}\n`}${stringifyYaml({ [key]: value })}`;
}

function intoMap(text: string, map: unknown, key: string, value: Data): string | undefined {
  if (!isMapNode(map) || map.items.length === 0) return undefined;
  if (map.flow === true) return intoFlow(text, map, `${key}: ${flowOf(value)}`);
  const end = map.range?.[1] ?? 0;
  const start = startOf(map, 0);
  if (start === undefined) return undefined;
  return afterLine(text, end, text.lastIndexOf("\n", start - 1) + 1, start, stringifyYaml({ [key]: value }));
}

/** Lines put below the one that ends at `end`, as far in as what stands at `start`. */
function afterLine(text: string, end: number, line: number, start: number, added: string): string {
  const indent = " ".repeat(start - line);
  const at = text.indexOf("\n", Math.max(end - 1, 0));
  const before = at < 0 ? `${text}\n` : text.slice(0, at + 1);
  const lines = added.split("\n").slice(0, -1);
  return `${before}${lines.map((each) => `${indent}${each}\n`).join("")}${at < 0 ? "" : text.slice(at + 1)}`;
}

/** The first entry of a list that is empty: below its key, whose comment stays beside it. */
function belowKey(text: string, [start, end]: readonly (number | undefined)[], item: Data): string | undefined {
  if (start === undefined || end === undefined) return undefined;
  const [, ...lines] = stringifyYaml({ list: [item] }).split("\n");
  const key = text.slice(0, start).trimEnd();
  const behind = text.slice(end);
  const [comment = ""] = behind.split("\n");
  const beside = comment.startsWith("#") ? text.slice(key.length, start) : "";
  return `${key}${beside}${comment.trimEnd()}\n${lines.join("\n")}${behind.slice(comment.length + 1)}`;
}

/** Behind the last entry between brackets: on a line of its own where that one has one. */
function intoFlow(text: string, node: YAMLMap | YAMLSeq, added: string): string | undefined {
  const [, close] = rangeOf(node);
  if (close === undefined) return undefined;
  const last: unknown = node.items.at(-1);
  if (last === undefined) return `${text.slice(0, close - 1).trimEnd()}${added}${text.slice(close - 1)}`;
  const [start] = rangeOf(isPair(last) ? last.key : last);
  const end = rangeOf(isPair(last) ? (last.value ?? last.key) : last)[1];
  if (start === undefined || end === undefined) return undefined;
  const indent = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const behind = text.slice(end, close);
  if (indent.trim() !== "" || !behind.includes("\n")) return `${text.slice(0, end)}, ${added}${text.slice(end)}`;
  const [line = ""] = behind.split("\n");
  const comma = /^\s*,/.test(line) ? "," : "";
  return `${text.slice(0, end)}${comma ? "" : ","}${line}\n${indent}${added}${comma}${text.slice(end + line.length)}`;
}

function flowOf(data: Data): string {
  if (typeof data === "string") return plainFlow(data);
  if (!isMap(data)) return `[${data.map(flowOf).join(", ")}]`;
  const pairs = Object.entries(data).map(([key, value]) => `${key}: ${flowOf(value)}`);
  return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
}

/** After the line on which the last entry ends, as far in as the others. */
function intoBlock(text: string, list: YAMLSeq, item: Data): string | undefined {
  const last = list.items.at(-1);
  const end = (last as { range?: readonly number[] | null } | undefined)?.range?.[1];
  const start = list.range?.[0];
  if (start === undefined || end === undefined) return undefined;
  return afterLine(text, end, text.lastIndexOf("\n", start - 1) + 1, start, stringifyYaml([item]));
}
