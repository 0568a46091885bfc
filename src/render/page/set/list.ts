import type { Item, List } from "../../document.ts";
import type { Pen } from "../pen.ts";
import { movedRight, type Piece } from "../piece.ts";
import { setLines } from "../set-lines.ts";
import { blockAnchor, LEAST_WIDTH, type Setting } from "../setting.ts";
import type { StructureNode } from "../structure.ts";
import { baselineOf } from "./lines.ts";

const GAP = 7;
const NARROWEST = 15;

/** Items hang beside their marks; all marks of a list take the same room. */
export function setList({ items }: List, setting: Setting): Piece[] {
  const node: StructureNode = { tag: "L", parent: setting.parent, numbering: numberingOf(items) };
  const widths = items.map((item) => markLine(item, setting).width);
  const indent = Math.max(NARROWEST, Math.max(0, ...widths) + GAP);
  return items.flatMap((item, at) => setItem(item, indent, at === 0, { ...setting, parent: node }));
}

function numberingOf(items: readonly Item[]): "None" | "Disc" | "Decimal" {
  if (items.some(({ checked }) => checked !== undefined)) return "None";
  return items.some(({ mark }) => /[\p{L}\p{N}]/u.test(mark)) ? "Decimal" : "Disc";
}

function markLine({ mark, checked }: Item, setting: Setting): ReturnType<typeof setLines>[number] {
  const text = checked === undefined ? mark : "";
  const pieces = text === "" ? [] : [{ text, style: setting.text.style }];
  const setting1 = { width: setting.width, align: "left" as const, hyphenate: () => [] };
  return setLines(pieces, setting.fonts, setting1)[0] ?? { segments: [], width: 0 };
}

function setItem(item: Item, indent: number, isFirst: boolean, setting: Setting): Piece[] {
  const { checked, anchor } = item;
  const node: StructureNode = { tag: "LI", parent: setting.parent };
  const label: StructureNode = { tag: "Lbl", parent: node };
  const line = markLine(item, setting);
  const body: StructureNode = { tag: "LBody", parent: node };
  const isNarrow = setting.width - indent < LEAST_WIDTH;
  const inner = { ...setting, width: setting.width - (isNarrow ? 0 : indent), margin: 0, parent: body };
  const set = setting.set(item.blocks, inner);
  // An item with nothing in it has its mark still.
  const pieces = set.length > 0 ? set : setting.set([{ kind: "paragraph", spans: [] }], inner);
  const above = isFirst ? setting.text.above : Math.min(pieces[0]?.above ?? 0, setting.text.above * 0.6);
  const drawMark = (pen: Pen, x: number, y: number, baseline: number): void => {
    if (anchor !== undefined) pen.anchor(blockAnchor(anchor), y - 4);
    if (checked === undefined) pen.line(line, x + indent - GAP - line.width, y + baseline, label);
    else drawBox(pen, x + indent - GAP - BOX, y + baseline - BOX + 0.5, checked, setting, label);
  };
  if (isNarrow) return [{ ...markPiece(drawMark, setting), above }, ...pieces];
  return pieces.map((piece, at) => {
    const moved = movedRight(piece, indent);
    if (at > 0) return moved;
    const draw = (pen: Pen, x: number, y: number, room: number): void => {
      drawMark(pen, x, y, piece.baseline);
      moved.draw(pen, x, y, room);
    };
    return { ...moved, above, draw };
  });
}

/** A line with the mark alone: where no room is left beside it, what it marks stands below it. */
function markPiece(
  drawMark: (pen: Pen, x: number, y: number, baseline: number) => void,
  setting: Setting,
): Omit<Piece, "above"> {
  const baseline = baselineOf(setting.text, setting);
  const draw = (pen: Pen, x: number, y: number): void => drawMark(pen, x, y, baseline);
  return { height: setting.text.leading, cost: 0, baseline, keepNext: 1, draw };
}

const BOX = 8;

function drawBox(pen: Pen, x: number, y: number, checked: boolean, { theme }: Setting, owner: StructureNode): void {
  const look = { stroke: theme.ink, thickness: 0.8 };
  pen.actual(checked ? "\u2611" : "\u2610", owner, () => {
    pen.rect(x, y, BOX, BOX, look, owner);
    const tick = `${x + 1.8} ${y + 4.2} m ${x + 3.5} ${y + 6} l ${x + 6.4} ${y + 2} l`;
    if (checked) pen.path(tick, { stroke: theme.ink, thickness: 1.2 }, owner);
  });
}
