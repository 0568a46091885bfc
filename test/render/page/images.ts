import { crc32, deflateSync } from "node:zlib";

interface Head {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly type: number;
  readonly passes?: number;
}

/** A PNG file of these rows, each with its filter before it, and with further chunks before them. */
export function pngOf(head: Head, rows: Uint8Array, more: Readonly<Record<string, Buffer>> = {}): Buffer {
  return fileOf(head, deflateSync(rows), more);
}

/** A black PNG file of these pixels, or of these packed data where they differ from what the header says. */
export function png(width: number, height: number, packed?: Uint8Array): Buffer {
  const data = packed ?? deflateSync(Buffer.alloc((width * 3 + 1) * height, 0));
  return fileOf({ width, height, bits: 8, type: 2 }, data, {});
}

function fileOf({ width, height, bits, type, passes = 0 }: Head, packed: Uint8Array, more: object): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([bits, type, 0, 0, passes], 8);
  const sign = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = Object.entries({ IHDR: head, ...more, IDAT: packed, IEND: Buffer.alloc(0) });
  return Buffer.concat([sign, ...chunks.map(([name, data]) => chunk(name, data as Uint8Array))]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  out.set(body, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** The frame of a JPEG file, without a picture in it. */
export function jpeg(width: number, height: number, colors: number): Buffer {
  const frame = Buffer.from([
    0xff,
    0xc0,
    0,
    8 + colors * 3,
    8,
    0,
    height,
    0,
    width,
    colors,
    ...Array(colors * 3).fill(1),
  ]);
  const note = Buffer.from([0xff, 0xe0, 0, 4, 0, 0]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), note, frame, Buffer.from([0xff, 0xda, 0, 2, 0xff, 0xd9])]);
}

export const onePixel = png(1, 1);
