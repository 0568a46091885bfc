import { deflateSync, inflateSync } from "node:zlib";

/** The pixels of a picture as PDF takes them: 8 bits a channel, and how opaque each pixel is where one is not. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly gray: boolean;
  /** Compressed. */
  readonly color: Uint8Array;
  readonly alpha: Uint8Array | undefined;
}

/** Why a PNG file cannot be shown. */
export class DamagedPicture extends Error {}

interface Head {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly type: 0 | 2 | 3 | 4 | 6;
  readonly interlaced: boolean;
}

interface Chunks {
  readonly head: Head;
  readonly palette: Uint8Array;
  readonly transparent: Uint8Array;
  readonly data: Uint8Array;
}

const CHANNELS = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;

/** Where the passes of an interlaced picture begin, and how far apart their pixels are: x, y, step right, step down. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/**
 * A PNG file, read at once and within bounds: PDFKit reads those with transparency later, in a callback whose faults nobody
 * can catch.
 */
export function readPng(bytes: Uint8Array): Pixels {
  const known = read.get(bytes) ?? readAnew(bytes);
  read.set(bytes, known);
  return known;
}

/** It is read to see that it is sound, and again when it is drawn. */
const read = new WeakMap<Uint8Array, Pixels>();

function readAnew(bytes: Uint8Array): Pixels {
  const chunks = chunksOf(bytes);
  const { head } = chunks;
  const passes = head.interlaced ? PASSES : ([[0, 0, 1, 1]] as const);
  const bits = CHANNELS[head.type] * head.depth;
  const sizes = passes.map(([x, y, right, down]) => ({
    columns: Math.max(0, Math.ceil((head.width - x) / right)),
    rows: Math.max(0, Math.ceil((head.height - y) / down)),
  }));
  const lengths = sizes.map(({ columns, rows }) => (columns === 0 ? 0 : rows * (1 + Math.ceil((columns * bits) / 8))));
  const raw = unpacked(
    chunks.data,
    lengths.reduce((sum, length) => sum + length, 0),
  );
  const samples = new Uint8Array(head.width * head.height * 4);
  let at = 0;
  for (const [index, [x, y, right, down]] of passes.entries()) {
    const { columns, rows } = sizes[index] ?? { columns: 0, rows: 0 };
    if (columns === 0) continue;
    const lines = unfiltered(raw, at, rows, Math.ceil((columns * bits) / 8), Math.max(1, bits >> 3));
    at += lengths[index] ?? 0;
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        const to = ((y + row * down) * head.width + x + column * right) * 4;
        put(samples, to, chunks, lines[row] ?? EMPTY, column);
      }
    }
  }
  return pixelsOf(head, samples);
}

const EMPTY = new Uint8Array();

function chunksOf(bytes: Uint8Array): Chunks {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let head: Head | undefined;
  let palette: Uint8Array = EMPTY;
  let transparent: Uint8Array = EMPTY;
  const data: Uint8Array[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (at + 12 + length > bytes.length) throw new DamagedPicture("a part of it is cut off");
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (name === "IHDR") head = headOf(content);
    else if (name === "PLTE") palette = content;
    else if (name === "tRNS") transparent = content;
    else if (name === "IDAT") data.push(content);
    else if (name === "IEND") break;
    at += 12 + length;
  }
  if (!head) throw new DamagedPicture("it has no head");
  return { head, palette, transparent, data: Buffer.concat(data) };
}

function headOf(bytes: Uint8Array): Head {
  if (bytes.length !== 13) throw new DamagedPicture("its head is of another length");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [depth, type, compression, filter, interlace] = bytes.subarray(8);
  const known = type === 0 || type === 2 || type === 3 || type === 4 || type === 6;
  const depths = type === 0 ? [1, 2, 4, 8, 16] : type === 3 ? [1, 2, 4, 8] : [8, 16];
  if (!known || depth === undefined || !depths.includes(depth))
    throw new DamagedPicture("its colours are of no known kind");
  if (compression !== 0 || filter !== 0 || (interlace ?? 2) > 1)
    throw new DamagedPicture("it is packed in no known way");
  return { width: view.getUint32(0), height: view.getUint32(4), depth, type, interlaced: interlace === 1 };
}

function unpacked(data: Uint8Array, length: number): Uint8Array {
  try {
    const raw = inflateSync(data, { maxOutputLength: length + 1 });
    if (raw.length < length) throw new DamagedPicture("pixels are missing");
    return raw;
  } catch (error) {
    if (error instanceof DamagedPicture) throw error;
    throw new DamagedPicture("its pixels cannot be unpacked");
  }
}

/** The lines without the filters that made them small; each refers to the one before. */
function unfiltered(raw: Uint8Array, from: number, rows: number, length: number, step: number): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let before: Uint8Array = new Uint8Array(length);
  for (let row = 0; row < rows; row += 1) {
    const start = from + row * (length + 1);
    const line = raw.slice(start + 1, start + 1 + length);
    unfilter(raw[start] ?? 0, line, before, step);
    lines.push(line);
    before = line;
  }
  return lines;
}

function unfilter(kind: number, line: Uint8Array, above: Uint8Array, step: number): void {
  if (kind === 0) return;
  for (let at = 0; at < line.length; at += 1) {
    const left = at < step ? 0 : (line[at - step] ?? 0);
    const up = above[at] ?? 0;
    const corner = at < step ? 0 : (above[at - step] ?? 0);
    line[at] = (line[at] ?? 0) + predicted(kind, left, up, corner);
  }
}

function predicted(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) throw new DamagedPicture("a line of it is packed in no known way");
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** One pixel as red, green, blue and opacity. */
function put(
  samples: Uint8Array,
  to: number,
  { head, palette, transparent }: Chunks,
  line: Uint8Array,
  column: number,
): void {
  const channels = CHANNELS[head.type];
  const value = (channel: number): number => sampleAt(line, (column * channels + channel) * head.depth, head.depth);
  const scale = head.depth === 16 ? 257 : 255 / (2 ** head.depth - 1);
  const level = (channel: number): number =>
    head.depth === 16 ? value(channel) >> 8 : Math.round(value(channel) * scale);
  if (head.type === 3) {
    const index = value(0);
    samples.set([palette[index * 3] ?? 0, palette[index * 3 + 1] ?? 0, palette[index * 3 + 2] ?? 0], to);
    samples[to + 3] = transparent[index] ?? 255;
    return;
  }
  const isColor = head.type === 2 || head.type === 6;
  samples.set(isColor ? [level(0), level(1), level(2)] : [level(0), level(0), level(0)], to);
  samples[to + 3] = channels % 2 === 0 ? level(channels - 1) : isKeyed(transparent, isColor ? 3 : 1, value) ? 0 : 255;
}

function sampleAt(line: Uint8Array, bit: number, depth: number): number {
  const at = bit >> 3;
  if (depth === 16) return ((line[at] ?? 0) << 8) | (line[at + 1] ?? 0);
  return ((line[at] ?? 0) >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
}

/** Whether it is the one colour that the file calls transparent. */
function isKeyed(key: Uint8Array, channels: number, value: (channel: number) => number): boolean {
  if (key.length < channels * 2) return false;
  for (let channel = 0; channel < channels; channel += 1) {
    if (value(channel) !== (((key[channel * 2] ?? 0) << 8) | (key[channel * 2 + 1] ?? 0))) return false;
  }
  return true;
}

function pixelsOf({ width, height, type }: Head, samples: Uint8Array): Pixels {
  const count = width * height;
  const gray = type === 0 || type === 4;
  const step = gray ? 1 : 3;
  const color = new Uint8Array(count * step);
  const alpha = new Uint8Array(count);
  let isOpaque = true;
  for (let at = 0; at < count; at += 1) {
    color.set(samples.subarray(at * 4, at * 4 + step), at * step);
    alpha[at] = samples[at * 4 + 3] ?? 255;
    if (alpha[at] !== 255) isOpaque = false;
  }
  return { width, height, gray, color: deflateSync(color), alpha: isOpaque ? undefined : deflateSync(alpha) };
}
