import { approvers } from "../../gates/blockers.ts";
import { holdsRole, isCalled } from "../../gates/eligible.ts";
import type { Ignored, Person } from "../../model/approval.ts";
import type { Case } from "../../model/case.ts";
import type { Engagement } from "../../model/engagement.ts";
import { reviewUrl } from "../../model/pull.ts";
import { isOpen } from "../../model/state.ts";
import { factValue } from "../../gates/requirements.ts";

/** Whether the approval names no gate and did what it was given for: it verified a fact, or closed its owner's blocker. */
export function isHeardElsewhere(c: Case, { evidence, reason }: Ignored): boolean {
  const { pull } = c.repository;
  const review = pull?.reviews.find((each) => reviewUrl(pull, each.id) === evidence);
  const { person } = review ?? {};
  if (reason !== "NOT_ELIGIBLE" || !review || !person || /^\s*\/(?:approve|reject)\b/m.test(review.body)) return false;
  return verified(c, person) || closed(c, person);
}

function verified(c: Case, person: Person): boolean {
  const roles = (names: readonly string[]) => names.flatMap((id) => c.repository.policy.roles.get(id) ?? []);
  return [...c.adapter.facts].some(([path, { verifiedBy }]) => {
    const value = said(c, c.head, path);
    const isNew = value !== undefined && value !== said(c, c.base, path);
    const saw = (engagement: Engagement) => said(c, engagement, path) === value;
    return isNew && roles(verifiedBy).some((role) => holdsRole(c.repository, role, person)) && gave(c, person, saw);
  });
}

function said(c: Case, engagement: Engagement | undefined, path: string): string | undefined {
  return engagement && JSON.stringify(factValue({ ...c, head: engagement }, path));
}

function closed(c: Case, person: Person): boolean {
  const { policy } = c.repository;
  return (c.base?.state?.value.blockers ?? []).filter(isOpen).some(({ id, owner }) => {
    const now = blockerIn(c.head, id);
    if (owner === undefined || (now !== undefined && isOpen(now))) return false;
    const role = policy.roles.get(owner);
    const isOwner = role ? holdsRole(c.repository, role, person) : isCalled(policy, owner, person);
    const saw = (engagement: Engagement) => JSON.stringify(blockerIn(engagement, id)) === JSON.stringify(now);
    return isOwner && gave(c, person, saw);
  });
}

function blockerIn({ state }: Engagement, id: string) {
  return state?.value.blockers?.find((each) => each.id === id);
}

function gave(c: Case, person: Person, saw: (engagement: Engagement) => boolean): boolean {
  return approvers(c, saw).some(({ id }) => id === person.id);
}
