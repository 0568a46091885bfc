import type { Approval, Ignored, IgnoredReason, Person, Rejection } from "../model/approval.ts";
import { formatInstant } from "../model/time.ts";
import { approvalOf, ignoredOf, rejectionOf } from "./counted.ts";
import { eligibility } from "./eligible.ts";
import { SKEW } from "./freshness.ts";
import { dependence, type Hands, handsIn, type Refusal } from "./independence.ts";
import { type Judgement, lastWords } from "./last-words.ts";
import type { PlayedGate } from "./play.ts";
import { lastRevocation, revocationOf, tellRevocation } from "./revoked.ts";
import type { Claim } from "./source.ts";
import { nothingCovered } from "./subject.ts";
import { expiryOf } from "./term.ts";

/** A gate's evidence after each piece was weighed on its own; who sits where is decided afterwards. */
export interface Weighed {
  readonly played: PlayedGate;
  readonly approvals: readonly Approval[];
  readonly rejections: readonly Rejection[];
  readonly ignored: readonly Ignored[];
  /** Why evidence of eligible people holds no more: it was for other content, or was taken back. */
  readonly voided: string | undefined;
  readonly expired: boolean;
  /** Approvals by people whose membership could not be read: each might fill a seat. */
  readonly unreadable: number;
  /** Who said no and could not be read either: each might have had the right to. */
  readonly doubtfulNo: readonly string[];
}

export function weigh(played: PlayedGate, claims: readonly Claim[]): Weighed {
  const hands = handsIn(played);
  const judged = claims
    .toSorted((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity))
    .map((claim) => ({ claim, refusal: refusalOf(played, hands, claim) }));
  const last = lastWords(played, judged);
  const counted = judged.filter((each) => last.has(each) && !each.refusal).map((each) => each.claim);
  const standing = judged.filter((each) => last.has(each));
  const doubtful = (verdict: Claim["verdict"]) =>
    standing.filter(({ claim }) => claim.verdict === verdict && isUnreadable(played, claim));
  return {
    played,
    approvals: counted.filter((claim) => claim.verdict === "approve").map((claim) => approvalOf(played, claim)),
    rejections: counted.filter((claim) => claim.verdict === "reject").flatMap(rejectionOf),
    ignored: judged.flatMap((each) => ignoredOf(each, last.has(each))),
    voided: standing.findLast((each) => isVoid(played, each))?.refusal?.detail ?? takenBack(played),
    expired: standing.some((each) => each.refusal?.reason === "EXPIRED"),
    unreadable: doubtful("approve").length,
    doubtfulNo: doubtful("reject").flatMap(({ claim }) => claim.person?.login ?? []),
  };
}

/** The first reason that holds, in the order in which a person should hear them. */
function refusalOf(played: PlayedGate, hands: Hands, claim: Claim): Refusal | undefined {
  if (claim.verdict !== "approve") return refusedPerson(played, claim) ?? afterMerge(played, claim);
  const reasons: readonly (() => Refusal | undefined)[] = [
    () => (played.facts.repository.policy.setup ? { reason: "SETUP", detail: "Merge the settings first." } : undefined),
    () => refusedPerson(played, claim),
    () =>
      claim.recorded || claim.kind === "check" || !claim.person ? undefined : dependence(played, hands, claim.person),
    () => retargeted(played, claim),
    () => misdated(played, claim),
    () => revoked(played, claim),
    () => claim.refusals.find((refusal) => refusal !== undefined),
    () =>
      played.subject.empty
        ? { reason: "NOTHING_COVERED", detail: nothingCovered(played.standing, played.gate) }
        : undefined,
    () => overdue(played, claim),
  ];
  for (const reason of reasons) {
    const refusal = reason();
    if (refusal) return refusal;
  }
  return undefined;
}

function refusedPerson(played: PlayedGate, claim: Claim): Refusal | undefined {
  if (claim.kind === "check" || claim.recorded) return undefined;
  const { person } = claim;
  if (!person) return unnamed(claim);
  if (!person.human) return { reason: "BOT", detail: `${person.login} is not a person.` };
  const answer = eligibility(played, person, claim.at);
  if (answer.kind === "seat") return undefined;
  if (answer.kind === "unreadable") {
    return {
      reason: "CANNOT_VERIFY",
      detail: `The members of ${answer.team} cannot be read, so whether @${person.login} is one is not known.`,
    };
  }
  return { reason: "NOT_ELIGIBLE", detail: notEntitled(played, person) };
}

/** Of a role outside the forge, those who confirm what it signs are meant. */
function notEntitled({ gate, facts }: PlayedGate, { login }: Person): string {
  if (!gate.approvers) return `Nobody may decide ${gate.id} yet: it has no approvers.`;
  const { roles, field } = gate.approvers;
  const named = roles.flatMap((id) => facts.repository.policy.roles.get(id)?.confirmedBy ?? id);
  const all = [...new Set([...named, ...(field === undefined ? [] : [`the ${field} that it names`])])];
  return `@${login} is not ${all.join(" or ")}, who decides ${gate.id}.`;
}

function unnamed(claim: Claim): Refusal {
  const told = claim.kind === "label" && claim.at === undefined ? claim.refusals[0] : undefined;
  return told ?? { reason: "UNKNOWN_USER", detail: "The account that gave it no longer exists." };
}

function retargeted(played: PlayedGate, claim: Claim): Refusal | undefined {
  const moved = played.facts.repository.pull?.timeline.findLast((event) => event.kind === "retargeted");
  if (claim.recorded || moved?.kind !== "retargeted" || (claim.at ?? 0) > moved.at) return undefined;
  return { reason: "RETARGETED", detail: "The pull request has another base branch since; approve again." };
}

function misdated(played: PlayedGate, claim: Claim): Refusal | undefined {
  const { now } = played.facts.repository;
  if (claim.at !== undefined && claim.at > now + SKEW) {
    return { reason: "FUTURE", detail: `It is dated ${formatInstant(claim.at)}, which is still to come.` };
  }
  return afterMerge(played, claim);
}

function afterMerge(played: PlayedGate, claim: Claim): Refusal | undefined {
  const { mergedAt } = played.facts.repository.pull ?? {};
  if (claim.at === undefined || mergedAt === undefined || claim.at <= mergedAt) return undefined;
  return { reason: "AFTER_MERGE", detail: `It came after the merge of ${formatInstant(mergedAt)}.` };
}

function revoked({ facts, gate, scope }: PlayedGate, { person, at }: Claim): Refusal | undefined {
  const found = person ? revocationOf(facts, { gate: gate.id, scope, person, at }) : undefined;
  return found && { reason: "REVOKED", detail: tellRevocation(found) };
}

/** The record keeps no approval that was taken back; the gate says so all the same, until somebody approves again. */
function takenBack({ facts, gate, scope }: PlayedGate): string | undefined {
  const last = lastRevocation(facts, gate.id, scope);
  return last && tellRevocation(last);
}

function overdue(played: PlayedGate, claim: Claim): Refusal | undefined {
  const expiresAt = expiryOf(played, claim);
  if (expiresAt === undefined || played.facts.repository.now < expiresAt) return undefined;
  return { reason: "EXPIRED", detail: `It expired at ${formatInstant(expiresAt)}.` };
}

const VOID: ReadonlySet<IgnoredReason> = new Set([
  "TRIAL",
  "STALE_CONTENT",
  "DISMISSED",
  "WITHDRAWN",
  "REVOKED",
  "CANNOT_VERIFY",
  "RETARGETED",
]);

function isVoid(played: PlayedGate, { claim, refusal }: Judgement): boolean {
  if (!refusal || claim.kind === "check" || !claim.person) return false;
  const otherPolicy = claim.recorded !== undefined && refusal.reason === "NOT_ELIGIBLE";
  return otherPolicy || (VOID.has(refusal.reason) && !isUnreadable(played, claim));
}

/** A person whose membership nobody could read: neither eligible nor not. */
function isUnreadable(played: PlayedGate, claim: Claim): boolean {
  const isLive = !claim.recorded && claim.person?.human === true;
  return isLive && eligibility(played, claim.person, claim.at).kind === "unreadable";
}
