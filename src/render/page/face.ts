import { create, type Font } from "fontkit";

/** A glyph where it stands in a run; lengths are thousandths of the font size. */
export interface Glyph {
  readonly id: number;
  /** How far the next glyph is away, with kerning. */
  readonly advance: number;
  /** The width that the font gives it. */
  readonly width: number;
  readonly dx: number;
  readonly dy: number;
  /** The characters that it stands for; none where another glyph of the run stands for them. */
  readonly codePoints: readonly number[];
}

/** A text in one face, shaped: glyphs in the order in which they are drawn, from left to right. */
export interface Shaped {
  readonly glyphs: readonly Glyph[];
  readonly width: number;
}

/** One font file. It is parsed once, and every word shaped once, however many documents are set with it. */
export class Face {
  readonly name: string;
  readonly font: Font;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  private readonly scale: number;
  private readonly covered = new Map<number, boolean>();
  private readonly shaped = new Map<string, Shaped>();

  constructor(bytes: Uint8Array) {
    // An empty last glyph has its box read from behind the end of the file.
    const font = create(Buffer.concat([bytes, Buffer.alloc(16)]));
    if (!("layout" in font)) throw new Error("a collection of fonts, not a font");
    this.font = font;
    this.name = font.postscriptName;
    this.scale = 1000 / font.unitsPerEm;
    this.ascent = font.ascent * this.scale;
    this.descent = -font.descent * this.scale;
    this.capHeight = font.capHeight * this.scale;
    this.xHeight = font.xHeight * this.scale;
  }

  covers(codePoint: number): boolean {
    let known = this.covered.get(codePoint);
    if (known === undefined) {
      known = this.font.hasGlyphForCodePoint(codePoint);
      this.covered.set(codePoint, known);
    }
    return known;
  }

  /** Texts should be words: what was shaped is kept. A feature is turned on by its name, and off with `-` before it. */
  shape(text: string, features: readonly string[] = [], rightToLeft = false): Shaped {
    const key = `${rightToLeft ? "<" : ">"}${features.join()} ${text}`;
    let known = this.shaped.get(key);
    if (known === undefined) {
      known = this.layout(text, features, rightToLeft);
      if (this.shaped.size >= MOST_KEPT) this.shaped.clear();
      this.shaped.set(key, known);
    }
    return known;
  }

  private layout(text: string, features: readonly string[], rightToLeft: boolean): Shaped {
    const wanted = Object.fromEntries(features.map((name) => [name.replace(/^-/, ""), !name.startsWith("-")]));
    const direction = rightToLeft ? "rtl" : "ltr";
    const run = this.font.layout(text, wanted, undefined, undefined, direction);
    const glyphs = run.glyphs.map((glyph, at) => {
      const place = run.positions[at];
      return {
        id: glyph.id,
        advance: (place?.xAdvance ?? 0) * this.scale,
        width: glyph.advanceWidth * this.scale,
        dx: (place?.xOffset ?? 0) * this.scale,
        dy: (place?.yOffset ?? 0) * this.scale,
        codePoints: glyph.codePoints,
      };
    });
    return { glyphs, width: glyphs.reduce((sum, { advance }) => sum + advance, 0) };
  }
}

/** Words kept per face: those of a few hundred long documents. */
const MOST_KEPT = 50_000;
