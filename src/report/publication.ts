import { touchesOurs } from "../model/ours.ts";
import type { Judgement, Publication, Reviewers, Surroundings } from "../model/publication.ts";
import { outlivedLabels } from "../plan/outlived.ts";
import { reviewersOf } from "../plan/reviewers.ts";
import { checkRunOf } from "./check-run.ts";
import { commentOf } from "./comment.ts";
import { labelsOf } from "./labels.ts";

/** The label by which somebody asks us to say nothing but the check. */
export const QUIET = "countersign: quiet";

/** Everything that should stand on the pull request, from one verdict. */
export function publicationOf(judgement: Judgement, around: Surroundings): Publication {
  const { pull, change } = judgement.repository;
  const check = checkRunOf(judgement, around);
  const outlived = outlivedLabels(judgement);
  const silent = { check, comment: undefined, labels: [], reviewers: nobody, outlived };
  if (!touchesOurs(change) || pull?.labels.includes(QUIET)) return silent;
  const reviewers = reviewersOf(judgement);
  const comment = commentOf(judgement, { reviewers, check, around });
  return { check, comment, labels: labelsOf(judgement, reviewers), reviewers, outlived };
}

const nobody: Reviewers = { people: [], teams: [] };
