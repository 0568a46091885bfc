import { folderIndex } from "../folder-index.ts";

export const generator = folderIndex({
  folder: "src/gates/evidence",
  exported: "source",
  list: "sources",
  type: "EvidenceSource",
  typeFrom: "../source.ts",
});
