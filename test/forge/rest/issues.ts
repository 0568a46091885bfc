import { addComment, deleteComment, editComment, openIssue, retitle, setState, tellIssue } from "../world/issues.ts";
import { addLabels, labelNamed, tellLabels } from "../world/labels.ts";
import { found } from "../world/refusal.ts";
import type { Comment, Issue } from "../world/types.ts";
import { commentView, issueView } from "../views/issue.ts";
import { eventView, isIssueEvent, repositoryEventView, timelineView } from "../views/timeline.ts";
import { type Call, field, issueIn, List, param, reading, Reply, type Routes, writing } from "./route.ts";

const issues = "/repos/{owner}/{repo}/issues";
const one = `${issues}/{issue_number}`;
const comment = `${issues}/comments/{comment_id}`;
const any = ["issues", "pull_requests"];

export const issueRoutes: Routes = {
  [`GET ${issues}`]: reading(any, (call) => new List(selected(call).map((issue) => issueView(call.world, issue)))),
  [`POST ${issues}`]: writing(["issues"], "read", (call) => {
    const { world, repository, token } = call;
    const issue = openIssue(world, repository, String(call.body["title"]), field<string>(call, "body") ?? null, token);
    issue.labels = names(call).map((name) => labelNamed(world, repository, name));
    tellIssue(world, issue, "opened", token);
    tellLabels(world, issue, token);
    return issueView(world, issue);
  }),
  [`GET ${one}`]: reading(any, (call) => issueView(call.world, issueIn(call))),
  [`PATCH ${one}`]: writing(any, "read", (call) => {
    const { world, token } = call;
    const issue = issueIn(call);
    retitle(world, issue, field<string>(call, "title"), field<string | null>(call, "body"), token);
    const state = field<"open" | "closed">(call, "state");
    if (state !== undefined) setState(world, issue, state, token);
    if (call.body["labels"] !== undefined)
      addLabels(
        world,
        issue,
        names(call).map((name) => labelNamed(world, call.repository, name)),
        token,
      );
    return issueView(world, issue);
  }),
  [`GET ${issues}/comments`]: reading(
    any,
    (call) =>
      new List(
        call.repository.issues.flatMap((issue) => issue.comments).map((entry) => commentView(call.world, entry)),
      ),
  ),
  [`GET ${one}/comments`]: reading(
    any,
    (call) => new List(issueIn(call).comments.map((entry) => commentView(call.world, entry))),
  ),
  [`POST ${one}/comments`]: writing(any, "read", (call) =>
    commentView(call.world, addComment(call.world, issueIn(call), field<string>(call, "body") ?? "", call.token)),
  ),
  [`GET ${comment}`]: reading(any, (call) => commentView(call.world, commentIn(call))),
  [`PATCH ${comment}`]: writing(any, "read", (call) => {
    editComment(call.world, commentIn(call), field<string>(call, "body") ?? "", call.token);
    return commentView(call.world, commentIn(call));
  }),
  [`DELETE ${comment}`]: writing(any, "write", (call) => {
    deleteComment(call.world, commentIn(call), call.token);
    return new Reply(204);
  }),
  [`GET ${one}/events`]: reading(any, (call) => {
    const issue = issueIn(call);
    return new List(issue.timeline.filter(isIssueEvent).map((item) => eventView(call.world, issue, item)));
  }),
  [`GET ${issues}/events`]: reading(any, (call) => {
    const all = call.repository.issues.flatMap((issue) =>
      issue.timeline.filter(isIssueEvent).map((item) => ({ issue, item })),
    );
    return new List(
      all
        .toSorted((a, b) => b.item.id - a.item.id)
        .map(({ issue, item }) => repositoryEventView(call.world, issue, item)),
    );
  }),
  [`GET ${one}/timeline`]: reading(any, (call) => {
    const issue = issueIn(call);
    return new List(issue.timeline.map((item) => timelineView(call.world, issue, item)));
  }),
};

function selected({ repository, query }: Call): Issue[] {
  const state = query.get("state") ?? "open";
  const labels = (query.get("labels") ?? "").split(",").filter((name) => name !== "");
  const creator = query.get("creator");
  const kept = repository.issues.filter((issue) => state === "all" || issue.state === state);
  const labelled = kept.filter((issue) => labels.every((name) => issue.labels.some((label) => label.name === name)));
  const all = labelled.filter((issue) => creator === null || issue.user.login === creator);
  return query.get("direction") === "asc" ? all : all.toReversed();
}

function names(call: Call): string[] {
  return (field<(string | { name: string })[]>(call, "labels") ?? []).map((label) =>
    typeof label === "string" ? label : label.name,
  );
}

export function commentIn(call: Call): Comment {
  const all = call.repository.issues.flatMap((issue) => issue.comments);
  return found(all.find((entry) => String(entry.id) === param(call, "comment_id")));
}
