import { readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { newWakes } from "../forge/events/wake.ts";
import { fails, race, slow } from "../forge/faults.ts";
import { named } from "../forge/forge.ts";
import { runAction } from "../forge/runner.ts";
import { entry, files, moved, PROPOSAL, STATE, Stage } from "./world.ts";

const WAITS = /^action_required: \d waiting: commercial/;
const READY = /^success: Can merge$/;
const VIEW = "engagements/acme-pilot/record/project_state.yaml";
const more = { [PROPOSAL]: `${files[PROPOSAL] ?? ""}\nMore.\n` };

const pullAt = (stage: Stage, number: number) => ({ ...named(stage.repository), pull_number: number });
const issueAt = (stage: Stage, number: number) => ({ ...named(stage.repository), issue_number: number });

async function ready(stage: Stage): Promise<number> {
  const number = await stage.propose({ [STATE]: moved });
  await stage.review(number, "lena", "APPROVE");
  await stage.settleLast();
  expect((await stage.seen(number)).check).toMatch(READY);
  return number;
}

describe("approvals", () => {
  test("C4 who is put on the roster by the pull request itself does not count", async () => {
    await using stage = await Stage.open();
    const roster = (files["countersign.yaml"] ?? "").replace("{ login: lena, id: 12 }", "{ login: joe, id: 51 }");
    const number = await stage.propose({ [STATE]: moved, "countersign.yaml": roster });
    await stage.review(number, "joe", "APPROVE");
    await stage.settleLast();
    expect((await stage.seen(number)).check).toMatch(/waiting: commercial \(@lena, @nora\)$/);
  });

  test("C12 content that is forced back is the approved content", async () => {
    await using stage = await Stage.open();
    const number = await ready(stage);
    const { sha } = stage.forge.pull(stage.repository, number).head;
    stage.forge.push(stage.repository, { by: "dora", branch: "work", files: more });
    await stage.settleLast();
    expect((await stage.seen(number)).check).toMatch(WAITS);
    stage.forge.push(stage.repository, { by: "dora", branch: "work", from: sha, files: { "notes.md": "x" } });
    await stage.settleLast();
    expect((await stage.seen(number)).check).toMatch(READY);
  });

  test.each([
    ["16 a co-author", { by: "dora", message: "Two\n\nCo-authored-by: Lena <12+lena@users.noreply.github.com>" }],
    ["17 an author whom nobody knows", { by: "dora", author: { name: "Nobody", email: "nobody@example.com" } }],
    ["16 whoever pushed", { by: "lena", author: { name: "dora", email: "50+dora@users.noreply.github.com" } }],
  ])("C%s of a covered file cannot approve it", async (_, push) => {
    await using stage = await Stage.open();
    const number = await stage.propose({ [STATE]: moved });
    stage.forge.push(stage.repository, { ...push, branch: "work", files: more });
    await stage.review(number, "lena", "APPROVE");
    await stage.settleLast();
    expect((await stage.seen(number)).check).toMatch(WAITS);
  });

  test.each([
    [false, READY],
    [true, WAITS],
  ])("C25 a push of other files, where GitHub dismisses stale reviews: %s", async (dismissStale, check) => {
    await using stage = await Stage.open();
    const number = await ready(stage);
    stage.forge.protect(stage.repository, "main", { dismissStale });
    stage.forge.push(stage.repository, { by: "dora", branch: "work", files: { "notes.md": "x" } });
    await stage.settleLast();
    expect((await stage.seen(number)).check).toMatch(check);
  });

  test("C25 a review that becomes another by an edit does not count", async () => {
    await using stage = await Stage.open();
    const number = await stage.propose({ [STATE]: moved });
    await stage.review(number, "lena", "APPROVE", "/approve legal_or_contract");
    const [review] = stage.forge.pull(stage.repository, number).reviews;
    const at = { ...pullAt(stage, number), review_id: review?.id ?? 0 };
    await stage.forge.as("lena").pulls.updateReview({ ...at, body: "/approve commercial" });
    await stage.settleLast();
    expect((await stage.seen(number)).check).toMatch(WAITS);
  });

  test("C27 a label that a bot sets approves nothing", async () => {
    await using stage = await Stage.open();
    const number = await stage.propose({ [STATE]: moved });
    const bot = stage.forge.appToken("helper", { issues: "write", pull_requests: "write" });
    await stage.forge.as(bot).issues.addLabels({ ...issueAt(stage, number), labels: ["approve:commercial"] });
    await stage.settleLast();
    expect((await stage.seen(number)).check).toMatch(WAITS);
  });

  test.each([false, true])(
    "C19 C20 a bot of the roster approves nothing, stale reviews dismissed: %s",
    async (dismissStale) => {
      const roster = (files["countersign.yaml"] ?? "").replace("login: nora, id: 13", "login: helper, id: 90");
      await using stage = await Stage.open({ "countersign.yaml": roster });
      stage.forge.account("helper[bot]", { id: 90, type: "Bot" });
      stage.forge.protect(stage.repository, "main", { dismissStale });
      const number = await stage.propose({ [STATE]: moved });
      const bot = stage.forge.appToken("helper", { pull_requests: "write" });
      await stage.forge.as(bot).pulls.createReview({ ...pullAt(stage, number), event: "APPROVE", body: "" });
      await stage.settleLast();
      expect((await stage.seen(number)).check).toMatch(WAITS);
    },
  );

  test("61 what was approved for one base is not approved for another", async () => {
    await using stage = await Stage.open();
    stage.forge.push(stage.repository, { by: "joe", branch: "other", from: "main", files: { "notes.md": "x" } });
    stage.forge.push(stage.repository, { by: "dora", branch: "work", from: "main", files: { [STATE]: moved } });
    const { number } = (await stage.forge.open(stage.repository, "dora", "work", { base: "other" })).issue;
    await stage.review(number, "lena", "APPROVE");
    await stage.forge.as("dora").pulls.update({ ...pullAt(stage, number), base: "main" });
    await stage.settleLast();
    expect((await stage.seen(number)).check).toMatch(WAITS);
  });

  test("C21 a deleted account approves nothing, and stops nothing", async () => {
    await using stage = await Stage.open();
    const number = await stage.propose({ [STATE]: moved });
    await stage.forge.as("joe").issues.createComment({ ...issueAt(stage, number), body: "Hello" });
    await stage.review(number, "lena", "APPROVE");
    for (const login of ["lena", "joe"]) stage.forge.account(login).deleted = true;
    const ran = await stage.settleLast();
    expect(ran.filter(({ exitCode }) => exitCode !== 0)).toEqual([]);
    stage.forge.account("joe").deleted = false;
    expect((await stage.seen(number)).check).toMatch(WAITS);
  });
});

describe("what is published", () => {
  test("E1 a copy of our comment by somebody else stays theirs", async () => {
    await using stage = await Stage.open();
    const number = await stage.propose({ [STATE]: moved });
    const body = "<!-- countersign:verdict v1 -->\n✅ All gates approved";
    await stage.forge.as("joe").issues.createComment({ ...issueAt(stage, number), body });
    await stage.settle();
    const { comments } = await stage.seen(number);
    expect(comments).toHaveLength(2);
    expect(comments[0]).toBe(body);
    await stage.forge.as("joe").issues.createComment({ ...issueAt(stage, number), body: comments[1] ?? "" });
    await stage.review(number, "lena", "APPROVE");
    await stage.settleLast();
    const after = (await stage.seen(number)).comments;
    expect([after.length, after[0], after[2]]).toEqual([3, body, comments[1]]);
    expect(after[1]).not.toBe(comments[1]);
  });

  test("E5 more findings than one request takes cost one more, and all are marked", async () => {
    await using stage = await Stage.open();
    const broken = Array.from({ length: 70 }, (_, at) => [`engagements/acme-pilot/PRO-2026-1${at}.md`, "---\nid: x\n"]);
    const number = await stage.propose(Object.fromEntries(broken) as Record<string, string>);
    await stage.settleLast();
    const writes = stage.forge.log.writes.map(({ name }) => name).filter((name) => !name.endsWith("/pulls"));
    expect(writes).toHaveLength(2);
    expect(writes.filter((name) => name.includes("updateCheckRun"))).toHaveLength(1);
    const ref = stage.forge.pull(stage.repository, number).head.sha;
    const { data } = await stage.forge.as("joe").checks.listForRef({ ...named(stage.repository), ref });
    expect(data.check_runs[0]?.output.annotations_count).toBeGreaterThanOrEqual(70);
  });

  test("D2 D3 D6 hostile names are data, and nothing but our outputs is put down", async () => {
    await using stage = await Stage.open();
    const branch = `x";touch\${IFS}owned;#\`id\`$(id)\u{1f600}`;
    stage.forge.push(stage.repository, {
      by: "dora",
      branch,
      from: "main",
      message: "::set-output name=other::closed\n\n$(touch owned)",
      files: { [STATE]: `${moved}intent: "x\\nEOF\\nghadelimiter_1\\nother=closed"\n` },
    });
    const title = `::error::"; touch owned; # $(touch owned) \`id\` \${{ github.token }} \u202E ${"x".repeat(180)}`;
    const pull = await stage.forge.open(stage.repository, "dora", branch, { title, body: "y".repeat(65_000) });
    const [ran] = await stage.settleLast();
    expect(ran?.exitCode).toBe(0);
    expect(ran?.stdout.match(/^::(?!add-mask::).*/gm)).toBeNull();
    expect(Object.keys(ran?.outputs ?? {}).toSorted()).toEqual(["conclusion", "next", "stage", "verdict-path"]);
    expect(ran?.outputs).toMatchObject({ conclusion: "action_required", stage: "acme-pilot: contract" });
    expect([ran?.env, ran?.path, ran?.state]).toEqual([{}, [], {}]);
    expect((await stage.seen(pull.issue.number)).check).toMatch(WAITS);
    const left = readdirSync(stage.forge.world.folder, { recursive: true, encoding: "utf8" });
    expect(left.filter((path) => path.includes("owned") && !path.includes("refs"))).toEqual([]);
  });

  test("D12 the token is left nowhere when a run fails", async () => {
    await using stage = await Stage.open();
    await stage.propose({ [STATE]: moved });
    const [wake] = newWakes(stage.forge);
    if (!wake) throw new Error("nothing was woken");
    stage.forge.faults.add(fails(500), { kind: "git" });
    const ran = await runAction(stage.forge, wake, {
      entry,
      env: { GIT_TRACE: "1", GIT_CURL_VERBOSE: "1", DEBUG: "*" },
    });
    expect(ran.exitCode).toBe(1);
    const shown = `${ran.stdout.replaceAll(/^::add-mask::.*$/gm, "")}${ran.stderr}${ran.summary}`;
    const basic = Buffer.from(`x-access-token:${wake.token.value}`).toString("base64");
    for (const secret of [wake.token.value, basic]) expect(shown).not.toContain(secret);
    const left = readdirSync(dirname(dirname(dirname(ran.workspace))), { recursive: true, encoding: "utf8" });
    expect(left.filter((path) => path.includes("countersign-"))).toEqual([]);
  });
});

test("D12 the token is left nowhere when the job is cancelled", async () => {
  await using stage = await Stage.open();
  await stage.propose({ [STATE]: moved });
  const [wake] = newWakes(stage.forge);
  if (!wake) throw new Error("nothing was woken");
  const cancelled = join(stage.forge.world.folder, "cancelled.mjs");
  const text = `import { readdirSync } from "node:fs";
    setInterval(() => {
      const there = readdirSync(process.env.RUNNER_TEMP, { recursive: true });
      if (there.some((path) => path.endsWith("clone.git/config"))) process.kill(process.pid, "SIGTERM");
    }, 1);
    await import(${JSON.stringify(pathToFileURL(entry).href)});`;
  writeFileSync(cancelled, text);
  stage.forge.faults.add(slow(2000), { kind: "git" });
  const ran = await runAction(stage.forge, wake, { entry: cancelled, inputs: { token: wake.token.value } });
  expect(ran.exitCode).toBe(1);
  const left = readdirSync(dirname(dirname(dirname(ran.workspace))), { recursive: true, encoding: "utf8" });
  expect(left.filter((path) => path.includes("countersign-"))).toEqual([]);
});

describe("size", () => {
  test("C18 more commits than the API tells of, and thousands of files", async () => {
    await using stage = await Stage.open();
    stage.forge.pushMany(stage.repository, "dora", "work", 300);
    const many = Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`site/${at}.md`, `${at}\n`]));
    stage.forge.push(stage.repository, { by: "dora", branch: "work", files: { ...many, [STATE]: moved } });
    const { number } = (await stage.forge.open(stage.repository, "dora", "work")).issue;
    await stage.review(number, "lena", "APPROVE");
    const ran = await stage.settle();
    expect(ran.map(({ exitCode, log }) => [exitCode, log])).toEqual(ran.map(() => [0, expect.anything()]));
    expect((await stage.seen(number)).check).toMatch(READY);
  });
});

describe("meanwhile", () => {
  test("a pull request whose fork is gone is judged all the same", async () => {
    await using stage = await Stage.open();
    const fork = stage.forge.fork(stage.repository, "joe");
    stage.forge.push(fork, { by: "joe", branch: "mine", from: "main", files: { [STATE]: moved } });
    const where = { ...named(stage.repository), head: "joe:mine", base: "main", title: "Mine" };
    const { data } = await stage.forge.as("joe").pulls.create(where);
    stage.forge.world.repositories.splice(stage.forge.world.repositories.indexOf(fork), 1);
    const ran = await stage.settle();
    expect(ran.map(({ exitCode }) => exitCode)).toEqual([0]);
    expect((await stage.seen(data.number)).check).toMatch(WAITS);
  });

  test("a pull request that is closed while it is judged stops nothing", async () => {
    await using stage = await Stage.open();
    const number = await stage.propose({ [STATE]: moved });
    const close = async () =>
      void (await stage.forge.as("dora").pulls.update({ ...pullAt(stage, number), state: "closed" }));
    stage.forge.faults.add(race(close), { kind: "graphql", name: "viewer", times: 1 });
    const ran = await stage.settle();
    expect(ran.filter(({ exitCode }) => exitCode !== 0)).toEqual([]);
  });

  test("123 two runs that record at once write one record", async () => {
    await using stage = await Stage.open();
    const number = await ready(stage);
    await stage.merge(number);
    const push = stage.forge.world.deliveries.filter(({ event }) => event === "push");
    stage.forge.world.deliveries.push(...push);
    const wakes = newWakes(stage.forge).filter(({ job }) => job === "record");
    const ran = await Promise.all(wakes.map((wake) => runAction(stage.forge, wake, { entry })));
    expect(ran.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    const where = { ...named(stage.repository), path: "engagements/acme-pilot/record" };
    expect((await stage.forge.as("joe").repos.listCommits(where)).data).toHaveLength(1);
    expect(await stage.text(VIEW)).toContain("status: approved");
  });

  test("a merge that asks for no runs is recorded when it is asked for by hand", async () => {
    await using stage = await Stage.open();
    const number = await ready(stage);
    const merged = { ...pullAt(stage, number), commit_message: "[skip ci]" };
    await stage.forge.as("dora").pulls.merge(merged);
    await stage.settle();
    await stage.forge
      .as("dora")
      .actions.createWorkflowDispatch({ ...named(stage.repository), workflow_id: "countersign.yml", ref: "main" });
    const ran = await stage.settle();
    expect(ran.map(({ exitCode }) => exitCode)).toEqual([0]);
    expect(await stage.text(VIEW)).toContain("status: approved");
  });
});
