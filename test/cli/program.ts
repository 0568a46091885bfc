import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { closeSync, constants, existsSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import type { Call, Ran } from "./resident.ts";

export type { Ran } from "./resident.ts";

const dist = new URL("../../dist/cli.js", import.meta.url).pathname;
const resident = new URL("./resident.ts", import.meta.url).pathname;

const environment = { PATH: process.env["PATH"] ?? "", HOME: "/nonexistent", GIT_CONFIG_GLOBAL: "/dev/null" };

/** Runs the bundled program as a person would: a process of its own. */
export function start(words: readonly string[], options: { cwd?: string; node?: string } = {}): Ran {
  const ran = spawnSync(options.node ?? process.execPath, [dist, ...words], {
    cwd: options.cwd,
    env: environment,
    encoding: "utf8",
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

/** The same, by a process that stays: most of a start is spent on reading the program. */
export function run(words: readonly string[], { cwd = process.cwd() }: { cwd?: string } = {}): Ran {
  kept ??= keep();
  return ask(kept, { words, cwd });
}

interface Kept {
  readonly child: ChildProcess;
  readonly asks: number;
  readonly answers: number;
}

let kept: Kept | undefined;

/** Pipes with names, because those of a child process cannot be waited for. */
function keep(): Kept {
  const folder = mkdtempSync(join(tmpdir(), "countersign-pipes-"));
  const names = [join(folder, "asks"), join(folder, "answers")] as const;
  execFileSync("mkfifo", names);
  const [asks, answers] = [pipe(names[0]), pipe(names[1])];
  rmSync(folder, { recursive: true });
  const stdio = ["ignore", "ignore", "inherit", asks.reads, answers.writes] as const;
  const child = spawn(process.execPath, [resident], { env: environment, stdio: [...stdio] });
  child.unref();
  // What the child holds is its own: so each side sees when the other is gone.
  closeSync(asks.reads);
  closeSync(answers.writes);
  return { child, asks: asks.writes, answers: answers.reads };
}

/** Either end is opened while the other is open already, so nobody waits. */
function pipe(name: string): { readonly reads: number; readonly writes: number } {
  const both = openSync(name, constants.O_RDWR);
  const ends = { reads: openSync(name, constants.O_RDONLY), writes: openSync(name, constants.O_WRONLY) };
  closeSync(both);
  return ends;
}

function ask({ asks, answers }: Kept, call: Call): Ran {
  writeSync(asks, `${JSON.stringify(call)}\n`);
  const chunks: Uint8Array[] = [];
  for (;;) {
    const chunk = new Uint8Array(65_536);
    const size = readSync(answers, chunk);
    if (size === 0) throw new Error(`the program was ended by: ${call.words.join(" ")}`);
    chunks.push(chunk.subarray(0, size));
    if (chunk[size - 1] === 10) return JSON.parse(Buffer.concat(chunks).toString("utf8")) as Ran;
  }
}

/** The `node` that the machine itself has, which may be older than the one of the tests. */
export function hostNode(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => !folder.includes("node_modules"));
  return folders.map((folder) => join(folder, "node")).find((path) => existsSync(path));
}

export function nodeVersion(node: string): string {
  return spawnSync(node, ["--version"], { encoding: "utf8" }).stdout.trim();
}
