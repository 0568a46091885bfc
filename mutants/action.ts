import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { type HandMutant, mutants as own } from "./action-mutants.ts";
import { commandMutants } from "./command-mutants.ts";

/**
 * `npm run mutants:action [PART...]`: breaks the Action in one way after the other, in a copy of the sources, builds it where
 * the tests start the bundle, and runs the tests that should notice. PART is a part of what a mutant says.
 */

const root = new URL("../", import.meta.url);
const sandbox = new URL("sandbox/", import.meta.url);
const FOLDERS = ["src", "test", "docs", "adapters", "schemas", "templates", "engagements", "scripts"];
const FILES = ["action.yml", "countersign.yaml", "package.json", "rolldown.config.js", "vitest.config.ts", "LICENSE"];
const VITEST = "node_modules/vitest/vitest.mjs";
const ROLLDOWN = "node_modules/rolldown/bin/cli.mjs";

type Result = "killed" | "survived" | "not there";

const mutants = [...own, ...commandMutants];
const parts = process.argv.slice(2);
const wanted = mutants.filter(({ says }) => parts.length === 0 || parts.some((part) => says.includes(part)));
rmSync(sandbox, { recursive: true, force: true });
mkdirSync(sandbox);
for (const name of [...FOLDERS, ...FILES]) cpSync(new URL(name, root), new URL(name, sandbox), { recursive: true });
symlinkSync(new URL("node_modules", root).pathname, new URL("node_modules", sandbox));
proveSound();
const results = wanted.map((mutant) => [mutant, resultOf(mutant)] as const);
console.log(tableOf(results));
if (results.some(([, result]) => result !== "killed")) process.exitCode = 1;

/** Tests that fail anyway would notice everything. */
function proveSound(): void {
  build();
  const named = wanted.filter((each) => each.named !== undefined);
  const rest = wanted.filter((each) => each.named === undefined);
  const failed = [...failing(filesOf(named), named.map((each) => each.named).join("|")), ...failing(filesOf(rest))];
  if (failed.length > 0) throw new Error(`without a mutant there fails: ${failed.join("; ")}`);
}

function filesOf(all: readonly HandMutant[]): string[] {
  return [...new Set(all.flatMap(({ tests }) => tests))];
}

function resultOf({ says, file, from, to, tests, named }: HandMutant): Result {
  const path = new URL(file, sandbox);
  const text = readFileSync(path, "utf8");
  if (text.split(from).length !== 2) return told(says, "not there");
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
  try {
    if (tests.some((test) => test.startsWith("test/action/"))) build();
    const failed = failing(tests, named);
    return told(says, failed.length === 0 ? "survived" : "killed", failed[0]);
  } finally {
    writeFileSync(path, text);
  }
}

function told(says: string, result: Result, by = ""): Result {
  console.log(`${result}: ${says}${by === "" ? "" : ` (${by})`}`);
  return result;
}

function build(): void {
  const { status, stderr } = run([ROLLDOWN, "--config", "rolldown.config.js"]);
  if (status !== 0) throw new Error(`the build failed: ${stderr}`);
}

/** The tests that failed, up to the first. That no test has such a name is no kill, and neither is a busy machine. */
function failing(tests: readonly string[], named?: string): string[] {
  if (tests.length === 0) return [];
  const report = new URL("report.json", sandbox);
  rmSync(report, { force: true });
  const words = [
    "run",
    ...tests,
    "--bail",
    "1",
    "--testTimeout",
    "120000",
    "--reporter",
    "json",
    "--outputFile",
    report.pathname,
  ];
  run([VITEST, ...words, ...(named === undefined ? [] : ["-t", named])]);
  const { testResults } = JSON.parse(readFileSync(report, "utf8")) as Report;
  const ended = testResults.flatMap(({ assertionResults }) => assertionResults);
  if (testResults.some(({ status, assertionResults }) => status === "failed" && assertionResults.length === 0))
    throw new Error(`${tests.join(" ")} cannot be loaded`);
  if (!ended.some(({ status }) => status === "passed" || status === "failed"))
    throw new Error(`no test of ${tests.join(" ")} is named ${named}`);
  const failed = ended.filter(({ status }) => status === "failed");
  const slow = failed.find(({ failureMessages }) => failureMessages.some((message) => message.includes("timed out")));
  if (slow) throw new Error(`the machine is too busy for: ${slow.fullName}`);
  return failed.map(({ fullName }) => fullName);
}

interface Report {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

function run(words: readonly string[]): { readonly status: number | null; readonly stderr: string } {
  return spawnSync(process.execPath, [...words], { cwd: sandbox, encoding: "utf8", maxBuffer: 1 << 28 });
}

function tableOf(all: readonly (readonly [HandMutant, Result])[]): string {
  const rows = all.map(([{ says, file, tests }, result]) => `| ${says} | ${file} | ${tests.join(", ")} | ${result} |`);
  const killed = all.filter(([, result]) => result === "killed").length;
  const head = "| The Action | in | noticed by | |\n| --- | --- | --- | --- |";
  return `${head}\n${rows.join("\n")}\n\n${killed} of ${all.length} killed.`;
}
