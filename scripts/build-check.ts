// Builds into a temporary folder and compares it with dist/, byte by byte.
import { spawnSync } from "node:child_process";
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

process.chdir(`${import.meta.dirname}/..`);
const fresh = mkdtempSync(join(tmpdir(), "countersign-build-"));
try {
  const problems = build() ?? compare();
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
} finally {
  rmSync(fresh, { recursive: true });
}

function build(): string[] | undefined {
  const rolldown = "node_modules/rolldown/bin/cli.mjs";
  const args = [rolldown, "--config", "rolldown.config.js", "--dir", fresh];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  return status === 0 ? undefined : [stdout, stderr, "The build failed."];
}

function compare(): string[] {
  const names = [...new Set(["dist", fresh].flatMap(filesIn))].toSorted();
  const problems = names.flatMap((name) => {
    const [committed, built] = [join("dist", name), join(fresh, name)];
    if (!existsSync(committed)) return [`dist/${name}: missing`];
    if (!existsSync(built)) return [`dist/${name}: not built any more`];
    return readFileSync(committed).equals(readFileSync(built)) ? [] : [`dist/${name}: stale`];
  });
  return problems.length === 0 ? [] : [...problems, "Run: npm run build"];
}

function filesIn(folder: string): string[] {
  return globSync("**/*", { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, "/").length));
}
