import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { commitTree, identities, mergedTree, runGit, tryGit } from "../git/git.ts";
import { readCommit } from "../git/read.ts";
import { protectionOf } from "./access.ts";
import { baseTip, closeMerged, commitsOf, moveBranch } from "./branches.ts";
import { checkNames } from "./checks.ts";
import { noreply } from "./identity.ts";
import { Refusal } from "./refusal.ts";
import type { Account, Pull, Token } from "./types.ts";
import type { World } from "./world.ts";

export type Method = "merge" | "squash" | "rebase";

interface Wanted {
  readonly method: Method;
  readonly sha?: string | undefined;
  readonly title?: string | undefined;
  readonly message?: string | undefined;
}

/** Merges as GitHub's button does; gives the commit that the base then has. */
export function mergePull(world: World, pull: Pull, wanted: Wanted, by: Token): string {
  refuseUnlessMergeable(pull, wanted.sha, by.account);
  const sha = makeMerge(world, pull, wanted, by.account);
  // Closed first: otherwise the moved base would look like a push that contains the head.
  world.tick();
  const { repository, ref } = pull.base;
  closeMerged(world, pull, sha, by);
  moveBranch(world, repository, `refs/heads/${ref}`, sha, by, "pr_merge");
  return sha;
}

export function refuseUnlessMergeable(pull: Pull, sha: string | undefined, account: Account): void {
  if (pull.issue.state === "closed") throw new Refusal(405, "Pull Request is not mergeable");
  if (pull.draft) throw new Refusal(405, "Pull Request is still a draft");
  if (sha !== undefined && sha !== pull.head.sha)
    throw new Refusal(409, "Head branch was modified. Review and try the merge again.");
  if (pull.mergeable !== true) throw new Refusal(405, "Pull Request has merge conflicts");
  const missing = unmetRules(pull);
  const bypass = protectionOf(pull.base.repository, pull.base.ref)?.bypass.includes(account.login) ?? false;
  if (missing.length > 0 && !bypass) throw new Refusal(405, missing.join(" "));
}

/** What the rules of the base branch still want: checks by name on the head, approvals by people who may write. */
export function unmetRules(pull: Pull): string[] {
  const rules = protectionOf(pull.base.repository, pull.base.ref);
  if (rules === undefined) return [];
  const green = checkNames(pull.base.repository, pull.head.sha);
  const checks = rules.requiredChecks.filter((name) => !green.includes(name));
  const lacking = rules.requiredApprovals - approvals(pull);
  const wanted = checks.map((name) => `Required status check "${name}" is expected.`);
  return lacking > 0
    ? [...wanted, `At least ${rules.requiredApprovals} approving review is required by reviewers with write access.`]
    : wanted;
}

function approvals(pull: Pull): number {
  const newest = new Map<Account, string>();
  for (const review of pull.reviews)
    if (!["PENDING", "COMMENTED"].includes(review.state)) newest.set(review.user, review.state);
  return [...newest.values()].filter((state) => state === "APPROVED").length;
}

export function makeMerge(world: World, pull: Pull, wanted: Wanted, account: Account): string {
  const { dir } = pull.base.repository;
  const by = { author: noreply(account), committer: noreply(world.webFlow), at: world.seconds };
  if (wanted.method === "rebase") return rebased(world, pull, by);
  const base = baseTip(pull);
  const tree = mergedTree(dir, base, pull.head.sha) ?? "";
  const { number, title } = pull.issue;
  if (wanted.method === "merge") {
    const subject =
      wanted.title ?? `Merge pull request #${number} from ${pull.head.repository.owner.login}/${pull.head.ref}`;
    return commitTree(dir, tree, [base, pull.head.sha], `${subject}\n\n${wanted.message ?? title}`, by);
  }
  const body =
    wanted.message ??
    commitsOf(pull)
      .map((sha) => `* ${readCommit(dir, sha)?.message ?? ""}`)
      .join("\n\n");
  const author = noreply(pull.issue.user);
  return commitTree(dir, tree, [base], `${wanted.title ?? `${title} (#${number})`}\n\n${body}`, { ...by, author });
}

/** Every commit is made anew, also where the head already stands on the base. */
function rebased(world: World, pull: Pull, by: Parameters<typeof commitTree>[4]): string {
  const { dir } = pull.base.repository;
  const folder = mkdtempSync(join(world.folder, "rebase-"));
  const { GIT_AUTHOR_NAME: _name, GIT_AUTHOR_EMAIL: _email, GIT_AUTHOR_DATE: _date, ...committer } = identities(by);
  try {
    runGit(dir, ["worktree", "add", "--quiet", "--detach", folder, pull.head.sha]);
    const done = tryGit(
      folder,
      ["rebase", "--quiet", "--force-rebase", "--onto", baseTip(pull), baseTip(pull)],
      committer,
    );
    if (done === undefined) throw new Refusal(405, "This branch can't be rebased");
    return runGit(folder, ["rev-parse", "HEAD"]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    runGit(dir, ["worktree", "prune"]);
  }
}
