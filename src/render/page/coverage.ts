/** Reads a part of a font file; fewer bytes than asked for where the file ends. */
export type ReadPart = (from: number, length: number) => Uint8Array;

/** One font of a file, and whether it may be embedded and has outlines to draw. */
export interface FontInFile {
  /** Its place in a file that holds several. */
  readonly index: number;
  has(codePoint: number): boolean;
}

const SANE = { fonts: 64, tables: 200, map: 4_000_000 } as const;

/** The fonts of a file that a document may be set with, from their tables of characters alone; none where it is no such file. */
export function fontsIn(read: ReadPart): FontInFile[] {
  try {
    const head = view(read(0, 12 + 4 * SANE.fonts));
    if (tagAt(head, 0) !== "ttcf") return fontAt(read, 0, 0);
    const count = Math.min(head.getUint32(8), SANE.fonts);
    return Array.from({ length: count }, (_, at) => at).flatMap((at) => fontAt(read, head.getUint32(12 + at * 4), at));
  } catch (error) {
    // A file that ends before its tables do.
    if (error instanceof RangeError) return [];
    throw error;
  }
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function tagAt(data: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((step) => data.getUint8(at + step)));
}

const KINDS: ReadonlySet<string> = new Set(["\0\u0001\0\0", "OTTO", "true"]);
/** The licence allows no embedding. */
const RESTRICTED = 2;

function fontAt(read: ReadPart, start: number, index: number): FontInFile[] {
  const tables = tablesAt(read, start);
  const map = tables.get("cmap");
  if (map === undefined || !(tables.has("glyf") || tables.has("CFF "))) return [];
  const about = tables.get("OS/2");
  if (about && (view(read(about.offset + 8, 2)).getUint16(0) & 0xf) === RESTRICTED) return [];
  const ranges = rangesIn(view(read(map.offset, Math.min(map.length, SANE.map))));
  return [{ index, has: (codePoint) => ranges.some(([from, to]) => from <= codePoint && codePoint <= to) }];
}

function tablesAt(read: ReadPart, start: number): Map<string, { offset: number; length: number }> {
  const head = view(read(start, 12));
  const found = new Map<string, { offset: number; length: number }>();
  if (!KINDS.has(tagAt(head, 0))) return found;
  const count = Math.min(head.getUint16(4), SANE.tables);
  const rows = view(read(start + 12, count * 16));
  for (let at = 0; at < count * 16; at += 16)
    found.set(tagAt(rows, at), { offset: rows.getUint32(at + 8), length: rows.getUint32(at + 12) });
  return found;
}

type Range = readonly [from: number, to: number];

/** The characters of all Unicode maps of the usual two kinds. */
function rangesIn(map: DataView): Range[] {
  const starts = new Set<number>();
  for (let at = 0; at < map.getUint16(2); at += 1) {
    const platform = map.getUint16(4 + at * 8);
    const encoding = map.getUint16(6 + at * 8);
    if (platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10)))
      starts.add(map.getUint32(8 + at * 8));
  }
  return [...starts].flatMap((start) => {
    const format = map.getUint16(start);
    return format === 12 ? groups(map, start) : format === 4 ? segments(map, start) : [];
  });
}

function groups(map: DataView, start: number): Range[] {
  const count = map.getUint32(start + 12);
  return Array.from({ length: Math.min(count, SANE.map / 12) }, (_, at) => {
    const row = start + 16 + at * 12;
    return [map.getUint32(row), map.getUint32(row + 4)] as const;
  });
}

function segments(map: DataView, start: number): Range[] {
  const count = map.getUint16(start + 6) / 2;
  return Array.from({ length: count }, (_, at) => {
    const to = map.getUint16(start + 14 + at * 2);
    return [map.getUint16(start + 16 + count * 2 + at * 2), to === 0xffff ? 0xfffe : to] as const;
  });
}
