import { changedFiles } from "../git/read.ts";
import { tipOf } from "../git/git.ts";
import { associationOf, hasLevel } from "../world/access.ts";
import { commitsOf } from "../world/branches.ts";
import { unmetRules } from "../world/merge.ts";
import type { Account, Pull, Review, Team } from "../world/types.ts";
import { nodeId } from "../views/common.ts";
import { mergeableState, reviewView } from "../views/pull.ts";
import { commitNode } from "./commit.ts";
import { sharedFields } from "./issue.ts";
import { actorNode, editsOf, teamNode } from "./people.ts";
import { type Context, connection, type Node, type PageArguments } from "./node.ts";
import { refNode, repositoryNode } from "./repository.ts";

export function pullNode(context: Context, pull: Pull): Node {
  const { head, base, issue } = pull;
  const state = pull.mergedAt === null ? issue.state.toUpperCase() : "MERGED";
  return {
    ...sharedFields(context, issue),
    ...merging(context, pull),
    __typename: "PullRequest",
    id: nodeId(context.world, "PR", pull.id, pull),
    databaseId: pull.id,
    fullDatabaseId: String(pull.id),
    state,
    isDraft: pull.draft,
    isCrossRepository: head.repository !== base.repository,
    maintainerCanModify: head.repository !== base.repository,
    headRefName: head.ref,
    headRefOid: head.sha,
    headRef: () => refIn(context, head),
    headRepository: () => repositoryNode(context, head.repository),
    headRepositoryOwner: () => actorNode(context, head.repository.owner),
    baseRefName: base.ref,
    baseRefOid: base.sha,
    baseRef: () => refIn(context, base),
    baseRepository: () => repositoryNode(context, base.repository),
    changedFiles: () => filesOf(pull).length,
    additions: () => filesOf(pull).reduce((sum, file) => sum + file.additions, 0),
    deletions: () => filesOf(pull).reduce((sum, file) => sum + file.deletions, 0),
    files: (args: PageArguments) =>
      connection(context, filesOf(pull), args, (file) => ({
        __typename: "PullRequestChangedFile",
        path: file.filename,
        additions: file.additions,
        deletions: file.deletions,
        changeType: changeTypes[file.status],
        viewerViewedState: "UNVIEWED",
      })),
    commits: (args: PageArguments) =>
      connection(context, commitsOf(pull).slice(0, 250), args, (sha) => pullCommit(context, pull, sha)),
    reviews: (args: PageArguments & { states?: readonly string[] | null }) =>
      connection(
        context,
        visible(context, pull).filter((review) => args.states?.includes(review.state) ?? true),
        args,
        (review) => reviewNode(context, review),
      ),
    latestOpinionatedReviews: (args: PageArguments) =>
      connection(context, latest(pull, ["APPROVED", "CHANGES_REQUESTED", "DISMISSED"]), args, (review) =>
        reviewNode(context, review),
      ),
    latestReviews: (args: PageArguments) =>
      connection(context, latest(pull, ["APPROVED", "CHANGES_REQUESTED", "DISMISSED", "COMMENTED"]), args, (review) =>
        reviewNode(context, review),
      ),
    reviewRequests: (args: PageArguments) =>
      connection(context, [...pull.users, ...pull.teams], args, (one) => requestNode(context, pull, one)),
  };
}

const changeTypes = {
  added: "ADDED",
  removed: "DELETED",
  modified: "MODIFIED",
  renamed: "RENAMED",
  changed: "CHANGED",
} as const;

/** What the state of the base branch and its rules say. */
function merging(context: Context, pull: Pull): Node {
  const { base } = pull;
  const states: Readonly<Record<string, string>> = {
    unknown: "UNKNOWN",
    dirty: "DIRTY",
    draft: "DRAFT",
    clean: "CLEAN",
    behind: "BEHIND",
  };
  const commit = (sha: string | null): Node | null => (sha === null ? null : commitNode(context, base.repository, sha));
  return {
    merged: pull.mergedAt !== null,
    mergedAt: pull.mergedAt,
    mergedBy: () => actorNode(context, pull.mergedBy),
    mergeable: pull.mergeable === null ? "UNKNOWN" : pull.mergeable ? "MERGEABLE" : "CONFLICTING",
    mergeStateStatus: () => (unmetRules(pull).length > 0 ? "BLOCKED" : states[mergeableState(pull)]),
    mergeCommit: () => (pull.mergedAt === null ? null : commit(pull.mergeSha)),
    potentialMergeCommit: () => (pull.mergedAt === null ? commit(pull.mergeSha) : null),
    isInMergeQueue: base.repository.groups.some((group) => group.pulls.includes(pull)),
    reviewDecision: () =>
      latest(pull, ["CHANGES_REQUESTED", "APPROVED"]).some((one) => one.state === "CHANGES_REQUESTED")
        ? "CHANGES_REQUESTED"
        : unmetRules(pull).length > 0
          ? "REVIEW_REQUIRED"
          : null,
    statusCheckRollup: () =>
      (commitNode(context, base.repository, pull.head.sha)["statusCheckRollup"] as () => unknown)(),
  };
}

const filesOf = (pull: Pull): ReturnType<typeof changedFiles> =>
  changedFiles(pull.base.repository.dir, pull.base.sha, pull.head.sha);

function visible({ token }: Context, pull: Pull): Review[] {
  return pull.reviews.filter((review) => review.state !== "PENDING" || review.user === token.account);
}

function latest(pull: Pull, states: readonly string[]): Review[] {
  const kept = pull.reviews.filter((review) => states.includes(review.state));
  return [...new Map(kept.map((review) => [review.user, review])).values()];
}

function refIn(context: Context, side: Pull["head"]): Node | null {
  const sha = tipOf(side.repository.dir, `refs/heads/${side.ref}`);
  return sha === undefined ? null : refNode(context, side.repository, `refs/heads/${side.ref}`, sha);
}

export function pullCommit(context: Context, pull: Pull, sha: string): Node {
  return {
    __typename: "PullRequestCommit",
    id: `PURC_${pull.id}_${sha}`,
    url: "https://unused.example/",
    commit: () => commitNode(context, pull.base.repository, sha),
    pullRequest: () => pullNode(context, pull),
  };
}

function requestNode(context: Context, pull: Pull, one: Account | Team): Node {
  const reviewer = (): Node | null => ("slug" in one ? teamNode(context, one) : actorNode(context, one));
  return {
    __typename: "ReviewRequest",
    id: `RR_${pull.id}_${one.id}`,
    databaseId: one.id,
    asCodeOwner: false,
    pullRequest: () => pullNode(context, pull),
    requestedReviewer: reviewer,
  };
}

export function reviewNode(context: Context, review: Review): Node {
  const { node_id, html_url } = reviewView(context.world, review);
  const { repository } = review.pull.base;
  return {
    __typename: "PullRequestReview",
    id: node_id,
    databaseId: review.id,
    fullDatabaseId: String(review.id),
    url: html_url,
    state: review.state,
    body: review.body,
    bodyText: review.body,
    createdAt: review.createdAt,
    submittedAt: review.submittedAt,
    publishedAt: review.submittedAt,
    updatedAt: review.editedAt ?? review.submittedAt ?? review.createdAt,
    lastEditedAt: review.editedAt,
    includesCreatedEdit: review.editedAt !== null,
    author: () => actorNode(context, review.user),
    authorAssociation: associationOf(repository, review.user),
    authorCanPushToRepository: hasLevel(repository, review.user, "write"),
    editor: () => actorNode(context, review.editor ?? null),
    userContentEdits: editsOf(context, review.edits),
    commit: () => commitNode(context, repository, review.commit),
    onBehalfOf: (args: PageArguments) => connection(context, review.teams, args, (team) => teamNode(context, team)),
    pullRequest: () => pullNode(context, review.pull),
    repository: () => repositoryNode(context, repository),
    isMinimized: false,
    viewerDidAuthor: review.user === context.token.account,
  };
}
