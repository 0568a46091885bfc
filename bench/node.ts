import { execFileSync, spawnSync } from "node:child_process";
import { delimiter } from "node:path";

/** Folders of the path that a person's shell has; `npm run` puts those of the packages before them. */
const path = (process.env["PATH"] ?? "")
  .split(delimiter)
  .filter((folder) => !folder.includes("node_modules") && !folder.includes("node-gyp-bin"))
  .join(delimiter);

/** The machine's own node, which is what a person's shell finds, unless BENCH_NODE says otherwise. */
export const node = process.env["BENCH_NODE"] ?? own();

function own(): string {
  const { stdout } = spawnSync("sh", ["-c", "command -v node"], {
    env: { ...process.env, PATH: path },
    encoding: "utf8",
  });
  return stdout.trim() || process.execPath;
}

console.log(`${node} ${execFileSync(node, ["--version"], { encoding: "utf8" }).trim()}`);
