import type { Block } from "../document.ts";
import type { Column } from "./paginate.ts";
import { type Piece, stacked } from "./piece.ts";
import { noteAnchor, type Setting } from "./setting.ts";
import type { StructureNode } from "./structure.ts";

/** The footnotes of a document, and its text with those notes at its end that stand at the foot of no page. */
export interface Noted {
  readonly pieces: readonly Piece[];
  readonly notes: ReadonlyMap<string, Piece>;
  readonly column: Column;
}

/** The line above footnotes, with its room. */
export const NOTE_RULE = 14;
/** As much of the room beside a line as its footnotes may take. */
const MOST = 0.6;

/**
 * A footnote stands on the page of its first mark, however many it has; at the end of the document stand those that no page
 * could hold, and those whose marks are in footnotes.
 */
export function noted(
  pieces: readonly Piece[],
  numbers: readonly string[],
  blocks: (id: string) => readonly Block[],
  setting: Setting,
): Noted {
  const set = new Map<string, Piece[]>();
  // The list grows while it is gone through: footnotes may have footnotes.
  for (const id of numbers) set.set(id, notePieces(id, blocks(id), setting));
  const notes = new Map([...set].map(([id, each]) => [id, whole(each)]));
  const heightOf = (id: string): number => notes.get(id)?.height ?? 0;
  const seen = new Set<string>();
  const body = pieces.map((piece) => {
    const fresh = [...new Set(piece.notes ?? [])].filter((id) => !seen.has(id));
    const height = fresh.reduce((sum, id) => sum + heightOf(id), NOTE_RULE);
    const fits = height <= (setting.height - piece.height) * MOST;
    for (const id of fits ? fresh : []) seen.add(id);
    return { ...piece, notes: fits ? fresh : [] };
  });
  const rest = numbers.filter((id) => !seen.has(id)).flatMap((id) => set.get(id) ?? []);
  const end = rest.map((piece, at) => ({ ...piece, notes: [], above: at === 0 ? NOTE_RULE * 2 : piece.above }));
  return {
    pieces: [...body, ...end],
    notes,
    column: { height: setting.height, noteRule: NOTE_RULE, noteHeight: heightOf },
  };
}

/** With its number, in small type. */
function notePieces(id: string, blocks: readonly Block[], setting: Setting): Piece[] {
  const node: StructureNode = { tag: "Note", parent: setting.parent, id: noteAnchor(id) };
  const text = { ...setting.theme.small, style: { ...setting.theme.small.style, color: setting.theme.ink }, above: 2 };
  const inner = { ...setting, parent: node, text, margin: 0, align: "left" as const };
  const mark = String(setting.noteNumber(id));
  const [first, ...more] = setting.set([{ kind: "list", items: [{ mark, blocks }] }], inner);
  if (first === undefined) return [];
  const draw: Piece["draw"] = (pen, x, y, room) => {
    pen.anchor(noteAnchor(id), y - 4);
    first.draw(pen, x, y, room);
  };
  return [{ ...first, draw }, ...more];
}

function whole(pieces: readonly Piece[]): Piece {
  const piece = stacked(pieces);
  return { ...piece, height: piece.height + 3 };
}
