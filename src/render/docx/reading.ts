import type { Span } from "../document.ts";
import { BOOKMARK } from "./bookmark.ts";
import type { WordCell, WordChange, WordComment, WordParagraph } from "./read.ts";
import type { Parts } from "./unpack.ts";
import { type Look, lookOfRun, signOf, textsOf, whoAndWhen, words } from "./word-run.ts";
import { allOf, childOf, type Element, elementsOf } from "./xml.ts";

export const NOTE = "\uFFFC";

/** A paragraph while it is read. */
interface Growing {
  readonly spans: Span[];
  bookmark?: string;
  readonly own: Omit<WordParagraph, "text" | "spans" | "bookmark">;
}

/** What is collected while the text of a .docx is gone through from its start to its end. */
export class Reading {
  readonly paragraphs: WordParagraph[] = [];
  readonly changes: WordChange[] = [];
  /** What was found and is not brought over, each once. */
  readonly lost = new Set<string>();
  readonly #parts: Parts;
  readonly #links: ReadonlyMap<string, string>;
  readonly #ranges = new Map<string, { on: string; paragraph: number; open: boolean }>();
  #tables = 0;
  #cell: WordCell | undefined;
  #footnote: string | undefined;
  /** A paragraph whose end was deleted: the next one goes on in it. */
  #unended: Growing | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    const rels = parts.rels ? elementsOf(parts.rels) : [];
    this.#links = new Map(rels.map(({ attributes }) => [attributes.get("Id") ?? "", attributes.get("Target") ?? ""]));
  }

  blocks(parent: Element): void {
    for (const element of elementsOf(parent)) this.#block(element);
    this.#end();
  }

  footnote(note: Element): void {
    const id = note.attributes.get("id") ?? "";
    if (note.attributes.has("type") && note.attributes.get("type") !== "normal") return;
    this.#footnote = id;
    this.blocks(note);
    this.#footnote = undefined;
  }

  comments(): WordComment[] {
    const elements = this.#parts.comments ? elementsOf(this.#parts.comments) : [];
    return elements.map((element) => {
      const { on = "", paragraph = 0 } = this.#ranges.get(element.attributes.get("id") ?? "") ?? {};
      const text = allOf(element, "p")
        .map((part) => allOf(part, "t").map(words).join(""))
        .join("\n");
      return { ...whoAndWhen(element), text, on, paragraph };
    });
  }

  #block(element: Element): void {
    const { name } = element;
    if (name === "p") return this.#paragraph(element);
    if (name === "tbl") return this.#table(element);
    if (name === "sdt" || name === "sdtContent" || name === "customXml")
      return elementsOf(element).forEach((child) => this.#block(child));
    if (name === "bookmarkStart" || name === "commentRangeStart" || name === "commentRangeEnd")
      return this.#mark(element);
    if (name === "altChunk") this.lost.add("A part of another file is embedded");
    if (name === "ins" || name === "moveTo") elementsOf(element).forEach((child) => this.#block(child));
  }

  #table(table: Element): void {
    this.#end();
    const own = this.#tables++;
    const before = this.#cell;
    let row = -1;
    for (const line of allOf(table, "tr")) {
      if (childOf(childOf(line, "trPr"), "del")) {
        this.#note("deleted", childOf(childOf(line, "trPr"), "del") ?? line, textsOf(line));
        continue;
      }
      row++;
      for (const [column, cell] of elementsOf(line)
        .filter(({ name }) => name === "tc")
        .entries()) {
        const look = childOf(cell, "tcPr");
        if (childOf(look, "gridSpan") || childOf(look, "vMerge")) this.lost.add("Cells of a table are merged");
        this.#cell = { table: own, row, column };
        for (const child of elementsOf(cell)) this.#block(child);
        this.#end();
      }
    }
    this.#cell = before;
  }

  #paragraph(element: Element): void {
    const look = childOf(element, "pPr");
    const mark = childOf(look, "rPr");
    const number = childOf(look, "numPr");
    const level = childOf(number, "ilvl")?.attributes.get("val");
    const style = childOf(look, "pStyle")?.attributes.get("val");
    const removedNumber = childOf(number, "numId")?.attributes.get("val") === "0";
    const paragraph = this.#unended ?? {
      spans: [],
      own: {
        ...(style !== undefined && { style }),
        ...(number && !removedNumber && { level: Number(level ?? 0) }),
        ...(this.#cell && { cell: this.#cell }),
        ...(this.#footnote !== undefined && { footnote: this.#footnote }),
      },
    };
    if (childOf(look, "pPrChange")) this.#note("formatted", childOf(look, "pPrChange") ?? element, textsOf(element));
    this.#unended = paragraph;
    this.#inline(element, paragraph, {});
    if (!childOf(mark, "del") && !childOf(mark, "moveFrom")) this.#end();
  }

  #end(): void {
    const paragraph = this.#unended;
    this.#unended = undefined;
    if (!paragraph) return;
    const text = paragraph.spans.map((span) => (span.note === undefined ? span.text : NOTE)).join("");
    const { bookmark } = paragraph;
    this.paragraphs.push({
      text,
      spans: paragraph.spans,
      ...paragraph.own,
      ...(bookmark !== undefined && { bookmark }),
    });
  }

  #inline(parent: Element, paragraph: Growing, look: Look): void {
    for (const element of elementsOf(parent)) this.#part(element, paragraph, look);
  }

  #part(element: Element, paragraph: Growing, look: Look): void {
    switch (element.name) {
      case "r":
        return this.#run(element, paragraph, look);
      case "hyperlink":
        return this.#inline(element, paragraph, { ...look, ...this.#linkOf(element) });
      case "ins":
      case "moveTo":
        this.#note("inserted", element, textsOf(element));
        return this.#inline(element, paragraph, look);
      case "del":
      case "moveFrom":
        return this.#note("deleted", element, textsOf(element));
      case "bookmarkStart": {
        const name = element.attributes.get("name") ?? "";
        if (name.startsWith(BOOKMARK)) paragraph.bookmark ??= name;
        return;
      }
      case "commentRangeStart":
      case "commentRangeEnd":
        return this.#mark(element);
      case "smartTag":
      case "fldSimple":
      case "sdt":
      case "sdtContent":
      case "customXml":
      case "bdo":
      case "dir":
        return this.#inline(element, paragraph, look);
      case "oMath":
      case "oMathPara":
        this.lost.add("A formula was written");
    }
  }

  #run(run: Element, paragraph: Growing, look: Look): void {
    const own = { ...look, ...lookOfRun(childOf(run, "rPr")) };
    const change = childOf(childOf(run, "rPr"), "rPrChange");
    if (change) this.#note("formatted", change, textsOf(run));
    for (const element of elementsOf(run)) {
      const note = element.name === "footnoteReference" ? element.attributes.get("id") : undefined;
      if (note !== undefined) paragraph.spans.push({ text: "", note });
      else if (["drawing", "pict", "object", "AlternateContent"].includes(element.name)) this.#drawing(element);
      else {
        const text = signOf(element);
        if (text !== "") this.#say({ ...own, text }, paragraph);
      }
    }
  }

  #drawing(element: Element): void {
    const boxed = allOf(element, "txbxContent").length > 0;
    this.lost.add(boxed ? "A text box was drawn" : "There is a picture or a drawing");
  }

  #say(span: Span, paragraph: Growing): void {
    for (const range of this.#ranges.values()) if (range.open) range.on += span.text;
    paragraph.spans.push(span);
  }

  #mark({ name, attributes }: Element): void {
    const id = attributes.get("id") ?? "";
    const range = this.#ranges.get(id);
    if (name === "commentRangeEnd" && range) range.open = false;
    if (name === "commentRangeStart") this.#ranges.set(id, { on: "", paragraph: this.paragraphs.length, open: true });
  }

  #linkOf({ attributes }: Element): Look {
    const anchor = attributes.get("anchor");
    const href = this.#links.get(attributes.get("id") ?? "");
    return anchor !== undefined ? { anchor } : href === undefined ? {} : { href };
  }

  #note(kind: WordChange["kind"], element: Element, text: string): void {
    if (text !== "" || kind === "formatted") this.changes.push({ kind, ...whoAndWhen(element), text });
  }
}
