import type { ListItem, Node, Nodes, Parents, Root, TableRow } from "mdast";
import { parseMarkdown } from "../markdown/parse.ts";
import { NOTE } from "./reading.ts";

/** One character that readers see, and where it stands in the markdown. */
export interface Sign {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The reference within the document that it is a part of. */
  readonly reference?: Node;
}

/** A piece of markdown that is one paragraph in Word. */
export interface Leaf {
  readonly node: Node;
  readonly text: string;
  readonly signs: readonly Sign[];
  /** Marks such as `**` with all that stands between them. */
  readonly wrapped: readonly Node[];
  /** What it stands in, from the outside in. */
  readonly parents: readonly Parents[];
  readonly items: readonly ListItem[];
  readonly row?: TableRow;
  readonly footnote?: string;
}

export function startOf(node: Node): number {
  return node.position?.start.offset ?? 0;
}

export function endOf(node: Node): number {
  return node.position?.end.offset ?? 0;
}

/** The leaves of a markdown text in the order in which Word has them: footnotes last, as they are referred to. */
export function leavesOf(text: string): Leaf[] | undefined {
  const tree = parseMarkdown(text, { file: "", line: 1 });
  if ("code" in tree) return undefined;
  const all = collect(tree, [tree], text);
  const notes = all.filter(({ footnote }) => footnote !== undefined);
  const order = referred(tree);
  const place = ({ footnote = "" }: Leaf) => order.indexOf(footnote);
  return [...all.filter(({ footnote }) => footnote === undefined), ...notes.toSorted((a, b) => place(a) - place(b))];
}

function collect(parent: Parents, parents: readonly Parents[], text: string): Leaf[] {
  return parent.children.flatMap((node: Nodes): Leaf[] => {
    if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell" || node.type === "code") {
      return [leafOf(node, parents, text)];
    }
    return "children" in node ? collect(node, [...parents, node], text) : [];
  });
}

function referred(node: Nodes): string[] {
  if (node.type === "footnoteReference") return [node.identifier];
  return "children" in node ? node.children.flatMap((child: Nodes) => referred(child)) : [];
}

function leafOf(node: Nodes, parents: readonly Parents[], text: string): Leaf {
  const signs: Sign[] = [];
  const wrapped: Node[] = [];
  if (node.type === "code") signs.push(...signsOfCode(node, text));
  else inline(node, text, signs, wrapped);
  const row = parents.find((parent) => parent.type === "tableRow");
  const note = parents.find((parent) => parent.type === "footnoteDefinition");
  return {
    node,
    text: signs.map((sign) => sign.text).join(""),
    signs,
    wrapped,
    parents,
    items: parents.filter((parent) => parent.type === "listItem"),
    ...(row && { row }),
    ...(note && { footnote: note.identifier }),
  };
}

function inline(node: Nodes, text: string, signs: Sign[], wrapped: Node[], reference?: Node): void {
  const whole = { from: startOf(node), to: endOf(node), ...(reference && { reference }) };
  if (node.type === "text") signs.push(...signsOf(node.value, text.slice(whole.from, whole.to), whole));
  else if (node.type === "inlineCode") {
    const at = text.slice(whole.from, whole.to).indexOf(node.value);
    if (at < 0) signs.push({ ...whole, text: node.value });
    else signs.push(...signsOf(node.value, node.value, { ...whole, from: whole.from + at }));
    wrapped.push(node);
  } else if (node.type === "break") signs.push({ ...whole, text: "\n" });
  else if (node.type === "footnoteReference") signs.push({ ...whole, text: NOTE });
  else if ("children" in node) {
    const inside = node.type === "link" && node.url.startsWith("#") ? node : reference;
    if (node.type !== "paragraph" && node.type !== "heading" && node.type !== "tableCell") wrapped.push(node);
    for (const child of node.children) inline(child, text, signs, wrapped, inside);
  }
}

/** What is read against how it is written: escapes, entities, and line breaks with the indent after them. */
function signsOf(value: string, raw: string, { from, reference }: Omit<Sign, "text">): Sign[] {
  const signs: Sign[] = [];
  let at = 0;
  for (const character of value) {
    const start = at;
    const rest = () => raw.slice(at);
    if (character === "\n") at += /^[ \t]*\r?\n[ \t]*(?:>[ \t]?)*/.exec(rest())?.[0].length ?? 1;
    else if (raw[at] === "\\" && raw.startsWith(character, at + 1)) at += 1 + character.length;
    else if (raw.startsWith(character, at)) at += character.length;
    else at += /^&#?\w+;/.exec(rest())?.[0].length ?? 1;
    const text = character === "\n" ? " " : character;
    signs.push({ text, from: from + start, to: from + at, ...(reference && { reference }) });
  }
  return signs;
}

function signsOfCode(node: Nodes & { value: string }, text: string): Sign[] {
  const raw = text.slice(startOf(node), endOf(node));
  const at = raw.indexOf(`\n${node.value}`);
  const from = startOf(node) + at + 1;
  if (at < 0) return [{ text: node.value, from: startOf(node), to: endOf(node) }];
  return Array.from({ length: node.value.length }, (_, index) => ({
    text: node.value.charAt(index),
    from: from + index,
    to: from + index + 1,
  }));
}

export function isRoot(node: Node): node is Root {
  return node.type === "root";
}
