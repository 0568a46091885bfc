import { remark } from "remark";
import remarkGfm from "remark-gfm";
import type { Block, Cell, Document, Heading, Item, Span } from "../../src/render/document.ts";

interface Node {
  readonly type: string;
  readonly children?: Node[];
  readonly value?: string;
  readonly url?: string;
  readonly depth?: number;
  readonly ordered?: boolean;
  readonly checked?: boolean | null;
  readonly identifier?: string;
  readonly align?: (string | null)[];
  readonly position?: { readonly start: { readonly line: number; readonly column: number } };
}

/** What tests write as markdown, as blocks. */
export function documentOf(markdown: string, file = "a.md"): Document {
  const tree = remark().use(remarkGfm).parse(markdown) as unknown as Node;
  const all = tree.children ?? [];
  const notes = all.filter(({ type }) => type === "footnoteDefinition");
  const blocks = all.filter(({ type }) => type !== "footnoteDefinition").map((node) => blockOf(node, file));
  return {
    title: "Test",
    language: "en",
    blocks,
    notes: new Map(notes.map((node) => [node.identifier ?? "", children(node, file)])),
  };
}

function children(node: Node, file: string): Block[] {
  return (node.children ?? []).map((child) => blockOf(child, file));
}

export function plain(node: Node): string {
  return node.value ?? (node.children ?? []).map(plain).join("");
}

function blockOf(node: Node, file: string): Block {
  const spans = () => (node.children ?? []).flatMap((child) => spansOf(child, {}, file));
  switch (node.type) {
    case "heading": {
      const anchor = plain(node)
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]+/gu, "-");
      return { kind: "heading", level: node.depth as Heading["level"], spans: spans(), anchor };
    }
    case "paragraph":
      return { kind: "paragraph", spans: spans() };
    case "list":
      return { kind: "list", items: (node.children ?? []).map((item, index) => itemOf(item, node, index, file)) };
    case "blockquote":
      return { kind: "quote", blocks: children(node, file) };
    case "code":
      return { kind: "code", text: node.value ?? "" };
    case "table": {
      const [head, ...rows] = (node.children ?? []).map((row) =>
        (row.children ?? []).map((cell): Cell => ({
          spans: (cell.children ?? []).flatMap((child) => spansOf(child, {}, file)),
        })),
      );
      const columns = (node.align ?? []).map((align) => ({
        align: align === "right" ? ("right" as const) : ("left" as const),
      }));
      return { kind: "table", columns, head: head ?? [], rows };
    }
    default:
      return { kind: "rule" };
  }
}

function itemOf(item: Node, list: Node, index: number, file: string): Item {
  const checked = item.checked ?? undefined;
  return {
    mark: list.ordered ? `${index + 1}.` : "•",
    blocks: children(item, file),
    ...(checked !== undefined && { checked }),
  };
}

function spansOf(node: Node, look: Omit<Span, "text">, file: string): Span[] {
  const inner = (more: Omit<Span, "text">) =>
    (node.children ?? []).flatMap((child) => spansOf(child, { ...look, ...more }, file));
  const { line = 1, column = 1 } = node.position?.start ?? {};
  const place = { file, line, column };
  switch (node.type) {
    case "strong":
      return inner({ bold: true });
    case "emphasis":
      return inner({ italic: true });
    case "delete":
      return inner({ struck: true });
    case "link":
      return inner(node.url?.startsWith("#") ? { anchor: node.url.slice(1) } : { href: node.url ?? "" });
    case "inlineCode":
      return [{ ...look, text: node.value ?? "", code: true, place }];
    case "break":
      return [{ ...look, text: "\n", place }];
    case "footnoteReference":
      return [{ ...look, text: "", note: node.identifier ?? "", place }];
    default:
      return [{ ...look, text: (node.value ?? "").replaceAll("\n", " "), place }];
  }
}
