import type { Condition, Person } from "../model/approval.ts";
import type { Facts, Repository } from "../model/case.ts";
import type { Engagement } from "../model/engagement.ts";
import { principal } from "../model/policy.ts";
import type { Review } from "../model/pull.ts";
import { refersTo } from "../model/reference.ts";
import { type Blocker, type Decision, isOpen } from "../model/state.ts";
import type { Instant } from "../model/time.ts";
import { holdsRole, isCalled } from "./eligible.ts";
import { isMoved, SKEW } from "./freshness.ts";
import { isOpener } from "./independence.ts";

/**
 * The blockers that stand in the way of this change: open ones, ones closed without a decision, and ones that the change
 * itself closes without their owner.
 */
export function standingBlockers(facts: Facts): readonly Blocker[] {
  const { blockers: now = [], decision_log: decisions = [] } = facts.head.state?.value ?? {};
  const before = (facts.base?.state?.value.blockers ?? []).filter(isOpen);
  const open = now.filter((each) => isOpen(each) || !isDecided(each.id, decisions));
  const closing = before.filter((each) => !open.some((other) => other.id === each.id) && !ownerApproves(facts, each));
  return [...open, ...closing];
}

/** Whether some decision names the blocker. */
export function isDecided(id: string, decisions: readonly Decision[]): boolean {
  return decisions.some((each) => each.closes?.includes(id) || mentions(each.decision, id));
}

function mentions(text: string, id: string): boolean {
  return text.split(/[^A-Za-z0-9_.-]/).some((word) => word.replace(/\.$/, "") === id);
}

/** A condition that names a blocker ends when that blocker does; any other when somebody approves again without it. */
export function isOpenCondition(facts: Facts, { closes }: Condition): boolean {
  const named = facts.head.state?.value.blockers?.find((each) => each.id === closes);
  if (!named || standingBlockers(facts).some((each) => each.id === closes)) return true;
  const known = facts.base?.state?.value.blockers?.some((each) => each.id === closes) ?? false;
  return !known && !ownerApproves(facts, named);
}

function ownerApproves(facts: Facts, blocker: Blocker): boolean {
  return approvingOwners(facts, blocker).length > 0;
}

/** Owners of the blocker, by login or by role, who approved this pull request as far as it goes, and did not open it. */
export function approvingOwners(facts: Facts, blocker: Blocker): Person[] {
  const { owner } = blocker;
  const { policy } = facts.repository;
  if (owner === undefined) return [];
  const role = policy.roles.get(owner);
  const asItStands = JSON.stringify(blockerIn(facts.head, blocker.id));
  const saw = (engagement: Engagement) => JSON.stringify(blockerIn(engagement, blocker.id)) === asItStands;
  return approvers(facts, saw).filter((person) =>
    role ? holdsRole(facts.repository, role, person) : isCalled(policy, owner, person),
  );
}

function blockerIn({ state }: Engagement, id: string) {
  const { blockers, decision_log: decisions } = state?.value ?? {};
  return [blockers?.find((each) => each.id === id), isDecided(id, decisions ?? [])];
}

/** People other than the author who approved the pull request at a commit that `saw` accepts, and have not gone back on it. */
export function approvers(facts: Facts, saw: (engagement: Engagement) => boolean): Person[] {
  const { policy } = facts.repository;
  return lastWords(facts.repository).flatMap((review) => {
    const seen = facts.seen.get(review.commit ?? "");
    const counts = review.state === "APPROVED" && seen && saw(seen.engagement) && !isMoved(facts, review, seen);
    return counts && review.person && (policy.trial || !isOpener(facts.repository, review.person))
      ? [review.person]
      : [];
  });
}

/** Each person's last word on the pull request, where that is an approval of the head as it stands. */
export function approvingReviews({ repository }: Pick<Facts, "repository">): Review[] {
  const { head, commits } = repository.change;
  const at = commits.find((each) => each.sha === head)?.committer.at ?? 0;
  return lastWords(repository).filter(
    (review) => review.state === "APPROVED" && review.commit === head && (review.submittedAt ?? 0) >= at,
  );
}

function lastWords({ pull, policy, now }: Repository): Review[] {
  const last = new Map<number, Review>();
  const inTime = (at: Instant | undefined) => at !== undefined && at <= (pull?.mergedAt ?? now + SKEW);
  const words = (pull?.reviews ?? []).filter((each) => each.state !== "COMMENTED" && inTime(each.submittedAt));
  for (const review of words.toSorted((a, b) => (a.submittedAt ?? 0) - (b.submittedAt ?? 0) || a.id - b.id))
    if (review.person?.human) last.set(principal(policy, review.person), review);
  return [...last.values()];
}

/** A blocker or a question with a scope of its own concerns that scope alone. */
export function concerns(entry: Pick<Blocker, "scope">, scope: string): boolean {
  return [undefined, "*", scope].includes(entry.scope);
}

/** Open blockers that name a gate, directly or through its scope. */
export function blockersOfGate(facts: Facts, gate: string, scope: string): Blocker[] {
  const names = (references: readonly string[], kind: "gate" | "scope", id: string) =>
    refersTo(references, kind, id) || refersTo(references, kind, "*");
  return standingBlockers(facts)
    .filter((blocker) => concerns(blocker, scope))
    .filter(({ blocks = [] }) => names(blocks, "gate", gate) || names(blocks, "scope", scope));
}
