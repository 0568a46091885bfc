/** An XML element. One without content is left out, unless it is kept. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string | readonly Element[];
}

export type Content = string | readonly (Element | undefined)[] | undefined;

/** Nothing where there is nothing to say. */
export function element(
  name: string,
  content: Content,
  attributes: Readonly<Record<string, string>> = {},
): Element | undefined {
  if (content === undefined || content === "") return undefined;
  if (typeof content === "string") return { name, attributes, content };
  const children = content.flatMap((each) => each ?? []);
  return children.length > 0 ? { name, attributes, content: children } : undefined;
}

/** One that stands there even if it is empty. */
export function kept(name: string, content: Content, attributes: Readonly<Record<string, string>> = {}): Element {
  return element(name, content, attributes) ?? { name, attributes, content: "" };
}

/** The document as text, with two blanks for each level. */
export function writeXml(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, "")}`;
}

function written({ name, attributes, content }: Element, indent: string): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const opening = `${indent}<${name}${given.join("")}`;
  if (content.length === 0) return `${opening}/>\n`;
  if (typeof content === "string") return `${opening}>${escaped(content)}</${name}>\n`;
  return `${opening}>\n${content.map((each) => written(each, `${indent}  `)).join("")}${indent}</${name}>\n`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Characters that no XML 1.0 document may hold become U+FFFD; line ends are written so that they are read back as they are. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replaceAll(/[&<>"']/g, (character) => entities[character] ?? character)
    .replaceAll("\r", "&#13;");
}
