import type { Account } from "../../../forge/forge.ts";
import type { PartialClone } from "../../../git/partial-clone.ts";
import { type Command, type CommandLine, commands } from "../../../model/command.ts";
import { code, prose } from "../../../report/markdown.ts";
import { refusedEdit, refusedUse, whatWasDone } from "../../../report/command-reply.ts";
import { commandLine } from "../../../report/command-line.ts";
import { fenced } from "../../../report/fenced.ts";
import { UsageError } from "../../verb.ts";
import type { Work } from "../../bench.ts";
import { type Answer, answerTo } from "./answers.ts";
import { tryEdit } from "./try-edit.ts";
import { isEdit } from "./edits.ts";
import { engagementsAt, type Ground, groundOf, type ToStand } from "../ground.ts";
import { caseMeant } from "./meant.ts";
import { demand, type Giver } from "./may.ts";

/** What the lines of a comment come to: an answer each, and what is to be done once none of them is refused. */
export interface Taken {
  readonly ground: Ground;
  readonly answers: readonly Answer[];
  readonly works: readonly Work[];
  /** Labels to put on the pull request. */
  readonly labels: readonly string[];
}

export async function takeLines(
  clone: PartialClone,
  asked: ToStand,
  author: Account,
  lines: readonly CommandLine[],
): Promise<Taken> {
  const given = lines.flatMap((line) => ("command" in line ? [line.command] : []));
  const ground = await groundFor(clone, asked, given);
  const needsAccess = given.some(({ verb }) => commands[verb].who !== "anyone");
  const access = needsAccess ? await asked.forge.readAccess(author.login) : undefined;
  let taken: Taken = { ground, answers: [], works: [], labels: [] };
  for (const line of lines) taken = await takeLine(clone, taken, line, { ...author, access });
  return taken;
}

/** The engagements that are named; where none is and the pull request touches none, the only one that there is. */
async function groundFor(clone: PartialClone, asked: ToStand, given: readonly Command[]): Promise<Ground> {
  const named = [...new Set(given.flatMap(({ options }) => options["engagement"] ?? []))];
  const ground = await groundOf(clone, asked, []);
  const known = new Set(ground.evaluated.cases.map(({ id }) => id));
  const wanted = named.filter((id) => !known.has(id));
  if (named.length === 0 && known.size > 0) return ground;
  const there = await engagementsAt(clone, ground);
  const more = named.length === 0 && there.length === 1 ? there : wanted.filter((id) => there.includes(id));
  return more.length === 0 ? ground : await groundOf(clone, asked, more);
}

async function takeLine(clone: PartialClone, taken: Taken, line: CommandLine, giver: Giver): Promise<Taken> {
  if ("problem" in line)
    return withAnswer(taken, { done: false, text: `${prose(line.problem)} ${code("/help")} lists the commands.\n` });
  const { command } = line;
  try {
    if (isEdit(command.verb)) return await takeEdit(clone, taken, command, giver);
    return withAnswer(taken, await answerTo(command, taken.ground, giver, clone));
  } catch (error) {
    if (error instanceof UsageError) return withAnswer(taken, { done: false, text: refusedUse(command, error) });
    throw error;
  }
}

function withAnswer(taken: Taken, answer: Answer): Taken {
  const { answers, labels } = taken;
  return { ...taken, answers: [...answers, answer], labels: [...labels, ...(answer.labels ?? [])] };
}

async function takeEdit(clone: PartialClone, taken: Taken, command: Command, giver: Giver): Promise<Taken> {
  const c = caseMeant(command, taken.ground);
  const engagement = c.id;
  demand(command, giver, c);
  const { place } = taken.ground;
  if (place.kind === "pull" && place.found.isFork) return withAnswer(taken, inFork(command, engagement, giver.login));
  const { work, wrong, after } = await tryEdit(clone, taken.ground, { command, engagement, by: giver });
  if (wrong.length > 0) return withAnswer(taken, { done: false, text: refusedEdit(work.said, wrong) });
  const answer = { done: true, text: whatWasDone(work.said, work.notes ?? [], nextOf(work, after, engagement)) };
  return { ...withAnswer(taken, answer), ground: after, works: [...taken.works, work] };
}

/** What was edited is in a pull request already, and its check says the rest. */
function nextOf({ next }: Work, { evaluated }: Ground, engagement: string): string | undefined {
  if (typeof next === "object") return next.told && next.told.charAt(0).toUpperCase() + next.told.slice(1);
  if (typeof next !== "function") return next;
  const judged = evaluated.verdict.engagements.find(({ id }) => id === engagement);
  return judged && next(judged);
}

/** Nothing can be committed there for anybody. */
function inFork(command: Command, engagement: string, by: string): Answer {
  const text = `This branch is in a fork, where nothing can be committed for you. Run this there, and push:\n\n${fenced(commandLine(command, engagement, by))}`;
  return { done: false, text };
}
