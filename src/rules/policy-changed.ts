import { approvingReviews } from "../gates/blockers.ts";
import { holdsRole } from "../gates/eligible.ts";
import { placeOfMove } from "./aspects/shut.ts";
import type { Commit } from "../model/commit.ts";
import type { Person } from "../model/approval.ts";
import type { Case, Repository } from "../model/case.ts";
import { type Policy, principal, type RosterPerson } from "../model/policy.ts";
import type { EngagementRule, Report, RepositoryRule } from "../model/rule.ts";
import { quoteAll } from "../parse/quote.ts";

export const rule: EngagementRule & RepositoryRule = {
  id: "policy-changed",
  code: "CS-WFL-006",
  severity: "error",
  blocks: "merge",
  locked: true,
  summary: "A change of policy is judged by the policy before it, is looked at by its owners, and moves no stage.",
  why: "Who could loosen a rule and use it in one pull request would be bound by no rule at all.",
  check: (c) => (c.repository.policy.setup ? [] : [...moved(c), ...switched(c)]),
  checkRepository: (r) => (r.policy.setup || r.change.policyChanges.length === 0 ? [] : flagged(r)),
};

function moved(c: Case): Report[] {
  const changes = [...c.repository.change.policyChanges, ...(newType(c) === undefined ? [] : ["workflow_type"])];
  if (!c.move || changes.length === 0) return [];
  const message = `This change moves \`${c.move.from}\` to \`${c.move.to}\` and changes what judges it: ${quoteAll(changes, 5)}.`;
  return [{ place: placeOfMove(c), message, fix: "Move the stage in a pull request of its own, after this one." }];
}

/** Another workflow is another policy, even where nothing of it changes. */
function switched(c: Case): Report[] {
  const type = newType(c);
  const place = c.head.state?.at(["workflow_type"]);
  if (type === undefined || !place || c.move) return [];
  const message = `The engagement switches from \`${c.adapter.type}\` to \`${type}\``;
  if (c.repository.change.policyChanges.length > 0) {
    const changes = quoteAll(c.repository.change.policyChanges, 5);
    const fix = `Set workflow_type back to ${c.adapter.type}; switch in a pull request of its own, after this one.`;
    return [{ place, message: `${message}, and this change alters policy too: ${changes}.`, fix }];
  }
  return asked(c.repository, { place, message: `${message}; the old one decides until it merges.` });
}

/** The workflow that would judge from the next change on, where it is another one. */
function newType(c: Case): string | undefined {
  if (!c.base?.state || !c.head.state) return undefined;
  const after = c.head.state.value.workflow_type;
  const same = after === undefined ? c.adapter.isDefault : after === c.adapter.type;
  return same ? undefined : (after ?? "the default");
}

function flagged(r: Repository): Report[] {
  const [file = ""] = r.change.policyChanges;
  const message = `This change alters policy: ${quoteAll(r.change.policyChanges, 10)}; the base's version decides until it merges.`;
  return asked(r, { place: { file, line: 1, column: 1 }, message });
}

/** Waits for an owner of the policy where the base names some; otherwise it is flagged. */
function asked(r: Repository, told: Pick<Report, "place" | "message">): Report[] {
  const roles = r.policy.policyApprovers;
  if (roles.length === 0) {
    const fix = "Read it as a change of rules; name settings.policy_approvers so that one of them has to approve it.";
    return [{ ...told, severity: "warning", fix }];
  }
  const writers = writersOf(r);
  const isFree = (person: Pick<Person, "id">) => r.policy.trial || !writers.has(principal(r.policy, person));
  const stranger = r.policy.trial ? undefined : unattributed(r);
  if (stranger !== undefined) {
    const fix = `Rewrite commit ${stranger.slice(0, 7)} under an account that the forge knows: it could be any approver's own.`;
    return [{ ...told, severity: "waiting", fix }];
  }
  if (isApproved(r, isFree)) return [];
  const people = ownersOf(r.policy).filter(({ id }) => id === undefined || isFree({ id }));
  const logins = people.map((each) => `@${each.login}`).join(" or ");
  const who = logins === "" ? `somebody who is ${roles.join(" or ")}` : `${logins} (${roles.join(" or ")})`;
  return [{ ...told, severity: "waiting", fix: `Ask ${who} to approve this pull request.` }];
}

/** A team that cannot be read approves nothing. */
function isApproved(r: Repository, isFree: (person: Person) => boolean): boolean {
  const roles = r.policy.policyApprovers.flatMap((id) => r.policy.roles.get(id) ?? []);
  const holds = (person: Person) => roles.some((role) => holdsRole(r, role, person));
  return approvingReviews({ repository: r }).some(({ person }) => person && isFree(person) && holds(person));
}

function ownersOf(policy: Policy): RosterPerson[] {
  const people = policy.policyApprovers.flatMap((role) => policy.roles.get(role)?.people ?? []);
  return [...new Map(people.map((each) => [each.login, each])).values()];
}

function policyCommits({ change }: Repository): readonly Commit[] {
  return change.commits.filter(({ touched }) => touched.some((path) => change.policyChanges.includes(path)));
}

/** A commit of which nobody can tell whose it is. */
function unattributed(r: Repository): string | undefined {
  const isKnown = ({ sha }: Commit) => {
    const { author, committer, coAuthors = [] } = r.pull?.commits.get(sha) ?? { author: null, committer: null };
    return [author, committer, ...coAuthors].every((each) => each !== null);
  };
  return r.pull ? policyCommits(r).find((commit) => !isKnown(commit))?.sha : undefined;
}

/** Who opened the pull request, and whoever wrote a commit that touches policy: they do not approve their own rules. */
function writersOf(r: Repository): Set<number> {
  const { policy, pull } = r;
  const accounts = policyCommits(r).flatMap(({ sha }) => pull?.commits.get(sha) ?? []);
  const hands = accounts.flatMap(({ author, committer, coAuthors = [] }) => [author, committer, ...coAuthors]);
  const people = [pull?.author, ...hands];
  return new Set(people.flatMap((each) => (each ? [principal(policy, each)] : [])));
}
