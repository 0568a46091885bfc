import type { Subject } from "../model/approval.ts";
import type { Engagement } from "../model/engagement.ts";
import type { Facts, Presentation, Seen } from "../model/case.ts";
import type { Pull, Review, TimelineEvent } from "../model/pull.ts";
import type { Instant } from "../model/time.ts";
import { isCovered, type Refusal } from "./independence.ts";
import type { PlayedGate } from "./play.ts";
import { subjectOf } from "./subject.ts";

/** The clock of whoever dates evidence may run ahead of ours by this much. */
export const SKEW = 5 * 60_000;

/** The commits whose content somebody may have judged: the edge reads these before anything is decided. */
export function commitsToRead(pull: Pull): string[] {
  const reviewed = pull.reviews.flatMap((review) => review.commit ?? []);
  const heads = pull.timeline.flatMap((event, index) => {
    const decides = event.kind === "reviewed" || (event.kind === "labeled" && event.label.startsWith("approve:"));
    return decides ? (newestCommit(pull.timeline.slice(0, index)) ?? []) : [];
  });
  return [...new Set([...reviewed, ...heads])];
}

/** Why a review does not speak for the content that stands here now, if so. */
export function reviewStaleness(played: PlayedGate, review: Review): Refusal | undefined {
  const commit = review.commit ?? "";
  const seen = played.facts.seen.get(commit);
  if (!seen) {
    return {
      reason: "CANNOT_VERIFY",
      detail: "The commit that was reviewed cannot be read, so what was approved is not known.",
    };
  }
  if (isMoved(played.facts, review, seen)) {
    return eventStaleness(played, indexOfReview(timelineOf(played.facts), review), review.submittedAt ?? 0);
  }
  return differs(played, subjectAt(played, seen.engagement, seen.presentation), commit.slice(0, 7));
}

/**
 * GitHub may move a review's commit forward. A commit that is younger than the review, or that GitHub lists after it,
 * cannot be what was read.
 */
export function isMoved(facts: Facts, review: Review, seen: Seen): boolean {
  if (seen.committedAt > (review.submittedAt ?? Infinity)) return true;
  const timeline = timelineOf(facts);
  const given = indexOfReview(timeline, review);
  return given >= 0 && timeline.findIndex((event) => shaOf(event) === review.commit) > given;
}

/** Why something said at `index` of the timeline does not speak for the content that stands here now, if so. */
export function eventStaleness(played: PlayedGate, index: number, at: Instant): Refusal | undefined {
  const timeline = timelineOf(played.facts);
  const before = timeline.slice(0, Math.max(index, 0));
  const forced = timeline.slice(index + 1).some((event) => event.kind === "force_pushed");
  const { commits } = played.facts.repository.change;
  const touching = commits.filter((commit) => commit.touched.some((path) => isCovered(played, path)));
  const listed = new Set(before.map(shaOf));
  const after = touching.find((commit) => forced || !listed.has(commit.sha) || commit.committer.at > at);
  if (after) return stale(`Commit ${after.sha.slice(0, 7)} changed it afterwards.`);
  return differsAtHead(played, newestCommit(before) ?? "");
}

/** Compares with the head of that moment; where the branch had no commit of its own then, with the base. */
function differsAtHead(played: PlayedGate, sha: string): Refusal | undefined {
  const { seen, base, presentation } = played.facts;
  const then = seen.get(sha);
  if (then) return differs(played, subjectAt(played, then.engagement, then.presentation), sha.slice(0, 7));
  return differs(played, base && subjectAt(played, base, presentation), "the base");
}

function subjectAt({ standing, gate, scope }: PlayedGate, engagement: Engagement, presentation: Presentation): Subject {
  return subjectOf(standing, gate, scope, engagement, presentation);
}

function differs(played: PlayedGate, was: Subject | undefined, where: string): Refusal | undefined {
  const { subject } = played;
  if (was === undefined || was.content !== subject.content) {
    return stale(`${changedBetween(was, subject)} changed since ${where}.`);
  }
  if (was.presentation !== subject.presentation) {
    return { ...stale(`The template or the organisation's details changed since ${where}.`), presentation: true };
  }
  return undefined;
}

/** The artifacts that were added, altered or taken away; for a gate that covers none, all there is. */
function changedBetween(was: Subject | undefined, now: Subject): string {
  const ids = [...new Set([...(was?.artifacts ?? []), ...now.artifacts])].toSorted();
  const changed = ids.filter((id) => was?.parts.get(id) !== now.parts.get(id));
  return changed.length > 0 ? changed.join(", ") : "What it covers";
}

function stale(detail: string): Refusal {
  return { reason: "STALE_CONTENT", detail };
}

function newestCommit(timeline: readonly TimelineEvent[]): string | undefined {
  const event = timeline.findLast((each) => shaOf(each) !== undefined);
  return event && shaOf(event);
}

function shaOf(event: TimelineEvent): string | undefined {
  return event.kind === "committed" ? event.sha : undefined;
}

function indexOfReview(timeline: readonly TimelineEvent[], { id }: Review): number {
  return timeline.findIndex((event) => event.kind === "reviewed" && event.review === id);
}

function timelineOf({ repository }: Facts): readonly TimelineEvent[] {
  return repository.pull?.timeline ?? [];
}
