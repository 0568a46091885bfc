import { SaxesParser } from "saxes";

/** Names and attributes without their prefixes: what wrote the file chooses those. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
}

interface Growing extends Element {
  readonly children: (Element | string)[];
}

const DEEPEST = 256;
const MOST_ELEMENTS = 2_000_000;

/** The root of an XML text, or in words why it is not read. A document type is refused, and with it every entity. */
export function parseXml(text: string): Element | string {
  const root: Growing = { name: "", attributes: new Map(), children: [] };
  const open = [root];
  let [count, fault] = [0, ""];
  const parser = new SaxesParser();
  const stop = (why: string) => {
    fault ||= why;
  };
  parser.on("doctype", () => stop("it has a document type"));
  parser.on("error", ({ message }) => stop(`it is no XML: ${message}`));
  parser.on("opentag", ({ name, attributes }) => {
    if (open.length > DEEPEST) stop(`its elements stand more than ${DEEPEST} deep`);
    if (++count > MOST_ELEMENTS) stop(`it has more than ${MOST_ELEMENTS} elements`);
    if (fault) return;
    const own = new Map(Object.entries(attributes).map(([key, value]) => [local(key), value]));
    const element: Growing = { name: local(name), attributes: own, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (part) => {
    if (!fault) open.at(-1)?.children.push(part);
  });
  parser.on("closetag", () => {
    if (!fault) open.pop();
  });
  for (let at = 0; at < text.length && !fault; at += PART) parser.write(text.slice(at, at + PART));
  if (!fault) parser.close();
  const [first] = elementsOf(root);
  return fault || (first ?? "it is empty");
}

/** So that a text with a fault is not read to its end. */
const PART = 65_536;

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

export function elementsOf(element: Element): Element[] {
  return element.children.filter((child) => typeof child !== "string");
}

export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element && elementsOf(element).find((child) => child.name === name);
}

/** Every element of the name below it. */
export function allOf(element: Element, name: string): Element[] {
  return elementsOf(element).flatMap((child) => (child.name === name ? [child] : allOf(child, name)));
}
