import { resolve } from "node:path";
import { writeTogether } from "../git/pending-writes.ts";
import type { Write } from "../model/write.ts";
import { openRepository } from "../git/repository.ts";
import { readWorkingFile } from "../git/working-files.ts";
import type { Finding } from "../model/finding.ts";
import { parseDate } from "../model/time.ts";
import { jsonText } from "../report/json-text.ts";
import { painter, visible } from "../report/terminal.ts";
import { lineDifference } from "../report/line-difference.ts";
import { type Evaluated, evaluate } from "./evaluate.ts";
import { type Asked, gather } from "./gather.ts";
import { askedBy } from "./ask.ts";
import { type Bench, benchOf, type Desk, newErrors, type Work } from "./bench.ts";
import { takenIds } from "./new-work.ts";
import { commonOptions, exit, textOf, UsageError, type Values, type World } from "./verb.ts";

/** Commands that edit an engagement: they write what passes a check, and nothing else. */

export const workOptions = {
  ...commonOptions,
  "dry-run": { type: "boolean", help: "Write nothing; show what would change." },
  "no-input": { type: "boolean", help: "Ask nothing, whoever is there to answer." },
} as const;

/** Runs one command on one engagement. */
export async function work(
  values: Values,
  id: string | undefined,
  world: World,
  make: (bench: Bench) => Promise<Work> | Work,
): Promise<number> {
  const asked = await askedBy(values, [], world);
  const name = id ?? (await onlyEngagement(asked));
  const about = { ...asked, ids: [name] };
  const before = evaluate(await gather(about));
  return await carryOut(about, before, await make(benchOf(before, name, workingDesk(asked))), values, world);
}

/** Runs a command that brings something where nothing is yet. */
export async function workAnew(
  values: Values,
  world: World,
  make: (asked: Asked) => Promise<Work> | Work,
): Promise<number> {
  const asked = await askedBy(values, [], world);
  return await carryOut(asked, evaluate(await gather(asked)), await make(asked), values, world);
}

/** Writes what passes a check as well as it did before. */
async function carryOut(asked: Asked, before: Evaluated, done: Work, values: Values, world: World): Promise<number> {
  if (values["json"] !== true) world.print(done.preface ?? "");
  const after = evaluate(await gather({ ...asked, meant: done.writes }));
  const wrong = newErrors(before, after, done);
  if (wrong.length > 0) return refuse(done, done.whereFrom ? wrong.map(done.whereFrom) : wrong, values, world);
  if (values["dry-run"] !== true) await write(asked, done.writes);
  await tell(asked, { ...done, next: nextOf(done, asked, after) }, values, world);
  return exit.fine;
}

function nextOf({ next }: Work, { ids }: Asked, { verdict }: Evaluated): string | undefined {
  if (typeof next === "object")
    return `Open a pull request with it; ${next.told ?? "`countersign check` says what it needs."}`;
  if (typeof next !== "function") return next;
  const judged = verdict.engagements.find(({ id }) => ids.includes(id));
  return judged && next(judged);
}

async function onlyEngagement(asked: Asked): Promise<string> {
  const { verdict } = evaluate(await gather({ ...asked, all: true }));
  const [only, ...others] = verdict.engagements.map(({ id }) => id);
  if (only !== undefined && others.length === 0) return only;
  const hint =
    only === undefined ? "`countersign new engagement ID` makes one." : `There are ${[only, ...others].join(", ")}.`;
  throw new UsageError("Name the engagement", hint);
}

function workingDesk({ repo, now }: Asked): Desk {
  return {
    now,
    read: async (path) => await readWorkingFile(await openRepository(repo), path),
    takenIds: () => takenIds(repo),
  };
}

function refuse({ said, data }: Work, wrong: readonly Finding[], values: Values, world: World): number {
  if (values["json"] === true) world.print(jsonText({ done: false, said, findings: wrong, ...data }));
  else {
    for (const { file, line, column, rule, message, fix } of wrong) {
      world.print(`${visible(file)}:${line}:${column} error ${rule} ${visible(message)}\n  fix: ${visible(fix)}\n`);
    }
    world.print("Nothing changed.\n");
  }
  return exit.findings;
}

async function write({ repo }: Asked, writes: readonly Write[]): Promise<void> {
  await writeTogether(await openRepository(repo), () => Promise.resolve({ writes, result: undefined }));
}

type Done = Omit<Work, "next"> & { readonly next: string | undefined };

async function tell(asked: Asked, done: Done, values: Values, world: World): Promise<void> {
  const { said, next, notes, writes, preface, data } = done;
  const dry = values["dry-run"] === true;
  if (values["json"] === true)
    return world.print(jsonText({ done: !dry, said, next, notes, files: writes.map(({ path }) => path), ...data }));
  world.print(`${visible(said)}\n`);
  for (const each of dry && preface !== undefined ? [] : writes)
    world.print(dry ? await difference(asked, each, world) : `  ${visible(each.path)}\n`);
  for (const note of notes ?? []) world.print(`  ${visible(note)}\n`);
  if (next !== undefined) world.print(`${visible(next)}\n`);
}

async function difference({ repo }: Asked, { path, text, encoding }: Write, world: World): Promise<string> {
  if (encoding !== undefined) return `${visible(path)}\n`;
  const old = await readWorkingFile(await openRepository(repo), path);
  const lines = lineDifference(new TextDecoder().decode(old?.bytes), text ?? "", painter(world.color));
  return `${visible(path)}\n${lines}`;
}

export function textOption(values: Values, name: string, why: string): string {
  const text = textOf(values, name);
  if (text === undefined || text.trim() === "") throw new UsageError(`It needs --${name}`, why);
  return text;
}

export function repoOf(values: Values, world: World): string {
  return resolve(world.cwd, textOf(values, "repo") ?? ".");
}

export function dayOption(values: Values, name: string): string | undefined {
  const text = textOf(values, name);
  if (text !== undefined && text !== "TBD" && parseDate(text) === undefined)
    throw new UsageError(`--${name} ${JSON.stringify(text)} is no day`, "Write it as 2026-06-01.");
  return text;
}
