// Writes every generated file. With --check it writes nothing and exits 1 where one is stale.
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { format, type FormatConfig } from "oxfmt";
import type { Generator } from "./generator.ts";
import { generator as coverage } from "./generators/coverage.ts";
import { generator as evidenceIndex } from "./generators/evidence-index.ts";
import { generator as permissions } from "./generators/permissions.ts";
import { generator as ruleDocs } from "./generators/rule-docs.ts";
import { generator as ruleIndex } from "./generators/rule-index.ts";
import { generator as schemas } from "./generators/schemas.ts";
import { generator as told } from "./generators/told.ts";
import { generator as workflows } from "./generators/workflows.ts";

const generators: readonly Generator[] = [
  evidenceIndex,
  ruleIndex,
  ruleDocs,
  schemas,
  workflows,
  permissions,
  told,
  coverage,
];

/** File and text to write, or null for one to remove. */
type Change = readonly [path: string, text: string | null];

process.chdir(`${import.meta.dirname}/..`);
const check = process.argv.includes("--check");
// One after another: a later generator may read what an earlier one writes.
for (const generator of generators.filter(({ provedBy }) => !check || provedBy === undefined))
  for (const change of await stale(generator)) (check ? complain : apply)(change);
if (process.exitCode === 1) console.error("Run: npm run generate");

async function stale(generator: Generator): Promise<Change[]> {
  const made = await generator.make();
  const written: Change[] = await Promise.all(
    [...made].map(async ([path, text]) => [path, await formatted(path, text)]),
  );
  const left = globSync([...generator.paths]).map((path) => path.replaceAll("\\", "/"));
  const removed: Change[] = left.filter((path) => !made.has(path)).map((path) => [path, null]);
  return [...written.filter(([path, text]) => read(path) !== text), ...removed];
}

/** What `npm run format` would leave, so that the format check accepts generated files. */
async function formatted(path: string, text: string): Promise<string> {
  if (!/\.(ts|json)$/.test(path)) return text;
  const options = JSON.parse(readFileSync(".oxfmtrc.json", "utf8")) as FormatConfig;
  const { code, errors } = await format(path, text, options);
  if (errors.length > 0) throw new Error(`${path}: ${errors.map(({ message }) => message).join("; ")}`);
  return code;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

function complain([path, text]: Change): void {
  console.error(text === null ? `${path}: not generated any more` : `${path}: stale`);
  process.exitCode = 1;
}

function apply([path, text]: Change): void {
  console.log(text === null ? `removed ${path}` : `wrote ${path}`);
  if (text === null) return rmSync(path);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
