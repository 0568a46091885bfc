import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import { largeRecord } from "../test/record/large.ts";
import { node } from "./node.ts";

/** How long a large record takes to be proved, rebuilt and told, and whether twice as much takes twice as long. */

const dist = new URL("../dist/cli.js", import.meta.url).pathname;
const EVENTS = 5;

function time(dir: string, words: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(node, [dist, ...words, "--now", "2027-01-01T00:00:00Z"], {
    cwd: dir,
    encoding: "utf8",
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`${words.join(" ")}: ${stderr}`);
  return (performance.now() - start) / 1000;
}

for (const merges of [10_000, 20_000]) {
  const repo = largeRecord(merges, EVENTS);
  try {
    for (const words of [
      ["verify"],
      ["replay", "acme-pilot"],
      ["log", "acme-pilot", "--type", "stage_changed"],
      ["status", "acme-pilot"],
    ])
      console.log(
        `${merges * EVENTS} events in ${merges} entries, ${words.join(" ")}: ${time(repo.dir, words).toFixed(1)} s`,
      );
  } finally {
    repo.dispose();
  }
}
