import type { Person } from "./approval.ts";
import type { Doc } from "./doc.ts";
import type { SettingsFile } from "./settings.ts";
import type { Instant } from "./time.ts";

/** A person as the roster lists them. Without an id they are known by login alone, until someone pins it. */
export interface RosterPerson {
  readonly login: string;
  readonly id: number | undefined;
  readonly emails: readonly string[];
}

export interface Role {
  readonly id: string;
  readonly people: readonly RosterPerson[];
  readonly teams: readonly string[];
  /** Set for people outside GitHub: the roles whose review confirms what such a person signed. */
  readonly confirmedBy: readonly string[] | undefined;
}

export interface Delegation {
  readonly from: string;
  readonly to: string;
  readonly gates: readonly string[];
  readonly since: Instant;
  readonly until: Instant;
}

/** The settings of the base, ready to judge by. */
export interface Policy {
  readonly file: Doc<SettingsFile> | undefined;
  readonly roles: ReadonlyMap<string, Role>;
  readonly delegations: readonly Delegation[];
  /** Accounts that belong to one person: any of their ids to the first. */
  readonly samePerson: ReadonlyMap<number, number>;
  /** One person may try everything; every verdict says so. */
  readonly trial: boolean;
  /** The base has no settings and no adapter yet: errors only, nothing can be approved. */
  readonly setup: boolean;
  readonly policyApprovers: readonly string[];
  /** By engagement, the digest of the newest entry whose merges are in another history, which this one does not hold. */
  readonly movedRecords: ReadonlyMap<string, string>;
}

/** The number that stands for a person, whichever account they used. */
export function principal(policy: Policy, person: Pick<Person, "id">): number {
  return policy.samePerson.get(person.id) ?? person.id;
}

/** Whether a roster entry means this account: by number where it is pinned, else by login without regard to case. */
export function sameAccount(entry: RosterPerson, person: Pick<Person, "id" | "login">): boolean {
  if (entry.id !== undefined) return entry.id === person.id;
  return entry.login.toLowerCase() === person.login.toLowerCase();
}

/** Everybody the roster lists by name. */
export function rosterPeople(policy: Policy): RosterPerson[] {
  return [...policy.roles.values()].flatMap((role) => role.people);
}
