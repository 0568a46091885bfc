import { create } from "fontkit";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Face } from "../../../src/render/page/face.ts";
import { face, fontFile } from "./kit.ts";

const faces = ["Inter-Regular", "SourceSerif4-Regular", "JetBrainsMono-Regular"] as const;
const features = fc.constantFrom<readonly string[]>([], ["tnum"], ["-calt", "-liga"]);

describe("a face", () => {
  test("shapes numbers as its font does", () => {
    for (const name of faces) {
      const font = create(Buffer.concat([fontFile(name), Buffer.alloc(16)]));
      if (!("layout" in font)) throw new Error("a collection");
      fc.assert(
        fc.property(fc.stringMatching(/^\d{1,7}([.,]\d{1,3}){0,3}$/), features, (text, wanted) => {
          const asked = Object.fromEntries(wanted.map((each) => [each.replace(/^-/, ""), !each.startsWith("-")]));
          const run = font.layout(text, asked);
          const shaped = face(name).shape(text, wanted);
          expect(shaped.glyphs.map(({ id }) => id)).toEqual(run.glyphs.map(({ id }) => id));
          expect(shaped.width).toBeCloseTo((run.advanceWidth * 1000) / font.unitsPerEm, 6);
        }),
        { numRuns: 60 },
      );
    }
  });

  test("tells a glyph from itself where it stands for another character, whatever came before", () => {
    const fresh = new Face(fontFile("SourceSerif4-Regular"));
    const points = (text: string): number[] => fresh.shape(text).glyphs.flatMap(({ codePoints }) => [...codePoints]);
    expect(points("\u00a0")).toEqual([0xa0]);
    expect(points(" ")).toEqual([0x20]);
    points("\u00ad");
    expect(points("-")).toEqual([0x2d]);
    expect(fresh.shape("-").width).toBeGreaterThan(0);
    const [hyphen, dash] = [fresh.shape("\u2010"), fresh.shape("-")].map(({ glyphs }) => glyphs[0]);
    expect([hyphen?.id, hyphen?.sign === dash?.sign]).toEqual([dash?.id, false]);
  });

  test("knows ligatures by all their characters", () => {
    const [ligature] = face("SourceSerif4-Regular").shape("fi").glyphs;
    expect(ligature?.codePoints).toEqual([0x66, 0x69]);
  });
});

describe("the part of a font that is embedded", () => {
  test("draws the same as the whole", () => {
    for (const name of faces) {
      const whole = create(Buffer.concat([fontFile(name), Buffer.alloc(16)]));
      if (!("layout" in whole)) throw new Error("a collection");
      const ids = [0, ...whole.layout("Ag\u0142\u00e9\u017b 1,\u00bd\u00bd").glyphs.map(({ id }) => id), 1];
      const bytes = face(name).program(ids);
      const part = create(Buffer.concat([bytes, Buffer.alloc(16)]));
      if (!("layout" in part)) throw new Error("a collection");
      for (const [at, id] of ids.entries()) {
        expect(part.getGlyph(at).path.toSVG()).toBe(whole.getGlyph(id).path.toSVG());
        expect(part.getGlyph(at).advanceWidth).toBe(whole.getGlyph(id).advanceWidth);
      }
      expect(bytes.length).toBeLessThan(fontFile(name).length / 20);
    }
  });
});
