import { placeOfField } from "../faults.ts";
import { MissingGlyph } from "../page/measured-text.ts";
import { type FixedSheet, setFixed } from "../page/set-fixed.ts";
import { styleOf } from "../page/theme.ts";
import type { TextStyle } from "../page/text-style.ts";
import type { Area, Format } from "../../skills/envelope/formats.ts";
import { type Envelope, readEnvelope } from "../../skills/envelope/read-envelope.ts";
import { failed, languageOf, type Layout, type Rendering, type RenderRequest } from "../request.ts";
import { infoOf, missing } from "../to-pdf.ts";
import { imbBars } from "./imb-bars.ts";

/** The face of an envelope, ready for the printer. */
export const layout: Layout = { render };

/** As small as sorting machines read, and as large as looks right. */
const SIZES = [12, 11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8] as const;
const LEADING = 1.28;

function render(request: RenderRequest): Rendering {
  const { artifact, organization, fonts } = request;
  const { envelope, open, faults } = readEnvelope(artifact.fields, organization);
  const wrong = [...faults, ...open.map(unready)];
  if (!envelope || wrong.length > 0) return failed(wrong.map((fault) => placeOfField(artifact, fault)));
  const { width, height } = envelope.format;
  const overflows: string[] = [];
  const draw = (sheet: FixedSheet): void => void overflows.push(...drawEnvelope(sheet, envelope, request));
  const info = infoOf({ title: `Envelope ${artifact.id}`, language: languageOf(request) }, request, {});
  try {
    const bytes = setFixed({ fonts, info, pages: [{ width, height, draw }] });
    if (overflows.length > 0) return failed(overflows.map((text) => placeOfField(artifact, tooLarge(text))));
    return { files: [{ name: `${artifact.id}.pdf`, bytes }], problems: [], notices: [] };
  } catch (error) {
    if (error instanceof MissingGlyph) return failed([missing(error, request)]);
    throw error;
  }
}

function unready(key: string) {
  const message = `\`${key}\` is missing or TBD, so there is no envelope to print`;
  return { path: [key], message, fix: `Fill in \`${key}\`.` };
}

function tooLarge(text: string) {
  const message = `The address does not fit: ${text}`;
  return { path: ["recipient"], message, fix: "Shorten the lines, or take a larger format." };
}

/** Gives what does not fit. */
function drawEnvelope(sheet: FixedSheet, envelope: Envelope, request: RenderRequest): string[] {
  const { format, recipient, sender, imb } = envelope;
  const sans = (size: number) => styleOf("sans", size, {});
  const zone = format.returnZone;
  const own = sized(sheet, sender, inside(zone), sans(9));
  const room = { ...format.readArea, left: addressLeft(format) };
  const found = SIZES.map((size) => sans(size)).find((style) => fits(sheet, recipient, inside(room), style));
  if (own === undefined) return ["the return address is larger than its part of the envelope"];
  if (found === undefined)
    return [`no size from ${SIZES.at(-1)} points up fits ${recipient.length} lines into the read area`];
  write(sheet, sender, own, zone.left, format.height - zone.top);
  const top = format.height - room.top + Math.max(0, (room.top - room.bottom - heightOf(recipient, found)) * 0.35);
  write(sheet, recipient, found, room.left, top);
  if (imb !== undefined) drawBars(sheet, imb, format);
  if (request.mark !== undefined) {
    const style = styleOf("sans", 13, { bold: true, color: "#b3261e" });
    const x = format.width - 24 - sheet.widthOf(request.mark, style);
    sheet.text(request.mark, style, { x, y: 30, width: 400 });
  }
  return [];
}

/** Right of the middle a little, as letters are addressed. */
function addressLeft({ readArea, width }: Format): number {
  return Math.max(readArea.left, width * 0.42);
}

interface Room {
  readonly width: number;
  readonly height: number;
}

function inside({ left, right, bottom, top }: Area): Room {
  return { width: right - left, height: top - bottom };
}

function heightOf(lines: readonly string[], { size }: TextStyle): number {
  return lines.length * size * LEADING;
}

function fits(sheet: FixedSheet, lines: readonly string[], room: Room, style: TextStyle): boolean {
  return heightOf(lines, style) <= room.height && lines.every((line) => sheet.widthOf(line, style) <= room.width);
}

function sized(sheet: FixedSheet, lines: readonly string[], room: Room, style: TextStyle): TextStyle | undefined {
  const sizes = [style, ...[8.5, 8, 7.5, 7].map((size) => ({ ...style, size }))];
  return sizes.find((each) => fits(sheet, lines, room, each));
}

function write(sheet: FixedSheet, lines: readonly string[], style: TextStyle, x: number, top: number): void {
  for (const [at, line] of lines.entries()) {
    sheet.text(line, style, { x, y: top + style.size + at * style.size * LEADING, width: 1000 });
  }
}

function drawBars(sheet: FixedSheet, digits: string, { barcode, height }: Format): void {
  sheet.drawn(`Intelligent Mail barcode ${digits}`, (owner) => {
    for (const bar of imbBars(digits)) {
      sheet.bar(barcode.x + bar.x, height - barcode.y - bar.y - bar.height, bar.width, bar.height, "#000000", owner);
    }
  });
}
