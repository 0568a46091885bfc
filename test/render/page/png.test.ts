import { deflateSync, inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { DamagedPicture, readPng } from "../../../src/render/page/png.ts";
import { wrongPicture } from "../../../src/render/pictures.ts";
import { chunk } from "./images.ts";

interface Made {
  readonly type: 0 | 2 | 3 | 4 | 6;
  readonly depth: 1 | 2 | 4 | 8 | 16;
  readonly interlaced?: boolean;
  readonly more?: readonly Buffer[];
}

const WIDTH = 11;
const HEIGHT = 9;
const CHANNELS = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;

/** Every sample follows from its place, so that the reader's answer can be computed beside it. */
function sample(x: number, y: number, channel: number, depth: number): number {
  return (x * 7 + y * 13 + channel * 5 + (x * y) ** 2) % 2 ** depth;
}

function lineOf(xs: readonly number[], y: number, { type, depth }: Made): Buffer {
  const line = Buffer.alloc(Math.ceil((xs.length * CHANNELS[type] * depth) / 8));
  const samples = xs.flatMap((x) => Array.from({ length: CHANNELS[type] }, (_, each) => sample(x, y, each, depth)));
  for (const [at, value] of samples.entries()) {
    if (depth === 16) line.writeUInt16BE(value, at * 2);
    else line[(at * depth) >> 3] = (line[(at * depth) >> 3] ?? 0) | (value << (8 - depth - ((at * depth) & 7)));
  }
  return line;
}

/** The five filters in turn, written the other way round than the reader undoes them. */
function filtered(lines: readonly Buffer[], step: number): Buffer {
  const out = lines.map((line, row) => {
    const kind = row % 5;
    const above = lines[row - 1];
    const bytes = Buffer.from(line);
    for (const [at, byte] of line.entries()) {
      const a = line[at - step] ?? 0;
      const b = above?.[at] ?? 0;
      const c = above?.[at - step] ?? 0;
      const near = [a, b, c].toSorted((x, y) => Math.abs(a + b - c - x) - Math.abs(a + b - c - y))[0] ?? 0;
      bytes[at] = byte - ([0, a, b, Math.floor((a + b) / 2), near][kind] ?? 0);
    }
    return Buffer.concat([Buffer.from([kind]), bytes]);
  });
  return Buffer.concat(out);
}

function png(made: Made): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head.set([made.depth, made.type, 0, 0, made.interlaced ? 1 : 0], 8);
  const starts = made.interlaced ? "0,0,8,8 4,0,8,8 0,4,4,8 2,0,4,4 0,2,2,4 1,0,2,2 0,1,1,2" : "0,0,1,1";
  const step = Math.max(1, (CHANNELS[made.type] * made.depth) >> 3);
  const data = starts.split(" ").map((start) => {
    const [left = 0, top = 0, right = 1, down = 1] = start.split(",").map(Number);
    const xs = Array.from({ length: WIDTH }, (_, x) => x).filter((x) => x >= left && (x - left) % right === 0);
    const ys = Array.from({ length: HEIGHT }, (_, y) => y).filter((y) => y >= top && (y - top) % down === 0);
    return filtered(xs.length === 0 ? [] : ys.map((y) => lineOf(xs, y, made)), step);
  });
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
  const parts = [chunk("IHDR", head), ...(made.more ?? []), chunk("IDAT", deflateSync(Buffer.concat(data)))];
  return Buffer.concat([signature, ...parts, chunk("IEND", Buffer.alloc(0))]);
}

const kinds: readonly Made[] = ([0, 2, 3, 4, 6] as const).flatMap((type) =>
  ([1, 2, 4, 8, 16] as const)
    .filter((depth) => type === 0 || (type === 3 ? depth < 16 : depth >= 8))
    .flatMap((depth) => [false, true].map((interlaced) => ({ type, depth, interlaced }))),
);

const palette = Buffer.from(Array.from({ length: 768 }, (_, at) => (at * 31) % 256));

describe("readPng", () => {
  test.each(kinds)("reads type $type at $depth bits, interlaced: $interlaced", (made) => {
    const more = made.type === 3 ? [chunk("PLTE", palette), chunk("tRNS", Buffer.from([0, 100]))] : [];
    const pixels = readPng(png({ ...made, more }));
    const color = inflateSync(pixels.color);
    const alpha = pixels.alpha && inflateSync(pixels.alpha);
    const step = pixels.gray ? 1 : 3;
    const level = (x: number, y: number, channel: number): number => {
      const value = sample(x, y, channel, made.depth);
      return made.depth === 16 ? value >> 8 : Math.round((value * 255) / (2 ** made.depth - 1));
    };
    for (let y = 0; y < HEIGHT; y += 1) {
      for (let x = 0; x < WIDTH; x += 1) {
        const at = y * WIDTH + x;
        const index = sample(x, y, 0, made.depth);
        const wanted = Array.from({ length: step }, (_, channel) =>
          made.type === 3 ? palette[index * 3 + channel] : level(x, y, channel),
        );
        expect([...color.subarray(at * step, at * step + step)]).toEqual(wanted);
        const opacity = made.type === 3 ? ([0, 100][index] ?? 255) : made.type >= 4 ? level(x, y, step) : 255;
        expect(alpha?.[at] ?? 255).toBe(opacity);
      }
    }
  });

  test("shows nothing of the one colour that is transparent", () => {
    const key = Buffer.alloc(2);
    key.writeUInt16BE(sample(3, 2, 0, 8));
    const { alpha } = readPng(png({ type: 0, depth: 8, more: [chunk("tRNS", key)] }));
    const opacity = alpha && inflateSync(alpha);
    expect(opacity?.[2 * WIDTH + 3]).toBe(0);
    expect(opacity?.[0]).toBe(255);
  });
});

describe("a damaged picture", () => {
  const sound = png({ type: 2, depth: 8 });
  const broken = (at: number, byte: number): Buffer => {
    const bytes = Buffer.from(sound);
    bytes[at] = byte;
    return bytes;
  };
  const few = png({ type: 0, depth: 1 });
  const rows: readonly (readonly [says: string, bytes: Uint8Array, wanted: RegExp])[] = [
    ["is no picture", Buffer.from("GIF89a"), /neither PNG nor JPEG/],
    ["ends early", sound.subarray(0, sound.length - 30), /cut off or damaged/],
    ["has no width", broken(19, 0), /cut off or damaged/],
    ["claims a billion pixels", broken(17, 99), /pixels; allowed/],
    ["has colours that there are none of", broken(25, 5), /no known kind/],
    ["is packed otherwise", broken(26, 1), /no known way/],
    ["has pixels that do not unpack", broken(50, 255), /cannot be unpacked|missing/],
    ["has too few pixels", Buffer.concat([few.subarray(0, 24), Buffer.from([8]), few.subarray(25)]), /missing/],
  ];
  test.each(rows)("that %s is refused, and nothing is thrown", (_, bytes, wanted) => {
    expect(wrongPicture(bytes)).toMatch(wanted);
  });

  test("is told from a fault of the program", () => {
    expect(() => readPng(sound.subarray(0, 20))).toThrow(DamagedPicture);
    expect(wrongPicture(sound)).toBeUndefined();
  });
});
