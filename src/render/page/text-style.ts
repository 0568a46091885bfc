import type { Place } from "../../model/finding.ts";
import type { Face } from "./face.ts";
import { type Cut, families, type Family, type Fonts, isCovered, neededFor } from "./fonts.ts";

/** How a run of text looks. Sizes are points. */
export interface TextStyle {
  readonly family: Family;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: number;
  /** `#rrggbb` */
  readonly color: string;
  /** OpenType features such as `tnum`; `-calt` turns one off. */
  readonly features?: readonly string[];
  /** How far above the baseline it stands. */
  readonly rise?: number;
  readonly underlined?: boolean;
  readonly struck?: boolean;
}

/** Where a run of text leads: outside, or to an anchor of the document. */
export type Link = { readonly href: string } | { readonly anchor: string };

export interface StyledText {
  readonly text: string;
  readonly style: TextStyle;
  readonly link?: Link;
  /** Where it stands in its source, as far as it has one. */
  readonly place?: Place;
}

export function cutOf({ bold, italic }: TextStyle): Cut {
  if (bold) return italic ? "bold-italic" : "bold";
  return italic ? "italic" : "regular";
}

/** The face that stands in for one that lacks a grapheme: of the other families of the document before any other. */
export function standInFor(grapheme: string, style: TextStyle, fonts: Fonts): Face | undefined {
  const others = families
    .filter((family) => family !== style.family)
    .map((family) => faceOf({ ...style, family }, fonts));
  const known = [...others, ...fonts.fallbacks].find((face) => isCovered(grapheme, face));
  return known ?? fonts.standIn?.(grapheme, neededFor(grapheme));
}

export function faceOf(style: TextStyle, fonts: Fonts): Face {
  return fonts.faces[style.family][cutOf(style)];
}
