import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { Face } from "../../../src/render/page/face.ts";
import { noHyphens } from "../../../src/render/page/hyphenation.ts";
import { MissingGlyph } from "../../../src/render/page/measured-text.ts";
import { type Line, setLines } from "../../../src/render/page/set-lines.ts";
import { styleOf } from "../../../src/render/page/theme.ts";
import { fixtureFont } from "./fixture-fonts.ts";
import { kitFonts, paragraph, pdfOf } from "./kit.ts";
import { PdfObjects } from "./pdf-objects.ts";
import { shownIn, structureOf, textOf } from "./pdf-text.ts";

const hebrew = new Face(fixtureFont("Hebrew-Regular"));
const arabic = new Face(fixtureFont("Arabic-Regular"));
const kanji = new Face(fixtureFont("Kanji-Regular"));
const fonts = kitFonts([hebrew, arabic, kanji]);
const style = styleOf("serif", 10, {});

function lines(text: string, width = 1000): Line[] {
  return setLines([{ text, style }], fonts, { width, align: "left", hyphenate: noHyphens });
}

/** What a line shows from left to right, character by character. */
function seen({ segments }: Line): string {
  const inPlace = segments.toSorted((one, other) => one.x - other.x);
  return inPlace
    .flatMap(({ glyphs }) => glyphs.flatMap(({ codePoints }) => codePoints.map((each) => String.fromCodePoint(each))))
    .join("");
}

function told(text: string, more: Parameters<typeof pdfOf>[1] = {}): string {
  const pdf = new PdfObjects(pdfOf([paragraph(text)], { fonts, ...more }));
  return structureOf(pdf).roots.map(textOf).join("").trim();
}

const SHALOM = "\u05e9\u05dc\u05d5\u05dd";
const MARHABA = "\u0645\u0631\u062d\u0628\u0627";

describe("text from right to left", () => {
  test("stands so, with what runs the other way inside it in order", () => {
    const turned = Array.from(SHALOM).toReversed().join("");
    expect(lines(`ab ${SHALOM} cd`).map(seen)).toEqual([`ab ${turned} cd`]);
    expect(lines(`${SHALOM} ab 12`).map(seen)).toEqual([`ab 12 ${turned}`]);
  });

  test("begins at the right edge", () => {
    const [line] = lines(SHALOM, 200);
    const segment = line?.segments[0];
    expect((segment?.x ?? 0) + (segment?.width ?? 0)).toBeCloseTo(200, 6);
  });

  test("has its brackets turned round, and tells them as they were written", () => {
    const [line] = lines(`(${SHALOM})`);
    const [first] = line?.segments ?? [];
    expect(first?.x).toBeGreaterThan(0);
    expect(first?.glyphs[0]?.id).toBe(fonts.faces.serif.regular.shape(")").glyphs[0]?.id);
    expect(first?.glyphs[0]?.codePoints).toEqual([0x28]);
    expect(told(`a (${SHALOM}) b`)).toBe(`a (${SHALOM}) b`);
  });

  test("is told in the order in which it is read, over several lines too", () => {
    for (const text of [
      `${SHALOM} ${SHALOM}, ab 12 ${SHALOM}`,
      `x ${MARHABA} \u0644\u0627 y`,
      `${MARHABA} ab `.repeat(30).trim(),
    ])
      expect(told(text).replaceAll("\n", " ")).toBe(text);
  });

  test("has its letters joined", () => {
    const alone = Array.from(MARHABA).map((letter) => arabic.shape(letter, [], true).glyphs[0]?.id);
    const joined = arabic.shape(MARHABA, [], true).glyphs.map(({ id }) => id);
    expect(joined.toReversed()).not.toEqual(alone);
  });
});

describe("other scripts", () => {
  test("end lines between the characters of Chinese and Japanese, and never before a full stop", () => {
    const text = "\u6e21\u8fba\u69d8\u5fa1\u4e2d\u3001\u5951\u7d04\u66f8\u3002".repeat(4);
    const set = lines(text, 62).map(seen);
    expect(set.join("")).toBe(text);
    for (const line of set) {
      expect(Array.from(line).length).toBeGreaterThan(3);
      expect(line).not.toMatch(/^[\u3001\u3002]/);
    }
  });

  test("are told as they were written, whatever glyphs they share", () => {
    const text =
      "ABE \u0391\u0392\u0395 \u0410\u0412\u0415 a\u00a0b a b - \u2010 \u2011 \u2212 \u6e21\u8fba e\u0301 \u0141\u00f3d\u017a";
    expect(told(text)).toBe(text);
  });

  test("keep their accents over their letters", () => {
    const [line] = lines("x\u0301");
    const [letter, accent] = line?.segments[0]?.glyphs ?? [];
    expect(accent?.advance).toBe(0);
    expect(letter?.advance).toBeGreaterThan(0);
    expect(accent?.dx).toBeLessThan(0);
  });

  test("are drawn by the families of the document before any other face", () => {
    const shown = shownIn(new PdfObjects(pdfOf([paragraph("a \u21d2 b")])));
    expect(shown.map(({ text }) => text).join("")).toBe("a \u21d2 b");
    expect(new Set(shown.map(({ font }) => font)).size).toBe(2);
  });

  test("that no face has are refused with their place", () => {
    const place = { file: "a.md", line: 7, column: 3 };
    const set = (): Uint8Array => pdfOf([paragraph("ab \u{13000} c", { place })]);
    expect(set).toThrow(MissingGlyph);
    expect(set).toThrow("U+13000");
    try {
      set();
    } catch (error) {
      expect((error as MissingGlyph).source.place).toEqual(place);
    }
  });
});

test("a font of the PostScript kind is embedded too", () => {
  const path = new URL("../../../node_modules/bwip-js/fonts/Inconsolata.otf", import.meta.url);
  const inconsolata = new Face(readFileSync(path));
  const faces = kitFonts().faces;
  const cuts = { regular: inconsolata, italic: inconsolata, bold: inconsolata, "bold-italic": inconsolata };
  const text = "Words in it, a\u00a0b - c\u2011d";
  const pdf = new PdfObjects(pdfOf([paragraph(text)], { fonts: { faces: { ...faces, serif: cuts }, fallbacks: [] } }));
  expect(structureOf(pdf).roots.map(textOf).join("").trim()).toBe(text);
  const kinds = [...pdf.values.values()].flatMap((each) => (each instanceof Map ? [each.get("/Subtype")] : []));
  expect(kinds).toContain("/CIDFontType0C");
});
