#!/usr/bin/env node
import manifest from "../package.json" with { type: "json" };
import { runCli } from "./app/cli.ts";
import { exit } from "./app/verb.ts";
import {
  isThere,
  filesUnder,
  readBuiltinAdapters,
  readBytes,
  readPackaged,
  readText,
  writeText,
} from "./forge/local/files.ts";
import { fontShelf } from "./forge/local/font-files.ts";
import { progressOn } from "./forge/local/progress.ts";
import { putFiles } from "./forge/local/put-files.ts";

const colorWanted =
  process.stdout.isTTY && process.env["NO_COLOR"] === undefined && !process.argv.includes("--no-color");

let unwritten = false;

/** A reader that has seen enough, as `head` has, is no fault; what could not be written is. */
function cannotWrite(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE" || unwritten) return;
  unwritten = true;
  process.exitCode = exit.internal;
  process.stderr.write(`countersign: the output cannot be written (${error.code ?? error.message}).\n`);
}

process.stdout.on("error", cannotWrite);
process.stderr.on("error", cannotWrite);

/** Loaded with the first question. */
async function ask(question: string, fallback: string): Promise<string> {
  const terminal = await import("./forge/local/terminal.ts");
  return await terminal.ask(question, fallback);
}

const status = await runCli(process.argv.slice(2), {
  version: manifest.version,
  print: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
  cwd: process.cwd(),
  color: colorWanted,
  now: Date.now(),
  readText,
  readBytes,
  writeText,
  putFiles,
  builtinAdapters: () => readBuiltinAdapters(new URL("../adapters/", import.meta.url)),
  packaged: (path) => readPackaged(new URL(`../${path}`, import.meta.url)),
  isThere,
  filesUnder,
  fonts: fontShelf,
  live: () => import("./forge/local/live.ts"),
  ...(process.stderr.isTTY ? { progress: progressOn(process.stderr, Date.now) } : {}),
  github: {
    token: process.env["GITHUB_TOKEN"] || process.env["GH_TOKEN"] || undefined,
    apiUrl: process.env["GITHUB_API_URL"] || "https://api.github.com",
    serverUrl: process.env["GITHUB_SERVER_URL"] || "https://github.com",
    patience: 5000,
  },
  ...(process.stdin.isTTY && process.stdout.isTTY ? { ask } : {}),
});
if (!unwritten) process.exitCode = status;
