import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, test } from "vitest";
import { newWakes } from "../forge/events/wake.ts";
import { named } from "../forge/forge.ts";
import { runAction } from "../forge/runner.ts";
import { enqueue } from "../forge/world/queue.ts";
import { entry, files, judge, moved, PROPOSAL, STATE, Stage } from "./world.ts";

test("a pull request that waits for people says for whom, and is ready once they approved", async () => {
  await using stage = await Stage.open();
  const number = await stage.propose({ [STATE]: moved });
  const [ran] = await stage.settle();
  expect(ran).toMatchObject({ exitCode: 0, outputs: { conclusion: "action_required", stage: "acme-pilot: contract" } });
  const waiting = await stage.seen(number);
  expect(waiting).toMatchObject({
    check: "action_required: 1 waiting: commercial (@lena, @nora)",
    labels: ["stage: proposal", "gate: commercial: requested", "waiting: @lena"],
    asked: ["lena"],
  });
  expect(waiting.comments).toHaveLength(1);
  expect(waiting.comments[0]).toContain("Acme Corp / Support triage pilot: waiting for people");

  await stage.review(number, "lena", "APPROVE");
  await stage.settle();
  const ready = await stage.seen(number);
  expect(ready).toMatchObject({ check: "success: Can merge", labels: ["stage: proposal"] });
  expect(ready.comments).toHaveLength(1);
  expect(ready.comments[0]).toContain("Commercial approved by");
});

test("113 nothing is written where nothing changed, and at most three requests where something did", async () => {
  await using stage = await Stage.open();
  const number = await stage.propose({ [STATE]: moved });
  stage.forge.log.clear();
  await stage.settle();
  expect(stage.forge.log.api.filter(({ name }) => !/activity|teams/.test(name)).length).toBeLessThanOrEqual(4);
  const where = { ...named(stage.repository), pull_number: number };
  await stage.forge.as("dora").pulls.update({ ...where, title: "Another title" });
  stage.forge.log.clear();
  await stage.settle();
  expect(stage.ran).toHaveLength(2);
  expect(stage.forge.log.writes).toEqual([]);
});

test("a pull request that touches nothing of ours gets a check and nothing else", async () => {
  await using stage = await Stage.open();
  const number = await stage.propose({ "src/site.html": "hello" });
  await stage.settle();
  expect(await stage.seen(number)).toEqual({
    check: "success: Nothing of Countersign's changed",
    comments: [],
    labels: [],
    asked: [],
  });
});

test("an error fails the check, and points at the line", async () => {
  await using stage = await Stage.open();
  const number = await stage.propose({ [STATE]: moved.replace("stage: contract", "stage: contracts") });
  await stage.settle();
  const { check, comments } = await stage.seen(number);
  expect(check).toMatch(/^failure: 1 error/);
  expect(comments[0]).toContain(`${STATE}:5`);
});

test("a conflict is an error that says so", async () => {
  await using stage = await Stage.open();
  const text = files[PROPOSAL] ?? "";
  const number = await stage.propose({ [PROPOSAL]: `${text}\nHere.\n` });
  stage.forge.push(stage.repository, { by: "lena", files: { [PROPOSAL]: `${text}\nThere.\n` } });
  await stage.settle();
  const where = { ...named(stage.repository), pull_number: number };
  await stage.forge.as("dora").pulls.update({ ...where, title: "Again" });
  await stage.settle();
  expect((await stage.seen(number)).check).toMatch(/^failure/);
});

test("72 a label approves where the gate takes labels, and goes when the content moves on", async () => {
  await using stage = await Stage.open();
  const number = await stage.propose({ [STATE]: moved });
  const issue = { ...named(stage.repository), issue_number: number };
  await stage.forge.as("lena").issues.addLabels({ ...issue, labels: ["approve:commercial"] });
  await stage.settle();
  expect((await stage.seen(number)).check).toBe("success: Can merge");
  stage.forge.push(stage.repository, {
    by: "dora",
    branch: "work",
    files: { [PROPOSAL]: `${files[PROPOSAL] ?? ""}\nMore.\n` },
  });
  await stage.settle();
  const { check, labels } = await stage.seen(number);
  expect(check).toMatch(/^action_required/);
  expect(labels).not.toContain("approve:commercial");
});

test("E7 derived labels that somebody removes come back, and labels of people stay", async () => {
  await using stage = await Stage.open();
  const number = await stage.propose({ [STATE]: moved });
  await stage.settle();
  const issue = { ...named(stage.repository), issue_number: number };
  await stage.forge.as("joe").issues.setLabels({ ...issue, labels: ["mine"] });
  await stage.settle();
  expect((await stage.seen(number)).labels).toEqual([
    "mine",
    "stage: proposal",
    "gate: commercial: requested",
    "waiting: @lena",
  ]);
});

test("C36 a pull request of a fork is judged by the default branch", async () => {
  await using stage = await Stage.open();
  const fork = stage.forge.fork(stage.repository, "joe");
  stage.forge.push(fork, { by: "joe", branch: "mine", from: "main", files: { [STATE]: moved } });
  const { data } = await stage.forge
    .as("joe")
    .pulls.create({ ...named(stage.repository), head: "joe:mine", base: "main", title: "Mine" });
  await stage.settle();
  expect((await stage.seen(data.number)).check).toMatch(/^action_required/);
  await stage.review(data.number, "lena", "APPROVE");
  await stage.settle();
  expect((await stage.seen(data.number)).check).toBe("success: Can merge");
});

test("C36 a run for a fork that may only read says the verdict in its summary", async () => {
  const workflow = ".github/workflows/countersign.yml";
  await using stage = await Stage.open({ [workflow]: judge.replace("pull_request_target:", "pull_request:") });
  const fork = stage.forge.fork(stage.repository, "joe");
  stage.forge.push(fork, { by: "joe", branch: "mine", from: "main", files: { [STATE]: moved } });
  const { data } = await stage.forge
    .as("joe")
    .pulls.create({ ...named(stage.repository), head: "joe:mine", base: "main", title: "Mine" });
  const [ran] = await stage.settle();
  expect(ran).toMatchObject({ exitCode: 0, outputs: { conclusion: "action_required" } });
  expect(ran?.summary).toContain("waiting for people");
  expect(ran?.log).toContain("may only read");
  expect(await stage.seen(data.number)).toMatchObject({ check: undefined, comments: [], labels: [] });
});

test("116 a merge queue gets its check on its own commit, and nothing else is written", async () => {
  await using stage = await Stage.open();
  const number = await stage.propose({ [STATE]: moved });
  await stage.approved(number);
  const { world } = stage.forge;
  const group = enqueue(world, stage.forge.pull(stage.repository, number), stage.forge.person("dora"));
  stage.forge.log.clear();
  await stage.settle();
  expect(stage.forge.log.writes.map(({ name }) => name)).toEqual(["createCheckRun"]);
  const at = { ...named(stage.repository), ref: group.headSha };
  const { data } = await stage.forge.as("joe").checks.listForRef(at);
  expect(data.check_runs.map(({ conclusion }) => conclusion)).toEqual(["success"]);
});

test("one label makes it quiet: the check stays, the rest goes", async () => {
  await using stage = await Stage.open();
  const number = await stage.propose({ [STATE]: moved });
  await stage.settle();
  const issue = { ...named(stage.repository), issue_number: number };
  await stage.forge.as("joe").issues.addLabels({ ...issue, labels: ["countersign: quiet"] });
  await stage.settle();
  expect(await stage.seen(number)).toMatchObject({
    check: "action_required: 1 waiting: commercial (@lena, @nora)",
    comments: [],
    labels: ["countersign: quiet"],
    asked: [],
  });
});

test("a repository without settings hears what merging starts", async () => {
  await using stage = await Stage.open({ "countersign.yaml": "", "adapters/mini.yaml": "" });
  const number = await stage.propose({
    "countersign.yaml": files["countersign.yaml"] ?? "",
    "adapters/mini.yaml": files["adapters/mini.yaml"] ?? "",
  });
  const [ran] = await stage.settle();
  expect(ran?.exitCode).toBe(0);
  expect((await stage.seen(number)).check).toBeDefined();
});

describe("inputs", () => {
  test.each([
    ["never", 0],
    ["failure", 0],
    ["action_required", 1],
  ])("fail-on %s", async (failOn, exitCode) => {
    await using stage = await Stage.open();
    await stage.propose({ [STATE]: moved });
    const [ran] = await stage.settle({ "fail-on": failOn });
    expect(ran?.exitCode).toBe(exitCode);
  });

  test("a value that is not allowed fails the job and names what is", async () => {
    await using stage = await Stage.open();
    await stage.propose({ [STATE]: moved });
    const [ran] = await stage.settle({ "fail-on": "always" });
    expect(ran?.exitCode).toBe(1);
    expect(ran?.annotations[0]?.message).toContain("never, failure, action_required");
  });

  test("no comment, where none is wanted", async () => {
    await using stage = await Stage.open();
    const number = await stage.propose({ [STATE]: moved });
    await stage.settle({ comment: "false" });
    expect(await stage.seen(number)).toMatchObject({ comments: [], asked: ["lena"] });
  });
});

test("the token stands in nothing that a run shows or leaves behind", async () => {
  await using stage = await Stage.open();
  await stage.propose({ [STATE]: moved });
  const [wake] = newWakes(stage.forge);
  if (!wake) throw new Error("nothing was woken");
  const ran = await runAction(stage.forge, wake, { entry });
  expect(`${ran.stdout.replaceAll(/^::add-mask::.*$/gm, "")}${ran.stderr}${ran.summary}`).not.toContain(
    wake.token.value,
  );
  const left = readdirSync(dirname(dirname(dirname(ran.workspace))), { recursive: true, encoding: "utf8" });
  expect(left.filter((path) => path.includes("countersign-") && !path.endsWith("countersign-verdict.json"))).toEqual(
    [],
  );
});
