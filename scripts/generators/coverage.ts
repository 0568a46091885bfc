import { coveragePage } from "../coverage/page.ts";
import { miscounted, readRows } from "../coverage/rows.ts";
import type { Generator } from "../generator.ts";

export const generator: Generator = {
  paths: ["docs/coverage.md"],
  make() {
    const rows = readRows(".");
    const wrong = miscounted(rows);
    if (wrong.length > 0) throw new Error(wrong.join("\n"));
    return new Map([["docs/coverage.md", coveragePage(rows)]]);
  },
};
