import type { Definition, Image, ImageReference, Link, LinkReference, Node, PhrasingContent } from "mdast";
import { quote } from "../../parse/quote.ts";
import type { Span } from "../document.ts";
import { type Reader, report } from "./reader.ts";
import { linkTarget } from "./target.ts";
import { reportUnknown } from "./unknown.ts";

type Style = Omit<Span, "text" | "place">;

const DEEPEST = 32;

/** The spans of text, and of what markdown may hold inside it. */
export function readSpans(reader: Reader, nodes: readonly PhrasingContent[], style: Style = {}, depth = 0): Span[] {
  return joined(nodes.flatMap((node) => spansOf(reader, node, style, depth)));
}

function spansOf(reader: Reader, node: PhrasingContent, style: Style, depth: number): readonly Span[] {
  if (depth > DEEPEST) {
    report(reader, node, `Marks stand more than ${DEEPEST} deep inside each other.`, "Use fewer of them.");
    return [];
  }
  switch (node.type) {
    case "text":
      return [{ ...style, text: reader.fill(softened(node.value)), place: reader.placeOf(node) }];
    case "inlineCode":
      return [{ ...style, text: reader.fill(softened(node.value)), code: true, place: reader.placeOf(node) }];
    case "break":
      return [{ ...style, text: "\n", place: reader.placeOf(node) }];
    case "strong":
      return readSpans(reader, node.children, { ...style, bold: true }, depth + 1);
    case "emphasis":
      return readSpans(reader, node.children, { ...style, italic: true }, depth + 1);
    case "delete":
      return readSpans(reader, node.children, { ...style, struck: true }, depth + 1);
    case "link":
    case "linkReference":
      return linkSpans(reader, node, style, depth);
    case "footnoteReference":
      reader.used.add(`^${node.identifier}`);
      return [{ ...style, text: "", note: reader.noteId(node.identifier), place: reader.placeOf(node) }];
    case "textDirective":
      // Only a template can have one, and there it is text such as `10:30`.
      return [{ ...style, text: reader.fill(softened(reader.sourceOf(node))), place: reader.placeOf(node) }];
    case "html":
    case "image":
    case "imageReference":
      reportUnknown(reader, node);
      return [];
  }
}

/** A line break that only the source has is a blank. */
function softened(text: string): string {
  return text.replaceAll(/\r\n|\n|\r/g, " ");
}

function linkSpans(reader: Reader, node: Link | LinkReference, style: Style, depth: number): readonly Span[] {
  const to = node.type === "link" ? node : definitionOf(reader, node);
  if (!to) return [];
  if (node.type === "link") reportTitle(reader, node);
  const spans = readSpans(reader, node.children, { ...style, ...styleTo(reader, node, to.url) }, depth + 1);
  if (spans.every((span) => isBlank(span.text)))
    report(reader, node, "The link has no text, so nobody sees it.", "Write a text between its brackets.");
  return spans;
}

function styleTo(reader: Reader, node: Node, url: string): Style {
  const given = reader.fill(url);
  // `www.example.com` in a text becomes a link to http, which its author did not write.
  const bare = given.startsWith("http://www.") && sourceLength(node) === given.length - "http://".length;
  const target = linkTarget(bare ? given.replace("http:", "https:") : given);
  if (typeof target !== "string") return target;
  report(
    reader,
    node,
    `A link leads to ${quote(given)}; allowed: ${target}.`,
    "Correct the address, or write it as text between backticks.",
  );
  return {};
}

function sourceLength({ position }: Node): number {
  return (position?.end.offset ?? 0) - (position?.start.offset ?? 0);
}

/** What a reference refers to. Where nothing has its label, markdown takes it for text, so there is always something. */
export function definitionOf(reader: Reader, node: LinkReference | ImageReference): Definition | undefined {
  reader.used.add(node.identifier);
  return reader.definitions.get(node.identifier);
}

export function reportTitle(reader: Reader, node: Link | Image | Definition): void {
  if (node.title)
    report(
      reader,
      node,
      `The title ${quote(reader.fill(node.title))} of a link shows nowhere in a document.`,
      "Write it as text, or remove it.",
    );
}

/** Whether a text shows nothing at all. */
export function isBlank(text: string): boolean {
  return /^(?:[\s\p{Cc}\p{Cf}\u2800\u3164\uFFA0]|\p{Default_Ignorable_Code_Point})*$/u.test(text);
}

/** Neighbours that look the same are one span; the place is that of the first. */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last && looksLike(last, span)) result[result.length - 1] = { ...last, text: last.text + span.text };
    else result.push(span);
  }
  return result;
}

const LOOKS = ["bold", "italic", "code", "struck", "href", "anchor", "change"] as const;

function looksLike(a: Span, b: Span): boolean {
  return a.note === undefined && b.note === undefined && LOOKS.every((key) => a[key] === b[key]);
}
