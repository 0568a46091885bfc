import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { breakLines, type Chance, lineCost, type Measure, spaceGrowth } from "../../../src/render/page/break-lines.ts";

const SPACE = 2.5;

/** Words of these widths with a space between, some of which may be divided in the middle. */
function chancesOf(words: readonly (readonly [width: number, isDivided: boolean])[]): Chance[] {
  const chances: Chance[] = [];
  let x = 0;
  for (const [at, [width, isDivided]] of words.entries()) {
    const middle = x + width / 2;
    const half = { next: middle, spacesBefore: at, spacesAtNext: at, cost: 55, hyphen: true };
    if (isDivided) chances.push({ ...half, end: middle + 3 });
    const end = x + width;
    const isLast = at === words.length - 1;
    const spacesAtNext = isLast ? at : at + 1;
    chances.push({ end, next: isLast ? end : end + SPACE, spacesBefore: at, spacesAtNext, cost: 0, hyphen: false });
    x = end + SPACE;
  }
  return chances;
}

const paragraph = fc
  .array(fc.tuple(fc.integer({ min: 2, max: 50 }), fc.boolean()), { minLength: 1, maxLength: 6 })
  .map(chancesOf);
const measure: fc.Arbitrary<Measure> = fc.record({
  width: fc.integer({ min: 30, max: 120 }),
  stretch: fc.constantFrom(0, SPACE / 2),
  shrink: fc.constant(SPACE / 5),
});

function costOf(ends: readonly number[], chances: readonly Chance[], wanted: Measure): number {
  return ends.reduce((sum, end, line) => {
    const start = line === 0 ? undefined : chances[ends[line - 1] ?? 0];
    const last = chances[end];
    return last ? sum + lineCost(start, last, wanted, end === chances.length - 1, line === 0) : sum;
  }, 0);
}

/** Every way to end lines; the last chance always ends one. */
function ways(count: number): number[][] {
  return Array.from({ length: 2 ** (count - 1) }, (_, bits) =>
    Array.from({ length: count }, (_unused, at) => at).filter((at) => at === count - 1 || (bits & (1 << at)) !== 0),
  );
}

describe("lines", () => {
  test("cost as little together as any way to break the paragraph", () => {
    fc.assert(
      fc.property(paragraph, measure, (chances, wanted) => {
        const least = Math.min(...ways(chances.length).map((ends) => costOf(ends, chances, wanted)));
        expect(costOf(breakLines(chances, wanted), chances, wanted)).toBeCloseTo(least, 3);
      }),
      { numRuns: 150 },
    );
  });

  test("are as wide as the measure once their spaces have grown, and never wider where that can be", () => {
    fc.assert(
      fc.property(paragraph, (chances) => {
        const wanted = { width: 60, stretch: SPACE / 2, shrink: SPACE / 5 };
        const ends = breakLines(chances, wanted);
        for (const [line, end] of ends.entries()) {
          const start = line === 0 ? undefined : chances[ends[line - 1] ?? 0];
          const last = chances[end];
          if (last === undefined) continue;
          const isLast = line === ends.length - 1;
          const spaces = last.spacesBefore - (start?.spacesAtNext ?? 0);
          const width = last.end - (start?.next ?? 0) + spaces * spaceGrowth(start, last, wanted, isLast);
          expect(width).toBeLessThanOrEqual(60 + 1e-6);
          if (!isLast && spaces > 0) expect(width).toBeCloseTo(60, 6);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("that fit exactly are not overfull, whatever the sums of lengths round to", () => {
    const whole = { end: 0.1 + 0.2, next: 0.3, spacesBefore: 0, spacesAtNext: 0, cost: 0, hyphen: false };
    expect(lineCost(undefined, whole, { width: 0.3, stretch: 0, shrink: 0 }, true, true)).toBe(0);
  });

  test("rather stand uneven than end in hyphens below each other", () => {
    const chances = chancesOf([
      [50, false],
      [40, true],
      [40, true],
      [40, true],
    ]);
    const ends = breakLines(chances, { width: 75, stretch: 0, shrink: 0 });
    const hyphens = ends.map((end) => chances[end]?.hyphen);
    expect(hyphens.some((each, at) => each && hyphens[at + 1])).toBe(false);
  });
});
