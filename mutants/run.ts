import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createInstrumenter } from "@stryker-mutator/instrumenter";
import { createInjector } from "typed-inject";
import { commonTokens } from "@stryker-mutator/api/plugin";
import type { Mutant, Outcome } from "./outcome.ts";
import { report } from "./report.ts";

/**
 * `npm run mutants [FILE...]`: breaks gates/ and rules/ in every way the instrumenter knows, one at a time, and runs the
 * tests that pass through the place. All mutants are switches in one copy of the sources, so none costs a new start.
 */

const root = new URL("../", import.meta.url);
const sandbox = new URL("sandbox/", import.meta.url);
const FOLDERS = ["src", "test", "docs", "adapters", "schemas", "templates", "engagements"];
const COPIED = [...FOLDERS, "countersign.yaml", "package.json"];

const wanted = process.argv.slice(2);
rmSync(sandbox, { recursive: true, force: true });
mkdirSync(sandbox);
for (const name of COPIED) cpSync(new URL(name, root), new URL(name, sandbox), { recursive: true });
await instrument(wanted.length > 0 ? wanted : [...sources("src/gates"), ...sources("src/rules")]);
const vitest = new URL("node_modules/vitest/vitest.mjs", root).pathname;
const config = new URL("vitest.config.ts", import.meta.url).pathname;
const ran = spawnSync(process.execPath, [vitest, "run", "--config", config], { cwd: sandbox, stdio: "inherit" });
if (ran.status !== 0) throw new Error("the tests do not pass without a mutant");
console.log(report(read<Mutant[]>("mutants.json"), read<Outcome[]>("outcomes.json")));

function sources(folder: string): string[] {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith("index.ts"))
    .map((name) => `${folder}/${name}`);
}

async function instrument(files: readonly string[]): Promise<void> {
  const silent = () => undefined;
  const logger = { debug: silent, info: silent, warn: silent, isDebugEnabled: () => false };
  const injector = createInjector().provideValue(commonTokens.logger, logger as never);
  const instrumenter = injector.injectFunction(createInstrumenter);
  const input = files.map((name) => ({ name, mutate: true, content: readFileSync(new URL(name, root), "utf8") }));
  // Texts are shown to people; docs/rules.md, generated and compared, keeps them.
  const options = { excludedMutations: ["StringLiteral"], ignorers: [], plugins: null };
  const result = await instrumenter.instrument(input, options);
  for (const { name, content } of result.files) writeFileSync(new URL(name, sandbox), content);
  const made = result.mutants.filter((each) => each.status !== "Ignored");
  writeFileSync(new URL("mutants.json", sandbox), JSON.stringify(made));
}

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, sandbox), "utf8")) as T;
}
