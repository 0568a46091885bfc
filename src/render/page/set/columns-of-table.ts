import type { Align } from "../../document.ts";
import type { Fonts } from "../fonts.ts";
import { narrowestWidth, naturalWidth } from "../set-lines.ts";
import type { StyledText } from "../text-style.ts";

export interface ColumnWidths {
  readonly width: number;
  /** For a column of numbers: how wide the part from the decimal point on is at most. */
  readonly fraction: number;
}

export interface Content {
  readonly align: Align;
  /** The texts of a column, that of its head first. */
  readonly texts: readonly (readonly StyledText[])[];
}

/** A column that asks for no more than this part of the table keeps its lines whole. */
const SHORT = 0.2;
/** Points in which a sentence can be read without a break after every other word. */
const COMFORTABLE = 130;

/** How wide each column is: as its content asks for, and together as wide as usual, or wider where text would be cramped. */
export function columnWidths(
  columns: readonly Content[],
  [width, most]: readonly [usual: number, most: number],
  padding: number,
  fonts: Fonts,
): ColumnWidths[] {
  const asked = columns.map(({ align, texts }) => {
    const fraction = align === "decimal" ? Math.max(0, ...texts.slice(1).map((text) => fractionOf(text, fonts))) : 0;
    const natural = widest(texts, align, fraction, fonts);
    const isText = (align === "left" || align === "center") && natural > width * SHORT;
    const least = isText ? Math.max(0, ...texts.map((text) => narrowestWidth(text, fonts))) : natural;
    return { fraction, isText, natural: natural + padding, least: least + padding };
  });
  const widths = shared(
    asked,
    isCramped(asked, width) ? Math.min(most, sum(asked.map((each) => each.natural))) : width,
  );
  return asked.map(({ fraction }, at) => ({ fraction, width: widths[at] ?? 0 }));
}

function isCramped(asked: readonly Asked[], width: number): boolean {
  const texts = asked.filter(({ isText }) => isText);
  const rest = sum(asked.filter(({ isText }) => !isText).map(({ natural }) => natural));
  if (texts.length === 0) return rest > width;
  return sum(texts.map(({ natural }) => Math.min(natural, COMFORTABLE))) > width - rest;
}

function widest(texts: Content["texts"], align: Align, fraction: number, fonts: Fonts): number {
  const widths = texts.map((text, at) => {
    const whole = naturalWidth(text, fonts);
    return align === "decimal" && at > 0 ? whole - fractionOf(text, fonts) + fraction : whole;
  });
  return Math.max(0, ...widths);
}

/** The width of a number from its decimal point on, or nothing where it has none. */
export function fractionOf(text: readonly StyledText[], fonts: Fonts): number {
  const words = text.map((piece) => piece.text).join("");
  const digits = /[.,]\d{1,4}(?:\D*)$/.exec(words);
  const tail = digits ? digits[0] : (/\D*$/.exec(words)?.[0] ?? "");
  const style = text.at(-1)?.style;
  return style && tail !== "" ? naturalWidth([{ text: tail, style }], fonts) : 0;
}

interface Asked {
  readonly isText: boolean;
  readonly natural: number;
  readonly least: number;
}

/** Where there is room to spare columns of text take it; where there is not, wide columns give way before narrow ones. */
function shared(asked: readonly Asked[], width: number): number[] {
  const natural = sum(asked.map((each) => each.natural));
  if (natural <= width) {
    const takers = asked.some(({ isText }) => isText) ? asked.filter(({ isText }) => isText) : asked;
    const whole = sum(takers.map((each) => each.natural));
    return asked.map((each) => each.natural + (takers.includes(each) ? ((width - natural) * each.natural) / whole : 0));
  }
  const least = sum(asked.map((each) => each.least));
  if (least >= width) return asked.map((each) => (each.least * width) / least);
  const more = (width - least) / (natural - least);
  return asked.map((each) => each.least + (each.natural - each.least) * more);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
