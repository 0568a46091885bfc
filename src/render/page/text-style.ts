import type { Place } from "../../model/finding.ts";
import type { Face } from "./face.ts";
import { type Cut, families, type Family, type Fonts } from "./fonts.ts";

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

/** The faces that stand in for one that lacks a character, in order: the other families of the document before others. */
export function standInsFor(style: TextStyle, fonts: Fonts): Face[] {
  const others = families.filter((family) => family !== style.family);
  return [...others.map((family) => faceOf({ ...style, family }, fonts)), ...fonts.fallbacks];
}

export function faceOf(style: TextStyle, fonts: Fonts): Face {
  return fonts.faces[style.family][cutOf(style)];
}
