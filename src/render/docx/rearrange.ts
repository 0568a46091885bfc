import type { Node, Nodes, Parents } from "mdast";
import { spansAsMarkdown } from "./escape.ts";
import type { Edit } from "./leaf-edit.ts";
import { endOf, isRoot, type Leaf, startOf } from "./leaves.ts";
import type { WordParagraph } from "./read.ts";

/** The largest piece of the markdown that consists of leaves that are gone, and those leaves. */
export interface Removal {
  readonly edit: Edit;
  readonly leaves: readonly Leaf[];
}

/** How what is gone goes; a leaf that cannot go without others is left out. */
export function removals(text: string, leaves: readonly Leaf[], gone: ReadonlySet<Leaf>): Removal[] {
  const found: Removal[] = [];
  const done = new Set<Leaf>();
  for (const leaf of leaves) {
    if (!gone.has(leaf) || done.has(leaf)) continue;
    const whole = largest(leaf, leaves, gone);
    if (!whole) continue;
    const inside = leaves.filter((each) => each.node === whole || each.parents.some((parent) => parent === whole));
    for (const each of inside) done.add(each);
    found.push({ edit: removalOf(text, whole, leaf), leaves: inside });
  }
  return found;
}

function largest(leaf: Leaf, leaves: readonly Leaf[], gone: ReadonlySet<Leaf>): Node | undefined {
  const says = (node: Node) =>
    leaves.filter(
      (each) => each.text.trim() !== "" && (each.node === node || each.parents.some((parent) => parent === node)),
    );
  const chain: Node[] = [...leaf.parents.filter((parent) => !isRoot(parent)), leaf.node];
  const top = chain.find((node) => says(node).every((each) => gone.has(each)));
  if (top?.type === "tableRow" && leaf.row && isHeader(leaf)) return leaf.node;
  const item = leaf.items.at(-1);
  // What is listed below an item cannot stand without it.
  return top === leaf.node && item && item.children[0] === leaf.node ? undefined : top;
}

function isHeader({ parents, row }: Leaf): boolean {
  return parents.some((parent) => parent.type === "table" && parent.children[0] === row);
}

function removalOf(text: string, node: Node, leaf: Leaf): Edit {
  if (node.type === "tableCell") {
    const [first, last] = [leaf.signs[0], leaf.signs.at(-1)];
    const wraps = leaf.wrapped;
    const from = Math.min(first?.from ?? endOf(node), ...wraps.map(startOf));
    return { from, to: Math.max(last?.to ?? endOf(node), ...wraps.map(endOf)), text: "" };
  }
  const from = text.lastIndexOf("\n", startOf(node) - 1) + 1;
  const end = text.indexOf("\n", endOf(node));
  const after = end < 0 ? text.length : end + 1;
  const blank = /^(?:[ \t]*\r?\n)+/.exec(text.slice(after))?.[0].length ?? 0;
  return { from, to: after + blank, text: "" };
}

/** What is put into the markdown after a leaf, and what it reads as. */
export interface Insertion {
  readonly edit: Edit;
  readonly reads: readonly string[];
}

/** Paragraphs that came after `leaf`, or before the first one where there is none; `level` is that of what was sent. */
export function insertion(
  text: string,
  leaf: Leaf | undefined,
  level: number | undefined,
  paragraphs: readonly WordParagraph[],
  follows: Leaf | undefined,
): Insertion {
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const block = leaf && blockOf(leaf);
  const at = block ? lineEnd(text, endOf(block)) : startOf(follows?.parents[1] ?? follows?.node ?? { type: "root" });
  const made = paragraphs.map((paragraph) => lineOf(text, leaf, level, paragraph, follows));
  let told = "";
  for (const [index, { line, listed, tight }] of made.entries()) {
    const near = listed && (index === 0 ? tight : (made[index - 1]?.listed ?? false) && tight);
    told += `${index === 0 && !block ? "" : near ? eol : eol + eol}${line}`;
  }
  const blank = made.at(-1)?.listed || /^\r?\n[ \t]*(\r?\n|$)|^$/.test(text.slice(at)) ? "" : eol;
  const reads = paragraphs.map((paragraph) => paragraph.text);
  return { edit: { from: at, to: at, text: block ? told + blank : told + eol + eol }, reads };
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : text[end - 1] === "\r" ? end - 1 : end;
}

/** A table is one block: what follows one of its cells follows the table. */
function blockOf(leaf: Leaf): Node {
  return leaf.parents.find((parent) => parent.type === "table") ?? leaf.node;
}

interface Line {
  readonly line: string;
  readonly listed: boolean;
  /** Whether it stands right below the line before it. */
  readonly tight: boolean;
}

function lineOf(
  text: string,
  leaf: Leaf | undefined,
  level: number | undefined,
  paragraph: WordParagraph,
  follows: Leaf | undefined,
): Line {
  const { spans, level: own } = paragraph;
  const heading = headingOf(paragraph);
  if (heading !== undefined) return plainLine(`${"#".repeat(Number(heading))} ${spansAsMarkdown(spans, false)}`);
  const words = spansAsMarkdown(spans, true);
  const items = leaf?.items ?? [];
  if (own === undefined) {
    const [outer] = items;
    const goesOn = outer && follows?.items[0] && listOf(follows, outer) ? items.at(-1) : undefined;
    return plainLine(`${goesOn ? " ".repeat(contentColumn(text, goesOn)) : ""}${words}`);
  }
  const depth = items.length === 0 ? 1 : Math.min(Math.max(items.length + own - (level ?? own), 1), items.length + 1);
  const sibling = items[depth - 1];
  const parent = items[depth - 2];
  const indent = sibling
    ? startOf(sibling) - lineStart(text, startOf(sibling))
    : parent
      ? contentColumn(text, parent)
      : 0;
  const mark = markOf(text, sibling ?? parent) ?? "1. ";
  const loose = sibling ? blankBefore(text, startOf(sibling)) : !parent;
  return { line: " ".repeat(indent) + mark + words, listed: true, tight: items.length > 0 && !loose };
}

/** Word names its styles in the language of who uses it. */
export function headingOf({ style = "" }: WordParagraph): string | undefined {
  return /^(?:Heading|berschrift|Titre|Ttulo|Titolo|Kop|Nagwek)\s?([1-6])$/i.exec(style)?.[1];
}

function plainLine(line: string): Line {
  return { line, listed: false, tight: false };
}

/** Whether a leaf stands in the same list as an item. */
function listOf(leaf: Leaf, item: Parents): boolean {
  const list = leaf.parents.find((parent) => parent.type === "list");
  return list !== undefined && list.children.some((child: Nodes) => child === item);
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

function markOf(text: string, item: Node | undefined): string | undefined {
  return item && /^(?:\d+[.)]|[-*+])[ \t]+/.exec(text.slice(startOf(item)))?.[0];
}

function contentColumn(text: string, item: Node): number {
  return startOf(item) - lineStart(text, startOf(item)) + (markOf(text, item)?.length ?? 0);
}

function blankBefore(text: string, at: number): boolean {
  const before = text.slice(0, lineStart(text, at));
  return /\n[ \t]*\r?\n$/.test(before) && /\n[ \t]*(?:\d+[.)]|[-*+]) .*(?:\n.+)*\n[ \t]*\r?\n$/.test(before);
}

/** A row of a table from the paragraphs of its cells, after the row that the leaf stands in. */
export function rowInsertion(text: string, leaf: Leaf, cells: readonly WordParagraph[]): Insertion | undefined {
  const table = leaf.parents.find((parent) => parent.type === "table");
  if (!table || !leaf.row) return undefined;
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const columns = table.children[0]?.children.length ?? 0;
  if (cells.some(({ cell }) => (cell?.column ?? 0) >= columns)) return undefined;
  const told = Array.from({ length: columns }, (_, column) => {
    const own = cells.filter(({ cell }) => cell?.column === column);
    return spansAsMarkdown(
      own.flatMap(({ spans }) => spans),
      false,
    );
  });
  const end = lineEnd(text, endOf(leaf.row));
  // The line below the header says how columns are aligned.
  const at = isHeader(leaf) ? lineEnd(text, end + eol.length) : end;
  const edit = { from: at, to: at, text: `${eol}| ${told.join(" | ")} |` };
  return { edit, reads: cells.map((paragraph) => paragraph.text) };
}
