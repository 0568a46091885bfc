import type { Gate } from "../model/adapter.ts";
import type { Person, Seat } from "../model/approval.ts";
import type { Facts } from "../model/case.ts";
import { type Policy, type Role, type RosterPerson, sameAccount } from "../model/policy.ts";
import type { PlayedGate } from "./play.ts";
import { coveredArtifacts } from "./subject.ts";

/** Whether somebody may fill a seat of a gate. A team that could not be read is neither yes nor no. */
export type Eligibility =
  | { readonly kind: "seat"; readonly seat: Seat; readonly byDocument: boolean }
  | { readonly kind: "unreadable"; readonly team: string }
  | { readonly kind: "none" };

const NONE: Eligibility = { kind: "none" };

export function eligibility(played: PlayedGate, person: Person): Eligibility {
  const found = rolesOf(played.facts.repository.policy, played.gate).map((role) => inRole(played, role, person));
  const named = namedByField(played, person) ? [fieldSeat(played.gate)] : [];
  const answers = [...found, ...named];
  return (
    answers.find((answer) => answer.kind === "seat") ?? answers.find((answer) => answer.kind === "unreadable") ?? NONE
  );
}

/** The roles that may decide a gate, as far as the roster has them. */
export function rolesOf(policy: Policy, gate: Gate): Role[] {
  return (gate.approvers?.roles ?? []).flatMap((id) => policy.roles.get(id) ?? []);
}

function inRole(played: PlayedGate, role: Role, person: Person): Eligibility {
  const { policy } = played.facts.repository;
  if (role.confirmedBy === undefined) return memberOf(played, role, person, role.id);
  const confirmers = role.confirmedBy.flatMap((id) => policy.roles.get(id) ?? []);
  const answers = confirmers.map((each) => memberOf(played, each, person, role.id));
  const seat = answers.find((answer) => answer.kind === "seat");
  return seat ? { ...seat, byDocument: true } : (answers.find((answer) => answer.kind === "unreadable") ?? NONE);
}

function memberOf(played: PlayedGate, role: Role, person: Person, as: string): Eligibility {
  if (role.people.some((entry) => sameAccount(entry, person))) return seat({ role: as });
  const { teams } = played.facts.repository.pull ?? { teams: new Map<string, readonly Person[]>() };
  const team = role.teams.find((each) => teams.get(each.toLowerCase())?.some((member) => member.id === person.id));
  if (team !== undefined) return seat({ role: as, team });
  const lender = lenderOf(played, role, person);
  if (lender !== undefined) return seat({ role: as, delegatedBy: lender });
  const unread = role.teams.find((each) => !teams.has(each.toLowerCase()));
  return unread === undefined ? NONE : { kind: "unreadable", team: unread };
}

/** Whoever lends `person` the role for this gate now. */
function lenderOf(played: PlayedGate, role: Role, person: Person): string | undefined {
  const { policy, now } = played.facts.repository;
  const lent = policy.delegations.find(
    (each) =>
      each.to.toLowerCase() === person.login.toLowerCase() &&
      (each.gates.includes(played.gate.id) || each.gates.includes("*")) &&
      each.since <= now &&
      now < each.until &&
      role.people.some((entry) => entry.login.toLowerCase() === each.from.toLowerCase()),
  );
  return lent?.from;
}

function seat(found: Seat): Eligibility {
  return { kind: "seat", seat: found, byDocument: false };
}

function fieldSeat(gate: Gate): Eligibility {
  return seat({ role: gate.approvers?.field ?? "" });
}

/** The covered artifact names the approver, whom the roster must know. */
function namedByField(played: PlayedGate, person: Person): boolean {
  const field = played.gate.approvers?.field;
  if (field === undefined) return false;
  const { facts, gate, scope } = played;
  const artifacts = coveredArtifacts({ adapter: facts.adapter, leaving: undefined }, gate, scope, facts.head);
  return artifacts.some((artifact) => isAccount(facts, artifact.fields[field], person));
}

function isAccount(facts: Facts, login: unknown, person: Person): boolean {
  if (typeof login !== "string") return false;
  const { policy } = facts.repository;
  const people = [...policy.roles.values()].flatMap((role) => role.people);
  return people.some((entry) => entry.login.toLowerCase() === login.toLowerCase() && sameAccount(entry, person));
}

/** Teams of the gate's roles whose members could not be read. */
export function unreadableTeams(played: PlayedGate): string[] {
  const { policy, pull } = played.facts.repository;
  const roles = rolesOf(policy, played.gate).flatMap((role) => [
    role,
    ...(role.confirmedBy ?? []).flatMap((id) => policy.roles.get(id) ?? []),
  ]);
  return roles.flatMap((role) => role.teams.filter((team) => !pull?.teams.has(team.toLowerCase())));
}

/** Accounts that can be read and may decide the gate. */
export function readablePeople(played: PlayedGate): RosterPerson[] {
  const { policy, pull } = played.facts.repository;
  const roles = rolesOf(policy, played.gate).flatMap((role) =>
    role.confirmedBy === undefined ? [role] : role.confirmedBy.flatMap((id) => policy.roles.get(id) ?? []),
  );
  const people = roles.flatMap((role) => [
    ...role.people,
    ...role.teams.flatMap((team) =>
      (pull?.teams.get(team.toLowerCase()) ?? []).map((each) => ({ ...each, emails: [] })),
    ),
  ]);
  return [...new Map(people.map((each) => [each.login.toLowerCase(), each])).values()];
}
