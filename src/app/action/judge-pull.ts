import type { Forge, PullOnForge } from "../../forge/forge.ts";
import { ForgeProblem } from "../../forge/forge-problem.ts";
import type { PartialClone } from "../../git/partial-clone.ts";
import type { Question } from "../../model/case.ts";
import type { SourceFile } from "../../model/engagement.ts";
import type { Pull } from "../../model/pull.ts";
import type { RecordMode } from "../../model/settings.ts";
import type { Instant } from "../../model/time.ts";
import type { Queued } from "../../model/wake.ts";
import { parsePull } from "../../parse/pull.ts";
import { isEntryPath } from "../../record/place.ts";
import { type Evaluated, evaluate } from "../evaluate.ts";
import { gatherFetched } from "./gather-fetched.ts";
import { teamsOf, withTeams } from "./teams.ts";
import { standingOf, wayOf } from "./way.ts";
import type { Packaged } from "../packaged.ts";

export interface ToJudge {
  readonly forge: Forge;
  readonly number: number;
  readonly queued: Queued | undefined;
  /** Where the record goes, where the workflow says so. */
  readonly recordMode?: RecordMode | undefined;
  /** Engagements to judge besides those that the pull request touches. */
  readonly ids?: readonly string[];
  readonly now: Instant;
  readonly builtin: ReadonlyMap<string, SourceFile>;
  readonly packaged: Packaged;
}

/** A pull request as it was found, with the verdict on it. */
export interface Judged {
  readonly found: PullOnForge;
  readonly pull: Pull;
  readonly question: Question;
  readonly evaluated: Evaluated;
}

/** Reads the pull request and what it changes, and judges it. Teams are asked for once it is known which ones count. */
export async function judgePull(clone: PartialClone, asked: ToJudge): Promise<Judged> {
  const found = await asked.forge.readPull(asked.number);
  const pull = pullOf(found);
  const question = await questionOf(clone, asked, pull);
  const teams = await asked.forge.readTeams(teamsOf(question));
  const whole = withTeams(question, teams);
  return { found, pull, question: whole, evaluated: evaluate(whole) };
}

/**
 * Asked again where more turns out to count: where the change brings entries of the record, with the facts that they were
 * made from; where the record stands on another branch, with what it says there.
 */
async function questionOf(clone: PartialClone, asked: ToJudge, pull: Pull): Promise<Question> {
  const { forge, now, builtin, packaged, queued, recordMode, ids = [] } = asked;
  const base = queued?.base ?? pull.base;
  const about = { base, head: pull.head, ids, all: false, record: undefined, pull, now, builtin, packaged };
  const question = await gatherFetched(clone, about);
  const numbers = new Set(question.change.files.flatMap(({ path, after }) => (after ? recordedIn(path) : [])));
  const recorded = await Promise.all([...numbers].map((number) => readPullFacts(forge, number)));
  const pending = await standingOf(forge, wayOf(question.base.settings, recordMode));
  const record = pending && pending.number !== pull.number ? pending.head : undefined;
  if (numbers.size === 0 && record === undefined) return question;
  return await gatherFetched(clone, { ...about, record, recorded });
}

/** The pull request whose merge an entry tells of. */
function recordedIn(path: string): number[] {
  const found = isEntryPath(path) ? /-pr-(\d{1,9})-/.exec(path)?.[1] : undefined;
  return found === undefined ? [] : [Number(found)];
}

/** What the forge says of a pull request, as it is judged by. */
export async function readPullFacts(forge: Forge, number: number): Promise<Pull> {
  return pullOf(await forge.readPull(number));
}

function pullOf({ facts }: PullOnForge): Pull {
  const read = parsePull(JSON.stringify(facts));
  if ("error" in read) throw new ForgeProblem(`What GitHub says of the pull request cannot be read: ${read.error}`);
  return read.pull;
}
