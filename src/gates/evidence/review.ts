import { principal } from "../../model/policy.ts";
import { reviewUrl } from "../../model/pull.ts";
import { isConfirmer, type Vote } from "../ballot.ts";
import { eligibility } from "../eligible.ts";
import { reviewStaleness } from "../freshness.ts";
import { dependence, handsIn, type Refusal } from "../independence.ts";
import type { PlayedGate } from "../play.ts";
import type { Claim, EvidenceSource } from "../source.ts";

/** A submitted pull request review in state Approve, or one that asks for changes. */
export const source: EvidenceSource = {
  id: "review",
  wokenBy: ["pull_request_review.submitted", "pull_request_review.edited", "pull_request_review.dismissed"],
  claims: (played, votes) =>
    votes.filter((vote) => !isConfirmer(played, vote.review)).map((vote) => claimOf(played, vote)),
};

export function claimOf(played: PlayedGate, vote: Vote): Claim {
  const { review, directive } = vote;
  const { pull } = played.facts.repository;
  return {
    kind: "review",
    verdict: verdictOf(played, vote),
    person: review.person,
    evidence: pull ? reviewUrl(pull, review.id) : "",
    at: review.submittedAt,
    permits: directive?.permits,
    until: directive?.until,
    conditions: directive?.condition ? [directive.condition] : [],
    because: directive?.because ?? firstLine(review.body),
    recorded: undefined,
    refusals: [...statement(vote), reviewStaleness(played, review)],
  };
}

/** A rejection is lifted by whoever gave it, or by somebody who may decide the gate and is independent of what it covers. */
function verdictOf(played: PlayedGate, vote: Vote): Claim["verdict"] {
  if (vote.verdict === "approve") return "approve";
  const { policy } = played.facts.repository;
  const { by, at } = vote.dismissal ?? {};
  if (!by?.human) return "reject";
  const isTheirs = vote.review.person !== null && principal(policy, vote.review.person) === principal(policy, by);
  const may = eligibility(played, by, at).kind === "seat" && !dependence(played, handsIn(played), by);
  return isTheirs || may ? "lifted" : "reject";
}

/** What is wrong with the review as a statement, before its content is looked at. */
function statement(vote: Vote): (Refusal | undefined)[] {
  const { review } = vote;
  return [
    review.elsewhere === undefined
      ? undefined
      : refusal("CANNOT_VERIFY", `It was given on ${review.elsewhere}, not on this pull request.`),
    review.state === "PENDING" || review.submittedAt === undefined
      ? refusal("NOT_SUBMITTED", "The review is still a draft; submit it.")
      : undefined,
    vote.misaddressed,
    review.state === "COMMENTED"
      ? refusal("NOT_AN_APPROVAL", "Submit the review as Approve, not as Comment.")
      : undefined,
    review.state === "DISMISSED" ? refusal("DISMISSED", dismissed(vote)) : undefined,
    wasEdited(vote) ? refusal("EDITED", "Its text was edited after it was submitted; submit it anew.") : undefined,
    vote.askedAgain
      ? refusal("SUPERSEDED_BY_LATER", "The review was asked for once more afterwards and is still to come.")
      : undefined,
  ];
}

/** An edit may have changed what a directive says; a text without one has nothing to change. */
function wasEdited({ review, directive }: Vote): boolean {
  const edited = (review.editedAt ?? 0) > (review.submittedAt ?? 0);
  return edited && (directive !== undefined || /^\/(?:approve|reject)\b/m.test(review.body));
}

function dismissed(vote: Vote): string {
  const by = vote.dismissal?.by?.login;
  const message = vote.dismissal?.message;
  return `Dismissed${by === undefined ? "" : ` by @${by}`}${message ? `: ${message}` : "."}`;
}

function refusal(reason: Refusal["reason"], detail: string): Refusal {
  return { reason, detail };
}

function firstLine(text: string): string {
  return text.trim().split(/\r?\n/, 1)[0] ?? "";
}
