import { create, type Font } from "fontkit";
import { mirror, mirrored } from "./direction.ts";
import { Outlines } from "./outlines.ts";

/** A glyph where it stands in a run; lengths are thousandths of the font size. */
export interface Glyph {
  readonly id: number;
  /** The same for the same glyph of a face that stands for the same characters. */
  readonly sign: number;
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
  readonly postscriptName: string;
  private readonly outlines: Outlines | undefined;
  private readonly font: Font;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  private readonly scale: number;
  private readonly covered = new Map<number, boolean>();
  private readonly shaped = new Map<string, Shaped>();
  private readonly signs = new Map<string, number>();

  /** `index` is that of a font in a file that holds several. */
  constructor(bytes: Uint8Array, index = 0) {
    // An empty last glyph has its box read from behind the end of the file.
    const opened = create(Buffer.concat([bytes, Buffer.alloc(16)]));
    const font = "layout" in opened ? opened : opened.fonts[index];
    if (font === undefined) throw new Error(`the file has no font ${index}`);
    rememberPairs(font);
    this.font = font;
    this.postscriptName = font.postscriptName.replaceAll(/[^\w-]/g, "_");
    this.outlines = "glyf" in (font as unknown as Tables).directory.tables ? new Outlines(font) : undefined;
    this.scale = 1000 / font.unitsPerEm;
    this.ascent = font.ascent * this.scale;
    this.descent = -font.descent * this.scale;
    // Old fonts do not say these.
    this.capHeight = (font.capHeight || font.ascent) * this.scale;
    this.xHeight = (font.xHeight || 0) * this.scale;
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
      known = NUMBER.test(text) ? this.number(text, features) : this.layout(text, features, rightToLeft);
      if (this.shaped.size >= MOST_KEPT) this.shaped.clear();
      this.shaped.set(key, known);
    }
    return known;
  }

  /** Numbers repeat their digits and not themselves: each pair of characters is shaped once, and numbers are put together. */
  private number(text: string, features: readonly string[]): Shaped {
    const glyphs: Glyph[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const pair = text.slice(at, at + 2);
      const { glyphs: shaped } = pair === text ? this.layout(pair, features, false) : this.shape(pair, features);
      // Where two characters share a glyph there are no numbers to put together.
      if (shaped.length !== pair.length) return this.layout(text, features, false);
      if (shaped[0]) glyphs.push(shaped[0]);
    }
    return shapedOf(glyphs);
  }

  private layout(text: string, features: readonly string[], rightToLeft: boolean): Shaped {
    const wanted = Object.fromEntries(features.map((name) => [name.replace(/^-/, ""), !name.startsWith("-")]));
    const direction = rightToLeft ? "rtl" : "ltr";
    const run = this.font.layout(rightToLeft ? mirrored(text) : text, wanted, undefined, undefined, direction);
    const glyphs = run.glyphs.map((glyph, at) => {
      const place = run.positions[at];
      const codePoints = rightToLeft ? glyph.codePoints.map(mirror) : glyph.codePoints;
      return {
        id: glyph.id,
        sign: this.signOf(glyph.id, codePoints),
        advance: (place?.xAdvance ?? 0) * this.scale,
        width: glyph.advanceWidth * this.scale,
        dx: (place?.xOffset ?? 0) * this.scale,
        dy: (place?.yOffset ?? 0) * this.scale,
        codePoints,
      };
    });
    return shapedOf(glyphs);
  }

  private signOf(id: number, codePoints: readonly number[]): number {
    const key = `${id} ${codePoints.join()}`;
    let sign = this.signs.get(key);
    if (sign === undefined) {
      sign = this.signs.size;
      this.signs.set(key, sign);
    }
    return sign;
  }

  /** A font program of these glyphs in this order. */
  program(glyphs: readonly number[]): Uint8Array {
    if (this.outlines) return this.outlines.fileOf(glyphs);
    const subset = this.font.createSubset() as unknown as { glyphs: readonly number[]; encode(): Uint8Array };
    subset.glyphs = glyphs;
    return subset.encode();
  }

  /** Whether its outlines are of the TrueType kind, and not of that which PostScript had. */
  get isTrueType(): boolean {
    return this.outlines !== undefined;
  }

  /** What a file says about the whole font. */
  descriptor(): { readonly missingWidth: number; readonly entries: object } {
    const { bbox, italicAngle } = this.font;
    const { minX, minY, maxX, maxY } = bbox;
    const entries = {
      Flags: italicAngle === 0 ? SYMBOLIC : SYMBOLIC | ITALIC,
      FontBBox: [minX, minY, maxX, maxY].map((each) => Math.round(each * this.scale)),
      ItalicAngle: italicAngle,
      Ascent: Math.round(this.ascent),
      Descent: -Math.round(this.descent),
      CapHeight: Math.round(this.capHeight),
      XHeight: Math.round(this.xHeight),
      StemV: 0,
    };
    return { missingWidth: this.font.getGlyph(0).advanceWidth * this.scale, entries };
  }
}

/** Signs beside each other may be drawn as one, as in `..`. */
const NUMBER = /^(?=..)\d+(?:[.,]\d+)*$/;

function shapedOf(glyphs: readonly Glyph[]): Shaped {
  return { glyphs, width: glyphs.reduce((sum, { advance }) => sum + advance, 0) };
}

/** Words kept per face: those of a few hundred long documents. */
const MOST_KEPT = 50_000;

interface Remembering {
  _glyphs: Record<number, unknown>;
  getGlyph(id: number, characters?: readonly number[]): unknown;
}

/**
 * fontkit remembers a glyph with the characters that it stood for when it was first seen. The space that once was a no-break
 * space would be one ever after, and the hyphen that once was a soft one would never be seen again.
 */
function rememberPairs(font: Font): void {
  const remembering = font as unknown as Remembering;
  const original = remembering.getGlyph.bind(font);
  const known = new Map<string, unknown>();
  remembering.getGlyph = (id, characters = []) => {
    const key = `${id} ${characters.join()}`;
    let glyph = known.get(key);
    if (glyph === undefined) {
      delete remembering._glyphs[id];
      glyph = original(id, characters);
      known.set(key, glyph);
    }
    return glyph;
  };
}

interface Tables {
  readonly directory: { readonly tables: object };
}

/** Its characters are its own; and it leans. */
const SYMBOLIC = 4;
const ITALIC = 64;
