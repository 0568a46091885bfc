import type { Picture } from "../../document.ts";
import type { Pen } from "../pen.ts";
import type { Piece } from "../piece.ts";
import type { Setting } from "../setting.ts";
import type { StructureNode } from "../structure.ts";

/** As wide as the column at most, and as high as most of a page. */
export function setPicture({ path, alt }: Picture, setting: Setting): Piece[] {
  const image = setting.image(path);
  if (image === undefined) return [];
  const scale = Math.min(1, setting.width / image.width, (setting.height * 0.8) / image.height);
  const [width, height] = [image.width * scale, image.height * scale];
  const node: StructureNode = { tag: "Figure", parent: setting.parent, options: { alt } };
  const draw = (pen: Pen, x: number, y: number): void => pen.picture(image, x, y, width, height, node);
  return [{ height, above: setting.text.above + 3, cost: 0, baseline: height, draw }];
}

export function setRule(setting: Setting): Piece[] {
  const draw = (pen: Pen, x: number, y: number): void => {
    pen.rect(x, y + 5, setting.width, 0.5, { fill: setting.theme.hair });
  };
  return [{ height: 10, above: setting.text.above, cost: 0, baseline: 5, draw }];
}
