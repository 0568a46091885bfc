import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { leanPackages } from "../scripts/lean-packages.ts";
import { node } from "./node.ts";
import type { Engine, MakeEngine } from "./pdf/engine.ts";
import { type InvoiceData, invoiceData } from "./pdf/invoices.ts";

/** Our PDF files side by side with those of other engines, in one run: figures are ratios of medians. `npm run bench:pdf` */

const root = new URL("../", import.meta.url);
const out = new URL("out/", import.meta.url);
const NAMES = ["ours", "typst", "pdfmake", "react-pdf"] as const;
type Name = (typeof NAMES)[number];
const PEERS = ["@myriaddreamin/typst-ts-node-compiler", "@react-pdf/renderer", "pdfmake", "react"];
const [INVOICES, WARM_UP, ROUNDS, COLD] = [100, 30, 10, 9];

/** Bundled as the program is, so that no engine pays for types that are stripped. */
async function bundled(): Promise<void> {
  const input = { cold: fileURLToPath(new URL("pdf/cold.ts", import.meta.url)), ...inputs() };
  const bundle = await rolldown({
    input,
    platform: "node",
    external: PEERS,
    plugins: [leanPackages()],
    checks: { eval: false },
  });
  await bundle.write({ dir: fileURLToPath(out), format: "esm", minify: true, entryFileNames: "[name].js" });
  await bundle.close();
}

function inputs(): Record<string, string> {
  return Object.fromEntries(NAMES.map((name) => [name, fileURLToPath(new URL(`pdf/${name}.ts`, import.meta.url))]));
}

async function engineOf(name: Name): Promise<Engine> {
  const { makeEngine } = (await import(new URL(`${name}.js`, out).href)) as { makeEngine: MakeEngine };
  return makeEngine(root);
}

async function timeOf(engine: Engine, invoices: readonly InvoiceData[]): Promise<number> {
  const start = performance.now();
  for (const each of invoices) await engine.invoice(each);
  return performance.now() - start;
}

/** In turns of ten, so that a drift of the machine meets all. */
async function warm(engines: ReadonlyMap<Name, Engine>): Promise<ReadonlyMap<Name, number>> {
  const invoices = Array.from({ length: INVOICES }, (_, at) => invoiceData(at));
  for (const engine of engines.values()) await timeOf(engine, invoices.slice(0, WARM_UP));
  const times = new Map<Name, number>(NAMES.map((name) => [name, 0]));
  const turn = INVOICES / ROUNDS;
  for (let round = 0; round < ROUNDS; round += 1) {
    const some = invoices.slice(round * turn, (round + 1) * turn);
    for (const [name, engine] of engines) times.set(name, (times.get(name) ?? 0) + (await timeOf(engine, some)));
  }
  return times;
}

function cold(name: Name): number {
  const words = [new URL("cold.js", out), root, new URL(`contract-${name}.pdf`, out)].map((url) => fileURLToPath(url));
  const [program = "", folder = "", file = ""] = words;
  const { status, stdout, stderr } = spawnSync(node, [program, name, folder, file], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  return Number(stdout);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function size(name: Name, what: string): string {
  const { stdout } = spawnSync("wc", ["-c", fileURLToPath(new URL(`${what}-${name}.pdf`, out))], { encoding: "utf8" });
  return `${(Number.parseInt(stdout, 10) / 1024).toFixed(1)} KiB`;
}

mkdirSync(out, { recursive: true });
await bundled();
const engines = new Map<Name, Engine>();
for (const name of NAMES) engines.set(name, await engineOf(name));
for (const [name, engine] of engines)
  writeFileSync(new URL(`invoice-${name}.pdf`, out), await engine.invoice(invoiceData(0)));

const times = await warm(engines);
const ours = times.get("ours") ?? Number.NaN;
console.log(`${INVOICES} invoices of 30 lines, warm, in one process; target: at least 1.0 of typst's speed`);
for (const [name, time] of times) {
  const speed = `${((INVOICES * 1000) / time).toFixed(1)} a second`;
  console.log(`  ${name}: ${speed}, ours is ${(time / ours).toFixed(2)} times as fast; ${size(name, "invoice")}`);
}

const runs = NAMES.map((name) => [name, [] as number[]] as const);
for (let round = 0; round < COLD; round += 1) for (const [name, found] of runs) found.push(cold(name));
const first = median(runs[0]?.[1] ?? []);
console.log("A contract of 12 pages, a process of its own, CPU time; target: at most 1.2 of typst's");
for (const [name, found] of runs) {
  const time = median(found);
  console.log(
    `  ${name}: ${time.toFixed(0)} ms, ours takes ${(first / time).toFixed(2)} of it; ${size(name, "contract")}`,
  );
}
