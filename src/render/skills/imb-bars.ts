import { type DrawingContext, onecode } from "bwip-js/generic";

export type BarKind = "full" | "ascender" | "descender" | "tracker";

/** A bar in points from the lower left corner of the barcode. */
export interface Bar {
  readonly kind: BarKind;
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
}

/** In the middle of what USPS-B-3200 allows: 22 bars an inch, each 0.020 inch wide, the tallest 0.145 inch high. */
const PITCH = 72 / 22;
const WIDTH = 1.44;
const TRACKER = 3.456;
const EXTENSION = 3.492;

export const imbSize = { width: 64 * PITCH + WIDTH, height: TRACKER + 2 * EXTENSION };

/** The 65 bars of an Intelligent Mail barcode, out of digits that `readImb` has let through. */
export function imbBars(digits: string): readonly Bar[] {
  return kindsOf(digits).map((kind, at) => {
    const [up, down] = [kind === "full" || kind === "ascender", kind === "full" || kind === "descender"];
    const height = TRACKER + (up ? EXTENSION : 0) + (down ? EXTENSION : 0);
    return { kind, x: at * PITCH, width: WIDTH, y: down ? 0 : EXTENSION, height };
  });
}

interface Line {
  readonly top: number;
  readonly bottom: number;
}

/** The encoder draws: what it draws is measured, and never shown. */
function kindsOf(digits: string): BarKind[] {
  const lines: Line[] = [];
  const nothing = () => {};
  const drawing: DrawingContext<void> = {
    scale: () => null,
    measure: () => ({ width: 0, ascent: 0, descent: 0 }),
    init: nothing,
    line: (_x0, y0, _x1, y1) => lines.push({ top: Math.min(y0, y1), bottom: Math.max(y0, y1) }),
    polygon: nothing,
    hexagon: nothing,
    ellipse: nothing,
    fill: nothing,
    text: nothing,
    end: nothing,
  };
  onecode({ bcid: "onecode", text: digits }, drawing);
  const [top, bottom] = [Math.min(...lines.map((line) => line.top)), Math.max(...lines.map((line) => line.bottom))];
  return lines.map((line) => kindOf(line.top === top, line.bottom === bottom));
}

function kindOf(up: boolean, down: boolean): BarKind {
  if (up) return down ? "full" : "ascender";
  return down ? "descender" : "tracker";
}
