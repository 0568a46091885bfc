import { react } from "../world/issues.ts";
import { addLabels, createLabel, labelNamed, removeLabels } from "../world/labels.ts";
import { found } from "../world/refusal.ts";
import type { Issue, Label, Reaction } from "../world/types.ts";
import { labelView, reactionView } from "../views/issue.ts";
import { commentIn } from "./issues.ts";
import { type Call, field, issueIn, List, param, reading, Reply, type Routes, writing } from "./route.ts";

const repository = "/repos/{owner}/{repo}";
const onIssue = `${repository}/issues/{issue_number}/labels`;
const any = ["issues", "pull_requests"];

export const labelRoutes: Routes = {
  [`GET ${repository}/labels`]: reading(any, (call) => views(call, call.repository.labels)),
  [`POST ${repository}/labels`]: writing(any, "triage", (call) =>
    labelView(
      call.world,
      call.repository,
      createLabel(call.world, call.repository, {
        name: field<string>(call, "name") ?? "",
        color: field<string>(call, "color"),
        description: field<string>(call, "description"),
      }),
    ),
  ),
  [`GET ${repository}/labels/{name}`]: reading(any, (call) => labelView(call.world, call.repository, labelIn(call))),
  [`PATCH ${repository}/labels/{name}`]: writing(any, "triage", (call) => {
    const label = labelIn(call);
    label.name = field<string>(call, "new_name") ?? label.name;
    label.color = field<string>(call, "color") ?? label.color;
    label.description = field<string>(call, "description") ?? label.description;
    return labelView(call.world, call.repository, label);
  }),
  [`DELETE ${repository}/labels/{name}`]: writing(any, "triage", (call) => {
    const label = labelIn(call);
    const { labels, issues } = call.repository;
    labels.splice(labels.indexOf(label), 1);
    for (const issue of issues) issue.labels = issue.labels.filter((one) => one !== label);
    return new Reply(204);
  }),
  [`GET ${onIssue}`]: reading(any, (call) => views(call, issueIn(call).labels)),
  [`POST ${onIssue}`]: writing(any, "triage", (call) => {
    addLabels(call.world, issueIn(call), wanted(call), call.token);
    return views(call, issueIn(call).labels);
  }),
  [`PUT ${onIssue}`]: writing(any, "triage", (call) => {
    const issue = issueIn(call);
    const labels = wanted(call);
    removeLabels(
      call.world,
      issue,
      issue.labels.filter((one) => !labels.includes(one)),
      call.token,
    );
    addLabels(call.world, issue, labels, call.token);
    return views(call, issue.labels);
  }),
  [`DELETE ${onIssue}`]: writing(any, "triage", (call) => {
    removeLabels(call.world, issueIn(call), [...issueIn(call).labels], call.token);
    return new Reply(204);
  }),
  [`DELETE ${onIssue}/{name}`]: writing(any, "triage", (call) => {
    const issue = issueIn(call);
    removeLabels(call.world, issue, [labelOn(issue, param(call, "name"))], call.token);
    return views(call, issue.labels);
  }),
  ...reactionRoutes(`${repository}/issues/{issue_number}/reactions`, (call) => issueIn(call).reactions),
  ...reactionRoutes(`${repository}/issues/comments/{comment_id}/reactions`, (call) => commentIn(call).reactions),
};

function reactionRoutes(path: string, of: (call: Call) => Reaction[]): Routes {
  return {
    [`GET ${path}`]: reading(any, (call) => new List(of(call).map((one) => reactionView(call.world, one)))),
    [`POST ${path}`]: writing(any, "read", (call) => {
      const { reaction, isNew } = react(
        call.world,
        of(call),
        field<Reaction["content"]>(call, "content") ?? "+1",
        call.token,
      );
      return new Reply(isNew ? 201 : 200, reactionView(call.world, reaction));
    }),
    [`DELETE ${path}/{reaction_id}`]: writing(any, "read", (call) => {
      const all = of(call);
      all.splice(all.indexOf(found(all.find((one) => String(one.id) === param(call, "reaction_id")))), 1);
      return new Reply(204);
    }),
  };
}

const views = (call: Call, labels: readonly Label[]): List =>
  new List(labels.map((label) => labelView(call.world, call.repository, label)));

function labelIn(call: Call): Label {
  return found(call.repository.labels.find((one) => one.name.toLowerCase() === param(call, "name").toLowerCase()));
}

function labelOn(issue: Issue, name: string): Label {
  return found(issue.labels.find((one) => one.name.toLowerCase() === name.toLowerCase()));
}

/** The body is `{ labels: [...] }`, a list, or one name. */
function wanted(call: Call): Label[] {
  const given: unknown = Array.isArray(call.body) ? call.body : (call.body["labels"] ?? []);
  const names = (given as (string | { name: string })[]).map((one) => (typeof one === "string" ? one : one.name));
  return names.map((name) => labelNamed(call.world, call.repository, name));
}
