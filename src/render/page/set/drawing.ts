import { type Line, setLines } from "../set-lines.ts";
import type { Setting } from "../setting.ts";
import type { StructureNode } from "../structure.ts";
import type { TextStyle } from "../text-style.ts";

/** What is drawn of a chart belongs to one figure, whose words say all of it. */
export interface Drawing {
  readonly setting: Setting;
  readonly node: StructureNode;
  readonly style: TextStyle;
  /** The largest value of the scale. */
  readonly most: number;
}

/** A text on one line, however long it is. */
export function lineOf(text: string, style: TextStyle, { setting }: Drawing): Line {
  const endless = { width: 10_000, align: "left" as const, hyphenate: () => [] };
  const [line] = setLines([{ text: text.replaceAll("\n", " "), style }], setting.fonts, endless);
  return line ?? { segments: [], width: 0 };
}
