import { isMap, isScalar, isSeq, type Scalar, type YAMLMap } from "yaml";
import type { Data, Path } from "../model/doc.ts";
import { quote } from "./quote.ts";
import type { Refusal } from "./yaml-tokens.ts";

/** The plain data of a node, and the keys that must not be; `data` means nothing where there are any. */
export interface Converted {
  readonly data: Data;
  readonly refusals: readonly Refusal[];
}

export function convert(node: unknown): Converted {
  const refusals: Refusal[] = [];
  return { data: dataOf(node, refusals), refusals };
}

function dataOf(node: unknown, refusals: Refusal[]): Data {
  if (isMap(node)) return mapOf(node, refusals);
  if (isSeq(node)) return node.items.map((item) => dataOf(item, refusals));
  if (!isScalar(node)) return "";
  const text = textOf(node);
  if (HALF.test(text)) refusals.push({ offset: offsetOf(node) ?? 0, ...halfCharacter });
  return text;
}

/** A surrogate without its other half: no UTF-8 can hold it. */
const HALF = /\p{Cs}/u;
const halfCharacter = { message: "An escape stands for half a character", fix: "Write the character itself." };

function textOf(scalar: Scalar): string {
  return typeof scalar.value === "string" ? scalar.value : "";
}

function mapOf(map: YAMLMap, refusals: Refusal[]): Data {
  const data: Record<string, Data> = {};
  const seen = new Set<string>();
  for (const { key, value } of map.items) {
    const refusal = refuseKey(key, seen);
    if (refusal) refusals.push({ ...refusal, offset: offsetOf(key) ?? offsetOf(map) ?? 0 });
    else if (isScalar(key)) data[textOf(key)] = dataOf(value, refusals);
  }
  return data;
}

const reserved = ["__proto__", "constructor", "prototype"];

function refuseKey(key: unknown, seen: Set<string>): Omit<Refusal, "offset"> | undefined {
  if (!isScalar(key)) return { message: "A map or list as a key is not allowed", fix: "Use a text as the key." };
  const text = textOf(key);
  if (HALF.test(text)) return halfCharacter;
  if (text === "<<" && key.type === "PLAIN") {
    return { message: "A merge key `<<` is not allowed", fix: "Write the merged keys out." };
  }
  const name = text.normalize("NFC").trim();
  if (reserved.includes(name)) return { message: `The key ${quote(text)} is not allowed`, fix: "Use another name." };
  if (seen.has(name)) return { message: `The key ${quote(text)} is here twice`, fix: "Keep one of the two." };
  seen.add(name);
  return undefined;
}

/** Where a node starts in the text. */
export function offsetOf(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined;
}

/** The offset of the value at `path`; where there is none, of its nearest ancestor. */
export function offsetAt(root: unknown, path: Path): number {
  let [node, offset] = [root, offsetOf(root) ?? 0];
  for (const step of path) {
    node = childOf(node, step);
    offset = offsetOf(node) ?? offset;
  }
  return offset;
}

/** The offset of the last key of `path`; where there is none, as `offsetAt`. */
export function offsetAtKey(root: unknown, path: Path): number {
  const key = path.at(-1);
  let node: unknown = root;
  for (const step of path.slice(0, -1)) node = childOf(node, step);
  const own = isMap(node) ? pairOf(node, String(key))?.key : undefined;
  return offsetOf(own) ?? offsetAt(root, path);
}

function childOf(node: unknown, step: string | number): unknown {
  if (isSeq(node)) return node.items[Number(step)];
  return isMap(node) ? pairOf(node, String(step))?.value : undefined;
}

function pairOf(map: YAMLMap, name: string) {
  return map.items.find(({ key }) => isScalar(key) && textOf(key) === name);
}
