import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { compareText } from "../../model/finding.ts";

/** Earlier than any document, and the first day that a zip can name. */
const DAY = "1980-01-01T00:00:00Z";

/** The same parts with fixed dates and with names and numbers counted from the start, in a fixed order. */
export function repack(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes));
  const texts = new Map(
    parts.filter(([name]) => /\.(xml|rels)$/.test(name)).map(([name, data]) => [name, strFromU8(data)]),
  );
  for (const [name, text] of texts) texts.set(name, withoutDates(countedBookmarks(text)));
  for (const [name, text] of texts) {
    const rels = name.replace(/([^/]+)$/, "_rels/$1.rels");
    const own = texts.get(rels);
    if (own === undefined) continue;
    const ids = new Map(randomIds(text).map((id, index) => [id, `rIdLink${index + 1}`]));
    texts.set(name, renamed(text, ids));
    texts.set(rels, renamed(own, ids));
  }
  const order = (name: string) => (name === "[Content_Types].xml" ? "" : name);
  const sorted = parts.toSorted(([a], [b]) => compareText(order(a), order(b)));
  const entries = sorted.map(([name, data]) => [name, strToU8Of(texts.get(name)) ?? data] as const);
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1), level: 6 });
}

function strToU8Of(text: string | undefined): Uint8Array | undefined {
  return text === undefined ? undefined : strToU8(text);
}

function withoutDates(text: string): string {
  return text.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${DAY}`);
}

/** Bookmarks, and what drawings are numbered by, count through all documents that a process makes. */
function countedBookmarks(text: string): string {
  const ids = new Map<string, number>();
  const numbered = text.replaceAll(/(<w:bookmark(?:Start|End)[^>]* w:id=")(\d+)"/g, (_, start: string, id: string) => {
    const number = ids.get(id) ?? ids.size + 1;
    ids.set(id, number);
    return `${start}${number}"`;
  });
  let drawing = 0;
  return numbered.replaceAll(/(<wp:docPr[^>]* id=")\d+"/g, (_, start: string) => `${start}${++drawing}"`);
}

function randomIds(text: string): string[] {
  const ids = [...text.matchAll(/ r:(?:id|embed)="(rId[^"]*)"/g)].map(([, id = ""]) => id);
  return [...new Set(ids)].filter((id) => !/^rId\d+$/.test(id));
}

function renamed(text: string, ids: ReadonlyMap<string, string>): string {
  return text.replaceAll(/ (r:id|r:embed|Id)="(rId[^"]*)"/g, (whole, key: string, id: string) => {
    const name = ids.get(id);
    return name === undefined ? whole : ` ${key}="${name}"`;
  });
}
