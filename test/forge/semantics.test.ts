import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { Forge, named } from "./forge.ts";
import { runGit } from "./git/git.ts";
import { readCommit } from "./git/read.ts";
import { dropGroup, enqueue, finishGroup } from "./world/queue.ts";
import type { Pull, Repository } from "./world/types.ts";

const forge = await Forge.start();
afterAll(() => forge.stop());
afterEach(() => expect(forge.violations.splice(0)).toEqual([]));

let count = 0;
let repo: Repository;
let pull: Pull;
let at: ReturnType<typeof named>;
let pr: typeof at & { pull_number: number };
let topic: typeof at & { issue_number: number };
const [lena, omar] = [forge.as("lena"), forge.as("omar")];

beforeEach(async () => {
  repo = forge.repository(`acme/r${++count}`, {
    files: { "a.md": "one\n", "b.md": "b\n" },
    people: { lena: "admin", omar: "write" },
  });
  forge.push(repo, { by: "lena", branch: "topic", from: "main", files: { "a.md": "two\n" }, message: "Two" });
  pull = await forge.open(repo, "lena", "topic");
  at = named(repo);
  pr = { ...at, pull_number: pull.issue.number };
  topic = { ...at, issue_number: pull.issue.number };
});

const approve = (): Promise<unknown> => omar.pulls.createReview({ ...pr, event: "APPROVE" });
const events = (): string[] => pull.issue.timeline.map((item) => item.event);
const told = (): string[] => forge.world.deliveries.splice(0).map((one) => `${one.event} ${one.action ?? ""}`.trim());

describe("reviews", () => {
  test("stay where stale ones are not dismissed, and keep their commit", async () => {
    await approve();
    const reviewed = pull.head.sha;
    forge.push(repo, { by: "lena", branch: "topic", files: { "a.md": "three\n" } });
    expect(pull.reviews).toMatchObject([{ state: "APPROVED", commit: reviewed }]);
    expect(pull.head.sha).not.toBe(reviewed);
  });

  test("are dismissed by a push where the branch says so", async () => {
    forge.protect(repo, "main", { dismissStale: true, requiredApprovals: 1 });
    await approve();
    forge.world.deliveries.splice(0);
    const sha = forge.push(repo, { by: "lena", branch: "topic", files: { "a.md": "three\n" } });
    expect(pull.reviews).toMatchObject([{ state: "DISMISSED" }]);
    const { data } = await lena.issues.listEventsForTimeline(topic);
    expect(data.at(-1)).toMatchObject({
      event: "review_dismissed",
      actor: { login: "lena" },
      dismissed_review: { state: "approved", dismissal_commit_id: sha },
    });
    expect(told()).toEqual(["push", "pull_request_review dismissed", "pull_request synchronize"]);
  });

  test("of the own pull request are refused, but for comments", async () => {
    await expect(lena.pulls.createReview({ ...pr, event: "APPROVE" })).rejects.toMatchObject({ status: 422 });
    expect((await lena.pulls.createReview({ ...pr, event: "COMMENT", body: "note" })).data.state).toBe("COMMENTED");
  });

  test("by an account that was deleted have no author", async () => {
    await forge.as("gone").pulls.createReview({ ...pr, event: "APPROVE" });
    forge.account("gone").deleted = true;
    expect((await lena.pulls.listReviews(pr)).data).toMatchObject([{ user: null, state: "APPROVED" }]);
    const text = `{ repository(owner: "acme", name: "${repo.name}") { pullRequest(number: 1) { reviews(first: 1) { nodes { author { login } } } } } }`;
    expect(await lena.graphql(text)).toMatchObject({
      repository: { pullRequest: { reviews: { nodes: [{ author: null }] } } },
    });
  });

  test("requested of the author or of a stranger are refused", async () => {
    await expect(omar.pulls.requestReviewers({ ...pr, reviewers: ["lena"] })).rejects.toMatchObject({ status: 422 });
    forge.account("stranger");
    await expect(omar.pulls.requestReviewers({ ...pr, reviewers: ["stranger"] })).rejects.toMatchObject({
      status: 422,
    });
  });
});

describe("pushes", () => {
  test("by force are told apart, and the old commits leave the timeline", async () => {
    const old = pull.head.sha;
    const sha = forge.push(repo, { by: "omar", branch: "topic", from: "main", files: { "a.md": "other\n" } });
    expect(events()).toEqual(["head_ref_force_pushed", "committed"]);
    expect(pull.issue.timeline).toMatchObject([{ before: old, after: sha, actor: { login: "omar" } }, { commit: sha }]);
    expect((await lena.repos.listActivities({ ...at, ref: "topic" })).data).toMatchObject([
      { activity_type: "force_push", before: old, after: sha, actor: { login: "omar" } },
      { activity_type: "branch_creation" },
    ]);
    expect((await lena.repos.getCommit({ ...at, ref: old })).status).toBe(200);
  });

  test("to the base leave base.sha behind and renew the test merge", async () => {
    const [base, merge] = [pull.base.sha, pull.mergeSha];
    const tip = forge.push(repo, { by: "omar", files: { "b.md": "c\n" } });
    const { data } = await lena.pulls.get(pr);
    expect(data).toMatchObject({ base: { sha: base }, mergeable: true, mergeable_state: "behind" });
    expect(pull.mergeSha).not.toBe(merge);
    expect(runGit(repo.dir, ["rev-parse", "refs/pull/1/merge^1", "refs/pull/1/merge^2"]).split("\n")).toEqual([
      tip,
      pull.head.sha,
    ]);
  });

  test("that conflict are told by mergeable", async () => {
    forge.push(repo, { by: "omar", files: { "a.md": "clash\n" } });
    expect((await lena.pulls.get(pr)).data).toMatchObject({ mergeable: false, mergeable_state: "dirty" });
    await expect(lena.pulls.merge(pr)).rejects.toMatchObject({ status: 405 });
  });

  test("of the head to the base merge the pull request", () => {
    forge.push(repo, { by: "omar", parents: [pull.base.sha, pull.head.sha], files: { "a.md": "two\n" } });
    expect(pull).toMatchObject({ mergedBy: { login: "omar" }, issue: { state: "closed" } });
  });

  test("that remove the head close it, and reopening needs the branch", async () => {
    await lena.git.deleteRef({ ...at, ref: "heads/topic" });
    expect(pull).toMatchObject({ mergedAt: null, issue: { state: "closed" } });
    await expect(lena.pulls.update({ ...pr, state: "open" })).rejects.toMatchObject({ status: 422 });
  });

  test("in one second share their time", () => {
    forge.world.ticking = false;
    forge.push(repo, { by: "lena", branch: "topic", files: { "a.md": "x\n" } });
    forge.push(repo, { by: "lena", branch: "topic", files: { "a.md": "y\n" } });
    forge.world.ticking = true;
    expect(new Set(repo.activity.slice(-2).map((one) => one.at)).size).toBe(1);
  });
});

describe("the life of a pull request", () => {
  test("retargeted, drafted, closed, reopened and renamed, is told", async () => {
    forge.push(repo, { by: "lena", branch: "release", from: "main", files: { "r.md": "r\n" } });
    forge.world.deliveries.splice(0);
    await lena.pulls.update({ ...pr, base: "release" });
    expect(forge.world.deliveries.at(-1)?.payload).toMatchObject({
      action: "edited",
      changes: { base: { ref: { from: "main" } } },
      pull_request: { base: { ref: "release" } },
    });
    await lena.pulls.update({ ...pr, state: "closed" });
    await lena.pulls.update({ ...pr, state: "open", title: "New" });
    expect(events()).toEqual(["committed", "base_ref_changed", "closed", "renamed", "reopened"]);
    expect(told()).toEqual([
      "pull_request edited",
      "pull_request closed",
      "pull_request edited",
      "pull_request reopened",
    ]);
  });

  test.each([
    ["merge", 2],
    ["squash", 1],
    ["rebase", 1],
  ] as const)("ends with a real commit: %s", async (merge_method, parents) => {
    forge.push(repo, { by: "omar", files: { "b.md": "c\n" } });
    const { data } = await omar.pulls.merge({ ...pr, merge_method });
    const commit = readCommit(repo.dir, data.sha);
    expect(commit?.parents).toHaveLength(parents);
    expect(commit?.committer.email).toBe("noreply@github.com");
    expect(runGit(repo.dir, ["show", "main:a.md", "main:b.md"])).toBe("two\nc");
    expect(pull).toMatchObject({ mergeSha: data.sha, mergedBy: { login: "omar" } });
    expect((await lena.repos.listActivities({ ...at, ref: "main" })).data[0]).toMatchObject({
      activity_type: "pr_merge",
    });
    expect(told().slice(-2)).toEqual(["pull_request closed", "push"]);
    expect((await lena.pulls.listCommits(pr)).data).toHaveLength(1);
  });

  test("is not merged past the rules, nor at another head than named", async () => {
    forge.protect(repo, "main", { requiredChecks: ["countersign"], requiredApprovals: 1 });
    await expect(lena.pulls.merge({ ...pr, sha: pull.base.sha })).rejects.toMatchObject({ status: 409 });
    await expect(lena.pulls.merge(pr)).rejects.toMatchObject({
      status: 405,
      message: expect.stringContaining('"countersign" is expected') as string,
    });
    await approve();
    const app = forge.as(forge.actionsToken(repo, { checks: "write" }));
    await app.checks.create({ ...at, name: "countersign", head_sha: pull.head.sha, conclusion: "action_required" });
    await expect(lena.pulls.merge(pr)).rejects.toMatchObject({ status: 405 });
    await app.checks.create({ ...at, name: "countersign", head_sha: pull.head.sha, conclusion: "success" });
    expect((await lena.pulls.merge(pr)).data.merged).toBe(true);
  });

  test("may lead through a merge queue", () => {
    const dropped = enqueue(forge.world, pull, forge.person("omar"));
    dropGroup(forge.world, repo, dropped, forge.person("omar"));
    const group = enqueue(forge.world, pull, forge.person("omar"));
    expect(group.ref).toBe(`refs/heads/gh-readonly-queue/main/pr-1-${pull.base.sha}`);
    finishGroup(forge.world, repo, group, forge.person("omar"));
    expect(pull).toMatchObject({ mergeSha: group.headSha });
    expect(runGit(repo.dir, ["rev-parse", "main"])).toBe(group.headSha);
    expect(told().filter((one) => one.startsWith("merge_group"))).toEqual([
      "merge_group checks_requested",
      "merge_group destroyed",
      "merge_group checks_requested",
      "merge_group destroyed",
    ]);
  });
});

test("commits over 250 are cut, files are paged, and git has them all", async () => {
  forge.pushMany(repo, "lena", "long", 260);
  const long = await forge.open(repo, "lena", "long");
  const which = { ...at, pull_number: long.issue.number, per_page: 100 };
  expect((await lena.pulls.get({ ...at, pull_number: long.issue.number })).data).toMatchObject({
    commits: 260,
    changed_files: 260,
  });
  expect(await lena.paginate(lena.pulls.listCommits, which)).toHaveLength(250);
  expect(await lena.paginate(lena.pulls.listFiles, which)).toHaveLength(260);
  expect(runGit(repo.dir, ["rev-list", "--count", `main..refs/pull/${long.issue.number}/head`])).toBe("260");
});

describe("labels and comments", () => {
  test("name their actors; a label that is there makes no event", async () => {
    await omar.issues.addLabels({ ...topic, labels: ["approve:legal"] });
    await lena.issues.addLabels({ ...topic, labels: ["approve:legal"] });
    await lena.issues.removeLabel({ ...topic, name: "approve:legal" });
    const { data } = await lena.issues.listEvents(topic);
    expect(data.map((one) => [one.event, one.actor?.login])).toEqual([
      ["labeled", "omar"],
      ["unlabeled", "lena"],
    ]);
    expect(told().slice(-2)).toEqual(["pull_request labeled", "pull_request unlabeled"]);
  });

  test("need the right to triage", async () => {
    forge.account("reader");
    await expect(forge.as("reader").issues.addLabels({ ...topic, labels: ["x"] })).rejects.toMatchObject({
      status: 403,
    });
  });

  test("edited by another say by whom", async () => {
    const { data } = await omar.issues.createComment({ ...topic, body: "/status" });
    await lena.issues.updateComment({ ...at, comment_id: data.id, body: "/advance" });
    expect(forge.world.deliveries.at(-1)).toMatchObject({
      event: "issue_comment",
      action: "edited",
      payload: { changes: { body: { from: "/status" } }, sender: { login: "lena" } },
    });
    const text = `{ repository(owner: "acme", name: "${repo.name}") { pullRequest(number: 1) { comments(first: 1) { nodes { body author { login } editor { login } lastEditedAt } } } } }`;
    expect(await lena.graphql(text)).toMatchObject({
      repository: {
        pullRequest: {
          comments: {
            nodes: [
              { author: { login: "omar" }, editor: { login: "lena" }, lastEditedAt: expect.any(String) as string },
            ],
          },
        },
      },
    });
  });

  test("over 65,536 characters are refused", async () => {
    await expect(omar.issues.createComment({ ...topic, body: "x".repeat(65_537) })).rejects.toMatchObject({
      status: 422,
    });
  });
});

describe("tokens", () => {
  test("of a workflow do what its permissions say and read no teams", async () => {
    forge.team("acme", `t${count}`, ["omar"]);
    const weak = forge.as(forge.actionsToken(repo, { contents: "read", checks: "write" }));
    await expect(weak.issues.createComment({ ...topic, body: "x" })).rejects.toMatchObject({
      status: 403,
      message: expect.stringContaining("Resource not accessible by integration") as string,
    });
    await expect(weak.pulls.get(pr)).rejects.toMatchObject({ status: 403 });
    await expect(weak.teams.listMembersInOrg({ org: "acme", team_slug: `t${count}` })).rejects.toMatchObject({
      status: 403,
    });
    const asking = { ...pr, team_reviewers: [`t${count}`] };
    repo.teams.set(forge.world.teamOf("acme", `t${count}`), "read");
    const strong = { pull_requests: "write" } as const;
    await expect(forge.as(forge.actionsToken(repo, strong)).pulls.requestReviewers(asking)).rejects.toMatchObject({
      status: 422,
    });
    await forge.as(forge.appToken("keeper", { ...strong, members: "read" })).pulls.requestReviewers(asking);
    const app = forge.as(forge.appToken("keeper", { members: "read" }));
    expect((await app.teams.listMembersInOrg({ org: "acme", team_slug: `t${count}` })).data).toMatchObject([
      { login: "omar" },
    ]);
  });

  test("of a workflow may not open pull requests where the repository says so", async () => {
    repo.workflowsMayOpenPulls = false;
    forge.push(repo, { by: "lena", branch: "other", from: "main", files: { "o.md": "o\n" } });
    const bot = forge.as(forge.actionsToken(repo, { pull_requests: "write" }));
    await expect(bot.pulls.create({ ...named(repo), head: "other", base: "main", title: "x" })).rejects.toMatchObject({
      status: 403,
    });
  });

  test("see no private repository of others", async () => {
    forge.repository(`acme/secret${count}`, { isPrivate: true, files: { "a.md": "a\n" }, people: { omar: "read" } });
    const hidden = { owner: "acme", repo: `secret${count}` };
    await expect(lena.repos.get(hidden)).rejects.toMatchObject({ status: 404 });
    expect((await omar.repos.get(hidden)).data.private).toBe(true);
  });

  test("of people make no check runs, and an App changes only its own", async () => {
    await expect(lena.checks.create({ ...at, name: "countersign", head_sha: pull.head.sha })).rejects.toMatchObject({
      status: 403,
    });
    const mine = await forge
      .as(forge.actionsToken(repo, { checks: "write" }))
      .checks.create({ ...at, name: "countersign", head_sha: pull.head.sha });
    const other = forge.as(forge.appToken("forger", { checks: "write" }));
    await expect(
      other.checks.update({ ...at, check_run_id: mine.data.id, conclusion: "success" }),
    ).rejects.toMatchObject({ status: 403 });
  });
});
