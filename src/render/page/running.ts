import type { Fonts } from "./fonts.ts";
import { ARTIFACT, type Pen } from "./pen.ts";
import type { PictureFile } from "./picture-file.ts";
import { naturalWidth, setLines } from "./set-lines.ts";
import type { TextStyle } from "./text-style.ts";
import type { Theme } from "./theme.ts";

/** What stands on every page beside the text. */
export interface Running {
  /** At the head, from the second page on, left and right. */
  readonly head: readonly [left: string, right: string];
  /** At the foot, left; the number of the page stands right. Nothing where a document has no foot. */
  readonly foot: ((page: number, pages: number) => readonly [left: string, right: string]) | undefined;
  /** On the first page, at the right of its head. */
  readonly logo?: PictureFile | undefined;
  /** Such as DRAFT, across every page. */
  readonly mark: string | undefined;
  /** Where the mark is said in words, at the head of every page. */
  readonly markNote: string | undefined;
}

interface Around {
  readonly fonts: Fonts;
  readonly theme: Theme;
  readonly running: Running;
}

export function drawRunning(pen: Pen, around: Around, page: number, pages: number): void {
  const { theme, running } = around;
  const { height, top, bottom } = theme.page;
  if (page > 1) drawPair(pen, running.head, top - 34, around);
  else if (running.logo) drawLogo(pen, running.logo, theme);
  if (running.markNote !== undefined) drawMarkNote(pen, running.markNote, around);
  const foot = running.foot?.(page, pages);
  if (foot) drawPair(pen, foot, height - bottom + 44, around);
}

const LOGO = { width: 130, height: 34, top: 34 };

function drawLogo(pen: Pen, image: PictureFile, { page }: Theme): void {
  const scale = Math.min(LOGO.width / image.width, LOGO.height / image.height);
  const [width, height] = [image.width * scale, image.height * scale];
  pen.picture(image, page.width - page.right - width, LOGO.top, width, height, ARTIFACT);
}

function drawPair(
  pen: Pen,
  [left, right]: readonly [string, string],
  baseline: number,
  { fonts, theme }: Around,
): void {
  const { page, running } = theme;
  drawText(pen, left, page.left, baseline, running, fonts);
  const width = naturalWidth([{ text: right, style: running }], fonts);
  drawText(pen, right, page.width - page.right - width, baseline, running, fonts);
}

function drawText(pen: Pen, text: string, x: number, baseline: number, style: TextStyle, fonts: Fonts): void {
  if (text === "") return;
  const lines = setLines([{ text, style }], fonts, { width: 10_000, align: "left", hyphenate: () => [] });
  for (const line of lines) pen.line(line, x, baseline, ARTIFACT);
}

const MARK_COLOR = "#b3261e";

/** In the margin above the text, where it hides nothing. */
function drawMarkNote(pen: Pen, text: string, { fonts, theme }: Around): void {
  const style = { ...theme.running, bold: true, color: MARK_COLOR };
  const width = naturalWidth([{ text, style }], fonts);
  drawText(pen, text, (theme.page.width - width) / 2, 26, style, fonts);
}

/** Large and pale across the page, below everything else: so it is drawn first. */
export function drawMark(pen: Pen, { fonts, theme, running: { mark } }: Around): void {
  if (mark === undefined) return;
  const { width, height } = theme.page;
  const style: TextStyle = { ...theme.running, bold: true, size: 100, color: "#f8ebea" };
  const natural = naturalWidth([{ text: mark, style }], fonts);
  const degrees = (Math.atan2(height, width) * 180) / Math.PI;
  const size = Math.min(130, (100 * Math.hypot(width, height) * 0.62) / natural);
  const [line] = setLines([{ text: mark, style: { ...style, size } }], fonts, {
    width: 1e5,
    align: "left",
    hyphenate: () => [],
  });
  if (line === undefined) return;
  const angle = (degrees * Math.PI) / 180;
  const x = width / 2 - (line.width / 2) * Math.cos(angle) + size * 0.35 * Math.sin(angle);
  const y = height / 2 + (line.width / 2) * Math.sin(angle) + size * 0.35 * Math.cos(angle);
  pen.turned(line, x, y, degrees);
}
