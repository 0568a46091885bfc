// Proves docs/coverage.md and docs/invariants.md by the test run just before: every test that a row names passed.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { outcomesOf, unproved } from "./coverage/proof.ts";
import { missing, readPromises } from "./coverage/promises.ts";
import { miscounted, readRows } from "./coverage/rows.ts";

const [path = ""] = process.argv.slice(2);
const root = `${import.meta.dirname}/..`;
const wrong = problems();
for (const each of wrong) console.error(each);
if (wrong.length > 0) process.exitCode = 1;
else console.log("Every test that docs/coverage.md and docs/invariants.md name passed.");

function problems(): string[] {
  if (!existsSync(path)) return [`${path}: no report of a test run. Run: npm run test:unit`];
  const report = readFileSync(path, "utf8");
  // A report that is left over would prove a later run.
  rmSync(path);
  const rows = readRows(root);
  const promises = readPromises(root);
  const all = [...rows, ...promises.flatMap((each) => each.rows)];
  return [...miscounted(rows), ...missing(promises), ...unproved(all, outcomesOf(report, root))];
}
