import { idOfFile } from "../model/artifact.ts";
import type { IgnoredReason, Person } from "../model/approval.ts";
import type { Facts, Repository } from "../model/case.ts";
import { coAuthorEmails, type Commit } from "../model/commit.ts";
import { engagementOf, statePath } from "../model/engagement.ts";
import { type Policy, principal, rosterPeople } from "../model/policy.ts";
import { type CommitAccounts, type Pull, WEB_FLOW } from "../model/pull.ts";
import type { PlayedGate } from "./play.ts";
import { attestedPath, coveredArtifacts } from "./subject.ts";

type Account = Pick<Person, "id" | "login">;
type Hand = Pick<Person, "id"> & Partial<Pick<Person, "human">>;

/** Who had a hand in what a gate covers. Commit data is text that anyone can forge: it takes people away, never adds one. */
export interface Hands {
  /** The commit or push by person. */
  readonly people: ReadonlyMap<number, string>;
  /** Commits that belong to no known account. */
  readonly unattributed: readonly string[];
}

export interface Refusal {
  readonly reason: IgnoredReason;
  readonly detail: string;
  /** The content is the approved one; only what renders it changed. */
  readonly presentation?: true;
}

/** Why this person is not independent of what the gate covers, if so. */
export function dependence(played: PlayedGate, hands: Hands, person: Account): Refusal | undefined {
  const { policy, pull } = played.facts.repository;
  if (policy.trial || played.gate.approvers?.notAuthor === false) return undefined;
  const who = principal(policy, person);
  if (pull?.author === null) {
    return {
      reason: "UNATTRIBUTED",
      detail: `The account that opened this pull request is gone, so it could be @${person.login}'s.`,
    };
  }
  if (pull?.author && principal(policy, pull.author) === who) {
    return { reason: "SELF_AUTHOR", detail: `@${person.login} opened this pull request.` };
  }
  const commit = hands.people.get(who);
  if (commit !== undefined) {
    return { reason: "SELF_CONTRIBUTOR", detail: `@${person.login} had a hand in the covered files (${commit}).` };
  }
  if (isOpener(played.facts.repository, person)) {
    return { reason: "SELF_AUTHOR", detail: `This pull request was opened for @${person.login}.` };
  }
  const [unknown] = hands.unattributed;
  if (unknown === undefined) return undefined;
  return {
    reason: "UNATTRIBUTED",
    detail: `${unknown} belongs to no known account, so it could be @${person.login}'s.`,
  };
}

/** Whether somebody opened the pull request, or a bot did for them: who gives a command or submits a form is co-author of what it commits. */
export function isOpener({ policy, pull, change }: Repository, person: Account): boolean {
  if (!pull?.author) return false;
  const who = principal(policy, person);
  if (pull.author.human) return principal(policy, pull.author) === who;
  const named = change.commits.flatMap((commit) => {
    const accounts = pull.commits.get(commit.sha);
    return accounts?.author?.human === true ? [] : coAuthorsOf(policy, commit, accounts);
  });
  // A force-push can take the names away.
  const forced = pull.timeline.flatMap((event) => (event.kind === "force_pushed" ? [event.person] : []));
  return [...named, ...forced].some((each) => each && principal(policy, each) === who);
}

export function handsIn(played: PlayedGate): Hands {
  const { policy, pull, change } = played.facts.repository;
  const touching = change.commits.filter((commit) => commit.touched.some((path) => isCovered(played, path)));
  const people = new Map<number, string>();
  const unattributed: string[] = [];
  const note = (person: Hand | null, what: string) => {
    if (person) people.set(principal(policy, person), what);
    else unattributed.push(what);
  };
  for (const commit of touching)
    for (const hand of handsOf(played, commit)) note(hand, `commit ${commit.sha.slice(0, 7)}`);
  for (const [person, what] of pushersOf(pull, change.commits, touching)) note(person, what);
  return { people, unattributed };
}

/**
 * Whether a path belongs to what the gate covers, in the base or as merged. A file that came and went within the change
 * may have held anything, under a name that it has no more.
 */
export function isCovered(played: PlayedGate, path: string): boolean {
  const { facts } = played;
  if (engagementOf(path) !== facts.id) return false;
  const id = idOfFile(path);
  if (id === undefined) return coveredPaths(facts, played).has(path);
  return coveredIds(facts, played).has(id) || !isKnownId(facts, id);
}

function isKnownId(facts: Facts, id: string): boolean {
  return [facts.base, facts.head].some((side) => side?.artifacts.some((artifact) => artifact.id === id));
}

function coveredIds(facts: Facts, played: PlayedGate): Set<string> {
  return new Set(coveredEverywhere(facts, played).map((artifact) => artifact.id));
}

function coveredPaths(facts: Facts, played: PlayedGate): Set<string> {
  const files = coveredEverywhere(facts, played).flatMap((artifact) => {
    const path = attestedPath(artifact);
    return path === undefined ? [] : [`engagements/${facts.id}/${path}`];
  });
  const bindsToState = played.subject.artifacts.length === 0 && !played.subject.empty;
  return new Set(bindsToState ? [...files, statePath(facts.id)] : files);
}

function coveredEverywhere(facts: Facts, { standing, gate, scope }: PlayedGate) {
  return [facts.base, facts.head].flatMap((side) => (side ? coveredArtifacts(standing, gate, scope, side) : []));
}

/** The people behind one commit; null for each whom nobody can name. */
function handsOf(played: PlayedGate, commit: Commit): (Hand | null)[] {
  const { policy, pull } = played.facts.repository;
  const accounts = pull?.commits.get(commit.sha);
  const author = accounts?.author ?? byEmail(policy, commit.author.email);
  const committer = accounts?.committer ?? byEmail(policy, commit.committer.email);
  const written = committer?.id === WEB_FLOW ? [author] : [author, committer];
  // What a bot commits for somebody, on a command or a form, is no suggestion that a person accepted.
  const suggested = played.gate.suggestionsAllowed && committer?.id === WEB_FLOW && author?.human !== false;
  return suggested ? written : [...written, ...coAuthorsOf(policy, commit, accounts)];
}

function coAuthorsOf(policy: Policy, commit: Commit, accounts: CommitAccounts | undefined): (Hand | null)[] {
  const emails = coAuthorEmails(commit.message);
  if (accounts?.coAuthors !== undefined) {
    const missing = Math.max(0, emails.length - accounts.coAuthors.length);
    return [...accounts.coAuthors, ...Array.from({ length: missing }, () => null)];
  }
  return emails.map((email) => byEmail(policy, email) ?? byNoReplyAddress(email));
}

function byEmail(policy: Policy, email: string): Hand | null {
  const entry = rosterPeople(policy).find((each) =>
    each.emails.some((own) => own.toLowerCase() === email.toLowerCase()),
  );
  return entry?.id === undefined ? null : { id: entry.id };
}

/** GitHub's private addresses carry the account's number. Good enough to take a named co-author away. */
function byNoReplyAddress(email: string): Hand | null {
  const match = /^(\d{1,15})\+[^@]+@users\.noreply\.github\.com$/.exec(email);
  return match ? { id: Number(match[1]) } : null;
}

function pushersOf(
  pull: Pull | undefined,
  commits: readonly Commit[],
  touching: readonly Commit[],
): [Person | null, string][] {
  if (!pull || touching.length === 0) return [];
  const forced = pull.timeline.flatMap((event): [Person | null, string][] =>
    event.kind === "force_pushed" ? [[event.person, "a force-push"]] : [],
  );
  const shas = new Set(touching.map((commit) => commit.sha));
  const plain = pull.pushes
    .filter((push) => pushed(push.before, push.head, commits).some((sha) => shas.has(sha)))
    .map((push): [Person | null, string] => [push.person, `the push of ${push.head.slice(0, 7)}`]);
  return [...forced, ...plain];
}

/** The commits that a push brought: what its new head reaches and its old one does not. */
function pushed(before: string, head: string, commits: readonly Commit[]): string[] {
  const known = reachable(before, commits);
  return [...reachable(head, commits)].filter((sha) => !known.has(sha));
}

function reachable(from: string, commits: readonly Commit[]): Set<string> {
  const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
  const seen = new Set<string>();
  const queue = [from];
  for (let sha = queue.pop(); sha !== undefined; sha = queue.pop()) {
    const commit = bySha.get(sha);
    if (!commit || seen.has(sha)) continue;
    seen.add(sha);
    queue.push(...commit.parents);
  }
  return seen;
}
