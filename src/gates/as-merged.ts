import type { Facts } from "../model/case.ts";
import type { Pull, Review, TimelineEvent } from "../model/pull.ts";
import type { Instant } from "../model/time.ts";

/** The facts as they were at the merge, where there was one: what happened afterwards changes nothing that it decided. */
export function asMerged(facts: Facts): Facts {
  const { pull } = facts.repository;
  if (pull?.mergedAt === undefined) return facts;
  return { ...facts, repository: { ...facts.repository, pull: cut(pull, pull.mergedAt) } };
}

function cut(pull: Pull, mergedAt: Instant): Pull {
  const isLate = (event: TimelineEvent) => "at" in event && event.at > mergedAt;
  const late = pull.timeline.filter(isLate);
  return {
    ...pull,
    timeline: pull.timeline.filter((event) => !isLate(event)),
    reviews: pull.reviews.map((review) => undismissed(review, late)),
    labels: labelsBefore(pull.labels, late),
  };
}

type Dismissal = Extract<TimelineEvent, { kind: "review_dismissed" }>;

function undismissed(review: Review, late: readonly TimelineEvent[]): Review {
  const event = late.find((each): each is Dismissal => each.kind === "review_dismissed" && each.review === review.id);
  const state = (["APPROVED", "CHANGES_REQUESTED"] as const).find((each) => each === event?.was.toUpperCase());
  return state ? { ...review, state } : review;
}

function labelsBefore(labels: readonly string[], late: readonly TimelineEvent[]): string[] {
  const set = new Set(labels);
  for (const event of late.toReversed()) {
    if (event.kind === "labeled") set.delete(event.label);
    if (event.kind === "unlabeled") set.add(event.label);
  }
  return [...set];
}
