import { Document as Word, Footer, Header, Packer, PageNumber, Paragraph, TabStopType, TextRun } from "docx";
import type { Bytes } from "../../model/digest.ts";
import type { Block, Document } from "../document.ts";
import { runsOf } from "../spans.ts";
import { blocksFor, type Setting } from "./blocks.ts";
import { Marks, numbering } from "./numbering.ts";
import { repack } from "./repack.ts";
import { xmlText } from "./runs.ts";
import { styles } from "./styles.ts";

export interface WordOptions {
  readonly id: string;
  readonly version: string;
  /** The beginning of the digest of the text that it is made of. */
  readonly digest?: string;
  readonly author: string;
  /** `DRAFT` and the like, on every page. */
  readonly mark?: string;
  /** PNG and JPEG by the paths of pictures. */
  readonly images?: ReadonlyMap<string, Bytes>;
  readonly paper?: "A4" | "letter";
}

const papers = { A4: { width: 11_906, height: 16_838 }, letter: { width: 12_240, height: 15_840 } };
const MARGIN = 1417;

/** The document as Word has it: the same bytes for the same document, whenever it is made. */
export async function toDocx(document: Document, options: WordOptions): Promise<Uint8Array> {
  const size = papers[options.paper ?? "A4"];
  const notes = numberNotes(document);
  const setting: Setting = {
    images: options.images ?? new Map(),
    bookmarks: new Map(anchorsOf(document.blocks).map((anchor, index) => [anchor, `cs_a${index}`])),
    notes,
    cited: new Set(),
    marks: new Marks(),
    paragraph: { count: 0 },
    width: size.width - 2 * MARGIN,
  };
  const children = blocksFor(document.blocks, setting);
  const footnotes = [...notes].map(([id, number]) => {
    const blocks = blocksFor(document.notes.get(id) ?? [], setting);
    return [number, { children: blocks.filter((block) => block instanceof Paragraph) }] as const;
  });
  const page = { size, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } };
  const word = new Word({
    title: xmlText(document.title),
    creator: xmlText(options.author),
    lastModifiedBy: xmlText(options.author),
    description: xmlText(`${options.id} ${options.version} ${options.digest ?? ""}`.trim()),
    numbering,
    styles: { ...styles, default: { ...styles.default, document: languageOf(document) } },
    footnotes: Object.fromEntries(footnotes),
    sections: [
      {
        properties: { page },
        headers: { default: headerFor(options) },
        footers: { default: footerFor(document, options, setting.width) },
        children,
      },
    ],
  });
  return repack(await Packer.toBuffer(word));
}

function languageOf(document: Document) {
  const base = styles.default?.document;
  return { ...base, run: { ...base?.run, language: { value: document.language } } };
}

/** Footnotes have the numbers of the order in which they are referred to. */
function numberNotes(document: Document): Map<string, number> {
  const found = new Map<string, number>();
  for (const { note } of runsOf(document.blocks).flat()) {
    if (note !== undefined && document.notes.has(note) && !found.has(note)) found.set(note, found.size + 1);
  }
  return found;
}

function anchorsOf(blocks: readonly Block[]): string[] {
  const found = blocks.flatMap((block): (string | undefined)[] => {
    if (block.kind === "heading") return [block.anchor];
    if (block.kind === "list") return block.items.flatMap((item) => [item.anchor, ...anchorsOf(item.blocks)]);
    if (block.kind === "quote" || block.kind === "box") return anchorsOf(block.blocks);
    return block.kind === "columns" ? block.columns.flatMap(anchorsOf) : [];
  });
  return [...new Set(found.filter((anchor) => anchor !== undefined))];
}

function headerFor({ mark }: WordOptions): Header {
  const run = new TextRun({ text: xmlText(mark ?? ""), bold: true, color: "B3261E", characterSpacing: 40 });
  return new Header({ children: [new Paragraph({ alignment: "right", children: [run] })] });
}

function footerFor(document: Document, { id, version }: WordOptions, width: number): Footer {
  const look = { size: 16, color: "555555", font: "Calibri" };
  const left = new TextRun({ ...look, text: xmlText(`${id} ${version} · ${document.title}`) });
  const pages = ["\tPage ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES];
  const tabStops = [{ type: TabStopType.RIGHT, position: width }];
  return new Footer({
    children: [new Paragraph({ tabStops, children: [left, new TextRun({ ...look, children: pages })] })],
  });
}
