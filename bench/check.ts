import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { node } from "./node.ts";
import { makeRepository } from "./repository.ts";

/** The floors of a check, side by side: figures are ratios of medians, since machines are noisy. `npm run bench` */

const RUNS = 15;
const dist = new URL("../dist/cli.js", import.meta.url).pathname;

type Command = readonly string[];

function time([program = "", ...args]: Command): number {
  const start = performance.now();
  spawnSync(program, args, { stdio: "ignore" });
  return performance.now() - start;
}

/** Runs the two in turn, so that a drift of the machine meets both. */
function ratio(name: string, a: Command, b: Command, target: number): void {
  time(a);
  time(b);
  const pairs = Array.from({ length: RUNS }, () => [time(a), time(b)] as const);
  const [ours, floor] = [median(pairs.map(([x]) => x)), median(pairs.map(([, y]) => y))];
  const found = median(pairs.map(([x, y]) => x / y));
  console.log(`${name}: ${found.toFixed(2)} (target ${target}); ${ours.toFixed(0)} ms against ${floor.toFixed(0)} ms`);
}

function median(values: readonly number[]): number {
  return values.toSorted((x, y) => x - y)[Math.floor(values.length / 2)] ?? 0;
}

const check = (dir: string): Command => [node, dist, "check", "--repo", dir, "--base", "main", "--head", "topic"];
const floor = (dir: string): Command => [
  "sh",
  "-c",
  `cd ${dir} && ${node} -e 0 && git rev-parse HEAD && git merge-base main topic && git diff --raw main topic && git cat-file -p topic:countersign.yaml`,
];

const [small, large] = [makeRepository(100), makeRepository(10_000)];
ratio("start / bare node", [node, dist, "--version"], [node, "-e", "0"], 1.8);
ratio("check of one engagement / node and four git commands", check(small), floor(small), 2.5);
ratio("the same among 10,000 engagements / among 100", check(large), check(small), 1.3);
for (const dir of [small, large]) rmSync(dir, { recursive: true });
