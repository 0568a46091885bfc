import type { Node, Paragraph as ParagraphNode, PhrasingContent, RootContent } from "mdast";
import type { ContainerDirective, LeafDirective } from "mdast-util-directive";
import { nearest } from "../../model/nearest.ts";
import { quote } from "../../parse/quote.ts";
import type { Block, Box, Facts, Signer } from "../document.ts";
import { readBlocks } from "../markdown/blocks.ts";
import { type Reader, report } from "../markdown/reader.ts";
import { readSpans } from "../markdown/spans.ts";

export type Directive = ContainerDirective | LeafDirective;

/** What directives put in that stands in no template. */
export interface Parts {
  readonly body: readonly Block[];
  readonly title: string;
  readonly signers: readonly Signer[];
  /** Blocks that a kind of document makes itself, by the name of the directive that puts them in. */
  readonly own: ReadonlyMap<string, readonly Block[]>;
  /** How often each of these was put in so far. */
  readonly used: { body: number; title: number };
}

type Make = (reader: Reader, node: Directive, parts: Parts) => readonly Block[];

const directives: ReadonlyMap<string, Make> = new Map<string, Make>([
  ["body", bodyBlocks],
  ["box", box],
  ["columns", columns],
  ["facts", (reader, node) => [facts(reader, node)]],
  ["lead", (reader, node) => looking(reader, node, "lead")],
  ["pagebreak", () => [{ kind: "page-break" }]],
  ["rule", () => [{ kind: "rule" }]],
  ["signatures", signatures],
  ["small", (reader, node) => looking(reader, node, "small")],
  ["title", title],
]);

const attributes: Readonly<Record<string, readonly string[]>> = { box: ["title", "tone"] };
const empty = ["body", "pagebreak", "rule", "signatures", "title"];

export function isDirective(node: Node): node is Directive {
  return node.type === "containerDirective" || node.type === "leafDirective";
}

export function readDirective(reader: Reader, node: Directive, parts: Parts): readonly Block[] {
  const own = parts.own.get(node.name);
  const make = own ? () => own : directives.get(node.name);
  if (!make) {
    const names = [...directives.keys(), "column", ...parts.own.keys()];
    const near = nearest(node.name, names);
    const fix = near === undefined ? "Use one of these." : `Did you mean ${quote(near)}?`;
    report(reader, node, `There is no directive ${quote(node.name)}; allowed: ${names.join(", ")}.`, fix);
    return [];
  }
  const known = attributes[node.name] ?? [];
  const strange = Object.keys(node.attributes ?? {}).find((name) => !known.includes(name));
  if (strange !== undefined)
    report(
      reader,
      node,
      `${quote(node.name)} has no ${quote(strange)}; allowed: ${known.join(", ") || "nothing"}.`,
      "Remove it.",
    );
  if ((own || empty.includes(node.name)) && node.children.length > 0)
    report(reader, node, `${quote(node.name)} holds nothing.`, `Write \`::${node.name}\` on a line of its own.`);
  else if (node.name !== "box" && node.children.some(isLabel))
    report(reader, node, `${quote(node.name)} has no title.`, "Remove what stands in brackets behind it.");
  return make(reader, node, parts);
}

/** The blocks inside a directive; a label such as `[Title]` stands before them and is not one of them. */
function inside(node: Directive): RootContent[] {
  const children: readonly RootContent[] = node.type === "containerDirective" ? node.children : [];
  return children.filter((child) => !isLabel(child));
}

function isLabel(node: Node): boolean {
  return (node.data as { readonly directiveLabel?: boolean } | undefined)?.directiveLabel === true;
}

/** A text that begins with a heading of the first level has its own title, and that one is shown. */
function ownTitle({ body: [first] }: Parts): Block | undefined {
  return first?.kind === "heading" && first.level === 1 ? first : undefined;
}

function bodyBlocks(_reader: Reader, _node: Directive, parts: Parts): readonly Block[] {
  parts.used.body++;
  return parts.used.title > 0 && ownTitle(parts) ? parts.body.slice(1) : parts.body;
}

function title(reader: Reader, node: Directive, parts: Parts): readonly Block[] {
  if (parts.used.title++ > 0 || parts.used.body > 0)
    report(
      reader,
      node,
      "The title stands a second time, or after the text.",
      "Write `::title` once, before `::body`.",
    );
  const text = parts.title;
  return [ownTitle(parts) ?? { kind: "heading", level: 1, spans: [{ text }], anchor: reader.slugs.next(text) }];
}

const tones = ["plain", "good", "caution", "bad"] as const;

function box(reader: Reader, node: Directive): readonly Box[] {
  const given = (name: string) => {
    const value = node.attributes?.[name];
    return typeof value === "string" ? reader.fill(value) : undefined;
  };
  const label = node.children.find(isLabel) as ParagraphNode | undefined;
  const title =
    given("title") ??
    (label
      ? readSpans(reader, label.children)
          .map(({ text }) => text)
          .join("")
      : undefined);
  const said = given("tone");
  const tone = tones.find((each) => each === said);
  if (said !== undefined && tone === undefined)
    report(reader, node, `The tone of a box is ${quote(said)}; allowed: ${tones.join(", ")}.`, "Use one of these.");
  const blocks = readBlocks(reader, inside(node));
  return [{ kind: "box", ...(title === undefined ? {} : { title }), ...(tone === undefined ? {} : { tone }), blocks }];
}

function columns(reader: Reader, node: Directive): readonly Block[] {
  const children = inside(node);
  const wrong = children.find((child) => !isDirective(child) || child.name !== "column");
  if (wrong || children.length === 0)
    report(
      reader,
      wrong ?? node,
      "`columns` holds nothing but `column`.",
      "Put each part between `:::column` and `:::`, and all of them between `::::columns` and `::::`.",
    );
  const parts = children.filter(isDirective).filter(({ name }) => name === "column");
  return [{ kind: "columns", columns: parts.map((part) => readBlocks(reader, inside(part))) }];
}

function looking(reader: Reader, node: Directive, look: "lead" | "small"): readonly Block[] {
  return readBlocks(reader, inside(node)).map((block) => {
    if (block.kind === "paragraph") return { ...block, look };
    report(reader, node, `\`${look}\` holds paragraphs only.`, "Put the rest outside it.");
    return block;
  });
}

function signatures(reader: Reader, node: Directive, { signers }: Parts): readonly Block[] {
  if (signers.length > 0) return [{ kind: "signatures", parties: signers }];
  report(reader, node, "Nobody signs this document.", "Put it between `{{#if signatures}}` and `{{/if}}`.");
  return [];
}

type Row = Facts["rows"][number];

function facts(reader: Reader, node: Directive): Facts {
  return { kind: "facts", rows: inside(node).flatMap((child) => factRows(reader, child)) };
}

function factRows(reader: Reader, node: RootContent): readonly Row[] {
  if (node.type === "paragraph") return linesOf(node).flatMap((line) => factOfLine(reader, node, line));
  if (node.type === "table" && node.children.every(({ children }) => children.length === 2))
    return node.children
      .map(({ children: [label, value] }) => ({
        label: readSpans(reader, label?.children ?? [])
          .map(({ text }) => text)
          .join(""),
        spans: readSpans(reader, value?.children ?? []),
      }))
      .filter(({ label, spans }) => label !== "" || spans.length > 0);
  report(reader, node, "`facts` holds lines such as `Label: value`, or a table of two columns.", "Write it so.");
  return [];
}

/** The lines of a paragraph as its author typed them. */
function linesOf(node: ParagraphNode): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of node.children) {
    if (child.type === "break") lines.push([]);
    else if (child.type !== "text") lines.at(-1)?.push(child);
    else
      for (const [index, value] of child.value.split(/\r\n|\n|\r/).entries()) {
        if (index > 0) lines.push([]);
        if (value !== "") lines.at(-1)?.push({ ...child, value });
      }
  }
  return lines.filter((line) => line.length > 0);
}

function factOfLine(reader: Reader, node: ParagraphNode, line: readonly PhrasingContent[]): readonly Row[] {
  const [first, ...rest] = line;
  const [, label, value = ""] = (first?.type === "text" ? /^([^:]+):\s*(.*)$/s.exec(first.value) : undefined) ?? [];
  if (first?.type !== "text" || label === undefined) {
    report(reader, first ?? node, "A line of `facts` has no label.", "Write `Label: value`.");
    return [];
  }
  const spans = readSpans(reader, value === "" ? rest : [{ ...first, value }, ...rest]);
  return [{ label: reader.fill(label.trim()), spans }];
}
