import { runCli } from "../../src/app/cli.ts";
import type { World } from "../../src/app/verb.ts";
import {
  filesUnder,
  isThere,
  readBytes,
  readPackaged,
  readBuiltinAdapters,
  readText,
  writeText,
} from "../../src/forge/local/files.ts";
import { fontShelf } from "../../src/forge/local/font-files.ts";
import { putFiles } from "../../src/forge/local/put-files.ts";
import { parseInstant } from "../../src/model/time.ts";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, in a folder, at a fixed time. */
export async function runIn(cwd: string, words: readonly string[], world: Partial<World> = {}): Promise<Ran> {
  let [out, err] = ["", ""];
  const code = await runCli(words, {
    version: "0.0.0",
    print: (text) => void (out += text),
    complain: (text) => void (err += text),
    cwd,
    color: false,
    now: parseInstant("2026-06-01T12:00:00Z") ?? Number.NaN,
    readText,
    readBytes,
    writeText,
    putFiles,
    filesUnder,
    builtinAdapters: () => readBuiltinAdapters(new URL("../../adapters/", import.meta.url)),
    packaged: (path) => readPackaged(new URL(`../../${path}`, import.meta.url)),
    isThere,
    fonts: fontShelf,
    github: { token: undefined, apiUrl: "http://127.0.0.1:9", serverUrl: "https://github.com", patience: 60_000 },
    ...world,
  });
  return { code, out, err };
}
