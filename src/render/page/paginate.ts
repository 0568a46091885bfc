import { ALWAYS, NEVER, type Piece } from "./piece.ts";

export interface Placed {
  readonly piece: Piece;
  readonly y: number;
  readonly room: number;
}

export interface PageOfPieces {
  readonly placed: readonly Placed[];
  /** Footnotes in the order of their marks. */
  readonly notes: readonly string[];
}

export interface Column {
  readonly height: number;
  /** How high a footnote is, with the room that it needs. */
  noteHeight(id: string): number;
  /** The line above footnotes, with its room. */
  readonly noteRule: number;
}

/** What a page costs, its empty part, a last page with next to nothing on it, and a part that no page can hold. */
const COST = { page: 300, empty: 1000, scanty: 900, tooHigh: 1e9 } as const;
/** A last page that is filled less than this looks like a slip. */
const SCANTY = 0.12;

/** The pieces on as few and as evenly filled pages as can be, with no page beginning where it must not. */
export function paginate(pieces: readonly Piece[], column: Column): PageOfPieces[] {
  if (pieces.length === 0) return [{ placed: [], notes: [] }];
  const from = cheapestStarts(pieces, column);
  const pages: PageOfPieces[] = [];
  for (let end = pieces.length; end > 0; end = from[end] ?? 0) pages.unshift(pageOf(pieces, from[end] ?? 0, end));
  return pages;
}

/** For each place the start of the page that ends there, on the cheapest way to it. */
function cheapestStarts(pieces: readonly Piece[], column: Column): number[] {
  const best = new Float64Array(pieces.length + 1).fill(Number.POSITIVE_INFINITY);
  const from: number[] = [];
  best[0] = 0;
  for (let start = 0; start < pieces.length; start += 1) {
    const before = best[start] ?? NEVER;
    if (before === NEVER) continue;
    for (const { end, used } of endsFrom(pieces, start, column)) {
      const cost = before + pageCost(pieces, end, used / column.height, start);
      if (cost >= (best[end] ?? NEVER)) continue;
      best[end] = cost;
      from[end] = start;
    }
  }
  return from;
}

/** What a page from one place to another costs; the cost of a document is the sum of those of its pages. */
export function pageCost(pieces: readonly Piece[], end: number, filled: number, start: number): number {
  const tooHigh = filled > 1 + 1e-9 ? COST.tooHigh * filled : 0;
  const next = pieces[end];
  if (next === undefined) return COST.page + tooHigh + (start > 0 && filled < SCANTY ? COST.scanty : 0);
  if (next.cost === ALWAYS) return COST.page + tooHigh;
  // A page that ends where it must not is still better than text that stands below its end.
  const forbidden = next.cost === NEVER ? COST.tooHigh / 10 : next.cost;
  return COST.page + tooHigh + forbidden + emptiness(1 - filled);
}

/** Pages are filled one after the other rather than all alike, but none is left half empty for it. */
function emptiness(part: number): number {
  return part <= 0 ? 0 : COST.empty * (part + part ** 3);
}

/** The places at which a page that begins at `start` may end, with the height used; at least one. */
function* endsFrom(pieces: readonly Piece[], start: number, column: Column): Generator<{ end: number; used: number }> {
  let height = pieces[start]?.repeat?.height ?? 0;
  let notes = 0;
  for (let end = start + 1; end <= pieces.length; end += 1) {
    const piece = pieces[end - 1];
    if (piece === undefined) return;
    height += piece.height + (end - 1 > start ? piece.above : 0);
    for (const id of piece.notes ?? []) notes += column.noteHeight(id) + (notes === 0 ? column.noteRule : 0);
    const used = height + notes;
    if (used > column.height + 1e-6 && end > start + 1) return;
    yield { end, used };
    if (pieces[end]?.cost === ALWAYS) return;
  }
}

function pageOf(pieces: readonly Piece[], start: number, end: number): PageOfPieces {
  const first = pieces[start];
  const placed: Placed[] = [];
  let y = 0;
  if (first?.repeat) {
    placed.push({ piece: first.repeat, y, room: 0 });
    y += first.repeat.height;
  }
  const notes: string[] = [];
  for (let at = start; at < end; at += 1) {
    const piece = pieces[at];
    if (piece === undefined) continue;
    const room = at > start ? piece.above : 0;
    y += room;
    placed.push({ piece, y, room });
    y += piece.height;
    notes.push(...(piece.notes ?? []));
  }
  return { placed, notes };
}
