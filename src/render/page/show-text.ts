import type { EmbeddedFace } from "./embedded-face.ts";
import type { Glyph } from "./face.ts";
import { num } from "./operators.ts";
import type { Segment } from "./set-lines.ts";

/** The operators that show a part of a line. */
export function shownText({ run, glyphs, isReversed }: Segment, font: EmbeddedFace, x: number, y: number): string {
  const { size } = run.style;
  const shifted = glyphs.some(({ dx, dy }) => dx !== 0 || dy !== 0);
  const parts = shifted ? positioned(glyphs) : [{ dx: 0, dy: 0, glyphs }];
  // Of what is drawn from right to left each string is read backwards, and one string after the other.
  const text = (isReversed ? parts.toReversed() : parts).map((part) => {
    const at = `1 0 0 -1 ${num(x + (part.dx * size) / 1000)} ${num(y - (part.dy * size) / 1000)} Tm`;
    return `${at} [${encoded(part.glyphs, font)}] TJ`;
  });
  return `BT /${font.name} ${num(size)} Tf ${text.join(" ")} ET`;
}

interface Positioned {
  readonly dx: number;
  readonly dy: number;
  readonly glyphs: readonly Glyph[];
}

/** One part per glyph, each with its distance from the start of all. */
function positioned(glyphs: readonly Glyph[]): Positioned[] {
  let x = 0;
  return glyphs.map((glyph) => {
    const part = { dx: x + glyph.dx, dy: glyph.dy, glyphs: [{ ...glyph, advance: glyph.width }] };
    x += glyph.advance;
    return part;
  });
}

function encoded(glyphs: readonly Glyph[], font: EmbeddedFace): string {
  let [out, hex] = ["", ""];
  for (const glyph of glyphs) {
    hex += font.codeOf(glyph);
    const gap = Math.round(glyph.width - glyph.advance);
    if (gap === 0) continue;
    out += `<${hex}> ${gap} `;
    hex = "";
  }
  return hex === "" ? out.trimEnd() : `${out}<${hex}>`;
}
