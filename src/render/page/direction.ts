import bidiModule, { type Bidi } from "bidi-js";

/** What the module is at run time, other than its types say. */
const newBidi = bidiModule as unknown as () => Bidi;
let known: Bidi | undefined;

function bidi(): Bidi {
  known ??= newBidi();
  return known;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** How deep each place of a text stands in texts of the other direction: even is left to right, odd is right to left. */
export interface Levels {
  readonly at: Uint8Array;
  readonly paragraph: number;
}

/** Nothing where all of it runs from left to right. */
export function levelsOf(text: string): Levels | undefined {
  if (!RIGHT_TO_LEFT.test(text)) return undefined;
  const { levels, paragraphs } = bidi().getEmbeddingLevels(text);
  return { at: levels, paragraph: paragraphs[0]?.level ?? 0 };
}

export function isRightToLeft(level: number): boolean {
  return (level & 1) === 1;
}

/** What is drawn from right to left has its brackets turned round. */
export function mirrored(text: string): string {
  return text.replaceAll(/./gsu, (character) => bidi().getMirroredCharacter(character) ?? character);
}

export function mirror(codePoint: number): number {
  return bidi().getMirroredCharacter(String.fromCodePoint(codePoint))?.codePointAt(0) ?? codePoint;
}

interface InDirection {
  readonly run: { readonly level: number };
}

/** The parts as they stand from left to right: from the deepest level up, each stretch of that level or deeper is turned round. */
export function visualOrder<T extends InDirection>(parts: readonly T[]): readonly T[] {
  const deepest = Math.max(0, ...parts.map(({ run }) => run.level));
  let order = parts;
  for (let level = deepest; level >= 1; level -= 1) order = turned(order, level);
  return order;
}

function turned<T extends InDirection>(parts: readonly T[], level: number): T[] {
  const out: T[] = [];
  let stretch: T[] = [];
  for (const part of parts) {
    if (part.run.level >= level) {
      stretch.unshift(part);
      continue;
    }
    out.push(...stretch, part);
    stretch = [];
  }
  return [...out, ...stretch];
}
