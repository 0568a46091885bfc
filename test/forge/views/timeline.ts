import type { Issue, TimelineItem } from "../world/types.ts";
import type { World } from "../world/world.ts";
import { readCommit } from "../git/read.ts";
import { accountView, apiOf, type Fields, nodeId, repoApi, teamView, userView } from "./common.ts";
import { commitView } from "./commit.ts";
import { commentView, issueView } from "./issue.ts";
import { reviewView } from "./pull.ts";

/** One entry of `GET /issues/{number}/timeline`, whose shape depends on its event. */
export function timelineView(world: World, issue: Issue, item: TimelineItem): Fields {
  if (item.comment !== undefined)
    return { event: "commented", actor: accountView(world, item.actor), ...commentView(world, item.comment) };
  if (item.event === "reviewed" && item.review !== undefined)
    return { event: "reviewed", ...reviewView(world, item.review) };
  if (item.event === "committed") return committedView(world, issue, item.commit ?? "");
  return eventView(world, issue, item);
}

/** Unlike every other entry, a commit has no actor, no time of its own and no account. */
function committedView(world: World, issue: Issue, sha: string): Fields {
  const commit = readCommit(issue.repository.dir, sha);
  if (commit === undefined) return { event: "committed", sha };
  const view = commitView(world, issue.repository, commit);
  const { author, committer, message, tree, verification } = view["commit"] as Fields;
  const { node_id, url, html_url, parents } = view;
  return { event: "committed", sha, node_id, url, html_url, author, committer, message, tree, verification, parents };
}

/** One entry of `GET /issues/{number}/events`. */
export function eventView(world: World, issue: Issue, item: TimelineItem): Fields {
  return {
    id: item.id,
    node_id: nodeId(world, "EV", item.id, item),
    url: `${repoApi(world, issue.repository)}/issues/events/${item.id}`,
    event: item.event,
    actor: userView(world, item.actor),
    commit_id:
      item.event === "merged" || item.event === "head_ref_force_pushed" ? (item.commit ?? item.after ?? null) : null,
    commit_url:
      item.commit === undefined || item.event === "committed"
        ? null
        : `${apiOf(world)}/repos/x/x/commits/${item.commit}`,
    created_at: item.at,
    performed_via_github_app: null,
    ...particulars(world, item),
  };
}

function particulars(world: World, item: TimelineItem): Fields {
  switch (item.event) {
    case "labeled":
    case "unlabeled":
      return { label: { name: item.label?.name, color: item.label?.color } };
    case "renamed":
      return { rename: { from: item.from, to: item.to } };
    case "review_requested":
    case "review_request_removed":
      return requestParticulars(world, item);
    case "review_dismissed":
      return { dismissed_review: dismissedView(item) };
    default:
      return {};
  }
}

function requestParticulars(world: World, item: TimelineItem): Fields {
  const who =
    item.team === undefined
      ? { requested_reviewer: item.user === undefined ? undefined : accountView(world, item.user) }
      : { requested_team: teamView(world, item.team) };
  return { review_requester: accountView(world, item.actor), ...who };
}

function dismissedView(item: TimelineItem): Fields {
  return {
    state: item.previousState?.toLowerCase(),
    review_id: item.review?.id,
    dismissal_message: item.message ?? null,
    ...(item.commit === undefined ? {} : { dismissal_commit_id: item.commit }),
  };
}

/** Issue events leave out what the timeline adds: comments, commits and reviews. */
export function isIssueEvent(item: TimelineItem): boolean {
  return !["commented", "committed", "reviewed"].includes(item.event);
}

export function repositoryEventView(world: World, issue: Issue, item: TimelineItem): Fields {
  return { ...eventView(world, issue, item), issue: issueView(world, issue) };
}
