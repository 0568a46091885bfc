import { Buffer } from "node:buffer";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { Forge, named } from "./forge.ts";
import type { Token } from "./world/types.ts";

const forge = await Forge.start();
afterAll(() => forge.stop());
afterEach(() => {
  forge.server.pageLimit = 100;
  expect(forge.violations.splice(0)).toEqual([]);
});
forge.team("acme", "legal", ["omar", "otto"]);
const repo = forge.repository("acme/pilot", {
  files: { "a.md": "one\n" },
  people: { lena: "admin", omar: "write" },
  teams: { legal: "write" },
});
const at = named(repo);
const workflow = forge.actionsToken(repo, {
  checks: "write",
  contents: "write",
  pull_requests: "write",
  issues: "write",
});
forge.push(repo, {
  by: "lena",
  branch: "topic",
  from: "main",
  files: { "b.md": "two\n" },
  message: "Two\n\nCo-authored-by: Omar <999+omar@users.noreply.github.com>",
});
const pull = await forge.open(repo, "lena", "topic");
const pull_number = pull.issue.number;
await forge.as("lena").pulls.requestReviewers({ ...at, pull_number, team_reviewers: ["legal"] });
await forge.as("omar").pulls.createReview({ ...at, pull_number, event: "APPROVE", body: "/approve legal" });
await forge.as("omar").issues.addLabels({ ...at, issue_number: pull_number, labels: ["approve:legal"] });

interface Data {
  readonly repository: Record<string, Record<string, unknown>>;
}

function ask<T = Data>(text: string, variables: Record<string, unknown> = {}, token: Token = workflow): Promise<T> {
  return forge.as(token).graphql<T>(text, variables);
}

const everything = `query($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    id
    defaultBranchRef { name target { oid } }
    pullRequest(number: $number) {
      id number state isDraft mergeable headRefOid baseRefOid baseRefName isCrossRepository
      author { login ... on User { databaseId } }
      headRepository { nameWithOwner }
      labels(first: 100) { nodes { id name } }
      files(first: 100) { nodes { path changeType } }
      comments(first: 100) { nodes { id body author { login __typename } lastEditedAt } }
      reviewRequests(first: 100) { nodes { requestedReviewer { __typename ... on Team { slug } ... on User { login } } } }
      reviews(first: 100) { nodes {
        fullDatabaseId state body submittedAt lastEditedAt authorCanPushToRepository
        author { __typename login ... on User { databaseId } }
        commit { oid committedDate } onBehalfOf(first: 10) { nodes { slug } }
      } pageInfo { hasNextPage endCursor } }
      commits(first: 100) { nodes { commit {
        oid message authors(first: 10) { nodes { email user { login databaseId } } } committer { user { login } } parents(first: 3) { nodes { oid } }
        checkSuites(first: 10) { nodes { app { slug databaseId } checkRuns(first: 10) { nodes { databaseId name status conclusion title } } } }
        statusCheckRollup { state }
      } } }
      timelineItems(first: 100, itemTypes: [LABELED_EVENT, UNLABELED_EVENT, HEAD_REF_FORCE_PUSHED_EVENT, REVIEW_DISMISSED_EVENT, BASE_REF_CHANGED_EVENT]) {
        pageInfo { hasNextPage endCursor }
        nodes { __typename ... on LabeledEvent { createdAt actor { login } label { name } } ... on ReviewDismissedEvent { actor { login } review { fullDatabaseId } } }
      }
    }
  }
}`;

describe("queries", () => {
  test("read all that a verdict needs in one request", async () => {
    const before = forge.log.api.length;
    const { repository } = await ask(everything, { ...at, number: pull_number });
    expect(forge.log.api.slice(before)).toMatchObject([{ kind: "graphql", name: "repository", isWrite: false }]);
    expect(repository["pullRequest"]).toMatchObject({
      headRefOid: pull.head.sha,
      author: { login: "lena" },
      reviewRequests: { nodes: [] },
      reviews: {
        nodes: [
          {
            state: "APPROVED",
            author: { login: "omar" },
            commit: { oid: pull.head.sha },
            onBehalfOf: { nodes: [{ slug: "legal" }] },
          },
        ],
      },
      commits: {
        nodes: [
          {
            commit: {
              authors: {
                nodes: [{ user: { login: "lena" } }, { email: "999+omar@users.noreply.github.com", user: null }],
              },
            },
          },
        ],
      },
      timelineItems: {
        nodes: [{ __typename: "LabeledEvent", actor: { login: "omar" }, label: { name: "approve:legal" } }],
      },
    });
  });

  test("page by page give the same as at once", async () => {
    forge.server.pageLimit = 1;
    const found: string[] = [];
    let after: string | null = null;
    do {
      const text = `query($owner: String!, $repo: String!, $after: String) { repository(owner: $owner, name: $repo) { pullRequest(number: ${pull_number}) { timelineItems(first: 100, after: $after) { totalCount nodes { __typename } pageInfo { hasNextPage endCursor } } } } }`;
      const answer: Data = await ask(text, { ...at, after });
      const items = answer.repository["pullRequest"]?.["timelineItems"] as {
        nodes: { __typename: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
      expect(items.nodes).toHaveLength(1);
      found.push(...items.nodes.map((one) => one.__typename));
      after = items.pageInfo.hasNextPage ? items.pageInfo.endCursor : null;
    } while (after !== null);
    expect(found).toEqual(["PullRequestCommit", "ReviewRequestedEvent", "PullRequestReview", "LabeledEvent"]);
  });

  test("tell the versions of an edited text, and the entries of a folder", async () => {
    const given = (await forge.as("omar").pulls.createReview({ ...at, pull_number, event: "COMMENT", body: "one" }))
      .data;
    await forge.as("omar").pulls.updateReview({ ...at, pull_number, review_id: given.id, body: "two" });
    const text = `{ node(id: "PRR_${given.id}") { ... on PullRequestReview { lastEditedAt userContentEdits(first: 5) { nodes { diff editor { login } } } } }
      repository(owner: "acme", name: "pilot") { object(expression: "topic:") { ... on Tree { entries { name type mode object { ... on Blob { text } } } } } } }`;
    expect(await ask(text)).toMatchObject({
      node: { userContentEdits: { nodes: [{ diff: "two" }, { diff: "one", editor: { login: "omar" } }] } },
      repository: {
        object: {
          entries: [{ name: "a.md", type: "blob", mode: 0o100644, object: { text: "one\n" } }, { name: "b.md" }],
        },
      },
    });
  });

  test("are refused without a page size, and with one over 100", async () => {
    const labels = (args: string): Promise<unknown> =>
      ask(`{ repository(owner: "acme", name: "pilot") { labels${args} { nodes { name } } } }`);
    await expect(labels("")).rejects.toMatchObject({ errors: [{ type: "MISSING_PAGINATION_BOUNDARIES" }] });
    await expect(labels("(first: 101)")).rejects.toMatchObject({ errors: [{ type: "EXCESSIVE_PAGINATION" }] });
  });

  test("that GitHub's schema does not know are violations", async () => {
    await expect(ask('{ repository(owner: "acme", name: "pilot") { pullRequst(number: 1) { id } } }')).rejects.toThrow(
      "pullRequst",
    );
    expect(forge.violations.splice(0)).toEqual([expect.stringContaining('Cannot query field "pullRequst"')]);
  });

  test("for what the stand-in does not model say so", async () => {
    await expect(ask('{ repository(owner: "acme", name: "pilot") { diskUsage } }')).rejects.toThrow("not modelled");
    expect(forge.violations.splice(0)).toEqual([expect.stringContaining("Repository.diskUsage is not modelled")]);
  });

  test("give a workflow no team members, and an App with the right to them all", async () => {
    const text =
      '{ organization(login: "acme") { team(slug: "legal") { members(first: 10) { nodes { login databaseId } } } } }';
    await expect(ask(text)).rejects.toMatchObject({ errors: [{ type: "FORBIDDEN", path: ["organization", "team"] }] });
    const app = forge.appToken("keeper", { members: "read" });
    expect(await ask(text, {}, app)).toMatchObject({
      organization: { team: { members: { nodes: [{ login: "omar" }, { login: "otto" }] } } },
    });
  });
});

describe("mutations", () => {
  test("publish check, comment and labels in one request", async () => {
    const label = (await forge.as("lena").issues.createLabel({ ...at, name: "stage: one", color: "aaaaaa" })).data;
    const text = `mutation($check: CreateCheckRunInput!, $comment: AddCommentInput!, $labels: AddLabelsToLabelableInput!) {
      createCheckRun(input: $check) { checkRun { id databaseId conclusion annotations(first: 5) { nodes { path location { start { line } } } } } }
      addComment(input: $comment) { commentEdge { node { id databaseId } } }
      addLabelsToLabelable(input: $labels) { labelable { ... on PullRequest { labels(first: 9) { nodes { name } } } } }
    }`;
    const subject = (await ask(everything, { ...at, number: pull_number })).repository;
    const [repositoryId, id] = [subject["id"], subject["pullRequest"]?.["id"]];
    const annotations = [
      { path: "b.md", annotationLevel: "FAILURE", message: "m", location: { startLine: 1, endLine: 1 } },
    ];
    const check = {
      repositoryId,
      headSha: pull.head.sha,
      name: "countersign",
      status: "COMPLETED",
      conclusion: "ACTION_REQUIRED",
      output: { title: "t", summary: "s", annotations },
    };
    const before = forge.log.writes.length;
    const done = await ask<Record<string, unknown>>(text, {
      check,
      comment: { subjectId: id, body: "hello" },
      labels: { labelableId: id, labelIds: [label.node_id] },
    });
    expect(forge.log.writes.slice(before)).toMatchObject([
      { name: "createCheckRun,addComment,addLabelsToLabelable", isWrite: true },
    ]);
    expect(done).toMatchObject({
      createCheckRun: { checkRun: { conclusion: "ACTION_REQUIRED", annotations: { nodes: [{ path: "b.md" }] } } },
      addLabelsToLabelable: { labelable: { labels: { nodes: [{ name: "approve:legal" }, { name: "stage: one" }] } } },
    });
    expect(pull.issue.comments).toMatchObject([{ body: "hello", user: { login: "github-actions[bot]" } }]);
    await changeThem(repositoryId, id, repo.suites[0]?.runs[0]?.id, label.node_id);
  });

  async function changeThem(repositoryId: unknown, id: unknown, run: unknown, label: string): Promise<void> {
    const comment = `IC_${pull.issue.comments[0]?.id}`;
    await ask(
      `mutation($check: UpdateCheckRunInput!, $comment: UpdateIssueCommentInput!, $labels: RemoveLabelsFromLabelableInput!, $react: AddReactionInput!, $hide: MinimizeCommentInput!, $ask: RequestReviewsInput!) {
        updateCheckRun(input: $check) { checkRun { conclusion } }
        updateIssueComment(input: $comment) { issueComment { body lastEditedAt } }
        removeLabelsFromLabelable(input: $labels) { labelable { __typename } }
        addReaction(input: $react) { reaction { content } subject { id } }
        minimizeComment(input: $hide) { minimizedComment { isMinimized minimizedReason } }
        requestReviews(input: $ask) { pullRequest { reviewRequests(first: 3) { nodes { requestedReviewer { ... on User { login } } } } } }
      }`,
      {
        check: { repositoryId, checkRunId: `CR_${String(run)}`, conclusion: "SUCCESS" },
        comment: { id: comment, body: "changed" },
        labels: { labelableId: id, labelIds: [label] },
        react: { subjectId: comment, content: "EYES" },
        hide: { subjectId: comment, classifier: "OUTDATED" },
        ask: { pullRequestId: id, userIds: [`U_${forge.account("omar").id}`], union: true },
      },
    );
    expect(repo.suites[0]?.runs).toMatchObject([{ conclusion: "success", annotations: [{ path: "b.md" }] }]);
    expect(pull.issue.comments).toMatchObject([
      { body: "changed", minimized: "outdated", reactions: [{ content: "eyes" }] },
    ]);
    expect(pull.issue.labels.map((one) => one.name)).toEqual(["approve:legal"]);
    expect([...pull.users].map((one) => one.login)).toEqual(["omar"]);
  }

  const commit = `mutation($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid signature { isValid wasSignedByGitHub } author { user { login } } } } }`;
  const change = (expectedHeadOid: string, branchName = "main"): Record<string, unknown> => ({
    input: {
      branch: { repositoryNameWithOwner: "acme/pilot", branchName },
      expectedHeadOid,
      message: { headline: "Record" },
      fileChanges: {
        additions: [{ path: "r/1.yaml", contents: Buffer.from("x: 1\n").toString("base64") }],
        deletions: [{ path: "a.md" }],
      },
    },
  });

  test("commit with compare-and-swap, signed by GitHub", async () => {
    const tip = (await forge.as(workflow).git.getRef({ ...at, ref: "heads/main" })).data.object.sha;
    const made = await ask<Record<string, { commit: unknown }>>(commit, change(tip));
    expect(made["createCommitOnBranch"]?.commit).toMatchObject({
      signature: { isValid: true, wasSignedByGitHub: true },
    });
    await expect(ask(commit, change(tip))).rejects.toMatchObject({
      errors: [{ type: "STALE_DATA", message: expect.stringContaining(tip) as string }],
    });
    const tree = (await forge.as(workflow).git.getTree({ ...at, tree_sha: "main", recursive: "1" })).data.tree.map(
      (one) => one.path,
    );
    expect(tree).toEqual(["r", "r/1.yaml"]);
  });

  test("are refused by a protected branch and without the permission", async () => {
    forge.protect(repo, "main", { requiredApprovals: 1 });
    const tip = (await forge.as(workflow).git.getRef({ ...at, ref: "heads/main" })).data.object.sha;
    await expect(ask(commit, change(tip))).rejects.toMatchObject({
      errors: [{ type: "UNPROCESSABLE", message: expect.stringContaining("rule violations") as string }],
    });
    const weak = forge.actionsToken(repo, { contents: "read" });
    await expect(ask(commit, change(tip, "topic"), weak)).rejects.toMatchObject({ errors: [{ type: "FORBIDDEN" }] });
    repo.protections.clear();
  });

  test("move several refs together or none", async () => {
    const text = `mutation($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }`;
    const tip = (await forge.as(workflow).git.getRef({ ...at, ref: "heads/main" })).data.object.sha;
    const zero = "0".repeat(40);
    const repositoryId = `R_${repo.id}`;
    const refUpdates = [
      { name: "refs/heads/ledger", beforeOid: zero, afterOid: tip },
      { name: "refs/heads/topic", beforeOid: tip, afterOid: tip },
    ];
    await expect(ask(text, { input: { repositoryId, refUpdates } })).rejects.toMatchObject({
      errors: [{ type: "STALE_DATA" }],
    });
    await ask(text, { input: { repositoryId, refUpdates: refUpdates.slice(0, 1) } });
    const found = await ask(
      `{ repository(owner: "acme", name: "pilot") { ref(qualifiedName: "refs/heads/ledger") { name target { oid } } object(expression: "ledger:r/1.yaml") { ... on Blob { text } } missing: object(expression: "ledger:nothing") { oid } } }`,
    );
    expect(found.repository).toEqual({
      ref: { name: "ledger", target: { oid: tip } },
      object: { text: "x: 1\n" },
      missing: null,
    });
  });
});
