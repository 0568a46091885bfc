import type { Problem } from "../../model/finding.ts";
import { nearest } from "../../model/nearest.ts";
import { quote } from "../../parse/quote.ts";
import type { Block, Span } from "../document.ts";
import { markdownProblem } from "./source.ts";

/** What something in a document can refer to. */
export function anchorsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => [
    ...(block.kind === "heading" && block.anchor !== undefined ? [block.anchor] : []),
    ...(block.kind === "list" ? block.items.flatMap(({ anchor }) => anchor ?? []) : []),
    ...anchorsOf(blocksIn(block)),
  ]);
}

/** References of a whole document that lead nowhere in it. */
export function missingAnchors(blocks: readonly Block[], notes: ReadonlyMap<string, readonly Block[]>): Problem[] {
  const all = [...blocks, ...[...notes.values()].flat()];
  const known = anchorsOf(all);
  const there = new Set(known);
  return spansOf(all).flatMap(({ anchor, place }) => {
    if (anchor === undefined || place === undefined || there.has(anchor)) return [];
    const near = nearest(anchor, known);
    const fix =
      near === undefined
        ? "Name the heading as its anchor does: small letters, with `-` for blanks."
        : `Did you mean ${quote(`#${near}`)}?`;
    return [markdownProblem(place, `Nothing in the document has the anchor ${quote(`#${anchor}`)}.`, fix)];
  });
}

function spansOf(blocks: readonly Block[]): Span[] {
  return blocks.flatMap((block): readonly Span[] => {
    if (block.kind === "heading" || block.kind === "paragraph") return block.spans;
    if (block.kind === "table") return [block.head, ...block.rows].flat().flatMap(({ spans }) => spans);
    if (block.kind === "facts") return block.rows.flatMap(({ spans }) => spans);
    return spansOf(blocksIn(block));
  });
}

function blocksIn(block: Block): readonly Block[] {
  if (block.kind === "quote" || block.kind === "box") return block.blocks;
  if (block.kind === "list") return block.items.flatMap((item) => item.blocks);
  return block.kind === "columns" ? block.columns.flat() : [];
}
