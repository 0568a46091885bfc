import { setRef } from "../git/git.ts";
import { readCommit } from "../git/read.ts";
import type { Fields } from "../views/common.ts";
import { baseTip, closeMerged, moveBranch } from "./branches.ts";
import { emit } from "./emit.ts";
import { makeMerge } from "./merge.ts";
import { found } from "./refusal.ts";
import { note } from "./timeline.ts";
import type { MergeGroup, Pull, Repository, Token } from "./types.ts";
import type { World } from "./world.ts";

/** Puts a pull request into the merge queue: a group branch with what the base would become, to be checked. */
export function enqueue(world: World, pull: Pull, by: Token): MergeGroup {
  world.tick();
  const { repository, ref: base } = pull.base;
  const headSha = makeMerge(world, pull, { method: "merge" }, by.account);
  const baseSha = baseTip(pull);
  const ref = `refs/heads/gh-readonly-queue/${base}/pr-${pull.issue.number}-${baseSha}`;
  setRef(repository.dir, ref, headSha);
  const group: MergeGroup = { ref, headSha, baseRef: `refs/heads/${base}`, baseSha, pulls: [pull] };
  repository.groups.push(group);
  note(world, pull.issue, "added_to_merge_queue", by.account);
  emit(world, { repository, by, event: "pull_request", action: "enqueued", pull });
  emit(world, {
    repository,
    by,
    event: "merge_group",
    action: "checks_requested",
    ref,
    sha: headSha,
    fields: { merge_group: groupView(repository, group) },
  });
  return group;
}

/** The group's checks passed: its head becomes the base. */
export function finishGroup(world: World, repository: Repository, group: MergeGroup, by: Token): void {
  leave(world, repository, group, "merged", by);
  for (const pull of group.pulls) closeMerged(world, pull, group.headSha, by);
  moveBranch(world, repository, group.baseRef, group.headSha, by, "merge_queue_merge");
}

/** The group was thrown out, for example because a check failed. */
export function dropGroup(world: World, repository: Repository, group: MergeGroup, by: Token): void {
  leave(world, repository, group, "dequeued", by);
  for (const pull of group.pulls) note(world, pull.issue, "removed_from_merge_queue", by.account);
}

function leave(world: World, repository: Repository, group: MergeGroup, reason: string, by: Token): void {
  world.tick();
  repository.groups.splice(repository.groups.indexOf(group), 1);
  const fields = { reason, merge_group: groupView(repository, group) };
  emit(world, {
    repository,
    by,
    event: "merge_group",
    action: "destroyed",
    ref: group.ref,
    sha: group.headSha,
    fields,
  });
  setRef(repository.dir, group.ref, null);
}

function groupView(repository: Repository, group: MergeGroup): Fields {
  const commit = found(readCommit(repository.dir, group.headSha));
  const person = ({ name, email }: { name: string; email: string }): Fields => ({ name, email });
  const head_commit = {
    id: commit.sha,
    tree_id: commit.tree,
    message: commit.message,
    timestamp: commit.committer.date,
    author: person(commit.author),
    committer: person(commit.committer),
  };
  return {
    head_sha: group.headSha,
    head_ref: group.ref,
    base_sha: group.baseSha,
    base_ref: group.baseRef,
    head_commit,
  };
}
