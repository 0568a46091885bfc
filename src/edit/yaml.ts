import { type Data, type DataMap, isMap } from "../model/doc.ts";

/** YAML that the loader reads back as exactly `data`. Data that it would refuse is a fault of the program. */
export function stringifyYaml(data: Data): string {
  return `${block(data, 0).join("\n")}\n`;
}

/** The lines of a value that starts a line of its own at `indent`. */
function block(data: Data, indent: number): string[] {
  const pad = " ".repeat(indent);
  if (isMap(data)) return isEmpty(data) ? [`${pad}{}`] : mapLines(data, indent);
  if (typeof data === "string") return scalar(data, indent).map((line, at) => (at === 0 ? pad + line : line));
  return data.length === 0 ? [`${pad}[]`] : data.flatMap((item) => entryLines(item, indent));
}

function mapLines(map: DataMap, indent: number): string[] {
  const seen = new Set<string>();
  return Object.entries(map).flatMap(([key, value]) => {
    checkKey(key, seen);
    return pairLines(keyText(key), value, indent);
  });
}

const reserved = ["__proto__", "constructor", "prototype"];

/** Whether a name is none that a key can have: the loader refuses it. */
export function isReserved(name: string): boolean {
  return reserved.includes(name);
}

function checkKey(key: string, seen: Set<string>): void {
  const name = key.normalize("NFC").trim();
  if (isReserved(name) || seen.has(name)) throw new Error(`not a key for YAML: ${JSON.stringify(key)}`);
  seen.add(name);
}

/** A long key must be explicit: the loader looks for the colon of an implicit one no further than 1024 characters. */
function keyText(key: string): string {
  const text = isPlain(key) ? key : quoted(key);
  return text.length > 1000 ? `? ${text}\n` : text;
}

function pairLines(key: string, value: Data, indent: number): string[] {
  const pad = " ".repeat(indent);
  const head = key.endsWith("\n") ? `${pad}${key}${pad}:` : `${pad}${key}:`;
  if (typeof value === "string") return joined(head, scalar(value, indent + 2));
  if (isEmpty(value)) return [`${head} ${isMap(value) ? "{}" : "[]"}`];
  return [head, ...block(value, indent + 2)];
}

function entryLines(item: Data, indent: number): string[] {
  const dash = `${" ".repeat(indent)}-`;
  if (typeof item === "string") return joined(dash, scalar(item, indent + 2));
  const [first = "", ...rest] = block(item, indent + 2);
  return [`${dash} ${first.slice(indent + 2)}`, ...rest];
}

function joined(head: string, [first = "", ...rest]: readonly string[]): string[] {
  return [`${head} ${first}`, ...rest];
}

function isEmpty(data: Exclude<Data, string>): boolean {
  return Object.keys(data).length === 0;
}

/** One line, or the lines of a literal block whose text stands at `indent`. */
function scalar(text: string, indent: number): string[] {
  if (isPlain(text)) return [text];
  return isLiteral(text) ? literal(text, indent) : [quoted(text)];
}

/** Texts that no reader of YAML, of this version or an older one, takes for anything but themselves. */
function isPlain(text: string): boolean {
  return PLAIN.test(text) && !AMBIGUOUS.test(text) && !/: |:$| #/.test(text) && !UNSEEN.test(text);
}

/** A text on one line, also inside `[...]` and `{...}`. */
export function plainFlow(text: string): string {
  return isPlain(text) && !/[,[\]{}]/.test(text) ? text : quoted(text);
}

/** The same, in the quotes that stood there before. */
export function flowLike(type: string | undefined, text: string): string {
  if (type === "QUOTE_DOUBLE") return quoted(text);
  return type === "QUOTE_SINGLE" && !UNSEEN.test(text) ? `'${text.replaceAll("'", "''")}'` : plainFlow(text);
}

const PLAIN = /^[\p{L}\p{N}_/$(.+~^][^\n]*(?<!\s)$/u;
/** Numbers, dates, times, truth values and nothings of YAML 1.1 and 1.2. */
const AMBIGUOUS =
  /^(?:[-+.]?\d[\d_.,:eExXoObB+\-a-fA-F]*(?:[Tt ][\d:.Zz+\- ]*)?|[-+]?\.(?:inf|nan)|~|null|true|false|yes|no|on|off|y|n|\.+)$/i;
/** Controls, line separators, marks of direction and order, halves of characters: written as escapes. */
const UNSEEN = /[\p{Cc}\p{Cs}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/u;

/** Text of several lines reads best as a block; only such whose white space a block keeps. */
function isLiteral(text: string): boolean {
  const lines = text.replace(/\n$/, "").split("\n");
  if (lines.length < 2) return false;
  return (
    lines.every((line) => !UNSEEN.test(line) && !/\s$/.test(line)) && /^\S/.test(lines[0] ?? "") && lines.at(-1) !== ""
  );
}

function literal(text: string, indent: number): string[] {
  const pad = " ".repeat(indent);
  const lines = text.replace(/\n$/, "").split("\n");
  return [text.endsWith("\n") ? "|" : "|-", ...lines.map((line) => (line === "" ? "" : pad + line))];
}

function quoted(text: string): string {
  if (/\p{Cs}/u.test(text)) throw new Error("not a text for YAML: it holds half a character");
  return JSON.stringify(text).replace(new RegExp(UNSEEN.source, "gu"), escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
