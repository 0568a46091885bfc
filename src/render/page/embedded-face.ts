import type { Face, Glyph } from "./face.ts";
import { type KitDocument, literal, type Reference } from "./pdfkit.ts";

/** A face in one file: those of its glyphs that the file shows, each under a code, with the characters that they stand for. */
export class EmbeddedFace {
  /** Under which pages name it. */
  readonly name: string;
  readonly reference: Reference;
  private readonly face: Face;
  private readonly codes: string[] = [];
  private readonly glyphs: number[] = [0];
  private readonly widths: number[] = [0];
  private readonly texts: (readonly number[])[] = [[]];

  constructor(face: Face, index: number, file: KitDocument) {
    this.face = face;
    this.name = `F${index}`;
    this.reference = file.ref();
  }

  /** Two bytes as hexadecimal digits: the same glyph has another code where it stands for another character. */
  codeOf({ sign, id, width, codePoints }: Glyph): string {
    const known = this.codes[sign];
    if (known !== undefined) return known;
    const code = hex(this.glyphs.length);
    this.codes[sign] = code;
    this.glyphs.push(id);
    this.widths.push(width);
    this.texts.push(codePoints);
    return code;
  }

  /** Written when all pages are. */
  end(file: KitDocument): void {
    const { isTrueType, postscriptName } = this.face;
    const program = file.ref(isTrueType ? {} : { Subtype: "CIDFontType0C" });
    program.end(this.face.program(this.glyphs));
    const name = `${tagOf(this.name)}+${postscriptName}`;
    const look = this.face.descriptor();
    this.widths[0] = look.missingWidth;
    const descriptor = ended(file, {
      Type: "FontDescriptor",
      FontName: name,
      ...look.entries,
      [isTrueType ? "FontFile2" : "FontFile3"]: program,
    });
    const font = ended(file, {
      Type: "Font",
      Subtype: isTrueType ? "CIDFontType2" : "CIDFontType0",
      BaseFont: name,
      CIDSystemInfo: { Registry: literal("Adobe"), Ordering: literal("Identity"), Supplement: 0 },
      FontDescriptor: descriptor,
      W: [0, this.widths.map((width) => Math.round(width * 100) / 100)],
      ...(isTrueType ? { CIDToGIDMap: "Identity" } : {}),
    });
    const ToUnicode = file.ref();
    ToUnicode.end(unicodeMap(this.texts));
    Object.assign(this.reference.data, {
      Type: "Font",
      Subtype: "Type0",
      BaseFont: name,
      Encoding: "Identity-H",
      DescendantFonts: [font],
      ToUnicode,
    });
    this.reference.end();
  }
}

function ended(file: KitDocument, data: object): Reference {
  const reference = file.ref(data);
  reference.end();
  return reference;
}

/** Six letters before the name of a font of which only a part is embedded. */
function tagOf(name: string): string {
  const digits = name.slice(1).padStart(6, "0");
  return digits.replaceAll(/\d/g, (digit) => String.fromCharCode(65 + Number(digit)));
}

/** As many codes as one block of a map may list. */
const BLOCK = 100;

function unicodeMap(texts: readonly (readonly number[])[]): string {
  const blocks: string[] = [];
  for (let from = 0; from < texts.length; from += BLOCK) {
    const lines = texts.slice(from, from + BLOCK).map((text, at) => `<${hex(from + at)}> <${utf16(text)}>`);
    blocks.push(`${lines.length} beginbfchar\n${lines.join("\n")}\nendbfchar`);
  }
  return [
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
    "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
    "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
    "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange",
    ...blocks,
    "endcmap CMapName currentdict /CMap defineresource pop end end",
  ].join("\n");
}

/** A glyph that stands for a character only together with others is nothing by itself; a map may not say "nothing". */
const NOTHING = [0x200b];

function utf16(codePoints: readonly number[]): string {
  const text = String.fromCodePoint(...(codePoints.length > 0 ? codePoints : NOTHING));
  return Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at))).join("");
}

function hex(code: number): string {
  return code.toString(16).padStart(4, "0");
}
