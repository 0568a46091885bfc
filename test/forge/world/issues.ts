import { commentView, issueInPayload } from "../views/issue.ts";
import { rewrite } from "./edit.ts";
import { emit } from "./emit.ts";
import { invalid } from "./refusal.ts";
import { note } from "./timeline.ts";
import type { Comment, Issue, Reaction, Repository, Token } from "./types.ts";
import type { World } from "./world.ts";

export const BODY_LIMIT = 65_536;

export function openIssue(world: World, repository: Repository, title: string, body: string | null, by: Token): Issue {
  refuseLong(body ?? "");
  const at = world.tick();
  const issue: Issue = {
    id: world.nextId(),
    number: repository.issues.length + 1,
    repository,
    user: by.account,
    createdAt: at,
    comments: [],
    reactions: [],
    timeline: [],
    edits: [],
    labels: [],
    title,
    body,
    state: "open",
    updatedAt: at,
    closedAt: null,
    closedBy: null,
  };
  repository.issues.push(issue);
  return issue;
}

export function tellIssue(
  world: World,
  issue: Issue,
  action: string,
  by: Token,
  more: Readonly<Record<string, unknown>> = {},
): void {
  const { repository, pull } = issue;
  if (pull === undefined)
    emit(world, { repository, by, event: "issues", action, fields: { issue: issueInPayload(world, issue), ...more } });
  else emit(world, { repository, by, event: "pull_request", action, pull, fields: more });
}

export function refuseLong(body: string): void {
  if (body.length > BODY_LIMIT)
    throw invalid("IssueComment", "body", `body is too long (maximum is ${BODY_LIMIT} characters)`);
}

export function addComment(world: World, issue: Issue, body: string, by: Token): Comment {
  refuseLong(body);
  const at = world.tick();
  const comment: Comment = {
    id: world.nextId(),
    issue,
    user: by.account,
    createdAt: at,
    app: by.account.app,
    reactions: [],
    edits: [],
    body,
    updatedAt: at,
  };
  issue.comments.push(comment);
  note(world, issue, "commented", by.account, { comment });
  tellComment(world, comment, "created", by);
  return comment;
}

export function editComment(world: World, comment: Comment, body: string, by: Token): void {
  refuseLong(body);
  const from = comment.body;
  comment.updatedAt = rewrite(world, comment, body, by.account);
  tellComment(world, comment, "edited", by, { changes: { body: { from } } });
}

export function deleteComment(world: World, comment: Comment, by: Token): void {
  const { comments, timeline } = comment.issue;
  world.tick();
  comments.splice(comments.indexOf(comment), 1);
  timeline.splice(
    timeline.findIndex((item) => item.comment === comment),
    1,
  );
  tellComment(world, comment, "deleted", by);
}

function tellComment(
  world: World,
  comment: Comment,
  action: string,
  by: Token,
  more: Readonly<Record<string, unknown>> = {},
): void {
  const { issue } = comment;
  const fields = { issue: issueInPayload(world, issue), comment: commentView(world, comment), ...more };
  emit(world, {
    repository: issue.repository,
    by,
    event: "issue_comment",
    action,
    ...(issue.pull === undefined ? {} : { pull: issue.pull }),
    fields,
  });
}

/** The same reaction of the same account twice is one. */
export function react(
  world: World,
  reactions: Reaction[],
  content: Reaction["content"],
  by: Token,
): { reaction: Reaction; isNew: boolean } {
  const same = reactions.find((one) => one.content === content && one.user === by.account);
  if (same !== undefined) return { reaction: same, isNew: false };
  const reaction: Reaction = { id: world.nextId(), content, user: by.account, at: world.tick() };
  reactions.push(reaction);
  return { reaction, isNew: true };
}

export function setState(world: World, issue: Issue, state: "open" | "closed", by: Token): void {
  if (issue.state === state) return;
  const at = world.tick();
  const closing = state === "closed";
  Object.assign(issue, { state, closedAt: closing ? at : null, closedBy: closing ? by.account : null });
  note(world, issue, closing ? "closed" : "reopened", by.account);
  tellIssue(world, issue, closing ? "closed" : "reopened", by);
}

/** The time of the edit is that of the change being made. */
function rewriteIssue(world: World, { edits, user, createdAt, body: old }: Issue, body: string, by: Token): void {
  if (edits.length === 0) edits.push({ id: world.nextId(), at: createdAt, editor: user, body: old ?? "" });
  edits.push({ id: world.nextId(), at: world.now(), editor: by.account, body });
}

export function retitle(
  world: World,
  issue: Issue,
  title: string | undefined,
  body: string | null | undefined,
  by: Token,
): void {
  const changes = {
    ...(title === undefined || title === issue.title ? {} : { title: { from: issue.title } }),
    ...(body === undefined || body === issue.body ? {} : { body: { from: issue.body ?? "" } }),
  };
  if (Object.keys(changes).length === 0) return;
  world.tick();
  if (changes.title !== undefined) note(world, issue, "renamed", by.account, { from: issue.title, to: title ?? "" });
  if (changes.body !== undefined) rewriteIssue(world, issue, body ?? "", by);
  Object.assign(issue, {
    title: title ?? issue.title,
    body: body === undefined ? issue.body : body,
    updatedAt: world.now(),
  });
  tellIssue(world, issue, "edited", by, { changes });
}
