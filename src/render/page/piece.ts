import type { Pen } from "./pen.ts";

/** A part of the text column that is never divided, such as a line of text or a row of a table. */
export interface Piece {
  readonly height: number;
  /** The room above it, which falls away at the top of a page. */
  readonly above: number;
  /** What it costs to begin a page with it: 0 is free, `NEVER` rules it out, `ALWAYS` asks for it. */
  readonly cost: number;
  /** From its top to the baseline of its first line. */
  readonly baseline: number;
  /** Drawn above it where it begins a page, such as the head of a table. */
  readonly repeat?: Piece;
  /** Footnotes whose marks stand in it. */
  readonly notes?: readonly string[];
  /** How many lines of what follows, or of what goes before, stay on the same page. */
  readonly keepNext?: number;
  readonly keepBefore?: number;
  /** `y` is its top; `room` is what of the room above it was really left. */
  draw(pen: Pen, x: number, y: number, room: number): void;
}

export const NEVER = Number.POSITIVE_INFINITY;
export const ALWAYS = Number.NEGATIVE_INFINITY;

/** One piece of several, below each other. */
export function stacked(pieces: readonly Piece[], above = 0): Piece {
  const tops: number[] = [];
  let height = 0;
  for (const [at, piece] of pieces.entries()) {
    if (at > 0) height += piece.above;
    tops.push(height);
    height += piece.height;
  }
  return {
    height,
    above,
    cost: 0,
    baseline: pieces[0]?.baseline ?? 0,
    notes: pieces.flatMap(({ notes = [] }) => notes),
    draw: (pen, x, y) => {
      for (const [at, piece] of pieces.entries()) piece.draw(pen, x, y + (tops[at] ?? 0), at > 0 ? piece.above : 0);
    },
  };
}

export function movedRight(piece: Piece, by: number): Piece {
  const { repeat } = piece;
  return {
    ...piece,
    ...(repeat ? { repeat: movedRight(repeat, by) } : {}),
    draw: (pen, x, y, room) => piece.draw(pen, x + by, y, room),
  };
}

/** Pieces of which the first has other room above it. */
export function after(room: number, pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, at) => (at === 0 ? { ...piece, above: Math.max(room, piece.above) } : piece));
}

/** Lines of which neither the first nor the last stands alone on a page. */
export function withoutOrphans(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, at) => {
    const isAlone = at === 1 || (at > 0 && at === pieces.length - 1);
    return isAlone ? { ...piece, cost: NEVER } : piece;
  });
}

/** Makes `keepNext` and `keepBefore` true: what must not be parted costs `NEVER`. */
export function withKeeps(pieces: readonly Piece[]): Piece[] {
  const never = new Set<number>();
  for (const [at, { keepNext = 0, keepBefore = 0 }] of pieces.entries()) {
    for (let step = 1; step <= keepNext; step += 1) never.add(at + step);
    for (let step = 0; step < keepBefore; step += 1) never.add(at - step);
  }
  return pieces.map((piece, at) => (never.has(at) && piece.cost !== ALWAYS ? { ...piece, cost: NEVER } : piece));
}
