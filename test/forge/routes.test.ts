import { Buffer } from "node:buffer";
import { afterAll, describe, expect, test } from "vitest";
import { Forge, named } from "./forge.ts";
import { routes } from "./rest/router.ts";

const forge = await Forge.start();
afterAll(() => forge.stop());
forge.team("acme", "legal", ["omar", "otto"]);
const repo = forge.repository("acme/pilot", {
  files: { "a.md": "one\n", "docs/x.md": "x\n" },
  people: { lena: "admin", omar: "write" },
  teams: { legal: "write" },
});
const at = named(repo);
const lena = forge.as("lena");
const omar = forge.as("omar");
const bot = forge.as(
  forge.actionsToken(repo, {
    checks: "write",
    contents: "write",
    pull_requests: "write",
    issues: "write",
    statuses: "write",
    actions: "write",
  }),
);
forge.push(repo, { by: "lena", branch: "topic", from: "main", files: { "b.md": "two\n" } });
const pull = await forge.open(repo, "lena", "topic");
const issue_number = pull.issue.number;
const pull_number = issue_number;
const head_sha = pull.head.sha;

/** Each request and each answer is proved against GitHub's description; what is asserted here is what it means. */
describe("every route", () => {
  test("pull requests", async () => {
    expect((await lena.pulls.list({ ...at, head: "acme:topic" })).data).toHaveLength(1);
    expect((await lena.pulls.list({ ...at, base: "other" })).data).toEqual([]);
    expect((await lena.pulls.listFiles({ ...at, pull_number })).data).toMatchObject([
      { filename: "b.md", status: "added", additions: 1 },
    ]);
    expect((await lena.pulls.listCommits({ ...at, pull_number })).data).toMatchObject([
      { sha: head_sha, author: { login: "lena" } },
    ]);
    await expect(lena.pulls.checkIfMerged({ ...at, pull_number })).rejects.toMatchObject({ status: 404 });
    forge.push(repo, { by: "omar", files: { "c.md": "three\n" } });
    expect((await lena.pulls.updateBranch({ ...at, pull_number })).status).toBe(202);
    expect((await lena.pulls.get({ ...at, pull_number })).data.mergeable_state).toBe("clean");
  });

  test("reviews and requests for them", async () => {
    const asked = await lena.pulls.requestReviewers({
      ...at,
      pull_number,
      reviewers: ["omar"],
      team_reviewers: ["legal"],
    });
    expect(asked.data.requested_reviewers).toMatchObject([{ login: "omar" }]);
    expect((await lena.pulls.listRequestedReviewers({ ...at, pull_number })).data.teams).toMatchObject([
      { slug: "legal" },
    ]);
    await lena.pulls.removeRequestedReviewers({ ...at, pull_number, reviewers: ["omar"] });
    const draft = (await omar.pulls.createReview({ ...at, pull_number, body: "wait" })).data;
    expect(draft.state).toBe("PENDING");
    expect((await lena.pulls.listReviews({ ...at, pull_number })).data).toEqual([]);
    const review_id = draft.id;
    expect(
      (await omar.pulls.submitReview({ ...at, pull_number, review_id, event: "REQUEST_CHANGES", body: "no" })).data
        .state,
    ).toBe("CHANGES_REQUESTED");
    expect((await omar.pulls.updateReview({ ...at, pull_number, review_id, body: "no!" })).data.body).toBe("no!");
    expect((await lena.pulls.dismissReview({ ...at, pull_number, review_id, message: "settled" })).data.state).toBe(
      "DISMISSED",
    );
    expect((await lena.pulls.getReview({ ...at, pull_number, review_id })).data.state).toBe("DISMISSED");
    const second = (await omar.pulls.createReview({ ...at, pull_number })).data;
    await omar.pulls.deletePendingReview({ ...at, pull_number, review_id: second.id });
    expect(pull.reviews).toHaveLength(1);
  });

  test("issues and comments", async () => {
    const issue = (await omar.issues.create({ ...at, title: "Intake", body: "x", labels: ["intake"] })).data;
    expect((await omar.issues.listForRepo({ ...at, labels: "intake" })).data).toMatchObject([{ number: issue.number }]);
    expect((await omar.issues.get({ ...at, issue_number })).data.pull_request).toBeDefined();
    expect(
      (
        await omar.issues.update({
          ...at,
          issue_number: issue.number,
          state: "closed",
          title: "Done",
          labels: ["intake", "old"],
        })
      ).data,
    ).toMatchObject({ state: "closed", title: "Done" });
    const comment = (await omar.issues.createComment({ ...at, issue_number, body: "/status" })).data;
    const comment_id = comment.id;
    expect((await omar.issues.updateComment({ ...at, comment_id, body: "/help" })).data.body).toBe("/help");
    expect((await omar.issues.getComment({ ...at, comment_id })).data.user?.login).toBe("omar");
    expect((await omar.issues.listComments({ ...at, issue_number })).data).toHaveLength(1);
    expect((await omar.issues.listCommentsForRepo(at)).data).toHaveLength(1);
    expect((await bot.reactions.createForIssueComment({ ...at, comment_id, content: "eyes" })).status).toBe(201);
    const again = await bot.reactions.createForIssueComment({ ...at, comment_id, content: "eyes" });
    expect(again.status).toBe(200);
    expect((await omar.reactions.listForIssueComment({ ...at, comment_id })).data).toMatchObject([{ content: "eyes" }]);
    await bot.reactions.deleteForIssueComment({ ...at, comment_id, reaction_id: again.data.id });
    const thumb = (await bot.reactions.createForIssue({ ...at, issue_number, content: "+1" })).data;
    expect((await omar.reactions.listForIssue({ ...at, issue_number })).data).toHaveLength(1);
    await bot.reactions.deleteForIssue({ ...at, issue_number, reaction_id: thumb.id });
    await omar.issues.deleteComment({ ...at, comment_id });
    expect(pull.issue.comments).toEqual([]);
  });

  test("labels, events and the timeline", async () => {
    await omar.issues.createLabel({ ...at, name: "stage: one", color: "00ff00" });
    await expect(omar.issues.createLabel({ ...at, name: "Stage: One", color: "00ff00" })).rejects.toMatchObject({
      status: 422,
    });
    await omar.issues.updateLabel({ ...at, name: "stage: one", new_name: "stage: two" });
    expect((await omar.issues.getLabel({ ...at, name: "stage: two" })).data.color).toBe("00ff00");
    expect((await omar.issues.listLabelsForRepo(at)).data.map((one) => one.name)).toContain("stage: two");
    await omar.issues.addLabels({ ...at, issue_number, labels: ["stage: two", "extra"] });
    expect((await omar.issues.setLabels({ ...at, issue_number, labels: ["extra", "more"] })).data).toHaveLength(2);
    await omar.issues.removeLabel({ ...at, issue_number, name: "more" });
    expect((await omar.issues.listLabelsOnIssue({ ...at, issue_number })).data).toMatchObject([{ name: "extra" }]);
    await omar.issues.removeAllLabels({ ...at, issue_number });
    await omar.issues.deleteLabel({ ...at, name: "extra" });
    const events = (await omar.issues.listEvents({ ...at, issue_number })).data;
    expect(events.filter((one) => one.event === "labeled")).toHaveLength(3);
    expect((await omar.issues.listEventsForRepo(at)).data.length).toBeGreaterThan(events.length);
    const timeline = (await omar.issues.listEventsForTimeline({ ...at, issue_number })).data.map((one) => one.event);
    expect(timeline).toEqual(
      expect.arrayContaining(["committed", "reviewed", "review_dismissed", "labeled", "review_requested"]),
    );
  });

  test("checks and statuses", async () => {
    const output = {
      title: "t",
      summary: "s",
      annotations: [{ path: "b.md", start_line: 1, end_line: 1, annotation_level: "failure" as const, message: "m" }],
    };
    const run = (await bot.checks.create({ ...at, name: "countersign", head_sha, status: "in_progress", output })).data;
    const check_run_id = run.id;
    await bot.checks.update({ ...at, check_run_id, conclusion: "action_required", output });
    expect((await lena.checks.get({ ...at, check_run_id })).data).toMatchObject({
      status: "completed",
      conclusion: "action_required",
      output: { annotations_count: 2 },
    });
    expect((await lena.checks.listAnnotations({ ...at, check_run_id })).data).toMatchObject([
      { path: "b.md" },
      { path: "b.md" },
    ]);
    expect((await lena.checks.listForRef({ ...at, ref: head_sha, check_name: "countersign" })).data).toMatchObject({
      total_count: 1,
      check_runs: [{ app: { slug: "github-actions" } }],
    });
    const suites = (await lena.checks.listSuitesForRef({ ...at, ref: head_sha })).data.check_suites;
    const check_suite_id = suites[0]?.id ?? 0;
    expect((await lena.checks.getSuite({ ...at, check_suite_id })).data.conclusion).toBe("action_required");
    expect((await lena.checks.listForSuite({ ...at, check_suite_id })).data.total_count).toBe(1);
    await bot.repos.createCommitStatus({ ...at, sha: head_sha, state: "success", context: "ci" });
    expect((await lena.repos.getCombinedStatusForRef({ ...at, ref: head_sha })).data.state).toBe("success");
    expect((await lena.repos.listCommitStatusesForRef({ ...at, ref: head_sha })).data).toHaveLength(1);
    expect(
      (await lena.repos.listPullRequestsAssociatedWithCommit({ ...at, commit_sha: pull.head.sha })).data,
    ).toMatchObject([{ number: pull_number }]);
    expect((await lena.apps.getBySlug({ app_slug: "github-actions" })).data).toMatchObject({ id: 15368 });
  });

  test("git objects, refs and contents", async () => {
    const main = (await bot.git.getRef({ ...at, ref: "heads/main" })).data.object.sha;
    const blob = (await bot.git.createBlob({ ...at, content: "four\n" })).data.sha;
    expect((await bot.git.getBlob({ ...at, file_sha: blob })).data).toMatchObject({
      content: Buffer.from("four\n").toString("base64"),
      size: 5,
    });
    const base_tree = (await bot.git.getCommit({ ...at, commit_sha: main })).data.tree.sha;
    const tree = (
      await bot.git.createTree({
        ...at,
        base_tree,
        tree: [{ path: "d/e.md", mode: "100644", type: "blob", sha: blob }],
      })
    ).data.sha;
    expect((await bot.git.getTree({ ...at, tree_sha: tree, recursive: "1" })).data.tree.map((one) => one.path)).toEqual(
      ["a.md", "c.md", "d", "d/e.md", "docs", "docs/x.md"],
    );
    const commit = (await bot.git.createCommit({ ...at, message: "record", tree, parents: [main] })).data;
    expect(commit.verification.verified).toBe(true);
    await bot.git.createRef({ ...at, ref: "refs/heads/ledger", sha: main });
    await bot.git.updateRef({ ...at, ref: "heads/ledger", sha: commit.sha });
    await expect(bot.git.updateRef({ ...at, ref: "heads/ledger", sha: main })).rejects.toMatchObject({ status: 422 });
    expect((await bot.git.listMatchingRefs({ ...at, ref: "heads/led" })).data).toMatchObject([
      { ref: "refs/heads/ledger" },
    ]);
    expect((await bot.repos.getContent({ ...at, path: "d/e.md", ref: "ledger" })).data).toMatchObject({
      type: "file",
      size: 5,
    });
    expect((await bot.repos.getContent({ ...at, path: "docs" })).data).toMatchObject([
      { name: "x.md", path: "docs/x.md" },
    ]);
    const content = Buffer.from("five\n").toString("base64");
    const written = (
      await bot.repos.createOrUpdateFileContents({ ...at, path: "f.md", message: "f", content, branch: "ledger" })
    ).data;
    expect(written.commit.verification?.verified).toBe(true);
    await expect(
      bot.repos.createOrUpdateFileContents({ ...at, path: "f.md", message: "f", content, branch: "ledger" }),
    ).rejects.toMatchObject({ status: 422 });
    await bot.repos.deleteFile({
      ...at,
      path: "f.md",
      message: "gone",
      branch: "ledger",
      sha: written.content?.sha ?? "",
    });
    expect((await bot.repos.listCommits({ ...at, sha: "ledger" })).data.map((one) => one.commit.message)).toEqual([
      "gone",
      "f",
      "record",
      "Change",
      "Initial commit",
    ]);
    expect((await bot.repos.getCommit({ ...at, ref: "ledger" })).data.files).toMatchObject([
      { filename: "f.md", status: "removed" },
    ]);
    expect((await bot.repos.compareCommitsWithBasehead({ ...at, basehead: "main...ledger" })).data).toMatchObject({
      status: "ahead",
      ahead_by: 3,
    });
    await bot.git.deleteRef({ ...at, ref: "heads/ledger" });
  });

  test("the repository, its rules and people", async () => {
    forge.protect(repo, "main", { requiredChecks: ["countersign"], requiredApprovals: 1, bypass: ["lena"] });
    expect((await omar.repos.get(at)).data.permissions).toMatchObject({ push: true, admin: false });
    expect((await omar.repos.listBranches(at)).data).toMatchObject([
      { name: "main", protected: true },
      { name: "topic" },
    ]);
    expect((await omar.repos.getBranch({ ...at, branch: "main" })).data.protected).toBe(true);
    expect((await omar.repos.getBranchRules({ ...at, branch: "main" })).data.map((one) => one.type)).toEqual([
      "pull_request",
      "required_status_checks",
      "non_fast_forward",
    ]);
    const rulesets = (await omar.repos.getRepoRulesets(at)).data;
    expect((await omar.repos.getRepoRuleset({ ...at, ruleset_id: rulesets[0]?.id ?? 0 })).data.rules).toHaveLength(3);
    await expect(omar.repos.getBranchProtection({ ...at, branch: "main" })).rejects.toMatchObject({ status: 403 });
    forge.protect(repo, "main", { ruleset: false, bypass: ["lena"] });
    expect((await lena.repos.getBranchProtection({ ...at, branch: "main" })).data.enforce_admins?.enabled).toBe(false);
    expect((await omar.repos.listActivities({ ...at, ref: "main" })).data).toMatchObject([
      { activity_type: "push", actor: { login: "omar" } },
      { activity_type: "branch_creation" },
    ]);
    expect((await omar.repos.listCollaborators(at)).data).toHaveLength(2);
    expect((await omar.repos.getCollaboratorPermissionLevel({ ...at, username: "otto" })).data.permission).toBe(
      "write",
    );
    expect((await omar.users.getAuthenticated()).data.login).toBe("omar");
    const { id } = (await omar.users.getByUsername({ username: "LENA" })).data;
    expect((await omar.request("GET /user/{account_id}", { account_id: id })).data).toMatchObject({ login: "lena" });
    expect((await omar.rateLimit.get()).data.rate.limit).toBe(1000);
    expect((await omar.teams.list({ org: "acme" })).data).toMatchObject([{ slug: "legal" }]);
    expect((await omar.teams.getByName({ org: "acme", team_slug: "legal" })).data.slug).toBe("legal");
    expect(
      (await omar.teams.listMembersInOrg({ org: "acme", team_slug: "legal" })).data.map((one) => one.login),
    ).toEqual(["omar", "otto"]);
    expect(
      (await omar.teams.getMembershipForUserInOrg({ org: "acme", team_slug: "legal", username: "otto" })).data.state,
    ).toBe("active");
  });

  test("dispatches and runs", async () => {
    expect(
      (await lena.actions.getGithubActionsDefaultWorkflowPermissionsRepository(at)).data
        .can_approve_pull_request_reviews,
    ).toBe(true);
    expect((await lena.actions.listRepoWorkflows(at)).data.workflows).toEqual([]);
    await bot.repos.createDispatchEvent({ ...at, event_type: "deposit", client_payload: { engagement: "x" } });
    await bot.actions.createWorkflowDispatch({ ...at, workflow_id: "countersign.yml", ref: "main" });
    expect(forge.world.deliveries.slice(-2).map((one) => one.event)).toEqual([
      "repository_dispatch",
      "workflow_dispatch",
    ]);
    repo.runs.push({
      id: 5,
      number: 1,
      name: "wake",
      path: ".github/workflows/wake.yml",
      title: "wake",
      event: "pull_request_review",
      actor: forge.account("omar"),
      headSha: pull.head.sha,
      headBranch: "topic",
      headRepository: repo,
      pulls: [pull],
      at: forge.world.now(),
      status: "completed",
      conclusion: "success",
    });
    expect((await bot.actions.listWorkflowRunsForRepo({ ...at, event: "pull_request_review" })).data.total_count).toBe(
      1,
    );
    expect((await bot.actions.getWorkflowRun({ ...at, run_id: 5 })).data.pull_requests).toMatchObject([
      { number: pull_number },
    ]);
    await expect(bot.actions.listWorkflowRuns({ ...at, workflow_id: 1 })).rejects.toMatchObject({ status: 404 });
  });

  test("merging", async () => {
    expect((await lena.pulls.update({ ...at, pull_number, title: "Renamed" })).data.title).toBe("Renamed");
    const merged = (await lena.pulls.merge({ ...at, pull_number, merge_method: "squash", sha: pull.head.sha })).data;
    expect(merged.merged).toBe(true);
    expect((await lena.pulls.checkIfMerged({ ...at, pull_number })).status).toBe(204);
  });

  test("was asked, and nothing differed from the description", () => {
    const asked = new Set(forge.log.api.map((entry) => entry.name));
    expect(Object.keys(routes).filter((name) => !asked.has(name))).toEqual([]);
    expect(forge.violations).toEqual([]);
  });
});
