import type { Pen } from "../pen.ts";
import type { Owner } from "../pen.ts";
import type { Piece } from "../piece.ts";
import { type Line, setLines } from "../set-lines.ts";
import type { Setting } from "../setting.ts";
import { faceOf, type StyledText } from "../text-style.ts";
import type { TextLook } from "../theme.ts";

/** From the top of a line to its baseline: the text stands in the middle of its leading. */
export function baselineOf(look: TextLook, setting: Setting): number {
  const { ascent, descent } = faceOf(look.style, setting.fonts);
  const size = look.style.size / 1000;
  return (look.leading - (ascent + descent) * size) / 2 + ascent * size;
}

/** A piece per line. */
export function linePieces(text: readonly StyledText[], look: TextLook, setting: Setting, owner: Owner): Piece[] {
  const { fonts, width, align, hyphenate } = setting;
  const baseline = baselineOf(look, setting);
  return setLines(text, fonts, { width, align, hyphenate }).map((line, at) => ({
    height: look.leading,
    above: at === 0 ? look.above : 0,
    cost: 0,
    baseline,
    notes: notesIn(line),
    draw: (pen: Pen, x: number, y: number) => pen.line(line, x, y + baseline, owner),
  }));
}

const NOTE = "note:";

function notesIn(line: Line): string[] {
  const found = line.segments.flatMap(({ link }) =>
    link && "anchor" in link && link.anchor.startsWith(NOTE) ? [link.anchor.slice(NOTE.length)] : [],
  );
  return [...new Set(found)];
}
