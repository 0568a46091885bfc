import type { Code, Heading, Paragraph } from "../../document.ts";
import { noHyphens } from "../hyphenation.ts";
import type { Pen } from "../pen.ts";
import { type Piece, withoutOrphans } from "../piece.ts";
import { blockAnchor, type Setting, styledText } from "../setting.ts";
import type { StructureNode } from "../structure.ts";
import { linePieces } from "./lines.ts";

export function setParagraph({ spans, align, look }: Paragraph, setting: Setting): Piece[] {
  const node: StructureNode = { tag: "P", parent: setting.parent };
  const chosen = look === undefined ? setting.text : setting.theme[look];
  const inner = { ...setting, align: align ?? (look === undefined ? setting.align : "left") };
  return withoutOrphans(linePieces(styledText(spans, chosen.style, setting), chosen, inner, node));
}

/** A heading keeps two lines of what follows with it. Its mark hangs in the margin where there is one. */
export function setHeading({ level, spans, mark, anchor }: Heading, setting: Setting): Piece[] {
  const look = setting.theme.headings[level - 1] ?? setting.text;
  const node: StructureNode = { tag: `H${level}`, parent: setting.parent };
  const marked = mark === undefined ? spans : [{ text: `${mark}\u2002` }, ...spans];
  const lines = linePieces(
    styledText(marked, look.style, setting),
    look,
    { ...setting, align: "left", hyphenate: noHyphens },
    node,
  );
  const title = `${mark === undefined ? "" : `${mark} `}${spans.map(({ text }) => text).join("")}`;
  return lines.map((line, at) => ({
    ...line,
    cost: at === 0 ? line.cost : Number.POSITIVE_INFINITY,
    keepNext: 2,
    draw: (pen: Pen, x: number, y: number, room: number) => {
      if (at === 0) {
        if (anchor !== undefined) pen.anchor(blockAnchor(anchor), y - 4);
        pen.outline(title, level, y - 4);
      }
      line.draw(pen, x, y, room);
    },
  }));
}

const INSET = 10;

/** Lines as they were typed, on a tinted ground. */
export function setCode({ text }: Code, setting: Setting): Piece[] {
  const { code, tint, ink } = setting.theme;
  const node: StructureNode = { tag: "Code", parent: { tag: "P", parent: setting.parent } };
  const kept = text.replaceAll(" ", "\u00a0").replaceAll("\t", "\u00a0".repeat(4));
  const style = { ...code.style, color: ink };
  const inner = { ...setting, width: setting.width - 2 * INSET, align: "left" as const };
  const lines = linePieces([{ text: kept, style }], code, inner, node);
  return withoutOrphans(lines).map((line, at) => {
    const edge = { top: at === 0 ? 6 : 0, bottom: at === lines.length - 1 ? 6 : 0 };
    return {
      ...line,
      height: line.height + edge.top + edge.bottom,
      baseline: line.baseline + edge.top,
      draw: (pen: Pen, x: number, y: number, room: number) => {
        pen.rect(x, y, setting.width, line.height + edge.top + edge.bottom, { fill: tint });
        line.draw(pen, x + INSET, y + edge.top, room);
      },
    };
  });
}
