import { approvingOwners } from "../../gates/blockers.ts";
import { factValue, isStatedHere, verifiersOf } from "../../gates/requirements.ts";
import type { Ignored, Person } from "../../model/approval.ts";
import type { Case } from "../../model/case.ts";
import { reviewUrl } from "../../model/pull.ts";
import { isOpen } from "../../model/state.ts";

/** Whether the approval names no gate and did what it was given for: it verified a fact, or closed its owner's blocker. */
export function isHeardElsewhere(c: Case, { evidence, reason }: Ignored): boolean {
  const { pull } = c.repository;
  const review = pull?.reviews.find((each) => reviewUrl(pull, each.id) === evidence);
  const { person } = review ?? {};
  if (reason !== "NOT_ELIGIBLE" || !review || !person || /^\s*\/(?:approve|reject)\b/m.test(review.body)) return false;
  return [...verifiers(c), ...closers(c)].some(({ id }) => id === person.id);
}

function verifiers(c: Case): Person[] {
  return [...c.adapter.facts.keys()].flatMap((path) => {
    const value = factValue(c, path);
    return value !== undefined && isStatedHere(c, path, value) ? verifiersOf(c, path, value) : [];
  });
}

/** Of blockers that the change closes or takes away. */
function closers(c: Case): Person[] {
  const now = c.head.state?.value.blockers ?? [];
  const before = (c.base?.state?.value.blockers ?? []).filter(isOpen);
  const closing = before.filter(({ id }) => !now.some((each) => each.id === id && isOpen(each)));
  return closing.flatMap((blocker) => approvingOwners(c, blocker));
}
