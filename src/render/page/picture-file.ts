import { deflateSync, inflateSync } from "node:zlib";

/** A picture as a PDF file holds it: its data as they are packed, and how they are to be read. */
export interface PictureFile {
  readonly width: number;
  readonly height: number;
  readonly entries: Readonly<Record<string, unknown>>;
  readonly data: Uint8Array;
  /** Packed; one byte per pixel, of how much it covers what is below. */
  readonly mask?: Uint8Array;
  /** Packed; three bytes per colour. */
  readonly palette?: { readonly colors: number; readonly packed: Uint8Array };
}

/** As many pixels as a picture may have: more than any page shows, and less than exhausts the memory. */
const MOST_PIXELS = 40_000_000;

/** A picture, or what is wrong with it in words that follow its name. */
export function readPicture(bytes: Uint8Array): PictureFile | string {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (data.subarray(0, 8).equals(PNG)) return readPng(data);
  return data[0] === 0xff && data[1] === 0xd8 ? readJpeg(data) : "is neither PNG nor JPEG";
}

const DAMAGED = "is cut off or damaged";

function wrongSize(width: number, height: number): string | undefined {
  if (width === 0 || height === 0) return "has no pixels";
  const pixels = width * height;
  return pixels > MOST_PIXELS ? `has ${pixels} pixels; allowed are ${MOST_PIXELS}` : undefined;
}

/** Its frame comes before its data, and says all that is needed. */
function readJpeg(data: Buffer): PictureFile | string {
  const isWhole = data.length > 4 && data.readUInt16BE(data.length - 2) === 0xffd9;
  for (let at = 2; isWhole && at + 9 < data.length && data[at] === 0xff; at += 2 + data.readUInt16BE(at + 2)) {
    const marker = data[at + 1] ?? 0;
    if (marker < 0xc0 || marker > 0xcf || [0xc4, 0xc8, 0xcc].includes(marker)) continue;
    const [height, width, colors] = [data.readUInt16BE(at + 5), data.readUInt16BE(at + 7), data[at + 9] ?? 0];
    const space = ({ 1: "DeviceGray", 3: "DeviceRGB" } as const)[colors];
    if (space === undefined) return "has colours for printing presses; save it as RGB";
    const entries = { BitsPerComponent: data[at + 4], ColorSpace: space, Filter: "DCTDecode" };
    return wrongSize(width, height) ?? { width, height, entries, data };
  }
  return DAMAGED;
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Values per pixel by colour type, and the bits that they may have. */
const KINDS: Readonly<Record<number, { readonly values: number; readonly bits: readonly number[] }>> = {
  0: { values: 1, bits: [1, 2, 4, 8, 16] },
  2: { values: 3, bits: [8, 16] },
  3: { values: 1, bits: [1, 2, 4, 8] },
  4: { values: 2, bits: [8, 16] },
  6: { values: 4, bits: [8, 16] },
};

interface Png {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly type: number;
  readonly values: number;
  readonly rowLength: number;
  readonly palette: Buffer | undefined;
  readonly transparency: Buffer | undefined;
  readonly packed: Buffer;
}

function readPng(data: Buffer): PictureFile | string {
  const chunks = chunksOf(data);
  const head = chunks?.get("IHDR");
  const packed = chunks?.get("IDAT");
  if (!chunks?.has("IEND") || head?.length !== 13 || packed === undefined) return DAMAGED;
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const [bits = 0, type = 0, , , interlaced = 0] = head.subarray(8);
  const kind = KINDS[type];
  if (!kind?.bits.includes(bits)) return DAMAGED;
  const wrong = wrongSize(width, height);
  if (wrong !== undefined) return wrong;
  if (interlaced !== 0) return "is interlaced; save it without";
  const rowLength = Math.ceil((width * kind.values * bits) / 8);
  const [palette, transparency] = [chunks.get("PLTE"), chunks.get("tRNS")];
  if (type === 3 && (palette === undefined || palette.length === 0 || palette.length % 3 !== 0)) return DAMAGED;
  const png = { width, height, bits, type, values: kind.values, rowLength, palette, transparency, packed };
  const rows = unpacked(packed, (rowLength + 1) * height);
  return rows === undefined ? DAMAGED : pictureOf(png, rows);
}

/** The contents of chunks by their type; those of one type that follow each other belong together. */
function chunksOf(data: Buffer): Map<string, Buffer> | undefined {
  const parts = new Map<string, Buffer[]>();
  let at = PNG.length;
  while (at + 12 <= data.length) {
    const length = data.readUInt32BE(at);
    const type = data.toString("latin1", at + 4, at + 8);
    if (at + 12 + length > data.length) return undefined;
    parts.set(type, [...(parts.get(type) ?? []), data.subarray(at + 8, at + 8 + length)]);
    at += 12 + length;
    if (type === "IEND") break;
  }
  return new Map(
    [...parts].map(([type, each]) => [type, each.length === 1 && each[0] ? each[0] : Buffer.concat(each)]),
  );
}

/** Nothing where the data are not exactly as long as the header says. */
function unpacked(packed: Buffer, length: number): Buffer | undefined {
  try {
    const rows = inflateSync(packed, { maxOutputLength: length });
    return rows.length === length ? rows : undefined;
  } catch {
    return undefined;
  }
}

function pictureOf(png: Png, rows: Buffer): PictureFile | string {
  const { width, height, bits, type, palette, transparency, packed, values } = png;
  const colors = type === 4 ? 1 : type === 6 ? 3 : values;
  const space = type === 3 ? "Indexed" : colors === 1 ? "DeviceGray" : "DeviceRGB";
  const common = { ColorSpace: space, BitsPerComponent: bits, Filter: "FlateDecode" };
  const packedPalette =
    type === 3 && palette ? { palette: { colors: palette.length / 3, packed: deflateSync(palette) } } : {};
  const parameters = { Predictor: 15, Colors: colors, BitsPerComponent: bits, Columns: width };
  const isOpaque = type !== 4 && type !== 6 && (type !== 3 || transparency === undefined);
  if (!unfiltered(png, rows)) return DAMAGED;
  if (isOpaque) {
    const key = transparency === undefined ? {} : { Mask: colorKey(transparency, colors) };
    const entries = { ...common, ...key, DecodeParms: parameters };
    return { width, height, entries, data: packed, ...packedPalette };
  }
  if (type === 3) {
    const mask = deflateSync(coverOf(png, rows, transparency ?? Buffer.alloc(0)));
    return { width, height, entries: { ...common, DecodeParms: parameters }, data: packed, mask, ...packedPalette };
  }
  const { color, cover } = split(png, rows, colors);
  const entries = { ...common, BitsPerComponent: 8 };
  return { width, height, entries, data: deflateSync(color), mask: deflateSync(cover) };
}

function colorKey(transparency: Buffer, colors: number): number[] {
  return Array.from({ length: colors * 2 }, (_, at) => transparency.readUInt16BE(Math.floor(at / 2) * 2));
}

/** Turns rows that are written as differences back into their values, in place; whether all of them can be. */
function unfiltered({ rowLength, height, values, bits }: Png, rows: Buffer): boolean {
  const step = Math.max(1, (values * bits) / 8);
  for (let row = 0; row < height; row += 1) {
    const start = row * (rowLength + 1);
    const filter = rows[start] ?? 0;
    if (filter > 4) return false;
    if (filter === 0) continue;
    for (let at = start + 1; at <= start + rowLength; at += 1) {
      const isFirst = at - start <= step;
      const left = isFirst ? 0 : (rows[at - step] ?? 0);
      const above = row === 0 ? 0 : (rows[at - rowLength - 1] ?? 0);
      const corner = isFirst || row === 0 ? 0 : (rows[at - rowLength - 1 - step] ?? 0);
      rows[at] = (rows[at] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  return true;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

/** Colours and how much they cover, a byte each. */
function split(
  { width, height, rowLength, bits }: Png,
  rows: Buffer,
  colors: number,
): { color: Buffer; cover: Buffer } {
  const [color, cover] = [Buffer.alloc(width * height * colors), Buffer.alloc(width * height)];
  const size = bits / 8;
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const start = Math.floor(pixel / width) * (rowLength + 1) + 1 + (pixel % width) * (colors + 1) * size;
    for (let each = 0; each < colors; each += 1) color[pixel * colors + each] = rows[start + each * size] ?? 0;
    cover[pixel] = rows[start + colors * size] ?? 0;
  }
  return { color, cover };
}

function coverOf({ width, height, rowLength, bits }: Png, rows: Buffer, transparency: Buffer): Buffer {
  const cover = Buffer.alloc(width * height);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const bit = (pixel % width) * bits;
    const byte = rows[Math.floor(pixel / width) * (rowLength + 1) + 1 + (bit >> 3)] ?? 0;
    const index = (byte >> (8 - bits - (bit & 7))) & ((1 << bits) - 1);
    cover[pixel] = transparency[index] ?? 255;
  }
  return cover;
}
