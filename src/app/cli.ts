import { messageOf } from "../model/message-of.ts";
import { parseArgs } from "node:util";
import { GitProblem } from "../git/problem.ts";
import { nearest } from "../model/nearest.ts";
import { visible } from "../report/terminal.ts";
import { exit, UsageError, type Values, type Verb, type World } from "./verb.ts";

/** Loaded one at a time: a check starts without what rendering needs. */
const verbs: Readonly<Record<string, () => Promise<{ readonly verb: Verb }>>> = {
  advance: () => import("./verbs/advance.ts"),
  answer: () => import("./verbs/answer.ts"),
  archive: () => import("./verbs/archive.ts"),
  attest: () => import("./verbs/attest.ts"),
  back: () => import("./verbs/back.ts"),
  block: () => import("./verbs/block.ts"),
  check: () => import("./verbs/check.ts"),
  decide: () => import("./verbs/decide.ts"),
  demo: () => import("./verbs/demo.ts"),
  done: () => import("./verbs/done.ts"),
  doctor: () => import("./verbs/doctor.ts"),
  due: () => import("./verbs/due.ts"),
  explain: () => import("./verbs/explain.ts"),
  fmt: () => import("./verbs/fmt.ts"),
  fork: () => import("./verbs/fork.ts"),
  handoff: () => import("./verbs/handoff.ts"),
  init: () => import("./verbs/init.ts"),
  import: () => import("./verbs/import.ts"),
  "import-docx": () => import("./verbs/import-docx.ts"),
  log: () => import("./verbs/log.ts"),
  new: () => import("./verbs/new.ts"),
  next: () => import("./verbs/next.ts"),
  owner: () => import("./verbs/owner.ts"),
  plan: () => import("./verbs/plan.ts"),
  recover: () => import("./verbs/recover.ts"),
  record: () => import("./verbs/record.ts"),
  render: () => import("./verbs/render.ts"),
  renumber: () => import("./verbs/renumber.ts"),
  replay: () => import("./verbs/replay.ts"),
  revoke: () => import("./verbs/revoke.ts"),
  revise: () => import("./verbs/revise.ts"),
  rollback: () => import("./verbs/rollback.ts"),
  schema: () => import("./verbs/schema.ts"),
  simulate: () => import("./verbs/simulate.ts"),
  status: () => import("./verbs/status.ts"),
  supersede: () => import("./verbs/supersede.ts"),
  track: () => import("./verbs/track.ts"),
  unblock: () => import("./verbs/unblock.ts"),
  verify: () => import("./verbs/verify.ts"),
  waive: () => import("./verbs/waive.ts"),
};

/** Runs one command line; the result is the exit status. */
export async function runCli(words: readonly string[], world: World): Promise<number> {
  try {
    return await run(words, world);
  } catch (error) {
    return fail(error, world);
  }
}

async function run(words: readonly string[], world: World): Promise<number> {
  const [name, ...rest] = words;
  if (["--version", "-v", "version"].includes(name ?? "")) return said(world, `${world.version}\n`);
  if (name === "help" && rest[0] !== undefined && !rest[0].startsWith("-"))
    return said(world, helpOf(await verbCalled(rest[0])));
  if (name === undefined || name === "--help" || name === "-h" || name === "help")
    return said(world, await overview(world.version));
  const verb = await verbCalled(name);
  const { values, positionals } = parseWords(verb, rest);
  if (values["help"] === true) return said(world, helpOf(verb));
  return await verb.run(values, positionals, world).catch((error: unknown) => {
    const isBare = error instanceof UsageError && error.hint === undefined;
    throw isBare ? new UsageError(error.message, `Usage: ${verb.usage}`) : error;
  });
}

function said(world: World, text: string): number {
  world.print(text);
  return exit.fine;
}

async function verbCalled(name: string): Promise<Verb> {
  const load = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (!load) throw unknownVerb(name);
  return (await load()).verb;
}

function unknownVerb(name: string): UsageError {
  const near = nearest(name, [...Object.keys(verbs), "--help", "--version"]);
  const hint = near === undefined ? `Verbs: ${Object.keys(verbs).join(" ")}.` : `Did you mean \`${near}\`?`;
  return new UsageError(`No verb ${JSON.stringify(name)}`, hint);
}

function parseWords(verb: Verb, words: readonly string[]): { values: Values; positionals: readonly string[] } {
  const options = Object.fromEntries(
    Object.entries(verb.options).map(([name, { type, multiple }]) => {
      return [name, { type, multiple: multiple ?? false, ...(name === "help" ? { short: "h" } : {}) }];
    }),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
    return {
      values: Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : value]),
      ),
      positionals,
    };
  } catch (error) {
    throw wrongOption(verb, error instanceof Error ? error.message : "");
  }
}

/** Node's first sentence; what it adds is about programs in general. */
function wrongOption(verb: Verb, said: string): UsageError {
  const [message = ""] = said.split(/\.\s/);
  const flag = /'(?:-\w, )?--?([^' ]+)/.exec(message)?.[1] ?? "";
  const see = `See \`countersign ${verb.name} --help\`.`;
  if (/argument (?:missing|is ambiguous)/.test(message)) return new UsageError(`--${flag} needs a value`, see);
  const near = Object.hasOwn(verb.options, flag) ? undefined : nearest(flag, Object.keys(verb.options));
  return new UsageError(message, near === undefined ? see : `Did you mean \`--${near}\`?`);
}

/** Faults of the caller are exit 2; anything else that is thrown is a fault of the program. */
function fail(error: unknown, world: World): number {
  if (error instanceof UsageError) return mistaken(error.message, error.hint, world);
  if (error instanceof GitProblem) return mistaken(error.message, error.fix, world);
  const message = messageOf(error);
  world.complain(
    `countersign: internal error: ${visible(message.split("\n")[0] ?? "")}\nThis is a fault of the program, please report it.\n`,
  );
  return exit.internal;
}

function mistaken(message: string, hint: string | undefined, world: World): number {
  world.complain(`countersign: ${sentence(message)}\n${hint === undefined ? "" : `${visible(hint)}\n`}`);
  return exit.usage;
}

/** On one line, with one full stop; git says some things in several lines. */
function sentence(message: string): string {
  const line = visible(
    message
      .trim()
      .split(/\s*\n\s*/)
      .join(" "),
  );
  return /[.?!]$/.test(line) ? line : `${line}.`;
}

async function overview(version: string): Promise<string> {
  const loaded = await Promise.all(Object.values(verbs).map((load) => load()));
  const width = Math.max(...loaded.map(({ verb }) => verb.name.length));
  const lines = loaded.map(({ verb }) => `  ${verb.name.padEnd(width)}  ${verb.summary}\n`).join("");
  return `Countersign ${version}: approvals you can trust, kept in Git.\n\n  countersign check          what is right, what is wrong, who must act\n  countersign <verb> --help  how a verb is used\n\n${lines}`;
}

function helpOf(verb: Verb): string {
  const flags = Object.entries(verb.options).map(
    ([name, option]) => [`--${name}${option.value === undefined ? "" : ` ${option.value}`}`, option.help] as const,
  );
  const width = Math.max(...flags.map(([flag]) => flag.length));
  const examples = verb.examples.map((line) => `  ${line}\n`).join("");
  return `${examples}\n${verb.summary}\n\nUsage: ${verb.usage}\n\n${flags.map(([flag, help]) => `  ${flag.padEnd(width)}  ${help}\n`).join("")}`;
}
