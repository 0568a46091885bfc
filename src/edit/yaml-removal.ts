import { type Document, isMap as isMapNode, isScalar, isSeq, type YAMLSeq } from "yaml";
import { rangeOf, startOf } from "./yaml-places.ts";

/** The text without a key of the document itself, or without an entry of a list; nothing where its place has no simple form. */
export function without(text: string, document: Document, path: readonly string[]): string | undefined {
  return withoutPair(text, document, path) ?? withoutEntry(text, document, path);
}

function withoutPair(text: string, document: Document, path: readonly string[]): string | undefined {
  const [key, ...rest] = path;
  if (key === undefined || rest.length > 0 || !isMapNode(document.contents)) return undefined;
  const map = document.contents;
  const index = map.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === key);
  const start = startOf(map, index);
  const pair = map.items[index];
  const end = rangeOf(pair?.value ?? pair?.key)[1];
  if (map.flow === true || start === undefined || end === undefined) return undefined;
  const line = text.indexOf("\n", Math.max(end - 1, start));
  return `${text.slice(0, start)}${line < 0 ? "" : text.slice(line + 1)}`;
}

/** An entry with its lines; the last one that a list has is left to the key of the list. */
function withoutEntry(text: string, document: Document, path: readonly string[]): string | undefined {
  const list = document.getIn(path.slice(0, -1), true);
  const index = Number(path.at(-1));
  if (!isSeq(list) || list.items.length < 2) return undefined;
  const [start, end] = rangeOf(list.items[index]);
  if (start === undefined || end === undefined) return undefined;
  if (list.flow === true) return withoutFlow(text, list, index);
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const line = text.indexOf("\n", Math.max(end - 1, start));
  return text.slice(from, start).trim() === "-"
    ? `${text.slice(0, from)}${line < 0 ? "" : text.slice(line + 1)}`
    : undefined;
}

/** With the comma before it, or behind it where it is the first. */
function withoutFlow(text: string, { items }: YAMLSeq, index: number): string {
  const [start, end] =
    index > 0
      ? [rangeOf(items[index - 1])[1], rangeOf(items[index])[1]]
      : [items[0], items[1]].map((each) => rangeOf(each)[0]);
  return `${text.slice(0, start)}${text.slice(end)}`;
}
