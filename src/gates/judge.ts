import type { Approval, GateResult, Ignored } from "../model/approval.ts";
import type { ArtifactFault, Case, Facts } from "../model/case.ts";
import { compareText } from "../model/finding.ts";
import { type Ballots, dealBallots } from "./ballot.ts";
import { faultsIn } from "./artifact-faults.ts";
import { asMerged } from "./as-merged.ts";
import { blockersOfGate, isOpenCondition } from "./blockers.ts";
import { recordedClaims } from "./carry-over.ts";
import { missingChecks } from "./evidence/check.ts";
import { sources } from "./evidence/index.ts";
import type { Play, PlayedGate } from "./play.ts";
import { judgePredicate } from "./requirements.ts";
import { seatCount, seatEverybody } from "./seating.ts";
import type { Claim } from "./source.ts";
import { grantedPermits, type Standing, statusOf } from "./status.ts";
import { liveArtifacts } from "./subject.ts";
import { playTogether } from "./together.ts";
import { askedOf, unreadable, waitingFor } from "./waiting.ts";
import { type Weighed, weigh } from "./weigh.ts";

/**
 * Judges the gates of every engagement of a change together: a review speaks to gates of several engagements, and must
 * say which.
 */
export function judgeGates(all: readonly Facts[]): Case[] {
  const plays = playTogether(all.map(asMerged));
  const ballots = dealBallots(plays);
  return plays.map((play) => judgePlay(play, ballots));
}

function judgePlay(play: Play, ballots: Ballots): Case {
  const weighed = play.gates.map((played) => weigh(played, claimsOf(played, ballots)));
  const seated = seatEverybody(weighed);
  const faults = faultsIn(play.facts);
  const gates = weighed
    .map((each) => resultOf(each, seated.get(each) ?? each.approvals, faults))
    .toSorted((a, b) => compareText(a.gate, b.gate) || compareText(a.scope, b.scope));
  const requires = play.move?.transition?.requires ?? [];
  const requirements = requires.map((each) => judgePredicate(play.facts, gates, each));
  return { ...play.facts, move: play.move, scopes: play.scopes, gates, faults, requirements };
}

/** All evidence that speaks to a gate; of the kinds it does not take, only what says no is heard. */
function claimsOf(played: PlayedGate, ballots: Ballots): Claim[] {
  const votes = ballots.get(played) ?? [];
  const live = sources.flatMap((source) => source.claims(played, votes));
  return [
    ...recordedClaims(played),
    ...live.map((claim) => (isTaken(played, claim) ? claim : refuseKind(played, claim))),
  ];
}

function isTaken(played: PlayedGate, claim: Claim): boolean {
  return played.gate.evidence.includes(claim.kind);
}

function refuseKind(played: PlayedGate, claim: Claim): Claim {
  const detail = `${played.gate.id} takes ${played.gate.evidence.join(" or ")} as evidence, not a ${claim.kind}.`;
  return { ...claim, refusals: [{ reason: "WRONG_KIND", detail }] };
}

function resultOf(weighed: Weighed, seated: readonly Approval[], faults: readonly ArtifactFault[]): GateResult {
  const { played } = weighed;
  const standing = standingOf(weighed, seated, faults);
  const { status, because } = statusOf(standing);
  return {
    gate: played.gate.id,
    scope: played.scope,
    status,
    required: played.required,
    inPlay: played.inPlay,
    open: (status === "approved" || status === "conditional") && played.gate.accepts.includes(status),
    subject: played.subject,
    approvals: seated,
    ignored: [...weighed.ignored, ...standing.surplus],
    rejections: weighed.rejections,
    permits: grantedPermits(standing),
    conditions: standing.openConditions,
    remainingBlockers: remainingBlockers(standing),
    waitingFor: status === "approved" ? [] : waitingFor(standing, status === "rejected"),
    because,
  };
}

function remainingBlockers({ blockers, faults }: Standing): string[] {
  return [
    ...blockers.map((each) => `${each.id}: ${each.text}`),
    ...faults.map((each) => `${each.artifact}: ${each.message}`),
  ];
}

function standingOf(weighed: Weighed, seated: readonly Approval[], faults: readonly ArtifactFault[]): Standing {
  const { played } = weighed;
  const { facts, gate, scope } = played;
  const seats = seatCount(played);
  const artifacts = liveArtifacts(played.standing, gate, scope, facts.head);
  return {
    played,
    weighed,
    seated,
    surplus: weighed.approvals.filter((each) => !seated.includes(each)).map(surplusOf),
    seats,
    missingChecks: missingChecks(played),
    blockers: blockersOfGate(facts, gate.id, scope),
    faults: faults.filter((each) => each.holdsGate && played.subject.artifacts.includes(each.artifact)),
    openConditions: seated.flatMap((each) => each.conditions).filter((condition) => isOpenCondition(facts, condition)),
    unreadable: unreadable(weighed, seated.filter((each) => each.kind !== "check").length),
    askedOf: askedOf(played),
    draftPull: facts.repository.pull?.draft ?? false,
    draftArtifacts: artifacts.filter((each) => each.status === "draft").map((each) => each.id),
  };
}

function surplusOf(approval: Approval): Ignored {
  const detail = `@${approval.person.login} already fills a seat of a gate that needs somebody else.`;
  return {
    login: approval.person.login,
    id: approval.person.id,
    kind: approval.kind,
    reason: "DUPLICATE_PERSON",
    detail,
    evidence: approval.evidence,
  };
}
