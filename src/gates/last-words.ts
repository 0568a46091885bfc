import type { IgnoredReason } from "../model/approval.ts";
import { principal } from "../model/policy.ts";
import type { Refusal } from "./independence.ts";
import type { PlayedGate } from "./play.ts";
import type { Claim } from "./source.ts";

/** A claim with the reason for which it does not count, if there is one. */
export interface Judgement {
  readonly claim: Claim;
  readonly refusal: Refusal | undefined;
}

/** The last thing each person said to the gate, given everything that was said in order of time. */
export function lastWords(played: PlayedGate, judged: readonly Judgement[]): Set<Judgement> {
  const { policy } = played.facts.repository;
  const last = new Map<string, Judgement>();
  for (const each of judged) {
    const { person, kind } = each.claim;
    const key = person?.human ? String(principal(policy, person)) : `${kind} ${person?.login ?? ""}`;
    if (replaces(each, last.get(key))) last.set(key, each);
  }
  return new Set(last.values());
}

function replaces({ claim, refusal }: Judgement, earlier: Judgement | undefined): boolean {
  if (!refusal) return true;
  if (NO_OPINION.has(refusal.reason)) return false;
  const counts = earlier !== undefined && earlier.claim.verdict === "approve" && !earlier.refusal;
  return !(counts && claim.verdict === "approve" && BESIDE.has(refusal.reason));
}

/** Addressed elsewhere, never submitted, or out of time: it neither replaces an opinion nor is replaced. */
const NO_OPINION: ReadonlySet<IgnoredReason> = new Set([
  "AMBIGUOUS_GATE",
  "WRONG_GATE",
  "WRONG_SCOPE",
  "NOT_SUBMITTED",
  "NOT_AN_APPROVAL",
  "FUTURE",
  "AFTER_MERGE",
]);

/** Approving once more, of other content, by other means or in a role that was left, takes nothing from what counts. */
const BESIDE: ReadonlySet<IgnoredReason> = new Set([
  "STALE_CONTENT",
  "WRONG_KIND",
  "NOT_ELIGIBLE",
  "SELF_AUTHOR",
  "SELF_CONTRIBUTOR",
  "UNATTRIBUTED",
]);
