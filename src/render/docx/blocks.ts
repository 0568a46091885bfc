import {
  BorderStyle,
  Bookmark,
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  ImageRun,
  PageBreak,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from "docx";
import type { Bytes } from "../../model/digest.ts";
import type { Block, Heading, Item, List, Picture } from "../document.ts";
import { pictureOf } from "../pictures.ts";
import { chartTable } from "../chart.ts";
import type { Run } from "../spans.ts";
import { BOOKMARK } from "./bookmark.ts";
import { type Marks, STEP } from "./numbering.ts";
import { CODE_FONT, type Names, runsFor, xmlText } from "./runs.ts";
import { grid, signatureTable, tableOf } from "./tables.ts";

/** What is the same for all blocks of one document, and what counts on through them. */
export interface Setting extends Names {
  /** PNG and JPEG by the paths of pictures. */
  readonly images: ReadonlyMap<string, Bytes>;
  readonly marks: Marks;
  /** Every paragraph has a bookmark of its own, by which it is found again in what comes back. */
  readonly paragraph: { count: number };
  /** In twips. */
  readonly width: number;
}

/** How deep in lists and quotes a block stands. */
interface Within {
  readonly indent: number;
  readonly depth: number;
  readonly quoted?: boolean;
}

const outside: Within = { indent: 0, depth: 0 };

export function blocksFor(blocks: readonly Block[], setting: Setting, within: Within = outside): FileChild[] {
  return blocks.flatMap((block) => blockFor(block, setting, within));
}

function blockFor(block: Block, setting: Setting, within: Within): FileChild[] {
  const inner = (blocks: readonly Block[], width: number) => blocksFor(blocks, { ...setting, width });
  switch (block.kind) {
    case "heading":
      return [heading(block, setting, within)];
    case "paragraph": {
      const { align = "left", look } = block;
      const style =
        look === "lead"
          ? { style: "Lead" }
          : look === "small"
            ? { style: "Small" }
            : within.quoted
              ? { style: "Quote" }
              : {};
      return [paragraph(block.spans, setting, within, { alignment: align, ...style })];
    }
    case "list":
      return listItems(block, setting, within);
    case "table":
      return [tableOf(block, setting.width - within.indent, cellFor(setting))];
    case "quote":
      return blocksFor(block.blocks, setting, { ...within, indent: within.indent + STEP, quoted: true });
    case "code":
      return [codeFor(block.text, setting, within)];
    case "picture":
      return [pictureFor(block, setting, within)];
    case "chart":
      return [tableOf(chartTable(block), setting.width - within.indent, cellFor(setting))];
    case "rule":
      return [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: "999999", space: 1 } } })];
    case "facts": {
      const rows = block.rows.map(({ label, spans }) => [
        [paragraph([{ text: label, bold: true }], setting, outside, { style: "Cell" })],
        [paragraph(spans, setting, outside, { style: "Cell" })],
      ]);
      return grid(rows, [3, 7], setting.width, "none");
    }
    case "box": {
      const title = block.title === undefined ? [] : [paragraph([{ text: block.title, bold: true }], setting, outside)];
      return grid([[[...title, ...inner(block.blocks, setting.width)]]], [1], setting.width, "box");
    }
    case "columns": {
      const shares = block.columns.map((_, index) => block.shares?.[index] ?? 1);
      const sum = shares.reduce((total, each) => total + each, 0) || 1;
      const cells = block.columns.map((column, index) => inner(column, (setting.width * (shares[index] ?? 1)) / sum));
      return grid([cells], shares, setting.width, "none");
    }
    case "signatures":
      return signatureTable(block, setting.width, (run, style) =>
        paragraph(run, setting, outside, { style, keepNext: true }),
      );
    case "page-break":
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

function cellFor(setting: Setting) {
  return (run: Run, options: IParagraphOptions) => paragraph(run, setting, outside, options);
}

function paragraph(
  run: Run,
  setting: Setting,
  { indent }: Within,
  options: IParagraphOptions = {},
  anchor?: string,
): Paragraph {
  const children = bookmarked(runsFor(run, setting), setting, anchor);
  return new Paragraph({ ...(indent > 0 && { indent: { left: indent } }), ...options, children });
}

function bookmarked(runs: readonly ParagraphChild[], setting: Setting, anchor?: string): ParagraphChild[] {
  const own = new Bookmark({ id: `${BOOKMARK}${setting.paragraph.count++}`, children: [...runs] });
  const name = anchor === undefined ? undefined : setting.bookmarks.get(anchor);
  return name === undefined ? [own] : [new Bookmark({ id: name, children: [] }), own];
}

const headingLevels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

function heading(block: Heading, setting: Setting, within: Within): Paragraph {
  const number = setting.marks.heading(block);
  const typed: Run = number || block.mark === undefined ? [] : [{ text: `${block.mark} ` }];
  const options: IParagraphOptions = {
    heading: headingLevels[block.level - 1] ?? HeadingLevel.HEADING_6,
    ...(number && { numbering: number }),
  };
  return paragraph([...typed, ...block.spans], setting, within, options, block.anchor);
}

function listItems(list: List, setting: Setting, within: Within): FileChild[] {
  setting.marks.list(within.depth);
  return list.items.flatMap((item) => itemFor(item, setting, within));
}

function itemFor(item: Item, setting: Setting, within: Within): FileChild[] {
  const number = setting.marks.item(item, within.depth);
  const [first, ...rest] = item.blocks;
  const leads = first?.kind === "paragraph";
  const run = leads ? first.spans : [];
  const box = item.checked === undefined ? item.mark : item.checked ? "☒" : "☐";
  const indent = within.indent + STEP;
  const options: IParagraphOptions = number
    ? { numbering: number, style: "ListItem" }
    : { indent: { left: indent, hanging: STEP }, style: "ListItem" };
  const typed: Run = number ? [] : [{ text: `${box}\t` }];
  const own = paragraph([...typed, ...run], setting, outside, options, item.anchor);
  const inner = { indent, depth: within.depth + 1 };
  return [own, ...blocksFor(leads ? rest : item.blocks, setting, inner)];
}

function codeFor(text: string, setting: Setting, { indent }: Within): Paragraph {
  const lines = xmlText(text).split("\n");
  const runs = lines.map((line, index) => new TextRun({ text: line, font: CODE_FONT, ...(index > 0 && { break: 1 }) }));
  return new Paragraph({
    style: "Code",
    ...(indent > 0 && { indent: { left: indent } }),
    children: bookmarked(runs, setting),
  });
}

const PIXEL = 15;

/** A picture that is not there is named, so that nobody takes the page for whole. */
function pictureFor(picture: Picture, setting: Setting, within: Within): Paragraph {
  const bytes = setting.images.get(picture.path);
  const image = bytes && pictureOf(bytes);
  const alt = xmlText(picture.alt);
  if (!image) return paragraph([{ text: `[${alt}: ${picture.path}]`, italic: true }], setting, within);
  const scale = Math.min(1, (setting.width - within.indent) / PIXEL / image.width);
  const transformation = {
    width: Math.max(1, Math.floor(image.width * scale)),
    height: Math.max(1, Math.floor(image.height * scale)),
  };
  const altText = { name: alt, description: alt, title: alt };
  const run = new ImageRun({ type: image.type, data: bytes, transformation, altText });
  return new Paragraph({ alignment: "center", children: [run] });
}
