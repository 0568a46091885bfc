import type { Comment, Issue, Label, Reaction, Repository } from "../world/types.ts";
import type { World } from "../world/world.ts";
import { associationOf } from "../world/access.ts";
import { type Fields, nodeId, repoApi, repoHtml, userView } from "./common.ts";

export function labelView(world: World, repository: Repository, label: Label): Fields {
  return {
    id: label.id,
    node_id: nodeId(world, "LA", label.id, label),
    url: `${repoApi(world, repository)}/labels/${encodeURIComponent(label.name)}`,
    name: label.name,
    color: label.color,
    description: label.description,
    default: false,
  };
}

export function issueUrl(world: World, issue: Issue): string {
  return `${repoApi(world, issue.repository)}/issues/${issue.number}`;
}

export function htmlUrl(world: World, issue: Issue): string {
  return `${repoHtml(world, issue.repository)}/${issue.pull === undefined ? "issues" : "pull"}/${issue.number}`;
}

export function issueView(world: World, issue: Issue): Fields {
  const pullUrl = `${repoApi(world, issue.repository)}/pulls/${issue.number}`;
  const pull =
    issue.pull === undefined
      ? {}
      : {
          pull_request: {
            url: pullUrl,
            html_url: htmlUrl(world, issue),
            diff_url: `${htmlUrl(world, issue)}.diff`,
            patch_url: `${htmlUrl(world, issue)}.patch`,
            merged_at: issue.pull.mergedAt,
          },
          draft: issue.pull.draft,
        };
  return {
    id: issue.id,
    node_id: nodeId(world, "I", issue.id, issue),
    number: issue.number,
    title: issue.title,
    body: issue.body,
    state: issue.state,
    locked: false,
    user: userView(world, issue.user),
    labels: issue.labels.map((label) => labelView(world, issue.repository, label)),
    assignee: null,
    assignees: [],
    milestone: null,
    comments: issue.comments.length,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    closed_by: userView(world, issue.closedBy),
    author_association: associationOf(issue.repository, issue.user),
    url: issueUrl(world, issue),
    html_url: htmlUrl(world, issue),
    comments_url: `${issueUrl(world, issue)}/comments`,
    events_url: `${issueUrl(world, issue)}/events`,
    labels_url: `${issueUrl(world, issue)}/labels{/name}`,
    repository_url: repoApi(world, issue.repository),
    reactions: reactionsView(`${issueUrl(world, issue)}/reactions`, issue.reactions),
    ...pull,
  };
}

/** Payloads do not say who closed an issue. */
export function issueInPayload(world: World, issue: Issue): Fields {
  const { closed_by: _closer, ...view } = issueView(world, issue);
  return view;
}

export function commentUrl(world: World, comment: Comment): string {
  return `${repoApi(world, comment.issue.repository)}/issues/comments/${comment.id}`;
}

export function commentView(world: World, comment: Comment): Fields {
  const url = commentUrl(world, comment);
  return {
    id: comment.id,
    node_id: nodeId(world, "IC", comment.id, comment),
    url,
    html_url: `${htmlUrl(world, comment.issue)}#issuecomment-${comment.id}`,
    issue_url: issueUrl(world, comment.issue),
    user: userView(world, comment.user),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    body: comment.body,
    author_association: associationOf(comment.issue.repository, comment.user),
    performed_via_github_app: null,
    reactions: reactionsView(`${url}/reactions`, comment.reactions),
  };
}

function reactionsView(url: string, reactions: readonly Reaction[]): Fields {
  const kinds = ["+1", "-1", "laugh", "confused", "heart", "hooray", "rocket", "eyes"];
  const counts = kinds.map((kind) => [kind, reactions.filter((one) => one.content === kind).length]);
  return { url, total_count: reactions.length, ...(Object.fromEntries(counts) as Fields) };
}

export function reactionView(world: World, reaction: Reaction): Fields {
  return {
    id: reaction.id,
    node_id: nodeId(world, "REA", reaction.id, reaction),
    user: userView(world, reaction.user),
    content: reaction.content,
    created_at: reaction.at,
  };
}
