import { isAncestor, mergedTree, commitTree, runGit, setRef, tipOf, ZERO } from "../git/git.ts";
import { listCommits } from "../git/read.ts";
import { noreply } from "./identity.ts";
import { type Move, pushFields } from "./push-payload.ts";
import { emit } from "./emit.ts";
import { protectionOf } from "./access.ts";
import { dismiss } from "./reviews.ts";
import { note } from "./timeline.ts";
import type { Activity, Pull, Repository, Token } from "./types.ts";
import type { World } from "./world.ts";

/** What follows from a branch having moved: activity, pull requests that have it as head or base, reviews, webhooks. */
export function moved(world: World, repository: Repository, move: Move, by: Token, type?: Activity["type"]): void {
  const at = world.tick();
  const { ref, before, after } = move;
  repository.activity.push({
    id: world.nextId(),
    before,
    after,
    ref,
    at,
    type: type ?? typeOf(repository, move),
    actor: by.account,
  });
  const branch = ref.replace("refs/heads/", "");
  emit(world, { repository, by, event: "push", ref, sha: after, fields: pushFields(world, repository, move, by) });
  for (const pull of openPulls(world)) {
    if (pull.head.repository === repository && pull.head.ref === branch) headMoved(world, pull, move, by);
    else if (pull.base.repository === repository && pull.base.ref === branch) baseMoved(world, pull, after, by);
  }
}

/** Points a branch at a commit and lets everything follow. A null removes the branch. */
export function moveBranch(
  world: World,
  repository: Repository,
  ref: string,
  sha: string | null,
  by: Token,
  type?: Activity["type"],
): void {
  const before = tipOf(repository.dir, ref) ?? ZERO;
  if (before === (sha ?? ZERO)) return;
  setRef(repository.dir, ref, sha);
  moved(world, repository, { ref, before, after: sha ?? ZERO }, by, type);
}

function typeOf(repository: Repository, { before, after }: Move): Activity["type"] {
  if (before === ZERO) return "branch_creation";
  if (after === ZERO) return "branch_deletion";
  return isAncestor(repository.dir, before, after) ? "push" : "force_push";
}

export function openPulls(world: World): Pull[] {
  const issues = world.repositories.flatMap((one) => one.issues);
  return issues.flatMap((issue) => (issue.state === "open" && issue.pull !== undefined ? [issue.pull] : []));
}

function headMoved(world: World, pull: Pull, { before, after }: Move, by: Token): void {
  if (after === ZERO) return closeUnmerged(world, pull, by);
  const old = commitsOf(pull);
  Object.assign(pull.head, { sha: after });
  pull.base.sha = baseTip(pull);
  shareObjects(pull);
  const now = commitsOf(pull);
  if (isAncestor(pull.base.repository.dir, before, after))
    addCommits(
      world,
      pull,
      now.filter((sha) => !old.includes(sha)),
      by,
    );
  else forced(world, pull, before, after, by);
  refreshMerge(world, pull);
  if (protectionOf(pull.base.repository, pull.base.ref)?.dismissStale === true) dismissStale(world, pull, after, by);
  emit(world, {
    repository: pull.base.repository,
    by,
    event: "pull_request",
    action: "synchronize",
    pull,
    fields: { before, after },
  });
}

/** After a force-push the timeline lists the commits of the new history alone. */
function forced(world: World, pull: Pull, before: string, after: string, by: Token): void {
  const { timeline } = pull.issue;
  const kept = commitsOf(pull);
  const gone = timeline.filter((item) => item.event === "committed" && !kept.includes(item.commit ?? ""));
  for (const item of gone) timeline.splice(timeline.indexOf(item), 1);
  note(world, pull.issue, "head_ref_force_pushed", by.account, { before, after });
  const known = timeline.map((item) => item.commit);
  addCommits(
    world,
    pull,
    kept.filter((sha) => !known.includes(sha)),
    by,
  );
}

export function addCommits(world: World, pull: Pull, shas: readonly string[], by: Token): void {
  for (const commit of shas) note(world, pull.issue, "committed", by.account, { commit });
}

export function commitsOf(pull: Pull): string[] {
  const { dir } = pull.base.repository;
  return listCommits(dir, `${pull.base.sha}..${pull.head.sha}`).map((commit) => commit.sha);
}

function dismissStale(world: World, pull: Pull, after: string, by: Token): void {
  const stale = pull.reviews.filter((review) => review.state === "APPROVED");
  for (const review of stale) dismiss(world, review, by, "", after);
}

/** Where the base now contains the head, GitHub takes the pull request as merged. */
function baseMoved(world: World, pull: Pull, after: string, by: Token): void {
  if (after === ZERO) return closeUnmerged(world, pull, by);
  const contained = isAncestor(pull.base.repository.dir, pull.head.sha, after);
  if (contained) closeMerged(world, pull, after, by);
  else refreshMerge(world, pull);
}

/** Where the base branch is now. `base.sha` of a pull request is older: GitHub renews it when the head is pushed, not when the base moves. */
export function baseTip(pull: Pull): string {
  return tipOf(pull.base.repository.dir, `refs/heads/${pull.base.ref}`) ?? pull.base.sha;
}

export function closeMerged(world: World, pull: Pull, sha: string, by: Token): void {
  const { issue } = pull;
  const at = world.now();
  Object.assign(pull, { mergeSha: sha, mergedAt: at, mergedBy: by.account, mergeable: null });
  Object.assign(issue, { state: "closed", closedAt: at, closedBy: by.account });
  note(world, issue, "merged", by.account, { commit: sha });
  note(world, issue, "closed", by.account);
  emit(world, { repository: pull.base.repository, by, event: "pull_request", action: "closed", pull });
}

export function closeUnmerged(world: World, pull: Pull, by: Token): void {
  const at = world.tick();
  Object.assign(pull.issue, { state: "closed", closedAt: at, closedBy: by.account });
  note(world, pull.issue, "closed", by.account);
  emit(world, { repository: pull.base.repository, by, event: "pull_request", action: "closed", pull });
}

/** A fork's commits are readable in the base repository, under `refs/pull/N/head`. */
export function shareObjects(pull: Pull): void {
  const { dir } = pull.base.repository;
  if (pull.head.repository !== pull.base.repository)
    runGit(dir, ["fetch", "--quiet", pull.head.repository.dir, pull.head.sha]);
  setRef(dir, `refs/pull/${pull.issue.number}/head`, pull.head.sha);
}

/** The test merge, `refs/pull/N/merge`; a conflict leaves the one before. */
export function refreshMerge(world: World, pull: Pull): void {
  const { dir } = pull.base.repository;
  const base = baseTip(pull);
  const tree = mergedTree(dir, base, pull.head.sha);
  pull.mergeable = tree !== undefined;
  if (tree === undefined) return;
  const by = { author: noreply(pull.issue.user), committer: noreply(world.webFlow), at: world.seconds };
  const message = `Merge ${pull.head.sha} into ${base}`;
  pull.mergeSha = commitTree(dir, tree, [base, pull.head.sha], message, by);
  setRef(dir, `refs/pull/${pull.issue.number}/merge`, pull.mergeSha);
}
