// Runs what is checked without a test, all at once: none of them needs another. Tells of each when it is over.
import { spawn } from "node:child_process";

const checks = ["types", "lint", "format:check", "generate:check", "build:check"];

process.chdir(`${import.meta.dirname}/..`);
const failed = (await Promise.all(checks.map(run))).filter((name) => name !== undefined);
if (failed.length > 0) {
  console.error(`Failed: ${failed.map((name) => `npm run ${name}`).join(", ")}`);
  process.exitCode = 1;
}

/** Gives the name of a check that failed, and shows what it printed in one piece. */
function run(name: string): Promise<string | undefined> {
  return new Promise((done, gone) => {
    const child = spawn("npm", ["run", "--silent", name], { stdio: ["ignore", "pipe", "pipe"] });
    const texts: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => void texts.push(text));
    child.on("error", gone);
    child.on("close", (code) => {
      process.stdout.write(`${name}: ${code === 0 ? "fine" : "failed"}\n${texts.join("")}`);
      done(code === 0 ? undefined : name);
    });
  });
}
