import type { Box, Quote } from "../../document.ts";
import type { Pen } from "../pen.ts";
import { type Piece, withKeeps } from "../piece.ts";
import { LEAST_WIDTH, type Setting } from "../setting.ts";
import type { StructureNode } from "../structure.ts";
import { linePieces } from "./lines.ts";

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly ground?: string;
  readonly bar?: { readonly color: string; readonly width: number };
}

/** None where what stands inside would become too narrow. */
function sidesOf(left: number, right: number, { width }: Setting): Pick<Frame, "left" | "right"> {
  return width - left - right < LEAST_WIDTH ? { left: 0, right: 0 } : { left, right };
}

const TONES = { good: "#1d7a46", caution: "#b26a00", bad: "#a4161a" } as const;

/** A tinted part with a bar at its side; it costs something to part it. */
export function setBox({ title, tone = "plain", blocks }: Box, setting: Setting): Piece[] {
  const { theme } = setting;
  const color = tone === "plain" ? theme.accent : TONES[tone];
  const node: StructureNode = { tag: "Sect", parent: setting.parent };
  const sides = sidesOf(15, 13, setting);
  const frame = { ...sides, top: 10, bottom: 11, ground: theme.tint, bar: { color, width: 2.5 } };
  const inner = { ...setting, parent: node, margin: 0, width: setting.width - frame.left - frame.right };
  const head = title === undefined ? [] : titleOf(title, color, inner);
  const pieces = withKeeps([...head, ...setting.set(blocks, inner)]);
  return framed(pieces, frame, setting.width, 400, theme.body.above + 5);
}

function titleOf(title: string, color: string, setting: Setting): Piece[] {
  const look = { ...setting.theme.tableHead, above: 0 };
  const style = { ...look.style, color };
  const node: StructureNode = { tag: "P", parent: setting.parent };
  const lines = linePieces([{ text: title, style }], look, { ...setting, align: "left" }, node);
  return lines.map((line) => ({ ...line, keepNext: 1 }));
}

export function setQuote({ blocks }: Quote, setting: Setting): Piece[] {
  const { theme } = setting;
  const node: StructureNode = { tag: "BlockQuote", parent: setting.parent };
  const frame = { ...sidesOf(16, 10, setting), top: 1, bottom: 1, bar: { color: theme.hair, width: 2 } };
  const text = { ...setting.text, style: { ...setting.text.style, color: theme.muted } };
  const inner = { ...setting, parent: node, text, margin: 0, width: setting.width - frame.left - frame.right };
  return framed(setting.set(blocks, inner), frame, setting.width, 200, theme.body.above + 2);
}

/** Pieces with a ground and a bar behind all of them, which go on over pages. */
function framed(pieces: readonly Piece[], frame: Frame, width: number, cost: number, above: number): Piece[] {
  return pieces.map((piece, at) => {
    const top = at === 0 ? frame.top : 0;
    const height = piece.height + top + (at === pieces.length - 1 ? frame.bottom : 0);
    return {
      ...piece,
      height,
      above: at === 0 ? above : piece.above,
      baseline: piece.baseline + top,
      cost: at === 0 ? piece.cost : Math.max(piece.cost, cost),
      draw: (pen: Pen, x: number, y: number, room: number) => {
        const from = at === 0 ? y : y - room;
        if (frame.ground) pen.rect(x, from, width, y + height - from, { fill: frame.ground });
        if (frame.bar) pen.rect(x, from, frame.bar.width, y + height - from, { fill: frame.bar.color });
        piece.draw(pen, x + frame.left, y + top, room);
      },
    };
  });
}
