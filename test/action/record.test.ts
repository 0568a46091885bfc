import { describe, expect, test } from "vitest";
import { sha256Hex } from "../../src/model/digest.ts";
import { fails, lostWrite, race } from "../forge/faults.ts";
import { moved, PROPOSAL, files, STATE, Stage } from "./world.ts";

const VIEW = "engagements/acme-pilot/record/project_state.yaml";

/** With our comment on it. */
async function approvedAndTold(stage: Stage, number: number): Promise<void> {
  await stage.review(number, "lena", "APPROVE");
  await stage.settleLast();
}

describe("a merge", () => {
  test.each(["merge", "squash", "rebase"] as const)("118 by %s is recorded with who approved it", async (method) => {
    await using stage = await Stage.open();
    const number = await stage.propose({ [STATE]: moved });
    await approvedAndTold(stage, number);
    await stage.merge(number, method);
    const ran = await stage.settle();
    expect(ran.map(({ exitCode }) => exitCode)).toEqual([0]);
    const view = await stage.text(VIEW);
    expect(view).toContain("status: approved");
    expect(view).toContain("lena");
    expect(await stage.text("engagements/acme-pilot/README.md")).toContain("**Contract**");
    expect(await stage.text("engagements/README.md")).toContain("acme-pilot");
    const { comments } = await stage.seen(number);
    expect(comments).toHaveLength(1);
    expect(comments[0]).toMatch(/: recorded\n3 events: |: recorded\n2 events: /);
    expect(comments[0]).toContain(`${stage.forge.url}/acme/work/tree/main/engagements/acme-pilot`);
  });

  test("is recorded once, whatever runs again", async () => {
    await using stage = await Stage.open();
    const number = await stage.propose({ [STATE]: moved });
    await stage.approved(number);
    await stage.merge(number);
    const again = [...stage.forge.world.deliveries];
    await stage.settle();
    const view = await stage.text(VIEW);
    stage.forge.world.deliveries.push(...again);
    stage.forge.log.clear();
    expect((await stage.settle()).map(({ exitCode }) => exitCode)).toEqual([0]);
    expect(stage.forge.log.writes).toEqual([]);
    expect(await stage.text(VIEW)).toBe(view);
  });

  test("of several commits by rebase is one entry", async () => {
    await using stage = await Stage.open();
    stage.forge.push(stage.repository, { by: "dora", branch: "work", from: "main", files: { [STATE]: moved } });
    stage.forge.push(stage.repository, { by: "dora", branch: "work", files: { [STATE]: `${moved}intent: More\n` } });
    const { number } = (await stage.forge.open(stage.repository, "dora", "work")).issue;
    await stage.approved(number);
    await stage.merge(number, "rebase");
    await stage.settle();
    const where = { owner: "acme", repo: "work", tree_sha: "main", recursive: "1" };
    const { data } = await stage.forge.as("joe").git.getTree(where);
    const entries = data.tree.flatMap(({ path }) => /record\/\S+-((?:pr|push)-[^-]+)-?/.exec(path)?.[1] ?? []);
    expect(entries).toEqual([`pr-${number}`]);
  });

  test("that was missed is recorded with the next", async () => {
    await using stage = await Stage.open();
    const number = await stage.propose({ [STATE]: moved });
    await stage.approved(number);
    await stage.merge(number);
    await stage.settle();
    const edit = async (branch: string, text: string) => {
      const next = await stage.propose({ [STATE]: `${moved}${text}` }, branch);
      await stage.merge(next, "squash");
      return next;
    };
    const missed = await edit("one", "intent: First\n");
    stage.forge.world.deliveries.splice(0);
    const after = await edit("two", "intent: Second\n");
    await stage.settle();
    const { data } = await stage.forge
      .as("joe")
      .git.getTree({ owner: "acme", repo: "work", tree_sha: "main", recursive: "1" });
    const entries = data.tree.flatMap(({ path }) => /-pr-(\d+)-/.exec(path)?.[1] ?? []);
    expect(entries).toEqual([number, missed, after].map(String));
  });
});

describe("123 while it is recorded", () => {
  test("another merge comes: both are recorded", async () => {
    await using stage = await Stage.open();
    const number = await stage.propose({ [STATE]: moved });
    await stage.approved(number);
    await stage.merge(number);
    const push = () => void stage.forge.push(stage.repository, { by: "lena", files: { "notes.md": "one" } });
    stage.forge.faults.add(race(push), { kind: "graphql", name: "viewer", times: 1 });
    const ran = await stage.settle();
    expect(ran.map(({ exitCode }) => exitCode)).toEqual(ran.map(() => 0));
    expect(await stage.text(VIEW)).toContain("status: approved");
  });

  test.each([
    ["was done", lostWrite(502)],
    ["was not done", fails(502)],
  ])("GitHub does not answer, and the commit %s: it is there once", async (_, fault) => {
    await using stage = await Stage.open();
    const number = await stage.propose({ [STATE]: moved });
    await stage.approved(number);
    await stage.merge(number);
    stage.forge.faults.add(fault, { kind: "graphql", name: "createCommitOnBranch", times: 1 });
    const ran = await stage.settle();
    expect(ran.map(({ exitCode }) => exitCode)).toEqual([0]);
    const { data } = await stage.forge
      .as("joe")
      .repos.listCommits({ owner: "acme", repo: "work", path: "engagements/acme-pilot/record" });
    expect(data).toHaveLength(1);
  });

  test("the branch takes no commit of a workflow: the job fails and says so", async () => {
    await using stage = await Stage.open();
    const number = await stage.propose({ [STATE]: moved });
    await stage.approved(number);
    await stage.merge(number);
    stage.forge.protect(stage.repository, "main", { requirePull: true });
    const [ran] = await stage.settle();
    expect(ran?.exitCode).toBe(1);
    expect(ran?.annotations[0]?.message).toContain("GitHub refused the commit on main");
  });
});

describe("the record by a pull request", () => {
  const settings = (files["countersign.yaml"] ?? "").replace("record: commit", "record: pull-request");
  const bookkeeping = async (stage: Stage) => {
    const where = { owner: "acme", repo: "work" };
    const { data } = await stage.forge
      .as("joe")
      .pulls.list({ ...where, state: "open", head: "acme:countersign/record" });
    return data.map(({ number }) => number);
  };

  test("112 waits in one pull request, counts already, and passes its own check", async () => {
    await using stage = await Stage.open({ "countersign.yaml": settings });
    const number = await stage.propose({ [STATE]: moved });
    await stage.approved(number);
    await stage.merge(number);
    expect((await stage.settle()).map(({ exitCode }) => exitCode)).toEqual([0]);
    const [first = 0, ...more] = await bookkeeping(stage);
    expect(more).toEqual([]);
    expect((await stage.seen(first)).check).toMatch(/^success/);

    const next = await stage.propose({ [STATE]: `${moved}intent: More\n` }, "more");
    await stage.settle();
    await stage.merge(next, "squash");
    expect((await stage.settle()).map(({ exitCode }) => exitCode)).toEqual([0]);
    expect(await bookkeeping(stage)).toEqual([first]);
    expect((await stage.seen(first)).check).toMatch(/^success/);
    expect(await stage.text(VIEW, "countersign/record")).toContain("status: approved");

    await stage.merge(first);
    stage.forge.log.clear();
    expect((await stage.settle()).map(({ exitCode }) => exitCode)).toEqual([0]);
    expect(stage.forge.log.writes).toEqual([]);
    expect(await stage.text(VIEW)).toContain("status: approved");
  });

  test("brings documents byte for byte, which its own check makes again", async () => {
    const adapter = (files["adapters/mini.yaml"] ?? "").replace("sources: [] }", "sources: [], render: proposal }");
    await using stage = await Stage.open({ "countersign.yaml": settings, "adapters/mini.yaml": adapter });
    const number = await stage.propose({ [STATE]: moved });
    await stage.approved(number);
    await stage.merge(number);
    expect((await stage.settle()).map(({ exitCode }) => exitCode)).toEqual([0]);
    const [first = 0] = await bookkeeping(stage);
    expect((await stage.seen(first)).check).toMatch(/^success/);
    const path = "engagements/acme-pilot/rendered/PRO-2026-0001.pdf";
    const told = /sha256: "?([0-9a-f]{64})/.exec(await stage.text(VIEW, "countersign/record"))?.[1];
    expect(sha256Hex(await stage.bytes(path, "countersign/record"))).toBe(told);
  });

  test("is not that of a fork, whose branch has the same name", async () => {
    await using stage = await Stage.open({ "countersign.yaml": settings });
    const fork = stage.forge.fork(stage.repository, "joe");
    const forged = { [VIEW]: "approvals: {}\n" };
    stage.forge.push(fork, { by: "joe", branch: "countersign/record", from: "main", files: forged });
    const head = "joe:countersign/record";
    await stage.forge.as("joe").pulls.create({ owner: "acme", repo: "work", head, base: "main", title: "Mine" });
    const number = await stage.propose({ [STATE]: moved });
    await stage.approved(number);
    await stage.merge(number);
    await stage.settle();
    expect(await bookkeeping(stage)).toHaveLength(1);
    expect(await stage.text(VIEW, "countersign/record")).toContain("status: approved");
  });

  test("of which a byte was changed by hand is refused", async () => {
    await using stage = await Stage.open({ "countersign.yaml": settings });
    const number = await stage.propose({ [STATE]: moved });
    await stage.approved(number);
    await stage.merge(number);
    await stage.settle();
    const [first = 0] = await bookkeeping(stage);
    const view = await stage.text(VIEW, "countersign/record");
    stage.forge.push(stage.repository, { by: "dora", branch: "countersign/record", files: { [VIEW]: `${view}\n` } });
    await stage.settle();
    expect((await stage.seen(first)).check).toMatch(/^failure/);
  });
});

test("the record on a branch that stays apart, as the workflow chooses, goes on there and counts", async () => {
  await using stage = await Stage.open();
  const inputs = { record: "branch" };
  const number = await stage.propose({ [STATE]: moved });
  await stage.approved(number);
  await stage.merge(number);
  expect((await stage.settle(inputs)).map(({ exitCode }) => exitCode)).toEqual([0]);
  expect(await stage.text(VIEW, "countersign-record")).toContain("status: approved");

  const next = await stage.propose({ [STATE]: `${moved}intent: More\n` }, "more");
  await stage.settle(inputs);
  expect((await stage.seen(next)).check).toBe("success: Can merge");
  await stage.merge(next, "squash");
  expect((await stage.settle(inputs)).map(({ exitCode }) => exitCode)).toEqual([0]);
  const where = { owner: "acme", repo: "work" };
  const tree = async (branch: string) =>
    (await stage.forge.as("joe").git.getTree({ ...where, tree_sha: branch, recursive: "1" })).data.tree;
  expect((await tree("main")).filter(({ path }) => path.includes("/record/"))).toEqual([]);
  const entries = (await tree("countersign-record")).flatMap(({ path }) => /-pr-(\d+)-/.exec(path)?.[1] ?? []);
  expect(entries).toEqual([number, next].map(String));
});

test("a merge of nothing of ours is no reason for a commit", async () => {
  await using stage = await Stage.open();
  const number = await stage.propose({ "notes.md": "one", [PROPOSAL]: files[PROPOSAL] ?? "" });
  await stage.settle();
  await stage.merge(number);
  stage.forge.log.clear();
  const ran = await stage.settle();
  expect(ran.map(({ exitCode }) => exitCode)).toEqual([0]);
  expect(stage.forge.log.writes).toEqual([]);
});
