import { resolve } from "node:path";
import { type Change, editYaml } from "../edit/edit-yaml.ts";
import { writeTogether } from "../git/pending-writes.ts";
import type { Write } from "../model/write.ts";
import { openRepository } from "../git/repository.ts";
import { readWorkingFile } from "../git/working-files.ts";
import type { Artifact } from "../model/artifact.ts";
import type { Case } from "../model/case.ts";
import { type SourceFile, statePath } from "../model/engagement.ts";
import type { Finding } from "../model/finding.ts";
import { nearest } from "../model/nearest.ts";
import { type Instant, parseDate } from "../model/time.ts";
import type { EngagementVerdict } from "../model/verdict.ts";
import { jsonText } from "../report/json-text.ts";
import { painter, visible } from "../report/terminal.ts";
import { lineDifference } from "../report/line-difference.ts";
import { type Evaluated, evaluate } from "./evaluate.ts";
import { type Asked, gather } from "./gather.ts";
import { askedBy } from "./ask.ts";
import { takenIds } from "./new-work.ts";
import { commonOptions, exit, textOf, UsageError, type Values, type World } from "./verb.ts";

/** Commands that edit an engagement: they write what passes a check, and nothing else. */

export const workOptions = {
  ...commonOptions,
  "dry-run": { type: "boolean", help: "Write nothing; show what would change." },
  "no-input": { type: "boolean", help: "Ask nothing, whoever is there to answer." },
} as const;

/** What there is to do with most edits. */
export const MERGE = "Open a pull request with it; `countersign check` says what it needs.";

/** What a command makes of an engagement: files to write, what to say of it, and what to do next. */
export interface Work {
  readonly writes: readonly Write[];
  readonly said: string;
  /** Where it takes the verdict, it is told of the engagement as it is then. */
  readonly next?: string | ((after: EngagementVerdict) => string);
  /** What else a person has to know, in a line each. */
  readonly notes?: readonly string[];
  /** It is meant to put something in the way: that a move or an action is stopped now is no reason to refuse it. */
  readonly stops?: true;
  /** The place in what was taken over of a finding about what would be written. */
  readonly whereFrom?: (finding: Finding) => Finding;
}

/** Where the files are that a command edits: a folder, or a commit. */
export interface Desk {
  readonly now: Instant;
  read(path: string): Promise<SourceFile | undefined>;
  /** Every artifact id of the repository: an id is used once, whatever engagement it is in. */
  takenIds(): Promise<readonly string[]>;
}

/** The engagement as it lies there. */
export interface Bench extends Pick<Desk, "read" | "takenIds"> {
  readonly id: string;
  readonly c: Case;
  readonly verdict: EngagementVerdict;
  readonly today: string;
  /** The text of state.yaml, edited. */
  state(changes: readonly Change[]): Promise<Write>;
  /** The text of an artifact with its front matter edited. */
  matter(artifact: Artifact, changes: readonly Change[]): Promise<Write>;
}

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
  const after = evaluate(await gather({ ...asked, meant: done.writes }));
  const wrong = newErrors(before, after, done);
  if (wrong.length > 0) return refuse(done, done.whereFrom ? wrong.map(done.whereFrom) : wrong, values, world);
  if (values["dry-run"] !== true) await write(asked, done.writes);
  await tell(asked, { ...done, next: nextOf(done, asked, after) }, values, world);
  return exit.fine;
}

function nextOf({ next }: Work, { ids }: Asked, { verdict }: Evaluated): string | undefined {
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

export function benchOf({ cases, verdict }: Evaluated, id: string, desk: Desk): Bench {
  const c = cases.find((each) => each.id === id);
  const judged = verdict.engagements.find((each) => each.id === id);
  if (!c?.head.state || !judged)
    throw new UsageError(`${id} cannot be read`, "`countersign check` says what is wrong.");
  return {
    id,
    c,
    verdict: judged,
    today: new Date(desk.now).toISOString().slice(0, 10),
    read: (path) => desk.read(path),
    takenIds: () => desk.takenIds(),
    state: async (changes) => await edited(desk, statePath(id), (text) => editYaml(text, changes)),
    matter: async ({ file }, changes) => await edited(desk, file, (text) => editMatter(text, changes)),
  };
}

async function edited(desk: Desk, path: string, edit: (text: string) => string): Promise<Write> {
  const file = await desk.read(path);
  if (!file) throw new UsageError(`${path} is not there`, "`countersign check` says what is wrong.");
  return { path, text: edit(new TextDecoder().decode(file.bytes)) };
}

/** The front matter alone is YAML; the body keeps every byte. */
export function editMatter(text: string, changes: readonly Change[]): string {
  const match = /^(\uFEFF?---\r?\n)([\s\S]*?\n)(---(?:\r?\n|$)[\s\S]*)$/.exec(text);
  if (!match) throw new UsageError("The file has no front matter", "`countersign check` says what is wrong.");
  const [, open = "", matter = "", rest = ""] = match;
  return `${open}${editYaml(matter, changes)}${rest}`;
}

/** Errors that were not there before. People who are missing are no reason not to write. */
export function newErrors(before: Evaluated, after: Evaluated, { stops }: Pick<Work, "stops">): Finding[] {
  const known = new Set(errorsOf(before).map((each) => `${each.rule} ${each.file} ${each.message}`));
  const fresh = errorsOf(after).filter((each) => !known.has(`${each.rule} ${each.file} ${each.message}`));
  return stops ? fresh.filter(({ name }) => !STOPPED.has(name)) : fresh;
}

/** The rules that say of a move or an action that it is stopped. */
const STOPPED: ReadonlySet<string> = new Set([
  "gate-not-satisfied",
  "requirement-not-met",
  "terminal-with-open-blockers",
  "action-not-approved",
  "condition-open",
]);

function errorsOf({ verdict }: Evaluated): Finding[] {
  const all = [...verdict.findings, ...verdict.engagements.flatMap(({ findings }) => findings)];
  return all.filter(({ severity }) => severity === "error");
}

function refuse({ said }: Work, wrong: readonly Finding[], values: Values, world: World): number {
  if (values["json"] === true) world.print(jsonText({ done: false, said, findings: wrong }));
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

async function tell(asked: Asked, { said, next, notes, writes }: Done, values: Values, world: World): Promise<void> {
  const dry = values["dry-run"] === true;
  if (values["json"] === true)
    return world.print(jsonText({ done: !dry, said, next, notes, files: writes.map(({ path }) => path) }));
  world.print(`${visible(said)}\n`);
  for (const each of writes) world.print(dry ? await difference(asked, each, world) : `  ${visible(each.path)}\n`);
  for (const note of notes ?? []) world.print(`  ${visible(note)}\n`);
  if (next !== undefined) world.print(`${visible(next)}\n`);
}

async function difference({ repo }: Asked, { path, text, encoding }: Write, world: World): Promise<string> {
  if (encoding !== undefined) return `${visible(path)}\n`;
  const old = await readWorkingFile(await openRepository(repo), path);
  const lines = lineDifference(new TextDecoder().decode(old?.bytes), text ?? "", painter(world.color));
  return `${visible(path)}\n${lines}`;
}

/** An artifact of the engagement that a person named. */
export function artifactCalled({ c }: Bench, id: string | undefined): Artifact {
  if (id === undefined) throw new UsageError("Name the artifact", "Such as PRO-2026-0001.");
  const found = c.head.artifacts.find((each) => each.id === id);
  if (found) return found;
  const near = nearest(
    id,
    c.head.artifacts.map((each) => each.id),
  );
  throw new UsageError(
    `There is no artifact \`${id}\` in ${c.id}`,
    near === undefined ? undefined : `Did you mean \`${near}\`?`,
  );
}

export function textOption(values: Values, name: string, why: string): string {
  const text = textOf(values, name);
  if (text === undefined || text.trim() === "") throw new UsageError(`It needs --${name}`, why);
  return text;
}

/** The number after the highest of entries such as BLK-3. */
export function nextNumber(ids: readonly string[], prefix: string): string {
  const numbers = ids.flatMap((id) => (id.startsWith(`${prefix}-`) ? [Number(id.slice(prefix.length + 1))] : []));
  return `${prefix}-${Math.max(0, ...numbers.filter(Number.isInteger)) + 1}`;
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
