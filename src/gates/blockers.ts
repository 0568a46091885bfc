import type { Facts } from "../model/case.ts";
import { rosterPeople, sameAccount } from "../model/policy.ts";
import type { Review } from "../model/pull.ts";
import { refersTo } from "../model/reference.ts";
import { type Blocker, type Decision, isOpen } from "../model/state.ts";

/**
 * The blockers that stand in the way of this change: open ones, ones closed without a decision, and ones that the change
 * itself closes without their owner.
 */
export function standingBlockers(facts: Facts): readonly Blocker[] {
  const head = facts.head.state?.value;
  const now = head?.blockers ?? [];
  const before = (facts.base?.state?.value.blockers ?? []).filter(isOpen);
  const open = now.filter((each) => isOpen(each) || !isDecided(each.id, head?.decision_log ?? []));
  const closing = before.filter((each) => !open.some((other) => other.id === each.id) && !ownerApproves(facts, each));
  return [...open, ...closing];
}

/** Whether some decision names the blocker. */
export function isDecided(id: string, decisions: readonly Decision[]): boolean {
  return decisions.some((each) => each.closes?.includes(id) || mentions(each.decision, id));
}

function mentions(text: string, id: string): boolean {
  return text.split(/[^A-Za-z0-9_.-]+/).some((word) => word.replace(/\.$/, "") === id);
}

/** The blocker's owner, by login or by role, approved this pull request and did not open it. */
function ownerApproves(facts: Facts, blocker: Blocker): boolean {
  const { policy, pull } = facts.repository;
  const owner = blocker.owner?.toLowerCase();
  if (!pull || owner === undefined) return false;
  const owners = rosterPeople(policy).filter((each) => each.login.toLowerCase() === owner);
  const people = [...owners, ...(policy.roles.get(blocker.owner ?? "")?.people ?? [])];
  return approvingReviews(facts).some(
    ({ person }) =>
      person &&
      person.id !== pull.author?.id &&
      (people.some((each) => sameAccount(each, person)) || person.login.toLowerCase() === owner),
  );
}

/** Each person's last word on the pull request, where that is an approval of the head as it stands. */
export function approvingReviews(facts: Pick<Facts, "repository">): Review[] {
  const { pull, change } = facts.repository;
  const last = new Map<number, Review>();
  for (const review of pull?.reviews ?? []) {
    if (review.person?.human && review.state !== "COMMENTED" && review.state !== "PENDING")
      last.set(review.person.id, review);
  }
  return [...last.values()].filter((review) => review.state === "APPROVED" && review.commit === change.head);
}

/** Open blockers that name a gate, directly or through its scope. */
export function blockersOfGate(facts: Facts, gate: string, scope: string): Blocker[] {
  return standingBlockers(facts).filter(
    (each) => refersTo(each.blocks ?? [], "gate", gate) || refersTo(each.blocks ?? [], "scope", scope),
  );
}
