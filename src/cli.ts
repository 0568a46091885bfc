#!/usr/bin/env node
import manifest from "../package.json" with { type: "json" };
import { runCli } from "./app/cli.ts";
import { readBuiltinAdapters, readText, writeText } from "./forge/local/files.ts";

const colorWanted =
  process.stdout.isTTY && process.env["NO_COLOR"] === undefined && !process.argv.includes("--no-color");

process.exitCode = await runCli(process.argv.slice(2), {
  version: manifest.version,
  print: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
  cwd: process.cwd(),
  color: colorWanted,
  now: Date.now(),
  readText,
  writeText,
  builtinAdapters: () => readBuiltinAdapters(new URL("../adapters/", import.meta.url)),
});
