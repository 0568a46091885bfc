import { askGit, isAncestor, tipOf } from "../git/git.ts";
import { changedFiles } from "../git/read.ts";
import { associationOf } from "../world/access.ts";
import type { Pull, Review, Side } from "../world/types.ts";
import type { World } from "../world/world.ts";
import { accountView, type Fields, nodeId, repoApi, repositoryView, teamView, userView } from "./common.ts";
import { htmlUrl, issueUrl, labelView } from "./issue.ts";

export const pullUrl = (world: World, pull: Pull): string =>
  `${repoApi(world, pull.base.repository)}/pulls/${pull.issue.number}`;

/** A pull request as lists and payloads' inner objects give it. */
export function pullView(world: World, pull: Pull): Fields {
  const { issue } = pull;
  const url = pullUrl(world, pull);
  const html = htmlUrl(world, issue);
  const links = {
    self: url,
    html,
    issue: issueUrl(world, issue),
    comments: `${issueUrl(world, issue)}/comments`,
    review_comments: `${url}/comments`,
    review_comment: `${url}/comments{/number}`,
    commits: `${url}/commits`,
    statuses: `${repoApi(world, pull.base.repository)}/statuses/${pull.head.sha}`,
  };
  return {
    id: pull.id,
    node_id: nodeId(world, "PR", pull.id, pull),
    url,
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: links.issue,
    commits_url: links.commits,
    review_comments_url: links.review_comments,
    review_comment_url: links.review_comment,
    comments_url: links.comments,
    statuses_url: links.statuses,
    number: issue.number,
    state: issue.state,
    locked: false,
    title: issue.title,
    body: issue.body,
    user: userView(world, issue.user),
    labels: issue.labels.map((label) => labelView(world, issue.repository, label)),
    milestone: null,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    merged_at: pull.mergedAt,
    merge_commit_sha: pull.mergeSha,
    assignee: null,
    assignees: [],
    requested_reviewers: [...pull.users].map((one) => accountView(world, one)),
    requested_teams: [...pull.teams].map((one) => teamView(world, one)),
    head: sideView(world, pull.head),
    base: sideView(world, pull.base),
    _links: Object.fromEntries(Object.entries(links).map(([name, href]) => [name, { href }])),
    author_association: associationOf(issue.repository, issue.user),
    auto_merge: null,
    draft: pull.draft,
  };
}

function sideView(world: World, side: Side): Fields {
  const { owner } = side.repository;
  return {
    label: `${owner.login}:${side.ref}`,
    ref: side.ref,
    sha: side.sha,
    user: accountView(world, owner),
    repo: repositoryView(world, side.repository),
  };
}

/** A pull request as `GET /pulls/{number}` and webhooks give it. */
export function wholePull(world: World, pull: Pull): Fields {
  const { dir } = pull.base.repository;
  const files = changedFiles(dir, pull.base.sha, pull.head.sha);
  const commits = Number(askGit(dir, ["rev-list", "--count", `${pull.base.sha}..${pull.head.sha}`]));
  return {
    ...pullView(world, pull),
    merged: pull.mergedAt !== null,
    mergeable: pull.mergeable,
    rebaseable: pull.mergeable,
    mergeable_state: mergeableState(pull),
    merged_by: userView(world, pull.mergedBy),
    comments: pull.issue.comments.length,
    review_comments: 0,
    maintainer_can_modify: pull.head.repository !== pull.base.repository,
    commits,
    additions: files.reduce((sum, file) => sum + file.additions, 0),
    deletions: files.reduce((sum, file) => sum + file.deletions, 0),
    changed_files: files.length,
  };
}

export function mergeableState(pull: Pull): string {
  if (pull.mergeable === null) return "unknown";
  if (!pull.mergeable) return "dirty";
  if (pull.draft) return "draft";
  return isAncestor(pull.base.repository.dir, baseTipOf(pull), pull.head.sha) ? "clean" : "behind";
}

export function reviewView(world: World, review: Review): Fields {
  const html = `${htmlUrl(world, review.pull.issue)}#pullrequestreview-${review.id}`;
  return {
    id: review.id,
    node_id: nodeId(world, "PRR", review.id, review),
    user: userView(world, review.user),
    body: review.body,
    state: review.state,
    html_url: html,
    pull_request_url: pullUrl(world, review.pull),
    _links: { html: { href: html }, pull_request: { href: pullUrl(world, review.pull) } },
    ...(review.submittedAt === null ? {} : { submitted_at: review.submittedAt }),
    commit_id: review.commit,
    author_association: associationOf(review.pull.base.repository, review.user),
  };
}

const baseTipOf = ({ base }: Pull): string => tipOf(base.repository.dir, `refs/heads/${base.ref}`) ?? base.sha;
