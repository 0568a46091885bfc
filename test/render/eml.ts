import { Buffer } from "node:buffer";

/** A message read by the rules of RFC 5322, 2045, 2047 and 2231, as strictly as they are written. */
export interface Part {
  readonly headers: readonly Header[];
  readonly type: string;
  readonly params: ReadonlyMap<string, string>;
  readonly parts: readonly Part[];
  readonly bytes: Buffer;
}

export interface Header {
  readonly name: string;
  readonly value: string;
}

export function readMessage(bytes: Uint8Array): Part {
  const text = Buffer.from(bytes).toString("latin1");
  if (/(?<!\r)\n|\r(?!\n)/.test(text)) throw new Error("a line does not end with CR LF");
  if (/[^\t\r\n\x20-\x7E]/.test(text)) throw new Error("a byte is not ASCII");
  const long = text.split("\r\n").find((line) => line.length > 998);
  if (long !== undefined) throw new Error("a line is longer than 998 bytes");
  return readPart(text);
}

function readPart(text: string): Part {
  const end = text.indexOf("\r\n\r\n");
  const headers = text
    .slice(0, end)
    .replace(/\r\n(?=[ \t])/g, "")
    .split("\r\n")
    .map(headerOf);
  const body = text.slice(end + 4);
  const [type, params] = structured(valueOf(headers, "Content-Type") ?? "text/plain");
  const boundary = params.get("boundary");
  const parts = boundary === undefined ? [] : split(body, boundary).map(readPart);
  return { headers, type, params, parts, bytes: decodeBody(body, valueOf(headers, "Content-Transfer-Encoding")) };
}

function headerOf(line: string): Header {
  const match = /^([!-9;-~]+): (.*)$/.exec(line);
  if (!match) throw new Error(`no header: ${line}`);
  return { name: match[1] ?? "", value: match[2] ?? "" };
}

export function valueOf(headers: readonly Header[], name: string): string | undefined {
  const found = headers.filter((each) => each.name.toLowerCase() === name.toLowerCase());
  if (found.length > 1) throw new Error(`${name} stands there ${found.length} times`);
  return found[0]?.value;
}

function split(body: string, boundary: string): string[] {
  const [before = "", ...rest] = `\r\n${body}`.split(`\r\n--${boundary}`);
  if (before.trim() !== "" || !rest.at(-1)?.startsWith("--\r\n"))
    throw new Error("parts do not stand between boundaries");
  return rest.slice(0, -1).map((part) => part.replace(/^\r\n/, ""));
}

function decodeBody(body: string, encoding = "7bit"): Buffer {
  if (encoding === "base64") return Buffer.from(body, "base64");
  if (encoding !== "quoted-printable") return Buffer.from(body, "latin1");
  const soft = body.replace(/=\r\n/g, "");
  return Buffer.from(
    soft.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  );
}

/** `attachment; filename*0*=utf-8''a` */
export function structured(value: string): [string, ReadonlyMap<string, string>] {
  const [main = "", ...rest] = value.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((part) => part.trim());
  const found = new Map<string, string>();
  for (const part of rest) {
    const equals = part.indexOf("=");
    const raw = part.slice(equals + 1);
    const text = raw.startsWith('"') ? raw.slice(1, -1).replace(/\\(.)/g, "$1") : raw;
    const [, name = "", coded = ""] = /^([^*]+)(?:\*\d+)?(\*)?$/.exec(part.slice(0, equals)) ?? [];
    const plain = coded === "" ? text : decodeURIComponent(text.replace(/^utf-8''/, ""));
    found.set(name, (found.get(name) ?? "") + plain);
  }
  return [main, found];
}

/** Text with its encoded words decoded, each on its own; blanks between two of them are none. */
export function decodeWords(text: string): string {
  const word = /=\?UTF-8\?([QB])\?([^?\s]+)\?=/g;
  const joined = text.replace(/(\?=)\s+(?==\?)/g, "$1");
  const decoded = joined.replace(word, (all, kind: string, data: string) => {
    if (all.length > 75) throw new Error("an encoded word is longer than 75 characters");
    const bytes =
      kind === "B"
        ? Buffer.from(data, "base64")
        : Buffer.from(
            data
              .replaceAll("_", " ")
              .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
            "latin1",
          );
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  });
  return decoded;
}

export interface Address {
  readonly name: string;
  readonly email: string;
}

/** A list of mailboxes; groups and comments are none. */
export function readAddresses(text: string): Address[] {
  const atoms = text.match(/"(?:[^"\\]|\\.)*"|<[^<>]*>|,|[^",<>]+/g) ?? [];
  const lists: string[][] = [[]];
  for (const atom of atoms) {
    if (atom === ",") lists.push([]);
    else lists.at(-1)?.push(atom);
  }
  return lists.map((parts) => {
    const last = (parts.at(-1) ?? "").trim();
    if (!last.startsWith("<")) return { name: "", email: last };
    const name = parts.slice(0, -1).join("").trim();
    const plain = name.startsWith('"') ? name.slice(1, -1).replace(/\\(.)/g, "$1") : decodeWords(name);
    return { name: plain, email: last.slice(1, -1) };
  });
}
