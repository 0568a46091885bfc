import type { Directive, Directives } from "../model/directive.ts";
import { nearest } from "../model/nearest.ts";
import type { Pull, Review, TimelineEvent } from "../model/pull.ts";
import { parseDirectives } from "../parse/directive.ts";
import { type Eligibility, eligibility } from "./eligible.ts";
import type { Refusal } from "./independence.ts";
import type { Play, PlayedGate } from "./play.ts";

type Dismissal = Extract<TimelineEvent, { kind: "review_dismissed" }>;

/** What one review says to one gate. */
export interface Vote {
  readonly review: Review;
  readonly dismissal: Dismissal | undefined;
  readonly verdict: "approve" | "reject";
  readonly directive: Directive | undefined;
  /** Why it does not speak to this gate, although the gate should show it. */
  readonly misaddressed: Refusal | undefined;
}

export type Ballots = ReadonlyMap<PlayedGate, readonly Vote[]>;

/** A review with the opinion it gave, which GitHub no longer shows once it is dismissed. */
interface Opinion {
  readonly review: Review;
  readonly state: "APPROVED" | "CHANGES_REQUESTED" | "COMMENTED";
  readonly dismissal: Dismissal | undefined;
}

/** Deals every review out to the gates it speaks to. A review never counts for more gates than it names. */
export function dealBallots(plays: readonly Play[], pull: Pull | undefined): Ballots {
  const all = plays.flatMap((play) => play.gates);
  const dealt = new Map<PlayedGate, Vote[]>();
  for (const review of pull?.reviews ?? []) {
    const opinion = opinionOf(review, pull?.timeline ?? []);
    for (const [played, vote] of votesOf(all, opinion)) dealt.set(played, [...(dealt.get(played) ?? []), vote]);
  }
  return dealt;
}

/** A dismissed review whose opinion nobody can tell any more may have been a rejection, so it is taken for one. */
function opinionOf(review: Review, timeline: readonly TimelineEvent[]): Opinion {
  const event = timeline.findLast((each) => each.kind === "review_dismissed" && each.review === review.id);
  const dismissal = event?.kind === "review_dismissed" ? event : undefined;
  if (review.state === "DISMISSED") {
    const approved = dismissal?.was.toUpperCase() === "APPROVED";
    return { review, state: approved ? "APPROVED" : "CHANGES_REQUESTED", dismissal };
  }
  const state = review.state === "PENDING" ? "APPROVED" : review.state;
  return { review, state, dismissal: undefined };
}

type Votes = readonly (readonly [PlayedGate, Vote])[];

function votesOf(all: readonly PlayedGate[], opinion: Opinion): Votes {
  const said = parseDirectives(opinion.review.body);
  const able = all.filter((played) => played.inPlay && eligibilityOf(played, opinion.review).kind === "seat");
  const rejected = rejections(all, able, opinion, said);
  const no = new Set(rejected.map(([played]) => played));
  const yes =
    opinion.state === "CHANGES_REQUESTED"
      ? []
      : approvals(all, able, opinion, said).filter(([played]) => !no.has(played));
  return [...rejected, ...yes];
}

function eligibilityOf(played: PlayedGate, review: Review): Eligibility {
  return review.person ? eligibility(played, review.person) : { kind: "none" };
}

/** Request changes speaks to every gate in play that the reviewer may decide; `/reject` to the gates it names. */
function rejections(
  all: readonly PlayedGate[],
  able: readonly PlayedGate[],
  opinion: Opinion,
  said: Directives,
): Votes {
  if (opinion.review.state === "PENDING") return [];
  const general = opinion.state === "CHANGES_REQUESTED" ? able : [];
  const named = said.directives.flatMap((directive) =>
    directive.verb === "reject" ? targetsOf(all, able, directive).map((played) => ({ played, directive })) : [],
  );
  const spoken = new Map(named.map((each) => [each.played, each.directive]));
  return [...new Set([...general, ...spoken.keys()])]
    .filter((played) => eligibilityOf(played, opinion.review).kind === "seat")
    .map((played) => [played, vote(opinion, "reject", spoken.get(played), undefined)] as const);
}

function approvals(all: readonly PlayedGate[], able: readonly PlayedGate[], opinion: Opinion, said: Directives): Votes {
  const approving = said.directives.filter((directive) => directive.verb === "approve");
  if (opinion.state === "COMMENTED" && approving.length === 0) return [];
  const shown = able.length > 0 ? able : all.filter((played) => played.inPlay);
  if (said.problem !== undefined) return misaddress(shown, opinion, { reason: "AMBIGUOUS_GATE", detail: said.problem });
  if (approving.length === 0) return said.directives.length > 0 ? [] : plainApproval(able, shown, opinion);
  const named = approving.flatMap((directive) => namedApproval(all, able, shown, opinion, directive));
  const heard = new Set(named.map(([played]) => played));
  const passed = able.filter((played) => !heard.has(played));
  const names = approving.flatMap((directive) => (directive.gates === "all" ? ["all"] : directive.gates)).join(", ");
  return [
    ...named,
    ...misaddress(passed, opinion, { reason: "WRONG_GATE", detail: `The review names ${names}, not ${list(passed)}.` }),
  ];
}

/** A plain Approve counts for the one gate in play that the reviewer may decide, and for none where there are several. */
function plainApproval(able: readonly PlayedGate[], shown: readonly PlayedGate[], opinion: Opinion): Votes {
  if (able.length === 0)
    return shown.map((played) => [played, vote(opinion, "approve", undefined, undefined)] as const);
  const gates = new Set(able.map((played) => `${played.facts.id}/${played.gate.id}`));
  if (gates.size === 1) return able.map((played) => [played, vote(opinion, "approve", undefined, undefined)] as const);
  const detail = `Several gates are in play (${list(able)}); name the one that is meant: \`/approve <gate>\`.`;
  return misaddress(able, opinion, { reason: "AMBIGUOUS_GATE", detail });
}

function namedApproval(
  all: readonly PlayedGate[],
  able: readonly PlayedGate[],
  shown: readonly PlayedGate[],
  opinion: Opinion,
  directive: Directive,
): Votes {
  const known = new Set(all.map((played) => played.gate.id));
  const unknown = directive.gates === "all" ? undefined : directive.gates.find((gate) => !known.has(gate));
  if (unknown !== undefined) {
    const near = nearest(unknown, [...known]);
    const detail = `There is no gate \`${unknown}\`${near === undefined ? "" : `; did you mean \`${near}\`?`}`;
    return misaddress(shown, opinion, { reason: "WRONG_GATE", detail });
  }
  return targetsOf(all, able, directive).map(
    (played) => [played, vote(opinion, "approve", directive, misaddressOf(all, played, directive))] as const,
  );
}

/** Rows of the gates that a directive names. */
function targetsOf(
  all: readonly PlayedGate[],
  able: readonly PlayedGate[],
  directive: Directive,
): readonly PlayedGate[] {
  const here = (played: PlayedGate) => directive.engagement === undefined || directive.engagement === played.facts.id;
  const { gates } = directive;
  if (gates === "all")
    return able.filter((played) => here(played) && (directive.scope ?? played.scope) === played.scope);
  return all.filter((played) => here(played) && gates.includes(played.gate.id) && isNamedRow(all, played, directive));
}

/** In-play rows of a gate; all its rows where none is in play, so that the answer is shown somewhere. */
function isNamedRow(all: readonly PlayedGate[], played: PlayedGate, directive: Directive): boolean {
  const rows = all.filter((each) => each.facts === played.facts && each.gate === played.gate);
  return played.inPlay || directive.scope === played.scope || !rows.some((row) => row.inPlay);
}

function misaddressOf(all: readonly PlayedGate[], played: PlayedGate, directive: Directive): Refusal | undefined {
  const elsewhere = all.some((each) => each.facts !== played.facts && each.gate.id === played.gate.id && each.inPlay);
  if (directive.gates !== "all" && directive.engagement === undefined && elsewhere) {
    return {
      reason: "AMBIGUOUS_GATE",
      detail: `Several engagements are in play; add \`engagement=${played.facts.id}\`.`,
    };
  }
  if (directive.scope !== undefined && directive.scope !== played.scope) {
    return { reason: "WRONG_SCOPE", detail: `The review names scope ${directive.scope}, not ${played.scope}.` };
  }
  if (played.inPlay) return undefined;
  const detail = `${played.gate.id} is not in play here; ask for it with the label \`request:${played.gate.id}\`.`;
  return { reason: "WRONG_GATE", detail };
}

function misaddress(gates: readonly PlayedGate[], opinion: Opinion, refusal: Refusal): Votes {
  return gates.map((played) => [played, vote(opinion, "approve", undefined, refusal)] as const);
}

function vote(
  opinion: Opinion,
  verdict: Vote["verdict"],
  directive: Directive | undefined,
  misaddressed: Refusal | undefined,
): Vote {
  return { review: opinion.review, dismissal: opinion.dismissal, verdict, directive, misaddressed };
}

function list(gates: readonly PlayedGate[]): string {
  const several = new Set(gates.map((played) => played.facts.id)).size > 1;
  return [...new Set(gates.map((played) => (several ? `${played.facts.id}/${played.gate.id}` : played.gate.id)))].join(
    ", ",
  );
}
