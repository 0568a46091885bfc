import { associationOf } from "../world/access.ts";
import type { Comment, Issue, Label, Reaction } from "../world/types.ts";
import { nodeId, repoHtml } from "../views/common.ts";
import { commentView, htmlUrl } from "../views/issue.ts";
import { actorNode, editsOf } from "./people.ts";
import { type Context, connection, type Node, type PageArguments, type TimelineArguments } from "./node.ts";

/** The fields that issues and pull requests share. */
export function sharedFields(context: Context, issue: Issue): Node {
  const { world } = context;
  const edit = issue.edits.at(-1);
  return {
    number: issue.number,
    title: issue.title,
    body: issue.body ?? "",
    bodyText: issue.body ?? "",
    url: htmlUrl(world, issue),
    permalink: htmlUrl(world, issue),
    createdAt: issue.createdAt,
    updatedAt: issue.updatedAt,
    closed: issue.state === "closed",
    closedAt: issue.closedAt,
    locked: false,
    lastEditedAt: edit?.at ?? null,
    includesCreatedEdit: edit !== undefined,
    editor: () => actorNode(context, edit?.editor ?? null),
    userContentEdits: editsOf(context, issue.edits),
    author: () => actorNode(context, issue.user),
    authorAssociation: associationOf(issue.repository, issue.user),
    repository: () => context.view.repository(context, issue.repository),
    labels: (args: PageArguments) =>
      connection(context, issue.labels, args, (label) => labelNode(context, issue, label)),
    comments: (args: PageArguments) =>
      connection(context, issue.comments, args, (comment) => commentNode(context, comment)),
    timelineItems: (args: TimelineArguments) => context.view.timeline(context, issue, args),
    reactions: (args: PageArguments) => connection(context, issue.reactions, args, (one) => reactionNode(context, one)),
  };
}

export function issueNode(context: Context, issue: Issue): Node {
  return {
    ...sharedFields(context, issue),
    __typename: "Issue",
    id: nodeId(context.world, "I", issue.id, issue),
    databaseId: issue.id,
    fullDatabaseId: String(issue.id),
    state: issue.state.toUpperCase(),
  };
}

/** An issue or the pull request that it is. */
export function issueOrPull(context: Context, issue: Issue): Node {
  return issue.pull === undefined ? issueNode(context, issue) : context.view.pull(context, issue.pull);
}

export function labelNode(context: Context, { repository }: Pick<Issue, "repository">, label: Label): Node {
  return {
    __typename: "Label",
    id: nodeId(context.world, "LA", label.id, label),
    name: label.name,
    color: label.color,
    description: label.description,
    isDefault: false,
    url: `${repoHtml(context.world, repository)}/labels/${encodeURIComponent(label.name)}`,
    repository: () => context.view.repository(context, repository),
  };
}

export function commentNode(context: Context, comment: Comment): Node {
  const { node_id, html_url } = commentView(context.world, comment);
  const edited = comment.editor === undefined ? null : comment.updatedAt;
  return {
    __typename: "IssueComment",
    id: node_id,
    databaseId: comment.id,
    fullDatabaseId: String(comment.id),
    body: comment.body,
    bodyText: comment.body,
    url: html_url,
    createdAt: comment.createdAt,
    updatedAt: comment.updatedAt,
    lastEditedAt: edited,
    includesCreatedEdit: edited !== null,
    publishedAt: comment.createdAt,
    author: () => actorNode(context, comment.user),
    authorAssociation: associationOf(comment.issue.repository, comment.user),
    editor: () => actorNode(context, comment.editor ?? null),
    userContentEdits: editsOf(context, comment.edits),
    isMinimized: comment.minimized !== undefined,
    minimizedReason: comment.minimized ?? null,
    viewerDidAuthor: comment.user === context.token.account,
    viewerCanUpdate: comment.user === context.token.account,
    issue: () => issueNode(context, comment.issue),
    pullRequest: () => (comment.issue.pull === undefined ? null : context.view.pull(context, comment.issue.pull)),
    repository: () => context.view.repository(context, comment.issue.repository),
    reactions: (args: PageArguments) =>
      connection(context, comment.reactions, args, (one) => reactionNode(context, one)),
    reactionGroups: () => reactionGroups(context, comment.reactions),
  };
}

function reactionGroups(context: Context, reactions: readonly Reaction[]): Node[] {
  return Object.entries(contents).map(([content, name]) => ({
    content: name,
    viewerHasReacted: reactions.some((one) => one.content === content && one.user === context.token.account),
  }));
}

const contents: Readonly<Record<Reaction["content"], string>> = {
  "+1": "THUMBS_UP",
  "-1": "THUMBS_DOWN",
  laugh: "LAUGH",
  confused: "CONFUSED",
  heart: "HEART",
  hooray: "HOORAY",
  rocket: "ROCKET",
  eyes: "EYES",
};

export function reactionNode(context: Context, reaction: Reaction): Node {
  return {
    __typename: "Reaction",
    id: nodeId(context.world, "REA", reaction.id, reaction),
    databaseId: reaction.id,
    content: contents[reaction.content],
    createdAt: reaction.at,
    user: () => actorNode(context, reaction.user),
  };
}

export function reactionContent(name: string): Reaction["content"] {
  return (Object.entries(contents).find(([, value]) => value === name)?.[0] ?? "+1") as Reaction["content"];
}
