import { inflateSync } from "node:zlib";

/** A value of a PDF file; names keep their slash, strings are bytes, references are followed on demand. */
export type Value = number | boolean | null | string | Buffer | Ref | Value[] | Dict;
export type Dict = Map<string, Value>;
export class Ref {
  readonly id: number;
  constructor(id: number) {
    this.id = id;
  }
}

export interface PdfStream {
  readonly dict: Dict;
  readonly bytes: Buffer;
}

/** A whole-file reader for tests, which knows just what the kit may write. */
export class PdfObjects {
  readonly values = new Map<number, Value>();
  readonly streams = new Map<number, PdfStream>();
  readonly trailer: Dict;

  constructor(file: Uint8Array) {
    const bytes = Buffer.from(file);
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(bytes.toString("latin1", bytes.length - 60))?.[1]);
    const { dict, bytes: rows } = streamAt(bytes, start);
    this.trailer = dict;
    const packs = new Map<number, number>();
    for (let at = 0; at < rows.length; at += 7) {
      const [type, field] = [rows[at], rows.readUInt32BE(at + 1)];
      if (type === 1) this.read(at / 7, bytes, field);
      if (type === 2) packs.set(field, field);
    }
    for (const pack of packs.keys()) this.unpack(this.stream(new Ref(pack)));
  }

  private read(id: number, bytes: Buffer, offset: number): void {
    const found = streamAt(bytes, offset);
    this.streams.set(id, found);
    this.values.set(id, found.dict);
  }

  private unpack({ dict, bytes }: PdfStream): void {
    const first = Number(dict.get("/First"));
    const heads = bytes.toString("latin1", 0, first).trim().split(/\s+/).map(Number);
    for (let at = 0; at < heads.length; at += 2) {
      const reader = new Tokens(bytes, first + (heads[at + 1] ?? 0));
      this.values.set(heads[at] ?? 0, reader.value());
    }
  }

  get(value: Value | undefined): Value {
    return value instanceof Ref ? (this.values.get(value.id) ?? null) : (value ?? null);
  }

  dict(value: Value | undefined): Dict {
    const found = this.get(value);
    if (found instanceof Map) return found;
    throw new Error(`no dictionary: ${JSON.stringify(found)}`);
  }

  list(value: Value | undefined): Value[] {
    const found = this.get(value);
    return Array.isArray(found) ? found : found === null ? [] : [found];
  }

  stream(ref: Value | undefined): PdfStream {
    const found = ref instanceof Ref ? this.streams.get(ref.id) : undefined;
    if (found === undefined) throw new Error("no stream");
    return found;
  }

  get root(): Dict {
    return this.dict(this.trailer.get("/Root"));
  }

  pages(): Dict[] {
    return this.kids(this.dict(this.root.get("/Pages")));
  }

  private kids(node: Dict): Dict[] {
    if (node.get("/Type") === "/Page") return [node];
    return this.list(node.get("/Kids")).flatMap((kid) => this.kids(this.dict(kid)));
  }

  content(page: Dict): Buffer {
    const parts = page.get("/Contents");
    const refs = Array.isArray(parts) ? parts : [parts];
    return Buffer.concat(refs.map((ref) => this.stream(ref).bytes));
  }
}

function streamAt(bytes: Buffer, offset: number): PdfStream {
  const head = /^\d+ 0 obj\n/.exec(bytes.toString("latin1", offset, offset + 30));
  if (head === null) throw new Error(`no object at ${offset}`);
  const reader = new Tokens(bytes, offset + head[0].length);
  const dict = reader.value();
  if (!(dict instanceof Map)) throw new Error("no dictionary before a stream");
  const start = bytes.indexOf("stream\n", reader.at) + 7;
  const raw = bytes.subarray(start, start + Number(dict.get("/Length")));
  if (bytes.toString("latin1", start + raw.length, start + raw.length + 11) !== "\nendstream\n")
    throw new Error("length");
  return { dict, bytes: dict.get("/Filter") === "/FlateDecode" ? inflateSync(raw) : raw };
}

export function utf16(value: Value | undefined): string {
  if (!Buffer.isBuffer(value)) return "";
  if (value[0] !== 0xfe || value[1] !== 0xff) return value.toString("latin1");
  return Buffer.from(value.subarray(2)).swap16().toString("utf16le");
}

const DELIMITER = /[\s/<>[\]()%]/;

/** Values, and operators as strings without a slash. */
export class Tokens {
  at: number;
  private readonly text: string;

  constructor(bytes: Buffer, at = 0) {
    this.text = bytes.toString("latin1");
    this.at = at;
  }

  done(): boolean {
    while (/\s/.test(this.text[this.at] ?? "")) this.at += 1;
    return this.at >= this.text.length;
  }

  value(): Value {
    if (this.done()) throw new Error("the end");
    const sign = this.text[this.at] ?? "";
    if (this.text.startsWith("<<", this.at)) return this.dict();
    if (sign === "<") return this.hex();
    if (sign === "(") return this.literal();
    if (sign === "[") return this.list();
    let end = this.at + 1;
    while (end < this.text.length && !DELIMITER.test(this.text[end] ?? "")) end += 1;
    const found = this.text.slice(this.at, end);
    this.at = end;
    return this.atom(found);
  }

  private atom(found: string): Value {
    const generation = /^ 0 R(?![A-Za-z])/.exec(this.text.slice(this.at, this.at + 6));
    if (/^\d+$/.test(found) && generation) {
      this.at += 4;
      return new Ref(Number(found));
    }
    if (found === "true" || found === "false") return found === "true";
    if (found === "null") return null;
    return /^[-+.\d]/.test(found) ? Number(found) : found;
  }

  private dict(): Dict {
    const found: Dict = new Map();
    this.at += 2;
    while (!this.done() && !this.text.startsWith(">>", this.at)) found.set(word(this.value()), this.value());
    this.at += 2;
    return found;
  }

  private list(): Value[] {
    const found: Value[] = [];
    this.at += 1;
    while (!this.done() && this.text[this.at] !== "]") found.push(this.value());
    this.at += 1;
    return found;
  }

  private hex(): Buffer {
    const end = this.text.indexOf(">", this.at);
    const digits = this.text.slice(this.at + 1, end).replaceAll(/\s/g, "");
    this.at = end + 1;
    return Buffer.from(digits, "hex");
  }

  private literal(): Buffer {
    const out: number[] = [];
    let depth = 0;
    for (; this.at < this.text.length; this.at += 1) {
      const sign = this.text[this.at] ?? "";
      if (sign === "\\") {
        const octal = /^[0-7]{1,3}/.exec(this.text.slice(this.at + 1, this.at + 4))?.[0];
        out.push(octal === undefined ? escaped(this.text[this.at + 1] ?? "") : Number.parseInt(octal, 8));
        this.at += octal?.length ?? 1;
        continue;
      }
      depth += sign === "(" ? 1 : sign === ")" ? -1 : 0;
      if (depth === 0) break;
      if (!(sign === "(" && depth === 1)) out.push(sign.charCodeAt(0));
    }
    this.at += 1;
    return Buffer.from(out);
  }
}

/** A name or an operator. */
export function word(value: Value | undefined): string {
  return typeof value === "string" ? value : "";
}

function escaped(sign: string): number {
  return ({ n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" }[sign] ?? sign).charCodeAt(0);
}
