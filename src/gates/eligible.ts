import type { Gate } from "../model/adapter.ts";
import type { Person, Seat } from "../model/approval.ts";
import { ATTESTATION } from "../model/artifact.ts";
import type { Facts, Repository } from "../model/case.ts";
import {
  type Delegation,
  type Policy,
  type Role,
  rosterPeople,
  type RosterPerson,
  sameAccount,
} from "../model/policy.ts";
import type { Instant } from "../model/time.ts";
import type { PlayedGate } from "./play.ts";
import { coveredArtifacts } from "./subject.ts";

/** Whether somebody may fill a seat of a gate. A team that could not be read is neither yes nor no. */
export type Eligibility =
  | { readonly kind: "seat"; readonly seat: Seat; readonly byDocument: boolean }
  | { readonly kind: "unreadable"; readonly team: string }
  | { readonly kind: "none" };

/** A gate, and where it is looked at. */
interface Place {
  readonly facts: Pick<Facts, "repository">;
  readonly gate: Gate;
}

const NONE: Eligibility = { kind: "none" };

/** `at` is when they said something: a role that is lent must have been lent already then, and be so still. */
export function eligibility(played: PlayedGate, person: Person, at?: Instant): Eligibility {
  const when = at ?? played.facts.repository.now;
  const found = rolesOf(played.facts.repository.policy, played.gate).map((role) => inRole(played, role, person, when));
  const named = namedByField(played, person) ? [fieldSeat(played.gate)] : [];
  const answers = [...found, ...named];
  return seatAmong(answers, played.gate) ?? answers.find((answer) => answer.kind === "unreadable") ?? NONE;
}

/** A seat of one's own comes before confirming somebody else's signature, where the gate takes people's own word. */
function seatAmong(answers: readonly Eligibility[], gate: Gate): Eligibility | undefined {
  const own = gate.evidence.includes("review") || gate.evidence.includes("label");
  const seats = answers.filter((answer) => answer.kind === "seat");
  return seats.find((answer) => answer.byDocument !== own) ?? seats[0];
}

/** Whether somebody may decide a gate now by a role of the base. Approvers that artifacts name are not asked for here. */
export function mayDecide(repository: Repository, gate: Gate, person: Person): boolean {
  const place = { facts: { repository }, gate };
  return rolesOf(repository.policy, gate).some((role) => inRole(place, role, person, repository.now).kind === "seat");
}

/** The roles that may decide a gate, as far as the roster has them. */
export function rolesOf(policy: Policy, gate: Gate): Role[] {
  return (gate.approvers?.roles ?? []).flatMap((id) => policy.roles.get(id) ?? []);
}

function inRole(played: Place, role: Role, person: Person, at: Instant): Eligibility {
  const { policy } = played.facts.repository;
  if (role.confirmedBy === undefined) return memberOf(played, role, person, { as: role.id, at });
  const confirmers = role.confirmedBy.flatMap((id) => policy.roles.get(id) ?? []);
  const answers = confirmers.map((each) => memberOf(played, each, person, { as: role.id, at }));
  const seat = answers.find((answer) => answer.kind === "seat");
  return seat ? { ...seat, byDocument: true } : (answers.find((answer) => answer.kind === "unreadable") ?? NONE);
}

function memberOf(
  played: Place,
  role: Role,
  person: Person,
  { as, at }: { readonly as: string; readonly at: Instant },
): Eligibility {
  const { policy, pull, now } = played.facts.repository;
  if (role.people.some((entry) => sameAccount(entry, person))) return seat({ role: as });
  const team = role.teams.find((each) => membersOf(played, each).some((member) => member.id === person.id));
  if (team !== undefined) return seat({ role: as, team });
  const lent = lendings(played, role, [at, now]).find((each) => isCalled(policy, each.to, person));
  if (lent) return seat({ role: as, delegatedBy: lent.from });
  const unread = role.teams.find((each) => pull?.teams.has(each.toLowerCase()) !== true);
  return unread === undefined ? NONE : { kind: "unreadable", team: unread };
}

/** Whether somebody holds a role, alone or through a team that could be read. */
export function holdsRole({ pull }: Repository, role: Role, person: Person): boolean {
  const isMember = (team: string) => pull?.teams.get(team.toLowerCase())?.some(({ id }) => id === person.id) === true;
  return role.people.some((entry) => sameAccount(entry, person)) || role.teams.some(isMember);
}

function membersOf(played: Place, team: string): readonly Person[] {
  return played.facts.repository.pull?.teams.get(team.toLowerCase()) ?? [];
}

/** The delegations by which somebody who holds the role lends it for this gate at all of these times. */
function lendings(played: Place, role: Role, times: readonly Instant[]): Delegation[] {
  const holders = [...role.people, ...role.teams.flatMap((team) => membersOf(played, team))];
  return played.facts.repository.policy.delegations.filter(
    (each) =>
      (each.gates.includes(played.gate.id) || each.gates.includes("*")) &&
      times.every((when) => each.since <= when && when < each.until) &&
      holders.some((holder) => sameLogin(holder.login, each.from)),
  );
}

/** Whether a login in the settings means this account: the one that the roster pins to it, where it pins one. */
export function isCalled(policy: Policy, login: string, person: Person): boolean {
  const entries = rosterPeople(policy).filter((entry) => sameLogin(entry.login, login));
  const pinned = entries.filter((entry) => entry.id !== undefined);
  return pinned.length > 0 ? pinned.some((entry) => sameAccount(entry, person)) : sameLogin(login, person.login);
}

function sameLogin(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function seat(found: Seat): Eligibility {
  return { kind: "seat", seat: found, byDocument: false };
}

function fieldSeat(gate: Gate): Eligibility {
  return seat({ role: gate.approvers?.field ?? "" });
}

/** The covered artifacts name the approver, whom the roster must know. Where they name different people, nobody is it. */
function namedByField(played: PlayedGate, person: Person): boolean {
  const login = loginInField(played) ?? "";
  const { policy } = played.facts.repository;
  const isKnown = rosterPeople(policy).some((entry) => sameLogin(entry.login, login));
  return isKnown && isCalled(policy, login, person);
}

function loginInField(played: PlayedGate): string | undefined {
  const field = played.gate.approvers?.field;
  if (field === undefined) return undefined;
  const { facts, gate, scope, standing } = played;
  const covered = coveredArtifacts(standing, gate, scope, facts.head).filter((each) => each.type !== ATTESTATION);
  const logins = new Set(covered.map(({ fields }) => (typeof fields[field] === "string" ? fields[field] : undefined)));
  const [login] = logins;
  return logins.size === 1 ? login : undefined;
}

/** Teams of the gate's roles whose members could not be read. */
export function unreadableTeams(played: Place): string[] {
  const { policy, pull } = played.facts.repository;
  const roles = rolesOf(policy, played.gate).flatMap((role) => [
    role,
    ...(role.confirmedBy ?? []).flatMap((id) => policy.roles.get(id) ?? []),
  ]);
  return roles.flatMap((role) => role.teams.filter((team) => !pull?.teams.has(team.toLowerCase())));
}

/** Accounts that can be read and may decide the gate. */
export function readablePeople(played: PlayedGate): RosterPerson[] {
  const { policy, now } = played.facts.repository;
  const roles = rolesOf(policy, played.gate).flatMap((role) =>
    role.confirmedBy === undefined ? [role] : role.confirmedBy.flatMap((id) => policy.roles.get(id) ?? []),
  );
  const people = roles.flatMap((role) => [
    ...role.people,
    ...role.teams.flatMap((team) => membersOf(played, team).map((each) => ({ ...each, emails: [] }))),
  ]);
  const lent = roles.flatMap((role) => lendings(played, role, [now]).map(({ to }) => entryOf(policy, to)));
  const field = loginInField(played);
  const named = rosterPeople(policy).filter((each) => field !== undefined && sameLogin(each.login, field));
  return [...new Map([...lent, ...named, ...people].map((each) => [each.login.toLowerCase(), each])).values()];
}

function entryOf(policy: Policy, login: string): RosterPerson {
  const entry = rosterPeople(policy).find((each) => sameLogin(each.login, login));
  return entry ?? { login, id: undefined, emails: [] };
}
