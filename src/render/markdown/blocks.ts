import type {
  Code as CodeNode,
  Heading as HeadingNode,
  Image,
  ImageReference,
  List as ListNode,
  Node,
  Paragraph as ParagraphNode,
  PhrasingContent,
  RootContent,
} from "mdast";
import { quote } from "../../parse/quote.ts";
import type { Block, Code, Heading, Item, List, Picture } from "../document.ts";
import { type Reader, report } from "./reader.ts";
import { definitionOf, isBlank, readSpans, reportTitle } from "./spans.ts";
import { readTable } from "./table.ts";
import { wrongPicturePath } from "./target.ts";
import { reportUnknown } from "./unknown.ts";

export function readBlocks(reader: Reader, nodes: readonly RootContent[]): Block[] {
  return nodes.flatMap((node) => blocksOf(reader, node));
}

function blocksOf(reader: Reader, node: RootContent): readonly Block[] {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- whatever is not allowed here is reported
  switch (node.type) {
    case "paragraph":
      return paragraphs(reader, node);
    case "heading":
      return [heading(reader, node)];
    case "list":
      return [list(reader, node)];
    case "blockquote":
      return [{ kind: "quote", blocks: readBlocks(reader, node.children) }];
    case "table":
      return [readTable(reader, node)];
    case "code":
      return [code(reader, node)];
    case "thematicBreak":
      return [{ kind: "rule" }];
    // Both are read where something refers to them.
    case "definition":
    case "footnoteDefinition":
      return [];
    default:
      return other(reader, node);
  }
}

function other(reader: Reader, node: Node): readonly Block[] {
  const blocks = reader.extra(reader, node);
  if (blocks) return blocks;
  reportUnknown(reader, node);
  return [];
}

function heading(reader: Reader, node: HeadingNode): Heading {
  const spans = readSpans(reader, node.children);
  const text = spans.map((span) => span.text).join("");
  if (isBlank(text)) report(reader, node, "The heading has no text.", "Write one, or remove its `#`.");
  return { kind: "heading", level: node.depth, spans, anchor: reader.slugs.next(text) };
}

function list(reader: Reader, node: ListNode): List {
  const start = node.start ?? 1;
  const items = node.children.map((child, index): Item => {
    const blocks = readBlocks(reader, child.children);
    const mark = node.ordered ? `${start + index}.` : "•";
    return typeof child.checked === "boolean" ? { mark, checked: child.checked, blocks } : { mark, blocks };
  });
  return { kind: "list", items };
}

function code(reader: Reader, node: CodeNode): Code {
  if (node.meta)
    report(
      reader,
      node,
      `${quote(node.meta)} after the name of a language shows nowhere in a document.`,
      "Write it as text, or remove it.",
    );
  return { kind: "code", text: reader.fill(node.value), place: reader.placeOf(node) };
}

/** Pictures divide a paragraph: they are blocks of their own. */
function paragraphs(reader: Reader, node: ParagraphNode): readonly Block[] {
  const blocks: Block[] = [];
  let run: PhrasingContent[] = [];
  const flush = () => {
    const spans = readSpans(reader, run);
    if (spans.some((span) => span.note !== undefined || !isBlank(span.text))) blocks.push({ kind: "paragraph", spans });
    run = [];
  };
  for (const child of node.children) {
    if (child.type !== "image" && child.type !== "imageReference") {
      run.push(child);
      continue;
    }
    flush();
    blocks.push(...picture(reader, child));
  }
  flush();
  if (blocks.length === 0 && !node.children.some((child) => child.type === "html")) reportBlank(reader, node);
  return blocks;
}

function reportBlank(reader: Reader, node: ParagraphNode): void {
  const shown = node.children.map((child) => ("value" in child ? reader.fill(child.value) : "")).join("");
  if (/[^\s]/u.test(shown))
    report(reader, node, `${quote(shown)} shows nothing to a reader.`, "Remove it, or write what readers should see.");
}

function picture(reader: Reader, node: Image | ImageReference): readonly Picture[] {
  const from = node.type === "image" ? node : definitionOf(reader, node);
  if (!from) return [];
  if (node.type === "image") reportTitle(reader, node);
  const [path, alt] = [reader.fill(from.url), reader.fill(node.alt ?? "")];
  const allowed = wrongPicturePath(path);
  if (allowed !== undefined)
    report(reader, node, `The picture is ${quote(path)}; allowed: ${allowed}.`, "Put the file there and name it so.");
  if (isBlank(alt))
    report(
      reader,
      node,
      "The picture has no text for those who cannot see it.",
      "Say between its brackets what it shows.",
    );
  return allowed === undefined ? [{ kind: "picture", path, alt, place: reader.placeOf(node) }] : [];
}
