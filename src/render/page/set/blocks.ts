import type { Block } from "../../document.ts";
import { after, ALWAYS, type Piece } from "../piece.ts";
import type { Setting } from "../setting.ts";
import { setBox, setQuote } from "./box.ts";
import { setChart } from "./chart.ts";
import { setColumns } from "./columns.ts";
import { setFacts } from "./facts.ts";
import { setList } from "./list.ts";
import { setPicture, setRule } from "./picture.ts";
import { setSignatures } from "./signatures.ts";
import { setTable } from "./table.ts";
import { setCode, setHeading, setParagraph } from "./text.ts";

/** Blocks below each other, in pieces. */
export function setBlocks(blocks: readonly Block[], setting: Setting): Piece[] {
  const pieces: Piece[] = [];
  let starts = false;
  let room = 0;
  for (const block of blocks) {
    if (block.kind === "page-break") {
      starts = pieces.length > 0;
      continue;
    }
    const set = after(room, setBlock(block, setting));
    pieces.push(...(starts ? set.map((piece, at) => (at === 0 ? { ...piece, cost: ALWAYS } : piece)) : set));
    if (set.length > 0) starts = false;
    room = APART.has(block.kind) ? ROOM_BELOW : 0;
  }
  return pieces;
}

/** Blocks with edges of their own need more room below them than lines of text do. */
const APART: ReadonlySet<Block["kind"]> = new Set(["box", "table", "code", "columns", "picture", "chart", "facts"]);
const ROOM_BELOW = 12;

function setBlock(block: Exclude<Block, { kind: "page-break" }>, setting: Setting): Piece[] {
  switch (block.kind) {
    case "heading":
      return setHeading(block, setting);
    case "paragraph":
      return setParagraph(block, setting);
    case "list":
      return setList(block, setting);
    case "table":
      return setTable(block, setting);
    case "quote":
      return setQuote(block, setting);
    case "code":
      return setCode(block, setting);
    case "picture":
      return setPicture(block, setting);
    case "chart":
      return setChart(block, setting);
    case "rule":
      return setRule(setting);
    case "facts":
      return setFacts(block, setting);
    case "box":
      return setBox(block, setting);
    case "columns":
      return setColumns(block, setting);
    case "signatures":
      return setSignatures(block, setting);
  }
}
