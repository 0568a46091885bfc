// Writes the record of the worked example, and its documents, as the demonstration makes it, and pins its newest entry in countersign.yaml.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { editYaml } from "../src/edit/edit-yaml.ts";

const EXAMPLE = "northwind-email-triage";

process.chdir(`${import.meta.dirname}/..`);
const scratch = mkdtempSync(join(tmpdir(), "countersign-example-"));
try {
  execFileSync("node", ["dist/cli.js", "demo", "--out", join(scratch, "demo")], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const made = join(scratch, "demo", "engagements");
  for (const folder of ["record", "rendered"])
    rmSync(`engagements/${EXAMPLE}/${folder}`, { recursive: true, force: true });
  const own = ["README.md", "record", "rendered"].map((path) => `${EXAMPLE}/${path}`);
  for (const path of ["README.md", "invoices.csv", ...own])
    cpSync(join(made, path), join("engagements", path), { recursive: true });
  const newest = globSync(`engagements/${EXAMPLE}/record/*/*/*.yaml`).toSorted().at(-1);
  if (newest === undefined) throw new Error("The demonstration recorded nothing");
  const to = createHash("sha256").update(readFileSync(newest)).digest("hex");
  const settings = readFileSync("countersign.yaml", "utf8");
  writeFileSync("countersign.yaml", editYaml(settings, [{ set: ["settings", "moved_records", EXAMPLE], to }]));
  console.log(`wrote ${newest} and those before it`);
} finally {
  rmSync(scratch, { recursive: true });
}
