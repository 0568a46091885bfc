import type { Approval, Ignored, Rejection } from "../model/approval.ts";
import { ignoredReasons } from "../model/approval.ts";
import { permitIn } from "../model/permit.ts";
import { principal } from "../model/policy.ts";
import { addDuration, formatInstant, type Instant } from "../model/time.ts";
import { eligibility } from "./eligible.ts";
import { dependence, type Hands, handsIn, type Refusal } from "./independence.ts";
import type { PlayedGate } from "./play.ts";
import type { Claim } from "./source.ts";

/** A gate's evidence after each piece was weighed on its own; who sits where is decided afterwards. */
export interface Weighed {
  readonly played: PlayedGate;
  readonly approvals: readonly Approval[];
  readonly rejections: readonly Rejection[];
  readonly ignored: readonly Ignored[];
  /** Evidence of eligible people that was for other content, or was taken back. */
  readonly voided: boolean;
  readonly expired: boolean;
  /** Approvals by people whose membership could not be read: each might fill a seat. */
  readonly unreadable: number;
}

/** The clock of whoever dates evidence may run ahead of ours by this much. */
const SKEW = 5 * 60_000;

export function weigh(played: PlayedGate, claims: readonly Claim[]): Weighed {
  const hands = handsIn(played);
  const judged = claims
    .toSorted((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity))
    .map((claim) => ({ claim, refusal: refusalOf(played, hands, claim) }));
  const last = lastWords(played, judged);
  const counted = judged.filter((each) => last.has(each) && !each.refusal).map((each) => each.claim);
  const standing = judged.filter((each) => last.has(each));
  return {
    played,
    approvals: counted.filter((claim) => claim.verdict === "approve").map((claim) => approvalOf(played, claim)),
    rejections: counted.filter((claim) => claim.verdict === "reject").flatMap(rejectionOf),
    ignored: judged.flatMap((each) => ignoredOf(each, last.has(each))),
    voided: standing.some((each) => isVoid(played, each)),
    expired: standing.some((each) => each.refusal?.reason === "EXPIRED"),
    unreadable: standing.filter((each) => isUnreadable(played, each.claim)).length,
  };
}

interface Judgement {
  readonly claim: Claim;
  readonly refusal: Refusal | undefined;
}

/** The first reason that holds, in the order in which a person should hear them. */
function refusalOf(played: PlayedGate, hands: Hands, claim: Claim): Refusal | undefined {
  if (claim.verdict !== "approve") return refusedPerson(played, claim);
  const reasons: readonly (() => Refusal | undefined)[] = [
    () => (played.facts.repository.policy.setup ? { reason: "SETUP", detail: "Merge the settings first." } : undefined),
    () => refusedPerson(played, claim),
    () =>
      claim.recorded || claim.kind === "check" || !claim.person ? undefined : dependence(played, hands, claim.person),
    () => retargeted(played, claim),
    () => misdated(played, claim),
    () => (played.subject.empty && claim.kind !== "check" ? nothing(played) : undefined),
    () => claim.refusals.find((refusal) => refusal !== undefined),
    () => overdue(played, claim),
  ];
  for (const reason of reasons) {
    const refusal = reason();
    if (refusal) return refusal;
  }
  return undefined;
}

/** Misaddressed evidence is told as such before anything is said about the person. */
function refusedPerson(played: PlayedGate, claim: Claim): Refusal | undefined {
  if (claim.kind === "check" || claim.recorded) return undefined;
  const { person } = claim;
  if (!person) return unnamed(claim);
  if (!person.human) return { reason: "BOT", detail: `${person.login} is not a person.` };
  const answer = eligibility(played, person);
  if (answer.kind === "seat") return undefined;
  if (answer.kind === "unreadable") {
    return {
      reason: "CANNOT_VERIFY",
      detail: `The members of ${answer.team} cannot be read, so whether @${person.login} is one is not known.`,
    };
  }
  const roles = played.gate.approvers?.roles.join(" or ") ?? "nobody yet";
  return { reason: "NOT_ELIGIBLE", detail: `@${person.login} is not ${roles}, who decides ${played.gate.id}.` };
}

function unnamed(claim: Claim): Refusal {
  const told =
    claim.kind === "label" && claim.at === undefined ? claim.refusals.find((each) => each !== undefined) : undefined;
  return told ?? { reason: "UNKNOWN_USER", detail: "The account that gave it no longer exists." };
}

function retargeted(played: PlayedGate, claim: Claim): Refusal | undefined {
  const moved = played.facts.repository.pull?.timeline.findLast((event) => event.kind === "retargeted");
  if (claim.recorded || moved?.kind !== "retargeted" || (claim.at ?? 0) >= moved.at) return undefined;
  return { reason: "RETARGETED", detail: "The pull request has another base branch since; approve again." };
}

function misdated(played: PlayedGate, claim: Claim): Refusal | undefined {
  const { now, pull } = played.facts.repository;
  if (claim.at !== undefined && claim.at > now + SKEW) {
    return { reason: "FUTURE", detail: `It is dated ${formatInstant(claim.at)}, which is still to come.` };
  }
  if (claim.at === undefined || pull?.mergedAt === undefined || claim.at <= pull.mergedAt) return undefined;
  return { reason: "AFTER_MERGE", detail: `It came after the merge of ${formatInstant(pull.mergedAt)}.` };
}

function nothing(played: PlayedGate): Refusal {
  const types = played.gate.covers?.join(", ") ?? "the stage's artifacts";
  return { reason: "NOTHING_COVERED", detail: `There is no live ${types} here to approve.` };
}

function overdue(played: PlayedGate, claim: Claim): Refusal | undefined {
  const expiresAt = expiryOf(played, claim);
  if (expiresAt === undefined || played.facts.repository.now < expiresAt) return undefined;
  return { reason: "EXPIRED", detail: `It expired at ${formatInstant(expiresAt)}.` };
}

/** The reviewer's own date or the gate's term, whichever is first. */
function expiryOf(played: PlayedGate, claim: Claim): Instant | undefined {
  const { validFor } = played.gate;
  const term = validFor === undefined || claim.at === undefined ? undefined : addDuration(claim.at, validFor);
  if (term === undefined || claim.until === undefined) return term ?? claim.until;
  return Math.min(term, claim.until);
}

/**
 * The last thing each person said to the gate. What was addressed elsewhere, or was never submitted, is no opinion and
 * neither replaces one nor is replaced.
 */
function lastWords(played: PlayedGate, judged: readonly Judgement[]): Set<Judgement> {
  const { policy } = played.facts.repository;
  const last = new Map<string, Judgement>();
  for (const each of judged) {
    if (each.refusal && NO_OPINION.has(each.refusal.reason)) continue;
    const { person, kind } = each.claim;
    last.set(person?.human ? String(principal(policy, person)) : `${kind} ${person?.login ?? ""}`, each);
  }
  return new Set(last.values());
}

const NO_OPINION: ReadonlySet<string> = new Set([
  "AMBIGUOUS_GATE",
  "WRONG_GATE",
  "WRONG_SCOPE",
  "NOT_SUBMITTED",
  "NOT_AN_APPROVAL",
]);

const VOID: ReadonlySet<string> = new Set(["STALE_CONTENT", "DISMISSED", "WITHDRAWN", "CANNOT_VERIFY", "RETARGETED"]);

function isVoid(played: PlayedGate, { claim, refusal }: Judgement): boolean {
  if (!refusal || claim.verdict !== "approve" || claim.kind === "check" || !claim.person) return false;
  const otherPolicy = claim.recorded !== undefined && refusal.reason === "NOT_ELIGIBLE";
  return otherPolicy || (VOID.has(refusal.reason) && !isUnreadable(played, claim));
}

/** A person whose membership nobody could read: neither eligible nor not. */
function isUnreadable(played: PlayedGate, claim: Claim): boolean {
  const live = claim.verdict === "approve" && !claim.recorded && claim.person?.human === true;
  return live && eligibility(played, claim.person).kind === "unreadable";
}

function approvalOf(played: PlayedGate, claim: Claim): Approval {
  const { gate, scope } = played;
  const person = claim.person ?? { login: "", id: 0, human: false };
  const answer = claim.person ? eligibility(played, claim.person) : undefined;
  const live = answer?.kind === "seat" ? answer.seat : { role: claim.kind };
  return {
    kind: claim.kind,
    person,
    seat: claim.recorded?.seat ?? live,
    evidence: claim.evidence,
    permits: claim.permits ?? gate.permits.map((permit) => permitIn(permit, scope)),
    conditions: claim.condition ? [claim.condition] : [],
    submittedAt: claim.at ?? 0,
    expiresAt: expiryOf(played, claim),
    carriedFrom: claim.recorded?.pull,
  };
}

function rejectionOf(claim: Claim): Rejection[] {
  return claim.person ? [{ person: claim.person, evidence: claim.evidence, because: claim.because }] : [];
}

/** Every approval that does not count is told. A rejection that its author replaced is not one. */
function ignoredOf({ claim, refusal }: Judgement, isLast: boolean): Ignored[] {
  if (claim.verdict !== "approve" || (isLast && !refusal)) return [];
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

function later(claim: Claim): Refusal {
  return { reason: "SUPERSEDED_BY_LATER", detail: `@${claim.person?.login ?? "ghost"} answered again later.` };
}
