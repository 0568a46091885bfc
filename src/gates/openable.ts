import type { Adapter, Gate } from "../model/adapter.ts";
import type { Policy, Role } from "../model/policy.ts";
import { fillSeats } from "./seats.ts";

/** How many people the roster lacks before a gate could be open together with the gates that need other people. */
export function missingSeats(policy: Policy, adapter: Adapter, gate: Gate): number {
  if (!isCountable(policy, gate)) return 0;
  const alone = countOf(gate) - peopleOf(policy, gate).length;
  return alone > 0 || policy.trial ? Math.max(0, alone) : crowdedOut(policy, adapter, gate);
}

/** Of gates that share nobody, those written first have their people first. */
function crowdedOut(policy: Policy, adapter: Adapter, gate: Gate): number {
  const before = adapter.gates.slice(0, adapter.gates.indexOf(gate));
  const others = before.filter((each) => areDistinct(gate, each) && isCountable(policy, each));
  const seats = [...others, gate].flatMap((each) => seatsOf(policy, each));
  const filled = fillSeats(seats, (seat) => peopleOf(policy, seat.gate));
  return seats.filter((seat) => seat.gate === gate && !filled.has(seat)).length;
}

/** The logins that may hold a seat of a gate, as far as the roster lists them. */
export function peopleOf(policy: Policy, gate: Gate): string[] {
  const people = deciding(policy, gate).flatMap((role) => role.people);
  return [...new Set(people.map(({ login }) => login.toLowerCase()))];
}

/** The roles whose members decide: of a role outside the forge, those that confirm what it signs. */
function deciding(policy: Policy, gate: Gate): Role[] {
  const roles = (gate.approvers?.roles ?? []).flatMap((id) => policy.roles.get(id) ?? []);
  return roles.flatMap((role) => role.confirmedBy?.flatMap((id) => policy.roles.get(id) ?? []) ?? [role]);
}

/** A team may have any number of members, and a field may name anybody. */
function isCountable(policy: Policy, gate: Gate): boolean {
  return gate.approvers?.field === undefined && deciding(policy, gate).every((role) => role.teams.length === 0);
}

/** Never more than there are people: a count may be any number. */
function seatsOf(policy: Policy, gate: Gate): { readonly gate: Gate }[] {
  const length = Math.min(countOf(gate), peopleOf(policy, gate).length);
  return Array.from({ length }, () => ({ gate }));
}

function countOf({ approvers }: Gate): number {
  return approvers?.count ?? 0;
}

function areDistinct(a: Gate, b: Gate): boolean {
  const names = (one: Gate, other: Gate) => one.approvers?.distinctFrom.includes(other.id) === true;
  return names(a, b) || names(b, a);
}
