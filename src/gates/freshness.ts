import type { Subject } from "../model/approval.ts";
import type { Engagement } from "../model/engagement.ts";
import type { Facts, Presentation } from "../model/case.ts";
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
    return decides ? (headBefore(pull.timeline, index) ?? []) : [];
  });
  return [...new Set([...reviewed, ...heads])];
}

/** Why a review does not speak for the content that stands here now, if so. */
export function reviewStaleness(played: PlayedGate, review: Review): Refusal | undefined {
  const seen = review.commit === undefined ? undefined : played.facts.seen.get(review.commit);
  if (review.commit === undefined || !seen) {
    return {
      reason: "CANNOT_VERIFY",
      detail: "The commit that was reviewed cannot be read, so what was approved is not known.",
    };
  }
  if (isMoved(played.facts, review)) {
    const index = eventIndex(played, (event) => event.kind === "reviewed" && event.review === review.id);
    return eventStaleness(played, index, review.submittedAt ?? 0);
  }
  return differs(played, subjectAt(played, seen.engagement, seen.presentation), review.commit.slice(0, 7));
}

/**
 * GitHub may move a review's commit forward. A commit that is younger than the review, or that GitHub lists after it,
 * cannot be what was read.
 */
export function isMoved(facts: Facts, { id, commit, submittedAt }: Review): boolean {
  const { timeline = [] } = facts.repository.pull ?? {};
  const committed = facts.seen.get(commit ?? "")?.committedAt;
  if (committed !== undefined && submittedAt !== undefined && committed > submittedAt) return true;
  const given = timeline.findIndex((event) => event.kind === "reviewed" && event.review === id);
  return given >= 0 && timeline.findIndex((event) => event.kind === "committed" && event.sha === commit) > given;
}

/** Why something said at `index` of the timeline does not speak for the content that stands here now, if so. */
export function eventStaleness(played: PlayedGate, index: number | undefined, at: Instant): Refusal | undefined {
  const { pull, change } = played.facts.repository;
  const later = pull?.timeline.slice((index ?? -1) + 1) ?? [];
  const before = new Set(
    (pull?.timeline.slice(0, index ?? 0) ?? []).flatMap((event) => (event.kind === "committed" ? event.sha : [])),
  );
  const forced = later.some((event) => event.kind === "force_pushed");
  const touching = change.commits.filter((commit) => commit.touched.some((path) => isCovered(played, path)));
  const after = touching.find((commit) => forced || !before.has(commit.sha) || commit.committer.at > at);
  if (after) return stale(`Commit ${after.sha.slice(0, 7)} changed it afterwards.`);
  return differsAtHead(played, index);
}

/** Compares with the head of that moment; where the branch had no commit of its own then, with the base. */
function differsAtHead(played: PlayedGate, index: number | undefined): Refusal | undefined {
  const { pull } = played.facts.repository;
  const sha = index === undefined ? undefined : headBefore(pull?.timeline ?? [], index);
  const seen = sha === undefined ? undefined : played.facts.seen.get(sha);
  if (seen) return differs(played, subjectAt(played, seen.engagement, seen.presentation), (sha ?? "").slice(0, 7));
  const base = played.facts.base;
  return differs(played, base ? subjectAt(played, base, played.facts.presentation) : undefined, "the base");
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

/** The newest commit that GitHub lists before an event. */
function headBefore(timeline: readonly TimelineEvent[], index: number): string | undefined {
  const event = timeline.slice(0, index).findLast((each) => each.kind === "committed");
  return event?.kind === "committed" ? event.sha : undefined;
}

export function eventIndex(played: PlayedGate, test: (event: TimelineEvent) => boolean): number | undefined {
  const index = played.facts.repository.pull?.timeline.findLastIndex(test) ?? -1;
  return index < 0 ? undefined : index;
}
