import type { Block } from "../document.ts";

/** What something in a document can refer to. */
export function anchorsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => [
    ...(block.kind === "heading" && block.anchor !== undefined ? [block.anchor] : []),
    ...(block.kind === "list" ? block.items.flatMap(({ anchor }) => anchor ?? []) : []),
    ...anchorsOf(blocksIn(block)),
  ]);
}

function blocksIn(block: Block): readonly Block[] {
  if (block.kind === "quote" || block.kind === "box") return block.blocks;
  if (block.kind === "list") return block.items.flatMap((item) => item.blocks);
  return block.kind === "columns" ? block.columns.flat() : [];
}
