import { readFileSync, writeFileSync } from "node:fs";
import { it } from "vitest";
import type { Mutant, Outcome } from "./outcome.ts";
import { type Handed, handed } from "./shim.ts";

/** What the instrumented sources share with us. */
interface Switches {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number;
  mutantCoverage?: { readonly static: Counts; readonly perTest: Readonly<Record<string, Counts>> };
}
type Counts = Readonly<Record<string, number>>;

const sandbox = new URL("sandbox/", import.meta.url);
const switches: Switches = ((globalThis as { __stryker__?: Switches }).__stryker__ ??= {});

/** A loop that a mutant makes endless is ended after this many times the hits of the ordinary run. */
const PATIENCE = 100;

async function passes({ run }: Handed): Promise<boolean> {
  try {
    await run();
    return true;
  } catch {
    return false;
  }
}

/** A test that takes longer (milliseconds) looks at many inputs at once; what it would notice, a short one should. */
const LONGEST = 400;

/** Runs every test once without a mutant, to see which passes where; the quickest come first. */
async function observe(): Promise<{ tests: Map<string, number[]>; hits: Map<string, number> }> {
  const tests = new Map<string, number[]>();
  const hits = new Map<string, number>();
  const times = new Map<number, number>();
  for (const [index, each] of handed.entries()) {
    switches.currentTestId = String(index);
    const start = performance.now();
    if (!(await passes(each))) throw new Error(`fails without a mutant: ${each.name}`);
    times.set(index, performance.now() - start);
    if ((times.get(index) ?? 0) > LONGEST) continue;
    for (const [id, count] of Object.entries(switches.mutantCoverage?.perTest[String(index)] ?? {})) {
      tests.set(id, [...(tests.get(id) ?? []), index]);
      hits.set(id, Math.max(hits.get(id) ?? 0, count));
    }
  }
  switches.currentTestId = undefined;
  for (const indexes of tests.values()) indexes.sort((a, b) => (times.get(a) ?? 0) - (times.get(b) ?? 0));
  const long = [...times.values()].filter((time) => time > LONGEST).length;
  console.log(`${handed.length} tests in ${Math.round([...times.values()].reduce((a, b) => a + b, 0))} ms, ${long} too long`);
  return { tests, hits };
}

async function isKilled(id: string, tests: readonly number[], hits: number): Promise<boolean> {
  for (const index of tests) {
    const each = handed[index];
    if (!each) continue;
    Object.assign(switches, { activeMutant: id, hitCount: 0, hitLimit: PATIENCE * hits + 1000 });
    const passed = await passes(each);
    Object.assign(switches, { activeMutant: undefined, hitCount: undefined });
    if (!passed) return true;
  }
  return false;
}

const suites = import.meta.glob([
  "./sandbox/test/{rules,gates,approval-cases,attacks,northwind}/**/*.test.ts",
  "!**/properties.test.ts",
  "!**/f-paths.test.ts",
]);

/** The suite of each test, by its index. */
const homes: string[] = [];

/** More tests than this are not tried: one that a change concerns is among the first. The score is a lower bound. */
const MOST = 150;

/**
 * All rules run in every test; what should notice a broken one are the tests of rules and the stories, those that name
 * the rule first.
 */
function meantFor(source: string, tests: readonly number[]): number[] {
  if (!source.startsWith("src/rules/")) return tests.slice(0, MOST);
  const id = /([^/]+)\.ts$/.exec(source)?.[1] ?? "";
  const own = tests.filter((index) => /\/test\/(?:rules|northwind)\//.test(homes[index] ?? ""));
  const isNamed = (index: number) => handed[index]?.name.includes(id) === true;
  return [...own.filter(isNamed), ...own.filter((index) => !isNamed(index))].slice(0, MOST);
}

it("no mutant goes unnoticed", async () => {
  for (const [path, load] of Object.entries(suites)) {
    await load();
    while (homes.length < handed.length) homes.push(path);
  }
  const mutants = JSON.parse(readFileSync(new URL("mutants.json", sandbox), "utf8")) as Mutant[];
  const { tests, hits } = await observe();
  const outcomes: Outcome[] = [];
  for (const { id, fileName } of mutants) {
    const through = meantFor(fileName, tests.get(id) ?? []);
    const still = through.length === 0 && switches.mutantCoverage?.static[id] !== undefined;
    const killed = through.length > 0 && (await isKilled(id, through, hits.get(id) ?? 0));
    outcomes.push({ id, result: still ? "static" : through.length === 0 ? "uncovered" : killed ? "killed" : "survived" });
  }
  writeFileSync(new URL("outcomes.json", sandbox), JSON.stringify(outcomes));
});
