import type { Issue, TimelineItem } from "../world/types.ts";
import { nodeId } from "../views/common.ts";
import { commentNode, labelNode } from "./issue.ts";
import { commitNode } from "./commit.ts";
import { actorNode, teamNode } from "./people.ts";
import { type Context, connection, type Node, type TimelineArguments } from "./node.ts";
import { pullCommit, pullNode, reviewNode } from "./pull.ts";
import { refNode } from "./repository.ts";

const types: Readonly<Record<string, string>> = {
  commented: "IssueComment",
  reviewed: "PullRequestReview",
  committed: "PullRequestCommit",
  labeled: "LabeledEvent",
  unlabeled: "UnlabeledEvent",
  renamed: "RenamedTitleEvent",
  closed: "ClosedEvent",
  reopened: "ReopenedEvent",
  merged: "MergedEvent",
  convert_to_draft: "ConvertToDraftEvent",
  ready_for_review: "ReadyForReviewEvent",
  review_requested: "ReviewRequestedEvent",
  review_request_removed: "ReviewRequestRemovedEvent",
  review_dismissed: "ReviewDismissedEvent",
  head_ref_force_pushed: "HeadRefForcePushedEvent",
  base_ref_changed: "BaseRefChangedEvent",
  added_to_merge_queue: "AddedToMergeQueueEvent",
  removed_from_merge_queue: "RemovedFromMergeQueueEvent",
};

/** The entries of the wanted types, oldest first. */
export function timelineItems(context: Context, issue: Issue, args: TimelineArguments): Node {
  const known = issue.timeline.filter((item) => types[item.event] !== undefined);
  const wanted = known.filter(
    (item) => (args.itemTypes?.includes(enumName(item)) ?? true) && item.at >= (args.since ?? ""),
  );
  return { ...connection(context, wanted, args, (item) => itemNode(context, issue, item)), totalCount: known.length };
}

/** `LabeledEvent` is LABELED_EVENT. */
const enumName = (item: TimelineItem): string =>
  (types[item.event] ?? "").replaceAll(/(?<!^)([A-Z])/g, "_$1").toUpperCase();

export function itemNode(context: Context, issue: Issue, item: TimelineItem): Node {
  if (item.event === "commented" && item.comment !== undefined) return commentNode(context, item.comment);
  if (item.event === "reviewed" && item.review !== undefined) return reviewNode(context, item.review);
  const { pull } = issue;
  if (item.event === "committed" && pull !== undefined) return pullCommit(context, pull, item.commit ?? "");
  return {
    __typename: types[item.event],
    id: nodeId(context.world, "EV", item.id, item),
    databaseId: item.id,
    actor: () => actorNode(context, item.actor),
    createdAt: item.at,
    ...(pull === undefined
      ? {}
      : {
          pullRequest: () => pullNode(context, pull),
          closable: () => pullNode(context, pull),
          labelable: () => pullNode(context, pull),
        }),
    ...particulars(context, issue, item),
  };
}

function particulars(context: Context, issue: Issue, item: TimelineItem): Node {
  const { repository } = issue;
  const commit = (sha: string | undefined): Node | null =>
    sha === undefined ? null : commitNode(context, repository, sha);
  switch (item.event) {
    case "labeled":
    case "unlabeled":
      return { label: () => (item.label === undefined ? null : labelNode(context, issue, item.label)) };
    case "renamed":
      return { previousTitle: item.from, currentTitle: item.to };
    case "merged":
      return { commit: () => commit(item.commit), mergeRefName: issue.pull?.base.ref ?? "" };
    case "review_requested":
    case "review_request_removed":
      return {
        requestedReviewer: () =>
          item.team === undefined ? actorNode(context, item.user ?? null) : teamNode(context, item.team),
      };
    case "review_dismissed":
      return {
        review: () => (item.review === undefined ? null : reviewNode(context, item.review)),
        previousReviewState: item.previousState,
        dismissalMessage: item.message === "" ? null : item.message,
        pullRequestCommit: () =>
          item.commit === undefined || issue.pull === undefined ? null : pullCommit(context, issue.pull, item.commit),
      };
    case "head_ref_force_pushed":
      return {
        beforeCommit: () => commit(item.before),
        afterCommit: () => commit(item.after),
        ref: () =>
          issue.pull === undefined
            ? null
            : refNode(context, issue.pull.head.repository, `refs/heads/${issue.pull.head.ref}`, issue.pull.head.sha),
      };
    case "base_ref_changed":
      return { previousRefName: item.from, currentRefName: item.to };
    default:
      return {};
  }
}
