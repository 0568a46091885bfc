import rehypeRaw from "rehype-raw";
import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import remarkRehype from "remark-rehype";
import { drawing } from "./flowchart.ts";
import { Html } from "./html.ts";

/** What of an HTML tree is looked at here. */
interface Node {
  type: string;
  value?: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: Node[];
}

/** Where markdown stands: `repository` is the path of its pages, and only a file takes the end of a line for a blank. */
export interface Where {
  readonly repository: string;
  readonly inFile?: boolean;
}

/** As GitHub shows markdown: HTML in it is kept as far as it is harmless, and names become links. */
export function markdown(text: string, { repository, inFile = false }: Where): Html {
  const reader = remark()
    .use(remarkGfm)
    .use(() => (tree: Node) => (inFile ? undefined : breakLines(tree)))
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeRaw)
    .use(rehypeSanitize)
    .use(() => (tree: Node) => link(tree, repository))
    .use(rehypeStringify);
  return new Html(drawn(String(reader.processSync(text))));
}

function breakLines(node: Node): void {
  for (const child of node.children ?? []) breakLines(child);
  node.children &&= node.children.flatMap((child) => (child.type === "text" ? linesOf(child.value ?? "") : [child]));
}

function linesOf(text: string): Node[] {
  return text.split("\n").flatMap((value, at) => [...(at === 0 ? [] : [{ type: "break" }]), { type: "text", value }]);
}

/** What the forge makes of plain text: people and teams are called, and numbers lead to issues. */
const NAMES = /(?<![\w`/.@-])@[a-z\d][a-z\d-]*(?:\/[\w-]+)?|(?<![\w&/])#\d+\b/gi;
const UNTOUCHED = ["a", "code", "pre"];

function link(node: Node, repository: string): void {
  if (node.children === undefined || UNTOUCHED.includes(node.tagName ?? "")) return;
  for (const child of node.children) link(child, repository);
  node.children = node.children.flatMap((child) =>
    child.type === "text" ? linked(child.value ?? "", repository) : [child],
  );
}

function linked(text: string, repository: string): Node[] {
  const names = [...text.matchAll(NAMES)];
  const ends = [...names.map(({ index }) => index), text.length];
  const plain = (from: number, to?: number): Node => ({ type: "text", value: text.slice(from, to) });
  const after = names.flatMap(([name], at) => {
    const from = ends[at] ?? 0;
    return [anchor(name, repository), plain(from + name.length, ends[at + 1])];
  });
  return [plain(0, ends[0]), ...after];
}

function anchor(name: string, repository: string): Node {
  const className = name.startsWith("@") ? "user-mention" : "issue-link";
  const href = name.startsWith("@") ? `/${name.slice(1)}` : `${repository}/pull/${name.slice(1)}`;
  const children = [{ type: "text", value: name }];
  return { type: "element", tagName: "a", properties: { className, href }, children };
}

/** GitHub draws flow charts. They are text in a page of code by now, which was encoded. */
function drawn(text: string): string {
  return text.replaceAll(
    /<pre><code class="language-mermaid">(.*?)<\/code><\/pre>/gs,
    (_, chart: string) => drawing(chart.replaceAll("&#x3C;", "<").replaceAll("&#x26;", "&")).text,
  );
}
