import type { Judgement, Reviewers } from "../../model/publication.ts";
import { rosterPeople } from "../../model/policy.ts";
import { LOGIN, TEAM } from "../../model/scalars.ts";
import { md, short } from "../markdown.ts";

/** Who must act, by name in lower case: only they are called. Everybody else is named in a way that calls nobody. */
export type Called = ReadonlySet<string>;

/**
 * Those whose review is asked for, and the owner of the next step where it is a decision. What a pull request says decides
 * nothing here: an owner that the roster of the base does not list is not called.
 */
export function calledBy({ verdict, cases, repository }: Judgement, { people, teams }: Reviewers): Called {
  const { pull, policy } = repository;
  if (pull && (!pull.open || pull.draft)) return new Set();
  const roster = new Set(rosterPeople(policy).map(({ login }) => login.toLowerCase()));
  const author = pull?.author?.login.toLowerCase();
  const owners = verdict.engagements.filter(({ next }) => next.decision !== "" && verdict.conclusion === "success");
  const known = owners
    .filter(({ id }) => cases.some((each) => each.id === id))
    .map(({ next }) => next.owner.toLowerCase())
    .filter((owner) => roster.has(owner) && owner !== author);
  return new Set([...people, ...teams, ...known].map((each) => each.toLowerCase()));
}

/** A person or team, or a role as text. `@` before the name means nothing by itself. */
export function named(called: Called, who: string): string {
  const name = who.startsWith("@") ? who.slice(1) : who;
  const isAccount = LOGIN.test(name) || TEAM.test(name);
  if (isAccount && called.has(name.toLowerCase())) return `@${name}`;
  return md(short(who, 80));
}

/** As many as a reader takes in; the others are counted. */
export function namedAll(called: Called, all: readonly string[], most = 4, or = " or "): string {
  const shown = all.slice(0, most).map((each) => named(called, each));
  const more = all.length - shown.length;
  return more > 0 ? `${shown.join(", ")} or ${more} more` : shown.join(or);
}
