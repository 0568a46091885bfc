import { createCheck, updateCheck } from "../world/checks.ts";
import { addComment, deleteComment, editComment, react, setState } from "../world/issues.ts";
import { addLabels, createLabel, removeLabels } from "../world/labels.ts";
import { openPull } from "../world/pulls.ts";
import { requestReview, withdrawRequest } from "../world/reviews.ts";
import type { Account, CheckRun, Comment, Issue, Label, Pull, Team } from "../world/types.ts";
import { checkNode } from "./commit.ts";
import {
  allow,
  asGraph,
  checkFields,
  commentWith,
  type Input,
  issueWith,
  pullWith,
  repositoryWith,
  thing,
} from "./inputs.ts";
import { commentNode, issueOrPull, labelNode, reactionContent, reactionNode } from "./issue.ts";
import { actorNode } from "./people.ts";
import type { Context, Node } from "./node.ts";
import { pullNode } from "./pull.ts";
import { refMutations } from "./refs.ts";

export type Mutation = (context: Context, input: Input) => Node;

const onIssues = ["issues", "pull_requests"];

export const mutations: Readonly<Record<string, Mutation>> = {
  ...refMutations,
  createCheckRun: (context, input) => {
    const repository = repositoryWith(context, input["repositoryId"]);
    allow(context, repository, ["checks"], "read");
    const run = asGraph(() =>
      createCheck(context.world, repository, String(input["headSha"]), checkFields(input), context.token),
    );
    return { checkRun: () => checkNode(context, run) };
  },
  updateCheckRun: (context, input) => {
    const run = thing<CheckRun>(context, input["checkRunId"], ["CR"]);
    allow(context, run.suite.repository, ["checks"], "read");
    asGraph(() => updateCheck(context.world, run, checkFields(input), context.token));
    return { checkRun: () => checkNode(context, run) };
  },
  addComment: (context, input) => {
    const issue = issueWith(context, input["subjectId"]);
    allow(context, issue.repository, onIssues, "read");
    const comment = asGraph(() => addComment(context.world, issue, String(input["body"]), context.token));
    return {
      commentEdge: () => ({ cursor: "", node: commentNode(context, comment) }),
      subject: () => issueOrPull(context, issue),
    };
  },
  updateIssueComment: (context, input) => {
    const comment = commentWith(context, input["id"]);
    allow(context, comment.issue.repository, onIssues, comment.user === context.token.account ? "read" : "write");
    asGraph(() => editComment(context.world, comment, String(input["body"]), context.token));
    return { issueComment: () => commentNode(context, comment) };
  },
  deleteIssueComment: (context, input) => {
    const comment = commentWith(context, input["id"]);
    allow(context, comment.issue.repository, onIssues, "write");
    deleteComment(context.world, comment, context.token);
    return {};
  },
  minimizeComment: (context, input) => {
    const comment = commentWith(context, input["subjectId"]);
    allow(context, comment.issue.repository, onIssues, "write");
    comment.minimized = String(input["classifier"]).toLowerCase();
    return { minimizedComment: () => commentNode(context, comment) };
  },
  addLabelsToLabelable: (context, input) =>
    labelled(context, input, (issue, labels) => addLabels(context.world, issue, labels, context.token)),
  removeLabelsFromLabelable: (context, input) =>
    labelled(context, input, (issue, labels) => removeLabels(context.world, issue, labels, context.token)),
  createLabel: (context, input) => {
    const repository = repositoryWith(context, input["repositoryId"]);
    allow(context, repository, onIssues, "triage");
    const label = asGraph(() =>
      createLabel(context.world, repository, {
        name: String(input["name"]),
        color: input["color"] as string,
        description: input["description"] as string | undefined,
      }),
    );
    return { label: () => labelNode(context, { repository }, label) };
  },
  addReaction: (context, input) => {
    const subject = thing<Comment | Issue | Pull>(context, input["subjectId"], ["IC", "I", "PR"]);
    const reacted = "head" in subject ? subject.issue : subject;
    const repository = "issue" in reacted ? reacted.issue.repository : reacted.repository;
    allow(context, repository, onIssues, "read");
    const { reaction } = react(
      context.world,
      reacted.reactions,
      reactionContent(String(input["content"])),
      context.token,
    );
    return {
      reaction: () => reactionNode(context, reaction),
      subject: () => ("issue" in reacted ? commentNode(context, reacted) : issueOrPull(context, reacted)),
    };
  },
  requestReviews: (context, input) => {
    const pull = pullWith(context, input["pullRequestId"]);
    allow(context, pull.base.repository, ["pull_requests"], "triage");
    const users = ((input["userIds"] ?? []) as string[]).map((id) => thing<Account>(context, id, ["U", "BOT"]));
    const teams = ((input["teamIds"] ?? []) as string[]).map((id) => thing<Team>(context, id, ["T"]));
    asGraph(() => {
      if (input["union"] !== true)
        withdrawRequest(
          context.world,
          pull,
          [...pull.users].filter((one) => !users.includes(one)),
          [...pull.teams].filter((one) => !teams.includes(one)),
          context.token,
        );
      requestReview(context.world, pull, users, teams, context.token);
    });
    return { pullRequest: () => pullNode(context, pull), actor: () => actorNode(context, context.token.account) };
  },
  createPullRequest: (context, input) => {
    const repository = repositoryWith(context, input["repositoryId"]);
    allow(context, repository, ["pull_requests"], "read");
    const wanted = {
      title: String(input["title"]),
      body: input["body"] as string | undefined,
      head: String(input["headRefName"]),
      base: String(input["baseRefName"]),
      draft: input["draft"] as boolean | undefined,
    };
    const pull = asGraph(() => openPull(context.world, repository, wanted, context.token));
    return { pullRequest: () => pullNode(context, pull) };
  },
  closeIssue: (context, input) => {
    const issue = issueWith(context, input["issueId"]);
    allow(context, issue.repository, ["issues"], "triage");
    setState(context.world, issue, "closed", context.token);
    return { issue: () => issueOrPull(context, issue) };
  },
};

function labelled(context: Context, input: Input, change: (issue: Issue, labels: Label[]) => void): Node {
  const issue = issueWith(context, input["labelableId"]);
  allow(context, issue.repository, onIssues, "triage");
  change(
    issue,
    (input["labelIds"] as string[]).map((id) => thing<Label>(context, id, ["LA"])),
  );
  return { labelable: () => issueOrPull(context, issue) };
}
