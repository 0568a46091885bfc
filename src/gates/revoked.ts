import type { Person } from "../model/approval.ts";
import type { Facts } from "../model/case.ts";
import { type Policy, principal, rosterPeople } from "../model/policy.ts";
import type { Revocation } from "../model/state.ts";
import { type Instant, parseInstant } from "../model/time.ts";
import { isCalled } from "./eligible.ts";

/** What an approval is of, by whom, and when it was given; nothing where nobody can say when. */
export interface Given {
  readonly gate: string;
  readonly scope: string;
  readonly person: Person;
  readonly at: Instant | undefined;
}

/** Revocations count in the change that brings them, and in one that takes them out: they only ever shut a gate. */
function revocationsIn({ base, head }: Facts): Revocation[] {
  return [base, head].flatMap((each) => each?.state?.value.revocations ?? []);
}

/** The newest one of a gate, whatever it took back. */
export function lastRevocation(facts: Facts, gate: string, scope: string): Revocation | undefined {
  return revocationsIn(facts).findLast((each) => each.gate === gate && ["*", scope].includes(each.scope ?? "*"));
}

/** What takes an approval back. One that is given later counts again. */
export function revocationOf(facts: Facts, given: Given): Revocation | undefined {
  return revocationsIn(facts).find((each) => takesBack(facts.repository.policy, each, given));
}

function takesBack(policy: Policy, { gate, scope = "*", by, approver = by, at }: Revocation, given: Given): boolean {
  const isLater = given.at !== undefined && given.at > (parseInstant(at) ?? 0);
  if (gate !== given.gate || !["*", given.scope].includes(scope) || isLater) return false;
  // Also by the login of that time: the roster may give it to somebody else since, and nothing taken back comes back.
  const wasCalled = given.person.login.toLowerCase() === approver.toLowerCase();
  return wasCalled || isCalled(policy, approver, given.person) || isSamePerson(policy, approver, given.person);
}

/** Whichever of their accounts they used. */
function isSamePerson(policy: Policy, login: string, person: Person): boolean {
  return rosterPeople(policy).some(
    (each) =>
      each.id !== undefined &&
      each.login.toLowerCase() === login.toLowerCase() &&
      principal(policy, { id: each.id }) === principal(policy, person),
  );
}

export function tellRevocation({ by, at, reason }: Revocation): string {
  return `@${by} took it back at ${at}: ${reason}`;
}
