import { readFileSync } from "node:fs";

export function fixtureFont(name: string): Buffer {
  return readFileSync(new URL(`../../fixtures/fonts/${name}.ttf`, import.meta.url));
}

/** Several fonts in one file. */
export function collectionOf(files: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(12 + files.length * 4);
  head.write("ttcf", "latin1");
  head.writeUInt32BE(0x00010000, 4);
  head.writeUInt32BE(files.length, 8);
  const parts: Buffer[] = [head];
  let start = head.length;
  for (const [at, file] of files.entries()) {
    const moved = Buffer.from(file);
    for (let table = 0; table < moved.readUInt16BE(4); table += 1) {
      const row = 12 + table * 16 + 8;
      moved.writeUInt32BE(moved.readUInt32BE(row) + start, row);
    }
    head.writeUInt32BE(start, 12 + at * 4);
    parts.push(moved, Buffer.alloc((4 - (moved.length % 4)) % 4));
    start += moved.length + ((4 - (moved.length % 4)) % 4);
  }
  return Buffer.concat(parts);
}
