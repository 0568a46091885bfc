/** A place where a line may end. Lengths are measured along the whole paragraph, set on one endless line. */
export interface Chance {
  /** Where the text before it ends, with the hyphen that it needs. */
  readonly end: number;
  /** Where the line after it begins. */
  readonly next: number;
  /** Spaces before it, and before the line after it. */
  readonly spacesBefore: number;
  readonly spacesAtNext: number;
  /** What ending a line here costs; lines that end in hyphens below each other cost more. */
  readonly cost: number;
  readonly hyphen: boolean;
}

export interface Measure {
  readonly width: number;
  /** By how much a space may grow and shrink; nothing where lines are ragged. */
  readonly stretch: number;
  readonly shrink: number;
}

/** What a line end costs in addition: its own cost, and that of two hyphens in a row. */
const HYPHENS_IN_A_ROW = 3000;
/** A last line shorter than this part of the width looks like a slip. */
const SHORT_LAST = 0.18;
const SHORT_LAST_COST = 1500;
const OVERFULL = 1e12;
/** Sums of lengths are equal within this. */
const ROUNDING = 1e-6;

/**
 * Which chances to take so that the paragraph as a whole is as even as can be (Knuth and Plass). The last chance is its end.
 * Gives the places in `chances` of the lines' ends.
 */
export function breakLines(chances: readonly Chance[], measure: Measure): number[] {
  const best: { cost: number; from: number }[] = [];
  for (const [to, chance] of chances.entries()) {
    best.push(cheapest(chances, best, to, chance, measure));
  }
  const ends: number[] = [];
  for (let at = chances.length - 1; at >= 0; at = best[at]?.from ?? -1) ends.unshift(at);
  return ends;
}

function cheapest(
  chances: readonly Chance[],
  best: readonly { cost: number }[],
  to: number,
  chance: Chance,
  measure: Measure,
): { cost: number; from: number } {
  const isLast = to === chances.length - 1;
  let found = { cost: Number.POSITIVE_INFINITY, from: to - 1 };
  for (let from = to - 1; from >= -1; from -= 1) {
    const start = chances[from];
    const cost = (best[from]?.cost ?? 0) + lineCost(start, chance, measure, isLast, from === -1);
    if (cost < found.cost) found = { cost, from };
    if (widthOf(start, chance) > measure.width * 1.4) break;
  }
  return found;
}

function widthOf(start: Chance | undefined, end: Chance): number {
  return end.end - (start?.next ?? 0);
}

function spacesOf(start: Chance | undefined, end: Chance): number {
  return end.spacesBefore - (start?.spacesAtNext ?? 0);
}

/** What a line from one chance to another costs; the cost of a paragraph is the sum of those of its lines. */
export function lineCost(
  start: Chance | undefined,
  end: Chance,
  measure: Measure,
  isLast: boolean,
  isOnly: boolean,
): number {
  const width = widthOf(start, end);
  const rest = measure.width - width;
  const room = Math.abs(rest) < ROUNDING ? 0 : rest;
  const spaces = spacesOf(start, end);
  if (room < 0) {
    const shrink = spaces * measure.shrink;
    if (-room > shrink + ROUNDING) return OVERFULL * (1 - room / measure.width);
    return demerits(-room / shrink, end) + inARow(start, end);
  }
  if (isLast) return !isOnly && width < measure.width * SHORT_LAST ? SHORT_LAST_COST : 0;
  const stretch = measure.stretch > 0 ? spaces * measure.stretch : measure.width * 0.12;
  return demerits(room / Math.max(stretch, 1e-6), end) + inARow(start, end);
}

function demerits(ratio: number, end: Chance): number {
  const badness = Math.min(100 * ratio ** 3, 1e5);
  return (10 + badness + end.cost) ** 2;
}

function inARow(start: Chance | undefined, end: Chance): number {
  return start?.hyphen && end.hyphen ? HYPHENS_IN_A_ROW : 0;
}

/** By how much each space of a line grows, or shrinks where it is below nothing, for the line to be as wide as all. */
export function spaceGrowth(start: Chance | undefined, end: Chance, measure: Measure, isLast: boolean): number {
  const room = measure.width - widthOf(start, end);
  const spaces = spacesOf(start, end);
  if (spaces === 0 || (measure.stretch === 0 && measure.shrink === 0)) return 0;
  if (isLast && room >= 0) return 0;
  return Math.max(room / spaces, -measure.shrink);
}
