import { type Approval, type Ignored, ignoredReasons, type Rejection } from "../model/approval.ts";
import { permitIn, within } from "../model/permit.ts";
import { eligibility } from "./eligible.ts";
import type { Refusal } from "./independence.ts";
import type { Judgement } from "./last-words.ts";
import type { PlayedGate } from "./play.ts";
import type { Claim } from "./source.ts";
import { expiryOf } from "./term.ts";

export function approvalOf(played: PlayedGate, claim: Claim): Approval {
  const { gate, scope } = played;
  const person = claim.person ?? { login: "", id: 0, human: false };
  const answer = claim.person ? eligibility(played, claim.person, claim.at) : undefined;
  const live = answer?.kind === "seat" ? answer.seat : { role: claim.kind };
  return {
    kind: claim.kind,
    person,
    seat: claim.recorded?.seat ?? live,
    evidence: claim.evidence,
    permits: claim.permits
      ? within(claim.permits, gate.permits)
      : gate.permits.map((permit) => permitIn(permit, scope)),
    conditions: claim.conditions,
    submittedAt: claim.at ?? 0,
    expiresAt: expiryOf(played, claim),
    carriedFrom: claim.recorded?.pull,
  };
}

export function rejectionOf(claim: Claim): Rejection[] {
  return claim.person ? [{ person: claim.person, evidence: claim.evidence, because: claim.because }] : [];
}

/** Every approval that does not count is told, and every no of somebody who may not decide. */
export function ignoredOf({ claim, refusal }: Judgement, isLast: boolean): Ignored[] {
  if (isLast && !refusal) return [];
  if (claim.verdict !== "approve" && refusal?.reason !== "NOT_ELIGIBLE") return [];
  const { person, kind, evidence } = claim;
  const { reason, detail, presentation } = refusal ?? later(claim);
  return [
    {
      login: person?.login ?? "ghost",
      id: person?.id,
      kind,
      reason,
      detail: detail || ignoredReasons[reason],
      evidence,
      ...(presentation ? { presentation } : {}),
    },
  ];
}

function whoSaid({ person }: Claim): string {
  if (!person) return "The account";
  return person.human ? `@${person.login}` : `A newer run of ${person.login}`;
}

function later(claim: Claim): Refusal {
  return { reason: "SUPERSEDED_BY_LATER", detail: `${whoSaid(claim)} answered again later.` };
}
