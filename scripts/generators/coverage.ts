import { coveragePage } from "../coverage/page.ts";
import { missing, readPromises } from "../coverage/promises.ts";
import { promisesPage } from "../coverage/promises-page.ts";
import { miscounted, readRows } from "../coverage/rows.ts";
import type { Generator } from "../generator.ts";

export const generator: Generator = {
  paths: ["docs/coverage.md", "docs/invariants.md"],
  make() {
    const rows = readRows(".");
    const promises = readPromises(".");
    const wrong = [...miscounted(rows), ...missing(promises)];
    if (wrong.length > 0) throw new Error(wrong.join("\n"));
    return new Map([
      ["docs/coverage.md", coveragePage(rows)],
      ["docs/invariants.md", promisesPage(promises)],
    ]);
  },
};
