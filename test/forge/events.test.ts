import { afterAll, afterEach, describe, expect, test } from "vitest";
import { examples } from "./events/examples.ts";
import { finishRun, schedule } from "./events/finish.ts";
import { payloadOf } from "./events/payload.ts";
import { newWakes, type Wake } from "./events/wake.ts";
import { Forge, named } from "./forge.ts";
import { enqueue } from "./world/queue.ts";

const check = `name: check
on:
  pull_request_target: { types: [opened, synchronize, reopened, edited, labeled, unlabeled, ready_for_review, converted_to_draft, closed] }
  workflow_run: { workflows: [review], types: [completed] }
  merge_group:
permissions: {}
jobs:
  evaluate: { permissions: { contents: read, pull-requests: write, checks: write }, steps: [{ uses: ./ }] }
`;
const review = "name: review\non: [pull_request_review]\njobs: { wake: { steps: [] } }\n";
const unprivileged =
  "name: plain\non: { pull_request: {}, push: { branches: [main, 'release/**'] } }\npermissions: { contents: write }\njobs: { a: {} }\n";
const rest =
  "name: rest\non: { issue_comment: { types: [created] }, issues: {}, schedule: [{ cron: '17 6 * * *' }], workflow_dispatch: {}, repository_dispatch: {} }\njobs: { b: { if: always() }, never: { if: github.actor == 'nobody' } }\n";

const forge = await Forge.start();
afterAll(() => forge.stop());
afterEach(() => expect(forge.violations.splice(0)).toEqual([]));
const files = {
  "a.md": "one\n",
  ".github/workflows/check.yml": check,
  ".github/workflows/review.yml": review,
  ".github/workflows/plain.yml": unprivileged,
  ".github/workflows/rest.yml": rest,
};
const repo = forge.repository("acme/pilot", { files, people: { lena: "admin", omar: "write" } });
forge.push(repo, { by: "lena", branch: "topic", from: "main", files: { "a.md": "two\n" } });
const at = named(repo);
newWakes(forge);
const pull = await forge.open(repo, "lena", "topic");
const opened = newWakes(forge);
const pr = { ...at, pull_number: pull.issue.number };
const topic = { ...at, issue_number: pull.issue.number };
const [lena, omar] = [forge.as("lena"), forge.as("omar")];

const brief = (wakes: readonly Wake[]): string[] =>
  wakes.map((one) => `${one.workflow.name}: ${one.event} ${one.action ?? ""}`.trim());

describe("recorded payloads", () => {
  test("can be read, all of them", () => {
    const all = examples();
    expect(all.length).toBeGreaterThanOrEqual(329);
    expect(new Set(all.map((one) => one.event)).size).toBe(58);
    expect(examples("pull_request_review").map((one) => one.action)).toEqual([
      "submitted",
      "dismissed",
      "submitted",
      "submitted",
    ]);
  });

  test.each(["pull_request", "pull_request_review", "push", "issue_comment"])(
    "%s: the stand-in's have their fields",
    async (event) => {
      await omar.pulls.createReview({ ...pr, event: "COMMENT", body: "x" });
      await omar.issues.createComment({ ...topic, body: "x" });
      forge.push(repo, { by: "lena", branch: "topic", files: { "a.md": `${event}\n` } });
      const made = forge.world.deliveries.splice(0).find((one) => one.event === event);
      const inner =
        event === "push"
          ? "head_commit"
          : { pull_request: "pull_request", pull_request_review: "review", issue_comment: "comment" }[event];
      const fields = (payload: Readonly<Record<string, unknown>>, name: string): string[] =>
        Object.keys(payload[name] ?? {});
      const [recorded] = examples(event).filter((one) => one.payload[inner ?? ""] !== null);
      expect(made).toBeDefined();
      if (made === undefined || recorded === undefined) return;
      const payload = payloadOf(forge, made);
      const optional = ["installation", "organization", "after", "before", "changes", "description"];
      expect(Object.keys(payload)).toEqual(
        expect.arrayContaining(Object.keys(recorded.payload).filter((key) => !optional.includes(key))),
      );
      expect(fields(payload, inner ?? "")).toEqual(
        expect.arrayContaining(
          fields(recorded.payload, inner ?? "").filter((key) => key !== "performed_via_github_app"),
        ),
      );
    },
  );
});

describe("what happens wakes", () => {
  test("workflows of the default branch by pull_request_target, and those of the test merge by pull_request", () => {
    expect(brief(opened)).toEqual(["plain: pull_request opened", "check: pull_request_target opened"]);
    expect(opened[0]).toMatchObject({
      ref: "refs/pull/1/merge",
      headRef: "topic",
      baseRef: "main",
      secrets: true,
      actor: "lena",
    });
    expect(opened[1]).toMatchObject({
      ref: "refs/heads/main",
      sha: pull.base.sha,
      job: "evaluate",
      token: { kind: "actions", permissions: { contents: "read", pull_requests: "write", checks: "write" } },
    });
    expect(opened[1]?.payload).toMatchObject({ action: "opened", number: 1, pull_request: { merged: false } });
  });

  test("a judge after a review, by way of an unprivileged workflow", async () => {
    await omar.pulls.createReview({ ...pr, event: "APPROVE" });
    const [first, ...others] = newWakes(forge);
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      event: "pull_request_review",
      ref: "refs/pull/1/merge",
      token: { permissions: { contents: "read" } },
    });
    if (first === undefined) return;
    const [judge] = finishRun(forge, first);
    expect(judge).toMatchObject({
      event: "workflow_run",
      ref: "refs/heads/main",
      workflow: { name: "check" },
      token: { permissions: { checks: "write" } },
    });
    expect(judge?.payload).toMatchObject({
      workflow_run: { head_sha: pull.head.sha, event: "pull_request_review", pull_requests: [{ number: 1 }] },
      workflow: { name: "review" },
    });
  });

  test("labels, comments, forms, dispatches, the clock and the queue", async () => {
    await omar.issues.addLabels({ ...topic, labels: ["approve:legal"] });
    expect(brief(newWakes(forge))).toEqual(["check: pull_request_target labeled"]);
    await omar.issues.createComment({ ...topic, body: "/status" });
    await omar.issues.create({ ...at, title: "New", labels: ["intake"] });
    await omar.repos.createDispatchEvent({ ...at, event_type: "deposit" });
    await lena.actions.createWorkflowDispatch({ ...at, workflow_id: "rest.yml", ref: "main" });
    expect(brief(newWakes(forge))).toEqual([
      "rest: issue_comment created",
      "rest: issues opened",
      "rest: issues labeled",
      "rest: repository_dispatch deposit",
      "rest: workflow_dispatch",
    ]);
    expect(schedule(forge, repo)).toMatchObject([{ event: "schedule", payload: { schedule: "17 6 * * *" }, job: "b" }]);
    const group = enqueue(forge.world, pull, forge.person("omar"));
    expect(newWakes(forge)).toMatchObject([
      { event: "merge_group", ref: group.ref, sha: group.headSha, workflow: { name: "check" } },
    ]);
    await omar.issues.update({ ...topic, title: "Renamed" });
    expect(brief(newWakes(forge))).toEqual(["check: pull_request_target edited"]);
  });

  test("pushes to the branches that are named", () => {
    const sha = forge.push(repo, { by: "lena", files: { "c.md": "c\n" } });
    expect(newWakes(forge)).toMatchObject([{ event: "push", ref: "refs/heads/main", sha }]);
    forge.push(repo, { by: "lena", branch: "release/a/b", from: "main", files: { "d.md": "d\n" } });
    forge.push(repo, { by: "lena", branch: "side", from: "main", files: { "d.md": "d\n" } });
    expect(newWakes(forge)).toMatchObject([{ event: "push", ref: "refs/heads/release/a/b" }]);
  });

  test("nothing where a GITHUB_TOKEN did it, and something where an App's token did", async () => {
    const permissions = { contents: "write", issues: "write", pull_requests: "write" } as const;
    await forge.as(forge.actionsToken(repo, permissions)).issues.addLabels({ ...topic, labels: ["stage: one"] });
    await forge.as(forge.actionsToken(repo, permissions)).issues.createComment({ ...topic, body: "hello" });
    expect(newWakes(forge)).toEqual([]);
    await forge.as(forge.appToken("keeper", permissions)).issues.createComment({ ...topic, body: "hello" });
    expect(brief(newWakes(forge))).toEqual(["rest: issue_comment created"]);
  });

  test("no pull_request workflow where it conflicts, but the judge", () => {
    forge.push(repo, { by: "omar", files: { "a.md": "clash\n" } });
    newWakes(forge);
    forge.push(repo, { by: "lena", branch: "topic", files: { "a.md": "three\n" } });
    expect(brief(newWakes(forge))).toEqual(["check: pull_request_target synchronize"]);
  });
});

describe("forks", () => {
  const fork = forge.fork(repo, "mallory");

  test("get a token that reads and no secrets, but for the default branch's workflow", async () => {
    const evil = check.replace("name: check", "name: evil").replace("pull_request_target", "pull_request");
    forge.push(fork, {
      by: "mallory",
      branch: "evil",
      from: "main",
      files: { "e.md": "e\n", ".github/workflows/check.yml": evil },
    });
    newWakes(forge);
    const from = await forge.open(repo, "mallory", "mallory:evil");
    const wakes = newWakes(forge);
    expect(brief(wakes)).toEqual([
      "evil: pull_request opened",
      "plain: pull_request opened",
      "check: pull_request_target opened",
    ]);
    expect(
      wakes.map((one) => [one.secrets, one.token.permissions["checks"] ?? one.token.permissions["contents"]]),
    ).toEqual([
      [false, "read"],
      [false, "read"],
      [true, "write"],
    ]);
    await omar.pulls.createReview({ ...at, pull_number: from.issue.number, event: "APPROVE" });
    const [woken] = newWakes(forge);
    expect(woken).toMatchObject({ event: "pull_request_review", secrets: false });
    const [judge] = woken === undefined ? [] : finishRun(forge, woken);
    expect(judge).toMatchObject({
      event: "workflow_run",
      secrets: true,
      payload: {
        workflow_run: { pull_requests: [], head_sha: from.head.sha, head_repository: { full_name: "mallory/pilot" } },
      },
    });
  });
});

test("every payload is as GitHub describes it", async () => {
  await lena.pulls.requestReviewers({ ...pr, reviewers: ["omar"] });
  await lena.pulls.removeRequestedReviewers({ ...pr, reviewers: ["omar"] });
  const { data } = await omar.issues.createComment({ ...topic, body: "x" });
  await omar.issues.updateComment({ ...at, comment_id: data.id, body: "y" });
  await omar.issues.deleteComment({ ...at, comment_id: data.id });
  const given = (await omar.pulls.createReview({ ...pr, event: "APPROVE", body: "x" })).data;
  await omar.pulls.updateReview({ ...pr, review_id: given.id, body: "y" });
  await lena.pulls.dismissReview({ ...pr, review_id: given.id, message: "no" });
  await lena.pulls.update({ ...pr, state: "closed" });
  await lena.pulls.update({ ...pr, state: "open" });
  const issue = (await omar.issues.create({ ...at, title: "x" })).data;
  await omar.issues.addLabels({ ...at, issue_number: issue.number, labels: ["l"] });
  await omar.issues.update({ ...at, issue_number: issue.number, state: "closed" });
  await omar.issues.update({ ...at, issue_number: issue.number, state: "open", body: "b" });
  const bot = forge.as(forge.actionsToken(repo, { checks: "write" }));
  await bot.checks.create({
    ...at,
    name: "countersign",
    head_sha: pull.head.sha,
    conclusion: "success",
    output: { title: "t", summary: "s" },
  });
  const all = forge.world.deliveries.splice(0);
  for (const delivery of all) payloadOf(forge, delivery);
  expect(all.length).toBeGreaterThan(15);
});
