import type { IStylesOptions } from "docx";
import { CODE_FONT } from "./runs.ts";

const BODY = "Cambria";
const LABEL = "Calibri";

const heading = (size: number, before: number, after: number) => ({
  run: { font: LABEL, bold: true, size, color: "1A1A1A" },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
});

const style = (id: string, run: object, paragraph: object) => ({
  id,
  name: id,
  basedOn: "Normal",
  quickFormat: true,
  run,
  paragraph,
});

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: BODY, size: 21 },
      paragraph: { spacing: { after: 120, line: 276, lineRule: "auto" } },
    },
    title: heading(40, 0, 240),
    heading1: heading(32, 360, 160),
    heading2: heading(24, 280, 100),
    heading3: heading(22, 200, 80),
    heading4: heading(21, 160, 60),
    heading5: heading(21, 160, 60),
    heading6: heading(21, 160, 60),
  },
  paragraphStyles: [
    style("Lead", { size: 24 }, {}),
    style("Small", { size: 18, color: "555555" }, {}),
    style("ListItem", {}, { spacing: { after: 100, line: 276, lineRule: "auto" } }),
    style("Cell", { font: LABEL, size: 19 }, { spacing: { after: 0, line: 252, lineRule: "auto" } }),
    style("Sign", { font: LABEL, size: 19 }, { spacing: { before: 480, after: 0 } }),
    style("Gap", { size: 12 }, { spacing: { after: 60 } }),
    style("Quote", { italics: true, color: "444444" }, {}),
    style(
      "Code",
      { font: CODE_FONT, size: 18 },
      {
        shading: { fill: "F5F5F5", color: "auto", type: "clear" },
        spacing: { after: 120, line: 240, lineRule: "auto" },
      },
    ),
  ],
};
