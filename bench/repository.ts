import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PROPOSAL, STATE } from "../test/scenario/scenario.ts";
import { smallest } from "../test/scenario/smallest.ts";

/** A repository with `count` engagements on `main`, and a branch `topic` that moves one of them. */
export function makeRepository(count: number): string {
  const dir = mkdtempSync(join(tmpdir(), "countersign-bench-"));
  execFileSync("git", ["init", "-q", "-b", "main", dir]);
  const commands: string[] = [];
  commit(commands, "main", {
    "countersign.yaml": text("countersign.yaml"),
    "adapters/mini.yaml": text("adapters/mini.yaml"),
    ...Object.fromEntries(Array.from({ length: count }, (_, index) => engagement(index)).flat()),
  });
  const moved = text(STATE).replace("stage: proposal", "stage: contract");
  commit(commands, "topic", { [`engagements/${nameOf(7)}/state.yaml`]: moved }, "refs/heads/main");
  execFileSync("git", ["-C", dir, "fast-import", "--quiet"], { input: commands.join("") });
  return dir;
}

function text(path: string): string {
  return String(smallest[path]);
}

function nameOf(index: number): string {
  return `pilot-${String(index).padStart(5, "0")}`;
}

function engagement(index: number): [string, string][] {
  const id = `PRO-2026-${String(index).padStart(5, "0")}`;
  return [
    [`engagements/${nameOf(index)}/state.yaml`, text(STATE)],
    [`engagements/${nameOf(index)}/${id}.md`, text(PROPOSAL).replaceAll("PRO-2026-0001", id)],
  ];
}

function commit(commands: string[], branch: string, files: Record<string, string>, from?: string): void {
  commands.push(`commit refs/heads/${branch}\ncommitter bench <bench@example.com> 1767000000 +0000\ndata 6\nbench\n\n`);
  if (from !== undefined) commands.push(`from ${from}\n`);
  for (const [path, content] of Object.entries(files)) {
    commands.push(`M 100644 inline ${path}\ndata ${Buffer.byteLength(content)}\n${content}\n`);
  }
}
