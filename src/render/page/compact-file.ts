import { deflateSync } from "node:zlib";

/** One object of a PDF file as text, with the bytes of its stream where it has one. */
export interface PdfObject {
  readonly id: number;
  readonly text: string;
  readonly stream: Uint8Array | undefined;
}

/** What the trailer of the file names, as PDF text. */
export interface Trailer {
  readonly root: string;
  readonly info: string;
  readonly id: string;
}

/** Objects without a stream that are packed into one that is compressed. */
const PACK = 200;
const HEADER = Buffer.from("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n", "latin1");

type Entry = readonly [type: 1 | 2, field: number, index: number];

/** The bytes of a PDF file in which small objects are packed and compressed, and the table of objects as well (PDF 1.5). */
export function compactFile(objects: readonly PdfObject[], trailer: Trailer): Uint8Array {
  const chunks: Uint8Array[] = [HEADER];
  const entries = new Map<number, Entry>();
  let offset = HEADER.length;
  const write = (id: number, bytes: Uint8Array): void => {
    entries.set(id, [1, offset, 0]);
    chunks.push(bytes);
    offset += bytes.length;
  };
  for (const object of objects) if (object.stream) write(object.id, whole(object.id, object.text, object.stream));
  let next = 1 + Math.max(0, ...objects.map(({ id }) => id));
  const small = objects.filter(({ stream }) => stream === undefined);
  for (let at = 0; at < small.length; at += PACK) {
    const packed = small.slice(at, at + PACK);
    for (const [index, { id }] of packed.entries()) entries.set(id, [2, next, index]);
    write(next, packOf(next, packed));
    next += 1;
  }
  const table = tableOf(entries, next, offset, trailer);
  return Buffer.concat([...chunks, table, Buffer.from(`startxref\n${offset}\n%%EOF\n`)]);
}

function whole(id: number, text: string, stream: Uint8Array): Uint8Array {
  const head = Buffer.from(`${id} 0 obj\n${text}\nstream\n`, "latin1");
  return Buffer.concat([head, stream, Buffer.from("\nendstream\nendobj\n")]);
}

function packOf(id: number, objects: readonly PdfObject[]): Uint8Array {
  const starts: string[] = [];
  let at = 0;
  for (const object of objects) {
    starts.push(`${object.id} ${at}`);
    at += object.text.length + 1;
  }
  const first = `${starts.join(" ")}\n`;
  const bytes = deflateSync(Buffer.from(first + objects.map(({ text }) => `${text}\n`).join(""), "latin1"));
  const text = `<</Type/ObjStm/N ${objects.length}/First ${first.length}/Filter/FlateDecode/Length ${bytes.length}>>`;
  return whole(id, text, bytes);
}

function tableOf(entries: Map<number, Entry>, id: number, offset: number, trailer: Trailer): Uint8Array {
  entries.set(id, [1, offset, 0]);
  const rows = Buffer.alloc((id + 1) * 7);
  rows.writeUInt16BE(0xffff, 5);
  for (const [at, [type, field, index]] of entries) {
    rows.writeUInt8(type, at * 7);
    rows.writeUInt32BE(field, at * 7 + 1);
    rows.writeUInt16BE(index, at * 7 + 5);
  }
  const bytes = deflateSync(rows);
  const { root, info, id: fileId } = trailer;
  const text =
    `<</Type/XRef/Size ${id + 1}/W[1 4 2]/Root ${root}/Info ${info}/ID[${fileId} ${fileId}]` +
    `/Filter/FlateDecode/Length ${bytes.length}>>`;
  return whole(id, text, bytes);
}
