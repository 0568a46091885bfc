import type { Signatures, Signer } from "../../document.ts";
import type { Pen } from "../pen.ts";
import { NEVER, type Piece, stacked } from "../piece.ts";
import type { Setting } from "../setting.ts";
import type { StructureNode } from "../structure.ts";
import type { TextLook } from "../theme.ts";
import { beside } from "./columns.ts";
import { linePieces } from "./lines.ts";

const GUTTER = 28;
const SIGN = 44;

/** Two parties beside each other, each with a field to sign in; the lines before stay with them. */
export function setSignatures({ parties }: Signatures, setting: Setting): Piece[] {
  const width = (setting.width - GUTTER) / 2;
  const rows: Piece[] = [];
  for (let at = 0; at < parties.length; at += 2) {
    const parts = parties.slice(at, at + 2).map((party) => setParty(party, { ...setting, width, align: "left" }));
    rows.push({
      ...beside(parts, [0, width + GUTTER], 22),
      cost: at === 0 ? 0 : NEVER,
      ...(at === 0 ? { keepBefore: 2 } : {}),
    });
  }
  return rows;
}

function setParty(party: Signer, setting: Setting): Piece {
  const { theme } = setting;
  const parent: StructureNode = { tag: "Sect", parent: setting.parent };
  const text = (words: string, look: TextLook): Piece[] => {
    const node: StructureNode = { tag: "P", parent };
    return words === "" ? [] : linePieces([{ text: words, style: look.style }], { ...look, above: 0 }, setting, node);
  };
  return stacked([
    ...text(party.role, theme.tableHead),
    ...text(party.organization, { ...theme.body, style: { ...theme.body.style, bold: true } }),
    field(setting.fieldName(party.role), setting, parent),
    ...text(party.name, theme.table),
    ...text(party.title, theme.small),
    ...dateLine(setting, parent),
  ]);
}

/** Room to sign in, by hand or by a field, above a line. */
function field(name: string, setting: Setting, parent: StructureNode): Piece {
  const draw = (pen: Pen, x: number, y: number): void => {
    pen.rect(x, y + SIGN - 4, setting.width, 0.6, { fill: setting.theme.ink });
    pen.signature(name, x, y + 4, setting.width, SIGN - 8, parent);
  };
  return { height: SIGN, above: 0, cost: 0, baseline: SIGN, draw };
}

function dateLine(setting: Setting, parent: StructureNode): Piece[] {
  const { theme } = setting;
  const node: StructureNode = { tag: "P", parent };
  const [line] = linePieces([{ text: "Date", style: theme.small.style }], { ...theme.small, above: 0 }, setting, node);
  if (line === undefined) return [];
  const draw = (pen: Pen, x: number, y: number, room: number): void => {
    line.draw(pen, x, y + 16, room);
    pen.rect(x + 28, y + 16 + line.baseline, setting.width - 28, 0.6, { fill: theme.ink });
  };
  return [{ ...line, height: line.height + 18, draw }];
}
