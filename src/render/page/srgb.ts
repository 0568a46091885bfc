/** The colour space of every document: a small ICC profile (version 4) of sRGB, for the output intent that PDF/A asks for. */
export function srgbProfile(): Uint8Array {
  const tags: readonly (readonly [names: readonly string[], data: Buffer])[] = [
    [["desc"], multiText("sRGB")],
    [["cprt"], multiText("No rights reserved")],
    [["wtpt"], xyz(0.9642, 1, 0.8249)],
    [["rXYZ"], xyz(0.43607, 0.22249, 0.01392)],
    [["gXYZ"], xyz(0.38515, 0.71687, 0.09708)],
    [["bXYZ"], xyz(0.14307, 0.06061, 0.7141)],
    [["rTRC", "gTRC", "bTRC"], curve()],
  ];
  const count = tags.reduce((sum, [names]) => sum + names.length, 0);
  const table: Buffer[] = [word(count)];
  let offset = 128 + 4 + 12 * count;
  for (const [names, data] of tags) {
    for (const name of names) table.push(Buffer.from(name), word(offset), word(data.length));
    offset += data.length;
  }
  return Buffer.concat([header(offset), ...table, ...tags.map(([, data]) => data)]);
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x04200000, 8);
  bytes.write("mntrRGB XYZ ", 12);
  // 1 January 2000
  for (const [at, part] of [2000, 1, 1].entries()) bytes.writeUInt16BE(part, 24 + at * 2);
  bytes.write("acsp", 36);
  xyz(0.9642, 1, 0.8249).copy(bytes, 68, 8);
  return bytes;
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function fixed(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(Math.round(value * 65_536));
  return bytes;
}

function xyz(...values: readonly number[]): Buffer {
  return Buffer.concat([Buffer.from("XYZ \0\0\0\0"), ...values.map(fixed)]);
}

function multiText(text: string): Buffer {
  const utf16 = Buffer.from(text, "utf16le").swap16();
  const head = [Buffer.from("mluc\0\0\0\0"), word(1), word(12), Buffer.from("enUS"), word(utf16.length), word(28)];
  const bytes = Buffer.concat([...head, utf16]);
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

/** Y = ((X + 0.055) / 1.055) ** 2.4, and X / 12.92 below 0.04045. */
function curve(): Buffer {
  const kind = Buffer.from("para\0\0\0\0\0\u0003\0\0", "latin1");
  return Buffer.concat([kind, ...[2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].map(fixed)]);
}
