import { folderIndex } from "../folder-index.ts";

export const generator = folderIndex({
  folder: "src/rules",
  exported: "rule",
  list: "rules",
  type: "Rule",
  typeFrom: "../model/rule.ts",
});
