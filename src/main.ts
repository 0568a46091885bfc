import { messageOf } from "./model/message-of.ts";
import { rmSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import manifest from "../package.json" with { type: "json" };
import * as core from "@actions/core";
import { type Outcome, runWake, type Settings } from "./app/action/run.ts";
import type { Printing } from "./app/action/documents/show-documents.ts";
import type { MadeDocument } from "./app/render/document-job.ts";
import { openShelf } from "./forge/github/artifacts.ts";
import { openGitHub } from "./forge/github/client.ts";
import { forgeOf } from "./forge/github/github.ts";
import { readBuiltinAdapters, readPackaged } from "./forge/local/files.ts";
import { inThread } from "./forge/local/thread.ts";
import { PartialClone } from "./git/partial-clone.ts";
import { recordModes } from "./model/settings.ts";
import { inMode, wakeModes } from "./model/wake.ts";
import { parseWake } from "./parse/wake.ts";
import { logLine } from "./report/log-line.ts";

const env = process.env;

async function run(): Promise<void> {
  const token = core.getInput("token", { required: true });
  core.setSecret(token);
  const [owner = "", name = ""] = needed("GITHUB_REPOSITORY").split("/");
  const github = openGitHub({ token, apiUrl: env["GITHUB_API_URL"] ?? "https://api.github.com", warn: say });
  const url = `${env["GITHUB_SERVER_URL"] ?? "https://github.com"}/${owner}/${name}.git`;
  const folder = await mkdtemp(join(env["RUNNER_TEMP"] ?? tmpdir(), "countersign-"));
  clearedWhenEnded(folder);
  try {
    const outcome = await runWake(
      inMode(parseWake(needed("GITHUB_EVENT_NAME"), await payload()), oneOf("mode", wakeModes) ?? "auto"),
      {
        forge: forgeOf(github, owner, name),
        newClone: () => PartialClone.make(folder, { url, token }),
        now: Date.now(),
        builtin: await readBuiltinAdapters(new URL("../adapters/", import.meta.url)),
        packaged: (path) => readPackaged(new URL(`../${path}`, import.meta.url)),
        engine: manifest.version,
        settings: settings(),
        recordMode: oneOf("record", recordModes),
        printing: flag("render", true) ? printing() : undefined,
      },
    );
    await tell(outcome);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** For one document, all of a pull request, and all of a run that judges many: what they are made from, anybody may have written. */
const LIMITS = { piece: 20_000, job: 60_000, whole: 300_000, memory: 1024 };

/** For as long as a review may last; a repository may keep files for less. */
const DAYS = 30;

function printing(): Printing {
  const run = env["GITHUB_RUN_ID"] ?? "";
  const pageUrl = `${env["GITHUB_SERVER_URL"] ?? "https://github.com"}/${needed("GITHUB_REPOSITORY")}`;
  const [resultsUrl, token] = [env["ACTIONS_RESULTS_URL"] ?? "", env["ACTIONS_RUNTIME_TOKEN"] ?? ""];
  const attempt = env["GITHUB_RUN_ATTEMPT"] ?? "1";
  const hasShelf = /^\d+$/.test(run) && resultsUrl !== "" && token !== "";
  return {
    make: inThread<MadeDocument>(new URL("./render-worker.js", import.meta.url), LIMITS),
    shelf: hasShelf ? openShelf({ resultsUrl, token, run, attempt, pageUrl }) : undefined,
    days: Math.min(DAYS, Number(env["GITHUB_RETENTION_DAYS"]) || DAYS),
    now: Date.now(),
  };
}

/** The folder holds the token, and a job that is cancelled or out of time ends us by a signal. */
function clearedWhenEnded(folder: string): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
      process.exit(1);
    });
}

function needed(variable: string): string {
  const value = env[variable];
  if (value === undefined || value === "") throw new Error(`${variable} is not set: this runs as a GitHub Action.`);
  return value;
}

async function payload(): Promise<unknown> {
  return JSON.parse(await readFile(needed("GITHUB_EVENT_PATH"), "utf8")) as unknown;
}

function settings(): Settings {
  const failOn = oneOf("fail-on", ["never", "failure", "action_required"]) ?? "never";
  return { comments: flag("comment", true), strict: flag("strict", false), failOn };
}

/** The value of an input; nothing where it is left out. */
function oneOf<T extends string>(input: string, allowed: readonly T[]): T | undefined {
  const given = core.getInput(input);
  const found = allowed.find((each) => each === given);
  if (found !== undefined || given === "") return found;
  throw new Error(`The input ${input} is ${JSON.stringify(given)}; allowed are ${allowed.join(", ")}.`);
}

function flag(input: string, fallback: boolean): boolean {
  return core.getInput(input) === "" ? fallback : core.getBooleanInput(input);
}

/** What others wrote may stand in it: a note is one line, and never a command to the runner. */
function say(note: string): void {
  core.info(logLine(note));
}

async function tell({ verdict, summary, notes, failures }: Outcome): Promise<void> {
  notes.forEach(say);
  if (summary !== undefined) await core.summary.addRaw(summary, true).write();
  if (verdict) {
    const path = join(env["RUNNER_TEMP"] ?? tmpdir(), "countersign-verdict.json");
    await writeFile(path, `${JSON.stringify(verdict, undefined, 2)}\n`);
    core.setOutput("conclusion", verdict.conclusion);
    core.setOutput("verdict-path", path);
    core.setOutput("stage", verdict.engagements.map(({ id, stage }) => `${id}: ${stage.head}`).join("\n"));
    core.setOutput("next", verdict.engagements.map(({ id, next }) => `${id}: ${next.action}`).join("\n"));
  }
  for (const failure of failures) core.setFailed(failure);
}

try {
  await run();
} catch (error) {
  core.setFailed(messageOf(error));
}
