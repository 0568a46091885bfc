import type { Adapter, Gate } from "../model/adapter.ts";
import type { Policy, Role } from "../model/policy.ts";
import { fillSeats } from "./seats.ts";

/** How many people the roster lacks before a gate could ever be open, beside the gates that need other people. */
export function missingSeats(policy: Policy, adapter: Adapter, gate: Gate): number {
  const group = linked(adapter, gate).filter((each) => countable(policy, each));
  if (!group.includes(gate)) return 0;
  const seats = [...group.filter((each) => each !== gate), gate].flatMap(seatsOf);
  const taken = new Set(fillSeats(seats, (seat) => peopleOf(policy, seat.gate)).keys());
  return seatsOf(gate).length - seats.filter((seat) => seat.gate === gate && taken.has(seat)).length;
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
function countable(policy: Policy, gate: Gate): boolean {
  const known = gate.approvers !== undefined && gate.approvers.field === undefined;
  return known && deciding(policy, gate).every((role) => role.teams.length === 0);
}

function seatsOf(gate: Gate): { readonly gate: Gate }[] {
  return Array.from({ length: gate.approvers?.count ?? 0 }, () => ({ gate }));
}

/** The gate and those that it must share nobody with. */
function linked({ gates }: Adapter, gate: Gate): Gate[] {
  const names = (a: Gate, b: Gate) => a.approvers?.distinctFrom.includes(b.id) ?? false;
  return gates.filter((each) => each === gate || names(gate, each) || names(each, gate));
}
