import { SaxesParser } from "saxes";

/** An element of a parsed document, without the prefixes of its names. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  readonly text: string;
}

/** Throws where the document is not well formed or uses a namespace that it does not declare. */
export function parseXml(xml: string): Node {
  interface Open {
    readonly name: string;
    readonly attributes: Record<string, string>;
    readonly children: Node[];
    text: string;
  }
  const stack: Open[] = [{ name: "", attributes: {}, children: [], text: "" }];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ local, attributes }) => {
    const given = Object.values(attributes).filter(({ prefix }) => prefix !== "xmlns");
    stack.push({
      name: local,
      attributes: Object.fromEntries(given.map((each) => [each.local, each.value])),
      children: [],
      text: "",
    });
  });
  parser.on("text", (text) => {
    const top = stack.at(-1);
    if (top) top.text += text;
  });
  parser.on("closetag", () => {
    const closed = stack.pop();
    if (closed) stack.at(-1)?.children.push({ ...closed, text: closed.children.length > 0 ? "" : closed.text });
  });
  parser.write(xml).close();
  const root = stack[0]?.children[0];
  if (!root) throw new Error("there is no element");
  return root;
}

/** All that a path of names leads to, such as `SellerTradeParty/Name`. */
export function all(node: Node | undefined, path: string): Node[] {
  if (!node) return [];
  return path
    .split("/")
    .reduce<Node[]>(
      (nodes, name) => nodes.flatMap(({ children }) => children.filter((each) => each.name === name)),
      [node],
    );
}

export function one(node: Node | undefined, path: string): Node | undefined {
  return all(node, path)[0];
}

/** The text of what a path leads to, without blanks around it; empty where there is none. */
export function text(node: Node | undefined, path: string): string {
  return one(node, path)?.text.trim() ?? "";
}

/** Every element below a node, and itself. */
export function below(node: Node): Node[] {
  return [node, ...node.children.flatMap(below)];
}
