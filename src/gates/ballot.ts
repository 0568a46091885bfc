import type { Directive, Directives } from "../model/directive.ts";
import type { Review, ReviewState, TimelineEvent } from "../model/pull.ts";
import { parseDirectives } from "../parse/directive.ts";
import { type Addressed, addressees, refusedRows } from "./addressee.ts";
import { type Eligibility, eligibility } from "./eligible.ts";
import type { Refusal } from "./independence.ts";
import type { Play, PlayedGate } from "./play.ts";
import { isAskedAgain } from "./together.ts";

type Dismissal = Extract<TimelineEvent, { kind: "review_dismissed" }>;

/** What one review says to one gate. */
export interface Vote {
  readonly review: Review;
  readonly dismissal: Dismissal | undefined;
  readonly verdict: "approve" | "reject";
  readonly directive: Directive | undefined;
  /** Why it does not speak to this gate, although the gate should show it. */
  readonly misaddressed: Refusal | undefined;
  /** The reviewer was asked once more, and this gate alone can be meant. */
  readonly askedAgain: boolean;
}

export type Ballots = ReadonlyMap<PlayedGate, readonly Vote[]>;

/** A review with the opinion it gave, which GitHub no longer shows once it is dismissed. */
interface Opinion {
  readonly review: Review;
  readonly state: Exclude<ReviewState, "DISMISSED">;
  readonly dismissal: Dismissal | undefined;
}

/** Deals every review out to the gates it speaks to. A review never counts for more gates than it names. */
export function dealBallots(plays: readonly Play[]): Ballots {
  const all = plays.flatMap((play) => play.gates);
  const { reviews = [], timeline = [] } = plays[0]?.facts.repository.pull ?? {};
  const dealt = new Map<PlayedGate, Vote[]>();
  for (const review of reviews.toSorted((a, b) => a.id - b.id)) {
    const opinion = opinionOf(review, timeline);
    for (const [played, vote] of votesOf(all, opinion)) dealt.set(played, [...(dealt.get(played) ?? []), vote]);
  }
  return dealt;
}

/** A dismissed review whose opinion nobody can tell any more may have been a rejection, so it is taken for one. */
function opinionOf(review: Review, timeline: readonly TimelineEvent[]): Opinion {
  if (review.state !== "DISMISSED") return { review, state: review.state, dismissal: undefined };
  const dismissal = timeline.findLast(
    (each): each is Dismissal => each.kind === "review_dismissed" && each.review === review.id,
  );
  const approved = dismissal?.was.toUpperCase() === "APPROVED";
  return { review, state: approved ? "APPROVED" : "CHANGES_REQUESTED", dismissal };
}

type Votes = readonly (readonly [PlayedGate, Vote])[];

function votesOf(all: readonly PlayedGate[], opinion: Opinion): Votes {
  const said = parseDirectives(opinion.review.body);
  const able = all.filter((played) => played.inPlay && eligibilityOf(played, opinion.review).kind === "seat");
  const no = rejections(all, opinion, said);
  const rejected = new Set(no.map(([played]) => played));
  const yes = opinion.state === "CHANGES_REQUESTED" ? [] : approvals(all, able, opinion, said);
  return [...no, ...yes.filter(([played]) => !rejected.has(played))];
}

function eligibilityOf(played: PlayedGate, { person, submittedAt }: Review): Eligibility {
  return person ? eligibility(played, person, submittedAt) : { kind: "none" };
}

/** Whether the reviewer can only confirm what somebody outside the forge signed. */
export function isConfirmer(played: PlayedGate, review: Review): boolean {
  const answer = eligibilityOf(played, review);
  return answer.kind === "seat" && answer.byDocument;
}

/**
 * Request changes speaks to every gate in play that the reviewer may decide; `/reject` to the gates it names. Where
 * nobody can say whether they may decide any, they are heard as well; where they may decide none, the gates in play show
 * that the no counts for nothing.
 */
function rejections(all: readonly PlayedGate[], opinion: Opinion, said: Directives): Votes {
  if (opinion.review.state === "PENDING") return [];
  const may = all.filter((played) => eligibilityOf(played, opinion.review).kind !== "none");
  const inPlay = may.filter((played) => played.inPlay);
  const sure = inPlay.filter((played) => eligibilityOf(played, opinion.review).kind === "seat");
  const general = opinion.state === "CHANGES_REQUESTED" ? (sure.length > 0 ? sure : inPlay) : [];
  const named = said.directives.flatMap((directive) =>
    directive.verb === "reject" ? refusedRows(all, may, directive).map((played) => ({ played, directive })) : [],
  );
  const spoken = new Map(named.map((each) => [each.played, each.directive]));
  const heard = new Set([...general, ...spoken.keys()]);
  const others = all.filter((played) => played.inPlay && !may.includes(played));
  const inVain = heard.size === 0 && isNo(opinion, said) ? others : [];
  return [...heard, ...inVain].map(
    (played) => [played, vote(opinion, "reject", { played, directive: spoken.get(played) })] as const,
  );
}

function isNo({ review, state }: Opinion, said: Directives): boolean {
  const says = state === "CHANGES_REQUESTED" || said.directives.some(({ verb }) => verb === "reject");
  return says && review.state !== "DISMISSED" && review.person?.human === true;
}

function approvals(all: readonly PlayedGate[], able: readonly PlayedGate[], opinion: Opinion, said: Directives): Votes {
  const approving = said.directives.filter((directive) => directive.verb === "approve");
  if (opinion.state === "COMMENTED" && approving.length === 0) return [];
  if (approving.length === 0 && said.directives.length > 0) return [];
  const own = able.filter((played) => !isConfirmer(played, opinion.review));
  const alone =
    new Set((own.length > 0 ? own : able).map((played) => `${played.facts.id}/${played.gate.id}`)).size === 1;
  return addressees(all, { able, own }, said).map((each) => {
    const { person, submittedAt } = opinion.review;
    const askedAgain = alone && person !== null && isAskedAgain(each.played, person, submittedAt);
    return [each.played, vote(opinion, "approve", each, askedAgain)] as const;
  });
}

function vote(
  { review, dismissal }: Opinion,
  verdict: Vote["verdict"],
  { directive, misaddressed }: Addressed,
  askedAgain = false,
): Vote {
  return { review, dismissal, verdict, directive, misaddressed, askedAgain };
}
