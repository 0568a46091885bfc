import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
} from "docx";
import type { Span } from "../document.ts";
import type { Run } from "../spans.ts";

/** What runs need to know of the document that they are in. */
export interface Names {
  /** The bookmarks by the anchors of their blocks. */
  readonly bookmarks: ReadonlyMap<string, string>;
  /** The numbers of footnotes by their ids. */
  readonly notes: ReadonlyMap<string, number>;
  /** The footnotes that something refers to already: Word takes one reference to each. */
  readonly cited: Set<number>;
}

export const CODE_FONT = "Consolas";
const LINK = "1F4E79";

export function runsFor(run: Run, names: Names, look: IRunOptions = {}): ParagraphChild[] {
  return run.flatMap((span): ParagraphChild[] => {
    const number = span.note === undefined ? undefined : names.notes.get(span.note);
    if (number !== undefined) return [noteMark(number, names.cited)];
    const text = textRun(span, look);
    const bookmark = span.anchor === undefined ? undefined : names.bookmarks.get(span.anchor);
    if (bookmark !== undefined) return [new InternalHyperlink({ anchor: bookmark, children: [text] })];
    return [span.href === undefined ? text : new ExternalHyperlink({ link: span.href, children: [text] })];
  });
}

function noteMark(number: number, cited: Set<number>): ParagraphChild {
  if (cited.has(number)) return new TextRun({ text: `${number}`, superScript: true });
  cited.add(number);
  return new FootnoteReferenceRun(number);
}

function textRun(span: Span, look: IRunOptions): TextRun {
  const leads = span.href !== undefined || span.anchor !== undefined;
  return new TextRun({
    ...look,
    children: linesOf(span.text),
    ...(span.bold && { bold: true }),
    ...(span.italic && { italics: true }),
    ...(span.struck && { strike: true }),
    ...(span.code && { font: CODE_FONT }),
    ...(leads && { color: LINK }),
    ...(span.change === "added" && { underline: {}, color: "1B7F3B" }),
    ...(span.change === "removed" && { strike: true, color: "B3261E" }),
  });
}

function linesOf(text: string): (string | TextRun)[] {
  return xmlText(text)
    .split("\n")
    .flatMap((line, index) => (index === 0 ? [line] : [new TextRun({ break: 1 }), line]));
}

/** Characters that no XML may hold are shown as missing. */
export function xmlText(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are the ones that XML forbids
  return text.replaceAll(/[\uD800-\uDFFF\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, "\uFFFD");
}
