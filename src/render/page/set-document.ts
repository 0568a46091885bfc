import type { Document } from "../document.ts";
import type { Fonts } from "./fonts.ts";
import type { Hyphenate } from "./hyphenation.ts";
import type { FileInfo } from "./metadata.ts";
import { NOTE_RULE, noted } from "./notes.ts";
import { type PageOfPieces, paginate } from "./paginate.ts";
import { type Attachment, PdfFile } from "./pdf-file.ts";
import { Pen } from "./pen.ts";
import { type Piece, withKeeps } from "./piece.ts";
import type { PictureFile } from "./picture-file.ts";
import { drawMark, drawRunning, type Running } from "./running.ts";
import { setBlocks } from "./set/blocks.ts";
import type { Alignment } from "./set-lines.ts";
import type { Setting } from "./setting.ts";
import type { StructureNode } from "./structure.ts";
import type { Theme } from "./theme.ts";

/** Everything that a document is set with, besides what it says. */
export interface PressSheet {
  readonly fonts: Fonts;
  readonly hyphenate: Hyphenate;
  readonly theme: Theme;
  readonly align: Alignment;
  readonly info: FileInfo;
  readonly running: Running;
  readonly attachments: readonly Attachment[];
  /** A picture that was read and found sound. */
  image(path: string): PictureFile | undefined;
}

export interface SetDocument {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Sets a document on pages: the bytes of a PDF file. */
export function setDocument(document: Document, sheet: PressSheet): SetDocument {
  const pen = new Pen(new PdfFile(sheet.info));
  const root: StructureNode = { tag: "Document", parent: undefined };
  const { page } = sheet.theme;
  const numbers: string[] = [];
  const setting = settingOf(sheet, root, numbers);
  const body = withKeeps(setBlocks(document.blocks, setting));
  const { pieces, notes, column } = noted(body, numbers, (id) => document.notes.get(id) ?? [], setting);
  const pages = paginate(pieces, column);
  for (const [at, each] of pages.entries()) {
    pen.newPage(page.width, page.height);
    drawMark(pen, sheet);
    drawPage({ ...each, notes: inOrder(each.notes, numbers) }, notes, sheet.theme, pen);
    drawRunning(pen, sheet, at + 1, pages.length);
  }
  for (const attachment of sheet.attachments) pen.file.attach(attachment);
  return { bytes: pen.finished(), pages: pages.length };
}

function inOrder(notes: readonly string[], numbers: readonly string[]): string[] {
  return notes.toSorted((one, other) => numbers.indexOf(one) - numbers.indexOf(other));
}

const LEAST_MARGIN = 54;

function settingOf(sheet: PressSheet, parent: StructureNode, numbers: string[]): Setting {
  const { fonts, hyphenate, theme, align } = sheet;
  const { page } = theme;
  const fields = new Map<string, number>();
  return {
    fonts,
    hyphenate,
    theme,
    align,
    parent,
    text: theme.body,
    set: setBlocks,
    width: page.width - page.left - page.right,
    margin: Math.max(0, Math.min(page.left, page.right) - LEAST_MARGIN),
    height: page.height - page.top - page.bottom,
    image: (path) => sheet.image(path),
    noteNumber: (id) => {
      if (!numbers.includes(id)) numbers.push(id);
      return numbers.indexOf(id) + 1;
    },
    fieldName: (role) => {
      const count = (fields.get(role) ?? 0) + 1;
      fields.set(role, count);
      return count === 1 ? role : `${role} ${count}`;
    },
  };
}

function drawPage({ placed, notes }: PageOfPieces, all: ReadonlyMap<string, Piece>, theme: Theme, pen: Pen): void {
  const { page } = theme;
  for (const { piece, y, room } of placed) piece.draw(pen, page.left, page.top + y, room);
  const set = notes.flatMap((id) => all.get(id) ?? []);
  let y = page.height - page.bottom - set.reduce((sum, { height }) => sum + height, 0);
  if (set.length > 0) pen.rect(page.left, y - NOTE_RULE / 2, 90, 0.5, { fill: theme.muted });
  for (const note of set) {
    note.draw(pen, page.left, y, 0);
    y += note.height;
  }
}
