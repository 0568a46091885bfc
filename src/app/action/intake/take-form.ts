import { messageOf } from "../../../model/message-of.ts";
import type { Account, Forge } from "../../../forge/forge.ts";
import { ForgeProblem } from "../../../forge/forge-problem.ts";
import type { PartialClone } from "../../../git/partial-clone.ts";
import { INTAKE_LABEL } from "../../../model/intake.ts";
import type { Issue } from "../../../model/issue.ts";
import { formNamed } from "../../../parse/intake.ts";
import { takenOn } from "../../../plan/taken-on.ts";
import {
  findingsAnswer,
  isPullTold,
  isSaid,
  problemsAnswer,
  refusedAnswer,
  takenAnswer,
  toldAgain,
  type Understood,
  waitingAnswer,
} from "../../../report/intake-answer.ts";
import { UsageError } from "../../verb.ts";
import { groundOf, type ToStand } from "../ground.ts";
import { looked } from "../looked.ts";
import { makeAsked } from "./make.ts";
import { openFor } from "./open-for.ts";
import { understand } from "./understand.ts";

export interface ToTake extends Omit<ToStand, "onPull" | "newBranch"> {
  readonly newClone: () => Promise<PartialClone>;
}

/** What became of an issue, in words, and its pull request, if it has one. */
export interface TakenForm {
  readonly said: string;
  readonly pull?: number;
}

/** Makes a pull request of what somebody submitted, if they or whoever accepted it may write. All is read from the forge. */
export async function takeForm(asked: ToTake): Promise<TakenForm> {
  const { forge, number } = asked;
  const issue = await forge.readIssue(number);
  const { author, labels } = issue;
  if (!labels.includes(INTAKE_LABEL) && formNamed(issue.body) === undefined) return { said: "is no form" };
  if (!issue.open) return { said: "is closed" };
  if (!author?.human) return { said: "was not submitted by a person" };
  const before = await forge.pullOfBranch(branchOf(number));
  if (before !== undefined) return await madeBefore(forge, issue, before);
  // The label that marks a form is not put on where the repository does not have it yet.
  if (!labels.includes(INTAKE_LABEL)) await forge.addLabel(number, INTAKE_LABEL);
  const waiting = await whyWaiting(forge, issue);
  if (waiting !== undefined) return await answered(forge, issue, waiting, "waits for somebody with write access");
  return await take(asked, issue, author);
}

/** A run that was cut off may have opened it without an answer. */
async function madeBefore(forge: Forge, { number, answers }: Issue, pull: number): Promise<TakenForm> {
  if (!isPullTold(answers, pull)) await forge.reply(number, toldAgain(pull));
  return { said: `became #${pull} before`, pull };
}

function branchOf(number: number): string {
  return `countersign/intake-${number}`;
}

/** What is said where nobody who may write stands behind it. */
async function whyWaiting(forge: Forge, issue: Issue): Promise<string | undefined> {
  const { people, against } = takenOn(issue);
  for (const { login, id } of people) {
    const access = await forge.readAccess(login);
    if (access?.canWrite && access.id === id) return undefined;
  }
  return waitingAnswer(against ?? "submitted");
}

async function answered(forge: Forge, issue: Issue, text: string, said: string): Promise<TakenForm> {
  if (!isSaid(issue.answers, text)) await forge.reply(issue.number, text);
  return { said };
}

async function take(asked: ToTake, issue: Issue, author: Account): Promise<TakenForm> {
  const { forge, number } = asked;
  try {
    const done = await looked(asked.newClone, (clone) => once(clone, asked, issue, author));
    if ("refusal" in done) return await answered(forge, issue, done.refusal, "was refused");
    const { understood, pull } = done;
    const refused = await forge.reply(number, takenAnswer(understood, pull)).then(() => "", unsaid);
    return { said: `became #${pull}${refused}`, pull };
  } catch (error) {
    if (error instanceof ForgeProblem) await answered(forge, issue, refusedAnswer(error.message), "");
    throw error;
  }
}

/** The pull request stands all the same, and gets its check. The next run answers. */
function unsaid(error: unknown): string {
  return `; its answer was refused (${messageOf(error)})`;
}

interface Refused {
  readonly refusal: string;
}

type Done = Refused | { readonly understood: Understood; readonly pull: number };

async function once(clone: PartialClone, asked: ToTake, issue: Issue, author: Account): Promise<Done> {
  const stand = { ...asked, onPull: false, newBranch: branchOf(issue.number) };
  const ground = await groundOf(clone, stand, []);
  const understood = await understand(clone, ground, issue);
  if ("problems" in understood) return { refusal: problemsAnswer(understood.problems) };
  const asking = await makeAsked(clone, stand, ground, understood).catch(misuse);
  if ("refusal" in asking) return asking;
  const { wrong, work } = asking;
  if (wrong.length > 0) return { refusal: findingsAnswer(work.said, wrong) };
  const pull = await openFor(asked.forge, { ...asking, understood, author });
  return { understood, pull };
}

/** What cannot be made as it was asked for is told in the words of the command line. */
function misuse(error: unknown): Refused {
  if (!(error instanceof UsageError)) throw error;
  const { message, hint } = error;
  return { refusal: problemsAnswer([`${message}.${hint === undefined ? "" : ` ${hint}`}`]) };
}
