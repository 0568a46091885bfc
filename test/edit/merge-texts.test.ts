import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeTexts } from "../../src/edit/merge-texts.ts";

const base = "a\nb\nc\nd\ne\nf\n";
const merged = (ours: string, theirs: string) => {
  const { text, refused } = mergeTexts(base, ours, theirs);
  return { text, refused };
};

describe("two changes of one text", () => {
  it("are both made where they are apart", () => {
    expect(merged("a\nB\nc\nd\ne\nf\n", "a\nb\nc\nd\nE\nE\n")).toEqual({ text: "a\nB\nc\nd\nE\nE\n", refused: [] });
    expect(merged("0\na\nb\nc\nd\ne\nf\n", "a\nb\nc\nd\ne\nf\ng\n")).toEqual({
      text: "0\na\nb\nc\nd\ne\nf\ng\n",
      refused: [],
    });
    expect(merged("d\ne\nf\n", "a\nb\nc\nd\ne\n")).toEqual({ text: "d\ne\n", refused: [] });
  });

  it("are one where they are the same", () => {
    expect(merged("a\nB\nc\nd\ne\nf\n", "a\nB\nc\nd\nE\nf\n")).toEqual({ text: "a\nB\nc\nd\nE\nf\n", refused: [] });
  });

  it("leave ours as it is where they meet, and tell of theirs by our line", () => {
    expect(merged("0\na\nB\nc\nd\ne\nf\n", "a\nX\nc\nd\nE\nf\n")).toEqual({
      text: "0\na\nB\nc\nd\nE\nf\n",
      refused: [{ line: 3, text: "X\n" }],
    });
    expect(merged("a\nb\nC\nd\ne\nf\n", "a\nX\nc\nd\ne\nf\n").refused).toEqual([{ line: 2, text: "X\n" }]);
    expect(merged("a\nb\nc\nd\ne\nf\ng\n", "a\nb\nc\nd\ne\nf\nh\n").refused).toEqual([{ line: 7, text: "h\n" }]);
  });

  it("know where a line went", () => {
    const { lineOf } = mergeTexts(base, "0\na\nc\nd\ne\nf\n", base);
    expect([1, 3, 6].map(lineOf)).toEqual([2, 3, 6]);
  });

  const texts = fc
    .array(fc.constantFrom("a\n", "b\n", "c\r\n", "\n", "d"), { maxLength: 12 })
    .map((lines) => lines.join(""));
  it("take one side whole where the other is the base, or both are the same", () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        expect(mergeTexts(one, one, other)).toMatchObject({ text: other, refused: [] });
        expect(mergeTexts(one, other, one)).toMatchObject({ text: other, refused: [] });
        expect(mergeTexts(one, other, other)).toMatchObject({ text: other, refused: [] });
      }),
      { numRuns: 200 },
    );
  });

  it("keep what is new on our side, whatever theirs says", () => {
    fc.assert(
      fc.property(texts, texts, texts, (one, ours, theirs) => {
        const { text, refused } = mergeTexts(one, ours, theirs);
        const kept = new Set([...one.split(/(?<=\n)/), ...theirs.split(/(?<=\n)/)]);
        for (const line of ours.split(/(?<=\n)/)) if (!kept.has(line)) expect(text).toContain(line);
        for (const { line } of refused) expect(line).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});
