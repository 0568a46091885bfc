import type { Published, PullOnForge } from "../../forge/forge.ts";
import type { PartialClone } from "../../git/partial-clone.ts";
import type { Effect } from "../../model/effect.ts";
import type { Publication } from "../../model/publication.ts";
import type { Verdict } from "../../model/verdict.ts";
import { effectsOf } from "../../plan/effects.ts";
import { CHECK_NAME, checkName } from "../../report/check-run.ts";
import { jobSummary } from "../../report/job-summary.ts";
import { publicationOf } from "../../report/publication.ts";
import { evaluate } from "../evaluate.ts";
import { type Judged, judgePull, type ToJudge } from "./judge-pull.ts";
import { looked } from "./looked.ts";
import { withRequests } from "./requests.ts";

export interface ToCheck extends ToJudge {
  readonly newClone: () => Promise<PartialClone>;
  /** Whether a comment is wanted at all. */
  readonly comments: boolean;
}

/** A verdict as it was published. */
export interface Checked {
  readonly verdict: Verdict;
  readonly summary: string;
  readonly published: Published;
  /** Whether anything of what stands on the pull request is another now. */
  readonly changed: boolean;
  readonly isFork: boolean;
}

/** Judges a pull request and makes what stands on it say so. Nothing where it is closed. */
export function checkPull(asked: ToCheck): Promise<Checked | undefined> {
  return looked(asked.newClone, (clone) => checkOnce(clone, asked));
}

async function checkOnce(clone: PartialClone, asked: ToCheck): Promise<Checked | undefined> {
  const judged = await withOwnChecks(await judgePull(clone, asked));
  if (!judged.pull.open) return undefined;
  const wanted = wantedOn(judged, asked);
  const effects = effectsOn(judged.found, wanted, asked);
  const published = await judged.found.publish(effects);
  const { verdict } = judged.evaluated;
  const summary = jobSummary(wanted.comment, wanted.check);
  return { verdict, summary, published, changed: effects.length > 0, isFork: judged.found.isFork };
}

/** What the forge read is of the check's usual name; where it has another here, that one is what stands here. */
async function withOwnChecks(judged: Judged): Promise<Judged> {
  const { found } = judged;
  const name = checkName(found);
  if (name === CHECK_NAME) return judged;
  return { ...judged, found: { ...found, posted: { ...found.posted, checks: await found.checksNamed(name) } } };
}

function wantedOn(judged: Judged, { queued, comments }: ToCheck): Publication {
  const wanted = wantedOnceAsked(judged);
  const named = { ...wanted.check, name: checkName(judged.found) };
  const check = queued ? { ...named, head_sha: queued.head } : named;
  return { ...wanted, check, comment: comments ? wanted.comment : undefined };
}

/** What is published says already whom we ask with it, so that the next run finds nothing to change. */
function wantedOnceAsked({ found, question, evaluated }: Judged): Publication {
  const around = { baseName: found.baseName, board: undefined, rendered: [], checks: found.posted.checks };
  const wanted = publicationOf(evaluated, around);
  const asked = withRequests(question, wanted.reviewers, evaluated.repository.policy);
  return asked === question ? wanted : publicationOf(evaluate(asked), around);
}

/** In a merge queue the pull request itself has its check already; what is asked about is the queue's own commit. */
function effectsOn(found: PullOnForge, wanted: Publication, { queued }: ToCheck): readonly Effect[] {
  const effects = effectsOf(found.posted, wanted);
  return queued ? effects.filter(({ kind }) => kind === "create_check_run") : effects;
}
