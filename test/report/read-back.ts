import fc from "fast-check";
import { remark } from "remark";
import remarkGfm from "remark-gfm";

/** Reads markdown back as the forge does, and texts that try to be more than text. */

/** The parts of a markdown tree that a test looks at. */
export interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly Node[];
}

const reader = remark().use(remarkGfm);

export function parsed(markdown: string): Node[] {
  const all = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(all)];
  return all(reader.parse(markdown));
}

export function textOf(nodes: readonly Node[]): string {
  return nodes
    .filter(({ type }) => type === "text" || type === "inlineCode")
    .map(({ value }) => value ?? "")
    .join("");
}

/** What the forge turns into a mention, a reference or a link once the markdown is read. */
export const LIVE = /(?<![\w`])@[A-Za-z0-9]|(?<![\w&])#\d|\bgh-\d|\bwww\.|:\/\/|\b[0-9a-f]{7,40}\b/i;

export const harmful = [
  "@acme/legal",
  "@lena",
  "fixes #12",
  "GH-1",
  "acme/work#3",
  "0123abc",
  "deadbeef",
  "https://evil.example",
  "www.evil.example",
  "__b__www.evil.example",
  "GH-1``deadbeef",
  "a_0123abc_GH-1",
  "me@evil.example",
  "|",
  "\\|",
  "`",
  "``",
  "```\n",
  "~~~",
  "<details>",
  "</details>",
  "<img src=x>",
  "![x](https://evil.example/x.png)",
  "[x](javascript:alert(1))",
  "</table>",
  "<!--",
  "-->",
  "<!-- countersign:x v1 -->",
  "]]>",
  "\n\n# heading",
  "\n- item",
  "1. one",
  "| a | b |\n| --- | --- |",
  "&lt;b&gt;",
  "&#64;lena",
  "*a*",
  "__b__",
  "~c~",
  "$x$",
  ":tada:",
  "\u202E",
  "\u200B",
  "\u2028",
  "\r\n",
  "[^1]",
  "[ ]",
  "\\",
  "\u001b[31m",
];
export const hostile = fc
  .array(fc.oneof(fc.constantFrom(...harmful), fc.string({ unit: "binary", maxLength: 12 })), { maxLength: 8 })
  .map((parts) => parts.join(""));
