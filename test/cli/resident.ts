import { appendFileSync, readSync } from "node:fs";
import { setImmediate as turn } from "node:timers/promises";

/**
 * Runs the bundled program again and again in one process: what the program is made of is read once, and each run starts
 * its entry anew. `program.ts` starts it, and asks one line after the other.
 */

export interface Call {
  readonly words: readonly string[];
  readonly cwd: string;
}

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const dist = new URL("../../dist/cli.js", import.meta.url);
const [ASKED, ANSWERED] = [3, 4];

type Write = typeof process.stdout.write;

function caught(stream: NodeJS.WriteStream, texts: string[]): void {
  const write: Write = (text: string | Uint8Array) => texts.push(text.toString()) > 0;
  stream.write = write;
}

let runs = 0;

async function run({ words, cwd }: Call): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []];
  caught(process.stdout, out);
  caught(process.stderr, err);
  process.chdir(cwd);
  process.argv.splice(2, Infinity, ...words);
  process.exitCode = 0;
  try {
    // The entry alone has another name each time; what it imports is there already.
    await import(`${dist.href}?run=${(runs += 1)}`);
  } catch (error) {
    process.exitCode = 1;
    err.push(error instanceof Error ? String(error.stack) : String(error));
  }
  for (const stream of [process.stdout, process.stderr]) stream.removeAllListeners("error");
  await turn();
  return { code: Number(process.exitCode), out: out.join(""), err: err.join("") };
}

/** One line, however long. Nothing where whoever asks is gone. */
function nextLine(): string | undefined {
  const chunks: Uint8Array[] = [];
  for (;;) {
    const chunk = new Uint8Array(65_536);
    const size = readSync(ASKED, chunk);
    if (size === 0) return undefined;
    chunks.push(chunk.subarray(0, size));
    if (chunk[size - 1] === 10) return Buffer.concat(chunks).toString("utf8");
  }
}

for (let line = nextLine(); line !== undefined; line = nextLine())
  appendFileSync(ANSWERED, `${JSON.stringify(await run(JSON.parse(line) as Call))}\n`);
process.exit(0);
