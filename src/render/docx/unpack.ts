import { strFromU8, unzipSync } from "fflate";
import { type Element, parseXml } from "./xml.ts";

const MOST_BYTES = 32 * 1024 * 1024;
const MOST_ENTRIES = 2000;

/** The parts of a .docx that are looked at, or in words why it is not one that can be read. */
export interface Parts {
  readonly main: Element;
  readonly rels: Element | undefined;
  readonly comments: Element | undefined;
  readonly footnotes: Element | undefined;
}

export function unpack(bytes: Uint8Array): Parts | string {
  if (bytes.length > MOST_BYTES) return `it has more than ${MOST_BYTES} bytes`;
  const texts = entriesOf(bytes);
  if (typeof texts === "string") return texts;
  const parsed = new Map<string, Element>();
  for (const [name, text] of texts) {
    const element = parseXml(text);
    if (typeof element === "string") return `its part ${name} cannot be read: ${element}`;
    parsed.set(name, element);
  }
  const main = mainPart(parsed.get("_rels/.rels"));
  const document = parsed.get(main);
  if (document?.name !== "document") return "it holds no text of a word processor";
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  return {
    main: document,
    rels: parsed.get(`${folder}_rels/${main.slice(folder.length)}.rels`),
    comments: parsed.get(`${folder}comments.xml`),
    footnotes: parsed.get(`${folder}footnotes.xml`),
  };
}

/** What a name claims of its size is the most that is unpacked of it. */
function entriesOf(bytes: Uint8Array): Map<string, string> | string {
  const names = new Set<string>();
  let [total, fault] = [0, ""];
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    if (names.has(name)) fault ||= `it has ${name} twice`;
    names.add(name);
    if (names.size > MOST_ENTRIES) fault ||= `it has more than ${MOST_ENTRIES} parts`;
    const wanted =
      /^(_rels\/\.rels|[^/]+\/(document\d*|comments|footnotes)\.xml|[^/]+\/_rels\/document\d*\.xml\.rels)$/;
    if (fault || !wanted.test(name)) return false;
    total += originalSize;
    if (total > MOST_BYTES) fault ||= `its text has more than ${MOST_BYTES} bytes`;
    return !fault;
  };
  try {
    const parts = unzipSync(bytes, { filter });
    return fault || new Map(Object.entries(parts).map(([name, data]) => [name, strFromU8(data)]));
  } catch (error) {
    return `it is no zip file: ${error instanceof Error ? error.message : "damaged"}`;
  }
}

function mainPart(rels: Element | undefined): string {
  for (const child of rels?.children ?? []) {
    if (typeof child === "string" || !child.attributes.get("Type")?.endsWith("/officeDocument")) continue;
    return child.attributes.get("Target")?.replace(/^\//, "") ?? "";
  }
  return "word/document.xml";
}
