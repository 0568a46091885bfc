import type { Definition, FootnoteDefinition, Node, Root } from "mdast";
import { inOrder } from "../../parse/problems.ts";
import { quote } from "../../parse/quote.ts";
import type { Block } from "../document.ts";
import { readBlocks } from "./blocks.ts";
import { type Reader, report } from "./reader.ts";
import type { Content } from "./source.ts";
import { reportTitle } from "./spans.ts";

export type Reading = Omit<Reader, "definitions" | "used" | "problems">;

/** What the tree of a markdown text says. */
export function readTree(tree: Root, reading: Reading): Content {
  const definitions = all(tree).filter((node) => node.type === "definition");
  const footnotes = all(tree).filter((node) => node.type === "footnoteDefinition");
  const byLabel = new Map(definitions.toReversed().map((node) => [node.identifier, node]));
  const reader: Reader = { ...reading, definitions: byLabel, used: new Set(), problems: [] };
  const blocks = readBlocks(reader, tree.children);
  const notes = readNotes(reader, footnotes);
  for (const node of definitions) reportTitle(reader, node);
  reportUnused(reader, definitions, "");
  reportUnused(reader, footnotes, "^");
  return { blocks, notes, problems: inOrder(reader.problems) };
}

/** Definitions may stand inside quotes and lists too. */
function all(tree: Root): (Definition | FootnoteDefinition)[] {
  const found: (Definition | FootnoteDefinition)[] = [];
  const open: Node[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    if (isDefinition(node)) found.push(node);
    if ("children" in node && Array.isArray(node.children)) open.push(...(node.children as Node[]).toReversed());
  }
  return found;
}

function isDefinition(node: Node): node is Definition | FootnoteDefinition {
  return node.type === "definition" || node.type === "footnoteDefinition";
}

function readNotes(reader: Reader, footnotes: readonly FootnoteDefinition[]): ReadonlyMap<string, readonly Block[]> {
  const notes = new Map<string, readonly Block[]>();
  for (const node of footnotes) {
    const id = reader.noteId(node.identifier);
    if (!notes.has(id)) notes.set(id, readBlocks(reader, node.children));
  }
  return notes;
}

/** A definition that nothing refers to, or that stands a second time, is a text that no reader sees. */
function reportUnused(reader: Reader, nodes: readonly (Definition | FootnoteDefinition)[], prefix: string): void {
  const seen = new Set<string>();
  for (const node of nodes) {
    const label = quote(`[${prefix}${node.label ?? node.identifier}]`);
    if (seen.has(node.identifier))
      report(
        reader,
        node,
        `${label} is defined a second time, which shows nowhere.`,
        "Remove it, or give it another label.",
      );
    else if (!reader.used.has(prefix + node.identifier))
      report(reader, node, `Nothing refers to ${label}, so what it says shows nowhere.`, "Refer to it, or remove it.");
    seen.add(node.identifier);
  }
}
