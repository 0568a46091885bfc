import type { BranchTip, PullOnForge } from "../../forge/forge.ts";
import type { PartialClone } from "../../git/partial-clone.ts";
import type { Question } from "../../model/case.ts";
import { type Evaluated, evaluate } from "../evaluate.ts";
import { allIds } from "../question.ts";
import { treeOf } from "../sides.ts";
import { type AskedOfClone, gatherFetched } from "./gather-fetched.ts";
import type { Printing } from "./documents/show-documents.ts";
import { judgePull, type ToJudge } from "./judge-pull.ts";
import { isRecordBranch, standingOf, type Way, wayOf } from "./way.ts";

/** What a comment or a form is about: the two commits, with the verdict on them, and where an edit would be committed. */
export interface Ground {
  readonly about: AskedOfClone;
  readonly question: Question;
  readonly evaluated: Evaluated;
  readonly place: Place;
  readonly printing?: Printing | undefined;
}

/** The branch of an open pull request; else a new one from the tip of the default branch. */
export type Place =
  | { readonly kind: "pull"; readonly found: PullOnForge; readonly branch: string }
  | { readonly kind: "new"; readonly tip: BranchTip; readonly branch: string };

export interface ToStand extends Omit<ToJudge, "queued" | "ids"> {
  readonly onPull: boolean;
  /** How the branch is called that an edit goes to where no pull request is open for it. */
  readonly newBranch: string;
  /** Makes the documents that a command asks for. */
  readonly printing?: Printing | undefined;
}

/** `ids` are engagements to judge besides those that the pull request touches. */
export async function groundOf(clone: PartialClone, asked: ToStand, ids: readonly string[]): Promise<Ground> {
  const ground = (await onPull(clone, asked, ids)) ?? (await onTip(clone, asked, ids));
  return { ...ground, printing: asked.printing };
}

async function onPull(clone: PartialClone, asked: ToStand, ids: readonly string[]): Promise<Ground | undefined> {
  if (!asked.onPull) return undefined;
  const { found, pull, question, evaluated } = await judgePull(clone, { ...asked, queued: undefined, ids });
  if (!pull.open || isNobodys(found, wayOf(question.base.settings, asked.recordMode))) return undefined;
  const about = { ...aboutCommits(asked, pull.base, pull.head), ids, pull };
  return { about, question, evaluated, place: { kind: "pull", found, branch: found.headName } };
}

/** A branch that nobody writes to without a review: the default one, and the record's own. */
function isNobodys({ isFromDefault, isFork, headName }: PullOnForge, way: Way): boolean {
  return isFromDefault || (!isFork && isRecordBranch(way, headName));
}

async function onTip(clone: PartialClone, asked: ToStand, ids: readonly string[]): Promise<Ground> {
  const tip = await asked.forge.readTip();
  const about = { ...aboutCommits(asked, tip.head, tip.head), ids };
  const question = await gatherFetched(clone, about);
  const pending = await standingOf(asked.forge, wayOf(question.base.settings, asked.recordMode));
  const place = { kind: "new", tip, branch: asked.newBranch } as const;
  if (!pending) return { about, question, evaluated: evaluate(question), place };
  const recorded = { ...about, record: pending.head };
  const whole = await gatherFetched(clone, recorded);
  return { about: recorded, question: whole, evaluated: evaluate(whole), place };
}

function aboutCommits({ now, builtin, packaged }: ToStand, base: string, head: string): AskedOfClone {
  return { base, head, ids: [], all: false, record: undefined, pull: undefined, now, builtin, packaged };
}

/** The engagements that there are. */
export async function engagementsAt(clone: PartialClone, { about }: Ground): Promise<string[]> {
  const objects = clone.open();
  try {
    return await allIds(objects, await treeOf(objects, about.head));
  } finally {
    await objects.close();
  }
}
