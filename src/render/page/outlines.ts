import type { Font } from "fontkit";

/** What fontkit knows of a file and its types do not say. */
interface Opened {
  readonly stream: { readonly buffer: Uint8Array };
  readonly directory: {
    readonly tables: Readonly<Record<string, { readonly offset: number; readonly length: number }>>;
  };
}

/** A glyph's outline without the instructions that printers of old needed, and where it refers to glyphs that it is made of. */
interface Outline {
  readonly bytes: Uint8Array;
  readonly parts: readonly { readonly at: number; readonly glyph: number }[];
}

/** The TrueType outlines of a font, each read once however many files it is embedded in. */
export class Outlines {
  private readonly tables: Opened["directory"]["tables"];
  private readonly view: DataView;
  private readonly bytes: Uint8Array;
  private readonly isLong: boolean;
  private readonly known = new Map<number, Outline>();

  constructor(font: Font) {
    const { stream, directory } = font as unknown as Opened;
    this.bytes = stream.buffer;
    this.view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength);
    this.tables = directory.tables;
    this.isLong = this.view.getInt16(this.offset("head") + 50) === 1;
  }

  /** A font file of these glyphs in this order, and of those that they are made of behind them. */
  fileOf(glyphs: readonly number[]): Uint8Array {
    const order = [...glyphs];
    const places = new Map<number, number>();
    for (const [at, glyph] of order.entries()) if (!places.has(glyph)) places.set(glyph, at);
    for (let at = 0; at < order.length; at += 1) {
      for (const { glyph } of this.outline(order[at] ?? 0).parts) {
        if (!places.has(glyph)) places.set(glyph, order.push(glyph) - 1);
      }
    }
    return sfnt(this.tablesOf(order, places));
  }

  private tablesOf(order: readonly number[], places: ReadonlyMap<number, number>): Map<string, Uint8Array> {
    const starts = [0];
    const parts = order.map((glyph) => {
      const { bytes } = this.outline(glyph);
      starts.push((starts.at(-1) ?? 0) + bytes.length);
      return bytes;
    });
    const glyf = Buffer.concat(parts);
    for (const [at, glyph] of order.entries()) {
      for (const part of this.outline(glyph).parts)
        glyf.writeUInt16BE(places.get(part.glyph) ?? 0, (starts[at] ?? 0) + part.at);
    }
    const loca = Buffer.alloc(starts.length * 4);
    for (const [at, start] of starts.entries()) loca.writeUInt32BE(start, at * 4);
    const head = this.copy("head", 54);
    head.writeUInt32BE(0, 8);
    head.writeInt16BE(1, 50);
    const hhea = this.copy("hhea", 36);
    hhea.writeUInt16BE(order.length, 34);
    const maxp = this.copy("maxp", 32);
    maxp.writeUInt16BE(order.length, 4);
    const hmtx = this.metricsOf(order);
    return new Map(Object.entries({ glyf, head, hhea, hmtx, loca, maxp }));
  }

  private metricsOf(order: readonly number[]): Buffer {
    const long = this.view.getUint16(this.offset("hhea") + 34);
    const hmtx = this.offset("hmtx");
    const out = Buffer.alloc(order.length * 4);
    for (const [at, glyph] of order.entries()) {
      const bearing = glyph < long ? hmtx + glyph * 4 + 2 : hmtx + long * 4 + (glyph - long) * 2;
      out.writeUInt16BE(this.view.getUint16(hmtx + Math.min(glyph, long - 1) * 4), at * 4);
      out.writeInt16BE(this.view.getInt16(bearing), at * 4 + 2);
    }
    return out;
  }

  private outline(glyph: number): Outline {
    let found = this.known.get(glyph);
    if (found === undefined) {
      found = this.read(glyph);
      this.known.set(glyph, found);
    }
    return found;
  }

  private read(glyph: number): Outline {
    const { view } = this;
    const loca = this.offset("loca");
    const start = this.isLong ? view.getUint32(loca + glyph * 4) : view.getUint16(loca + glyph * 2) * 2;
    const end = this.isLong ? view.getUint32(loca + glyph * 4 + 4) : view.getUint16(loca + glyph * 2 + 2) * 2;
    if (end <= start) return { bytes: new Uint8Array(0), parts: [] };
    const at = this.offset("glyf") + start;
    const bytes = Buffer.from(this.bytes.subarray(at, this.offset("glyf") + end));
    const contours = view.getInt16(at);
    return contours < 0 ? composite(bytes) : { bytes: padded(simple(bytes, contours)), parts: [] };
  }

  private copy(tag: string, length: number): Buffer {
    const start = this.offset(tag);
    return Buffer.from(this.bytes.subarray(start, start + Math.min(length, this.tables[tag]?.length ?? 0)));
  }

  private offset(tag: string): number {
    return this.tables[tag]?.offset ?? 0;
  }
}

function simple(bytes: Buffer, contours: number): Buffer {
  const at = 10 + contours * 2;
  const instructions = bytes.readUInt16BE(at);
  return Buffer.concat([bytes.subarray(0, at), Buffer.alloc(2), bytes.subarray(at + 2 + instructions)]);
}

/** Flags of a part of a glyph: how its place is written, whether another part follows, and whether instructions do. */
const WORDS = 0x1;
const SCALE = 0x8;
const MORE = 0x20;
const TWO_SCALES = 0x40;
const FOUR_SCALES = 0x80;
const INSTRUCTIONS = 0x100;

function composite(bytes: Buffer): Outline {
  const parts: { at: number; glyph: number }[] = [];
  let at = 10;
  let flags = MORE;
  while ((flags & MORE) !== 0) {
    flags = bytes.readUInt16BE(at);
    bytes.writeUInt16BE(flags & ~INSTRUCTIONS, at);
    parts.push({ at: at + 2, glyph: bytes.readUInt16BE(at + 2) });
    const scale = (flags & SCALE) !== 0 ? 2 : (flags & TWO_SCALES) !== 0 ? 4 : (flags & FOUR_SCALES) !== 0 ? 8 : 0;
    at += 4 + ((flags & WORDS) === 0 ? 2 : 4) + scale;
  }
  return { bytes: padded(bytes.subarray(0, at)), parts };
}

function padded(bytes: Buffer): Buffer {
  const rest = bytes.length % 4;
  return rest === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(4 - rest)]);
}

function sfnt(tables: ReadonlyMap<string, Uint8Array>): Buffer {
  const count = tables.size;
  const power = Math.floor(Math.log2(count));
  const directory = Buffer.alloc(12 + count * 16);
  directory.writeUInt32BE(0x00010000, 0);
  for (const [at, value] of [count, 16 * 2 ** power, power, 16 * (count - 2 ** power)].entries())
    directory.writeUInt16BE(value, 4 + at * 2);
  let offset = directory.length;
  const bodies = [...tables].map(([tag, table], at) => {
    const body = padded(Buffer.from(table.buffer, table.byteOffset, table.length));
    directory.write(tag, 12 + at * 16, "latin1");
    directory.writeUInt32BE(checksum(body), 16 + at * 16);
    directory.writeUInt32BE(offset, 20 + at * 16);
    directory.writeUInt32BE(table.length, 24 + at * 16);
    offset += body.length;
    return body;
  });
  return Buffer.concat([directory, ...bodies]);
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}
