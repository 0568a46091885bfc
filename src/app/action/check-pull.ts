import type { Published, PullOnForge } from "../../forge/forge.ts";
import type { PartialClone } from "../../git/partial-clone.ts";
import type { Effect } from "../../model/effect.ts";
import type { DocumentFault, Question } from "../../model/case.ts";
import { noDocuments, type Publication } from "../../model/publication.ts";
import type { Verdict } from "../../model/verdict.ts";
import { effectsOf } from "../../plan/effects.ts";
import { CHECK_NAME, checkName } from "../../report/check-run.ts";
import { jobSummary } from "../../report/job-summary.ts";
import { publicationOf } from "../../report/publication.ts";
import { type Evaluated, evaluate } from "../evaluate.ts";
import { type Printing, showDocuments } from "./documents/show-documents.ts";
import { type Judged, judgePull, type ToJudge } from "./judge-pull.ts";
import { looked } from "./looked.ts";
import { withRequests } from "./requests.ts";

export interface ToCheck extends ToJudge {
  readonly newClone: () => Promise<PartialClone>;
  /** Whether a comment is wanted at all. */
  readonly comments: boolean;
  /** Makes the documents that people look at; without it, none are made. */
  readonly printing?: Printing | undefined;
}

/** A verdict as it was published. */
export interface Checked {
  readonly verdict: Verdict;
  readonly summary: string;
  readonly published: Published;
  /** Whether anything of what stands on the pull request is another now. */
  readonly changed: boolean;
  readonly isFork: boolean;
  /** For whoever looks at the run. */
  readonly notes: readonly string[];
}

/** Judges a pull request and makes what stands on it say so. Nothing where it is closed. */
export function checkPull(asked: ToCheck): Promise<Checked | undefined> {
  return looked(asked.newClone, (clone) => checkOnce(clone, asked));
}

async function checkOnce(clone: PartialClone, asked: ToCheck): Promise<Checked | undefined> {
  const judged = await withOwnChecks(await judgePull(clone, asked));
  if (!judged.pull.open) return undefined;
  const { wanted, verdict, notes } = await wantedOn(clone, judged, asked);
  const effects = effectsOn(judged.found, wanted, asked);
  const published = await judged.found.publish(effects);
  const summary = jobSummary(wanted.comment, wanted.check);
  return { verdict, summary, published, notes, changed: effects.length > 0, isFork: judged.found.isFork };
}

/** What the forge read is of the check's usual name; where it has another here, that one is what stands here. */
async function withOwnChecks(judged: Judged): Promise<Judged> {
  const { found } = judged;
  const name = checkName(found);
  if (name === CHECK_NAME) return judged;
  return { ...judged, found: { ...found, posted: { ...found.posted, checks: await found.checksNamed(name) } } };
}

/** What should be published, and what it says. */
interface Wanted {
  readonly wanted: Publication;
  readonly verdict: Verdict;
  readonly notes: readonly string[];
}

async function wantedOn(clone: PartialClone, judged: Judged, asked: ToCheck): Promise<Wanted> {
  const { queued, comments } = asked;
  const { wanted, ...told } = await wantedOnceAsked(clone, judged, asked);
  const named = { ...wanted.check, name: checkName(judged.found) };
  const check = queued ? { ...named, head_sha: queued.head } : named;
  return { ...told, wanted: { ...wanted, check, comment: comments ? wanted.comment : undefined } };
}

/** What is published says already whom we ask with it, so that the next run finds nothing to change. */
async function wantedOnceAsked(clone: PartialClone, judged: Judged, { queued, printing }: ToCheck): Promise<Wanted> {
  const { found, pull, question, evaluated } = judged;
  const around = { baseName: found.baseName, board: undefined, documents: noDocuments, checks: found.posted.checks };
  const first = publicationOf(evaluated, around);
  const asked = withRequests(question, first.reviewers, evaluated.repository.policy);
  const settled = asked === question ? evaluated : evaluate(asked);
  const toShow = { checks: found.posted.checks, number: pull.number, head: queued ? undefined : pull.head };
  const { documents, faults, notes } = await showDocuments(clone, printing, {
    ...toShow,
    question: asked,
    evaluated: settled,
  });
  const whole = faults.length === 0 ? settled : withFaults(question, asked, faults);
  const isFirst = whole === evaluated && documents === noDocuments;
  return { wanted: isFirst ? first : publicationOf(whole, { ...around, documents }), verdict: whole.verdict, notes };
}

/** Where a document makes the change fail, nobody is asked anew: mending it would void what they say. */
function withFaults(question: Question, asked: Question, documentFaults: readonly DocumentFault[]): Evaluated {
  const unasked = evaluate({ ...question, documentFaults });
  return unasked.verdict.conclusion === "failure" ? unasked : evaluate({ ...asked, documentFaults });
}

/** In a merge queue the pull request itself has its check already; what is asked about is the queue's own commit. */
function effectsOn(found: PullOnForge, wanted: Publication, { queued }: ToCheck): readonly Effect[] {
  const effects = effectsOf(found.posted, wanted);
  return queued ? effects.filter(({ kind }) => kind === "create_check_run") : effects;
}
