import { hyphenateSync as english } from "hyphen/en-us/index.js";
import { hyphenateSync as german } from "hyphen/de/index.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hyphenation, noHyphens } from "../../../src/render/page/hyphenation.ts";
import { type Alignment, type Line, setLines } from "../../../src/render/page/set-lines.ts";
import { styleOf } from "../../../src/render/page/theme.ts";
import { kitFonts } from "./kit.ts";

const fonts = kitFonts();
const style = styleOf("serif", 10, {});
const hyphenate = hyphenation(english);

function linesOf(text: string, width: number, align: Alignment = "left", divide = hyphenate): Line[] {
  return setLines([{ text, style }], fonts, { width, align, hyphenate: divide });
}

function seen({ segments }: Line): string {
  const all = segments.flatMap(({ glyphs, actual }) =>
    actual === undefined ? glyphs.flatMap(({ codePoints }) => codePoints) : [],
  );
  return String.fromCodePoint(...all);
}

/** Whether it ends in a hyphen that was not written. */
function isDivided(line: Line): boolean {
  return line.segments.at(-1)?.actual === "\u00ad";
}

const text = fc
  .array(fc.constantFrom("agreement", "the", "obligations", "a", "confidentiality", "of", "representations", "fee"), {
    minLength: 5,
    maxLength: 40,
  })
  .map((words) => words.join(" "));

describe("lines", () => {
  test("are never wider than their measure where their words fit it", () => {
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 90, max: 300 }),
        fc.constantFrom<Alignment>("left", "justify", "center"),
        (words, width, align) => {
          for (const line of linesOf(words, width, align))
            // Half a word may be a little wider than it is within the whole.
            expect(line.width).toBeLessThanOrEqual(width + 0.3);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("all end at both edges where they are even, apart from the last", () => {
    fc.assert(
      fc.property(text, (words) => {
        for (const line of linesOf(words, 220, "justify").slice(0, -1)) expect(line.width).toBeCloseTo(220, 2);
      }),
      { numRuns: 40 },
    );
  });

  test("divide words only where the patterns of the language say", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 60, max: 160 }), (words, width) => {
        const lines = linesOf(words, width);
        let at = 0;
        for (const line of lines) {
          const shown = seen(line);
          at = words.indexOf(shown, at) + shown.length;
          if (!isDivided(line)) continue;
          const start = words.lastIndexOf(" ", at - 1) + 1;
          const end = words.indexOf(" ", at);
          expect(hyphenate(words.slice(start, end < 0 ? undefined : end))).toContain(at - start);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("divide neither addresses nor numbers nor names of things", () => {
    const words =
      "write to representations@obligations.example or ADSA-2026-0142-representations or some_representations ".repeat(
        4,
      );
    for (const line of linesOf(words, 200)) expect(isDivided(line)).toBe(false);
  });

  test("end where the author ended them", () => {
    expect(linesOf("a\nb\r\n\nc\u2028d", 200).map(seen)).toEqual(["a", "b", "", "c", "d"]);
  });

  test("never end at a space that keeps words together", () => {
    const words = "aa bb\u00a0cc ".repeat(20).trim();
    for (const line of linesOf(words, 61)) expect(seen(line)).not.toMatch(/bb$/);
  });

  test("break a word that is wider than they are, and lose nothing of it", () => {
    const word = "abcdefghij".repeat(30);
    const lines = linesOf(word, 100);
    expect(lines.map(seen).join("")).toBe(word);
    for (const line of lines) expect(line.width).toBeLessThanOrEqual(100 + 1e-6);
  });

  test("that fit exactly stay whole", () => {
    const [line] = linesOf("1,234.50", 1000);
    expect(linesOf("1,234.50", line?.width ?? 0)).toHaveLength(1);
  });
});

describe("words", () => {
  test("are divided as their language does, with two letters before and three after", () => {
    expect(hyphenate("agreement")).toEqual([5]);
    expect(hyphenate("table")).toEqual([]);
    expect(hyphenation(german)("Donaudampfschiff")).toContain(5);
    for (const word of ["representation", "confidentiality", "obligation"]) {
      for (const place of hyphenate(word)) {
        expect(place).toBeGreaterThanOrEqual(2);
        expect(word.length - place).toBeGreaterThanOrEqual(3);
      }
    }
  });

  test("are divided nowhere where nobody knows how", () => {
    expect(noHyphens("agreement")).toEqual([]);
    expect(hyphenate("ADSA2026")).toEqual([]);
  });
});
