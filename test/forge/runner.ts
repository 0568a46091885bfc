import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { execPath, kill } from "node:process";
import { parse } from "yaml";
import type { Forge } from "./forge.ts";
import { contextsOf } from "./events/contexts.ts";
import { type Contexts, fillIn } from "./events/expression.ts";
import type { Wake } from "./events/wake.ts";
import { environmentOf, inputVariables } from "./runner-environment.ts";
import { type Command, makeFiles, parseCommands, parsePairs } from "./runner-files.ts";

export interface RunSpec {
  /** The bundled entry, `dist/index.js`. */
  readonly entry: string;
  /** Added to the step's own `with:`. Expressions are filled in, as in all texts of a workflow. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds until the step is ended by force. */
  readonly limit?: number;
}

export interface Ran {
  readonly exitCode: number | null;
  readonly timedOut: boolean;
  readonly outputs: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly path: readonly string[];
  readonly summary: string;
  readonly commands: readonly Command[];
  /** What GitHub would show of notice, warning and error: ten of each, 4096 characters a message. */
  readonly annotations: readonly Command[];
  readonly stdout: string;
  readonly stderr: string;
  /** Both streams, secrets masked: what people see. */
  readonly log: string;
  readonly workspace: string;
}

/** Runs an action as a job of a workflow does: a process of its own, that knows only its environment. */
export async function runAction(forge: Forge, wake: Wake, spec: RunSpec): Promise<Ran> {
  const temp = mkdtempSync(join(forge.world.folder, "runner-"));
  const workspace = join(temp, "work", wake.repository.name, wake.repository.name);
  mkdirSync(workspace, { recursive: true });
  const files = makeFiles(temp);
  const entry = resolve(spec.entry);
  const contexts = contextsOf(wake, spec.secrets);
  const given = filled({ ...wake.uses.with, ...spec.inputs }, contexts);
  const inputs = inputVariables(filled(defaultsOf(entry), contexts), given);
  const environment = {
    ...environmentOf(forge, wake, entry, { temp, workspace, files }),
    ...filled(wake.uses.env, contexts),
    ...inputs,
    ...spec.env,
  };
  const done = await started(entry, workspace, environment, spec.limit ?? 60_000);
  const summary = statSync(files.STEP_SUMMARY).size > 1024 * 1024 ? "" : readFileSync(files.STEP_SUMMARY, "utf8");
  const commands = parseCommands(`${done.stdout}\n${done.stderr}`);
  return {
    ...done,
    outputs: parsePairs(files.OUTPUT),
    env: parsePairs(files.ENV),
    state: parsePairs(files.STATE),
    path: readFileSync(files.PATH, "utf8")
      .split("\n")
      .filter((line) => line !== ""),
    summary,
    commands,
    annotations: shown(commands),
    log: masked(`${done.stdout}${done.stderr}`, [
      wake.token.value,
      ...Object.values(spec.secrets ?? {}),
      ...commands.filter((one) => one.name === "add-mask").map((one) => one.message),
    ]),
    workspace,
  };
}

interface Ended {
  readonly exitCode: number | null;
  readonly timedOut: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

function started(entry: string, cwd: string, env: Record<string, string>, limit: number): Promise<Ended> {
  return new Promise((done, failed) => {
    const child = spawn(execPath, [entry], { cwd, env, stdio: ["ignore", "pipe", "pipe"], detached: true });
    const [out, err]: [string[], string[]] = [[], []];
    child.stdout.setEncoding("utf8").on("data", (text: string) => out.push(text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => err.push(text));
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      // The whole group: git processes that the step started must not outlive it.
      if (child.pid !== undefined) kill(-child.pid, "SIGKILL");
    }, limit);
    child.on("error", failed);
    child.on("close", (exitCode) => {
      clearTimeout(timer);
      done({ exitCode, timedOut, stdout: out.join(""), stderr: err.join("") });
    });
  });
}

/** The defaults of the action.yml beside the entry's folder. */
function defaultsOf(entry: string): Record<string, string> {
  const path = join(dirname(dirname(entry)), "action.yml");
  if (!existsSync(path)) return {};
  const { inputs = {} } = parse(readFileSync(path, "utf8")) as {
    inputs?: Record<string, { default?: string | boolean | number }>;
  };
  return Object.fromEntries(Object.entries(inputs).map(([name, one]) => [name, String(one.default ?? "")]));
}

function filled(texts: Readonly<Record<string, string>>, contexts: Contexts): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, fillIn(text, contexts)]));
}

function shown(commands: readonly Command[]): Command[] {
  return ["error", "warning", "notice"].flatMap((name) => {
    const all = commands.filter((one) => one.name === name).slice(0, 10);
    return all.map((one) => ({ ...one, message: one.message.slice(0, 4096) }));
  });
}

function masked(text: string, secrets: readonly string[]): string {
  return secrets.filter((one) => one !== "").reduce((all, secret) => all.replaceAll(secret, "***"), text);
}
