import { eventUrl, type Pull, type TimelineEvent } from "../../model/pull.ts";
import { eventStaleness } from "../freshness.ts";
import type { Refusal } from "../independence.ts";
import type { PlayedGate } from "../play.ts";
import type { Claim, EvidenceSource } from "../source.ts";

type Labeled = Extract<TimelineEvent, { kind: "labeled" | "unlabeled" }>;

/** The label `approve:<gate>`, by whoever set it last. A label carries no commit, so the timeline dates it. */
export const source: EvidenceSource = {
  id: "label",
  wokenBy: ["pull_request.labeled", "pull_request.unlabeled", "pull_request.synchronize"],
  claims(played) {
    const { pull } = played.facts.repository;
    if (!pull) return [];
    const label = `approve:${played.gate.id}`;
    const set = pull.timeline.findLast((event): event is Labeled => event.kind === "labeled" && event.label === label);
    const present = pull.labels.includes(label);
    if (set) return [claimOf(played, pull, set, present)];
    return present ? [withoutEvent(label)] : [];
  },
};

function claimOf(played: PlayedGate, pull: Pull, set: Labeled, present: boolean): Claim {
  const { timeline } = pull;
  return {
    ...empty,
    person: set.person,
    evidence: eventUrl(pull, set.id),
    at: set.at,
    because: set.label,
    refusals: [
      withdrawn(timeline, set, present),
      notMeant(played),
      eventStaleness(played, timeline.lastIndexOf(set), set.at),
    ],
  };
}

function withdrawn(timeline: readonly TimelineEvent[], set: Labeled, present: boolean): Refusal | undefined {
  const removed = timeline
    .slice(timeline.indexOf(set))
    .findLast((event): event is Labeled => event.kind === "unlabeled" && event.label === set.label);
  if (present && !removed) return undefined;
  const by = removed?.person?.login;
  return { reason: "WITHDRAWN", detail: `The label ${set.label} was removed${by === undefined ? "" : ` by @${by}`}.` };
}

/** A label cannot say which engagement it means. */
function notMeant({ gate, inPlay, elsewhere }: PlayedGate): Refusal | undefined {
  if (!inPlay) return { reason: "WRONG_GATE", detail: `${gate.id} is not in play here.` };
  if (!elsewhere) return undefined;
  return { reason: "AMBIGUOUS_GATE", detail: `${gate.id} is in play in several engagements; approve by a review.` };
}

/** A label that nobody is recorded to have set: copied, or older than what could be read. */
function withoutEvent(label: string): Claim {
  return {
    ...empty,
    refusals: [
      { reason: "CANNOT_VERIFY", detail: `No event says who set the label ${label}; remove it and set it again.` },
    ],
  };
}

const empty: Claim = {
  kind: "label",
  verdict: "approve",
  person: null,
  evidence: "",
  at: undefined,
  permits: undefined,
  until: undefined,
  conditions: [],
  because: "",
  recorded: undefined,
  refusals: [],
};
