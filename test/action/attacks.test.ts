import { describe, expect, test } from "vitest";
import { newWakes } from "../forge/events/wake.ts";
import { fails, lies, primaryLimit, race } from "../forge/faults.ts";
import { named } from "../forge/forge.ts";
import { runAction } from "../forge/runner.ts";
import { entry, moved, STATE, Stage } from "./world.ts";

const WAITS = "action_required: 1 waiting: commercial (@lena, @nora)";
const VIEW = "engagements/acme-pilot/record/project_state.yaml";

const at = (stage: Stage, number: number) => ({ ...named(stage.repository), pull_number: number });

const issueAt = (stage: Stage, number: number) => ({ ...named(stage.repository), issue_number: number });

async function proposed(stage: Stage, more: Readonly<Record<string, string>> = {}): Promise<number> {
  const number = await stage.propose({ [STATE]: moved, ...more });
  await stage.settle();
  return number;
}

async function approved(stage: Stage, number: number, login = "lena"): Promise<void> {
  await stage.review(number, login, "APPROVE");
  await stage.settle();
}

/** Runs the first job that waits to run, and none that it leads to. */
async function runOne(stage: Stage) {
  const wake = newWakes(stage.forge).find(({ job }) => job !== "wake");
  if (!wake) throw new Error("nothing was woken");
  return await runAction(stage.forge, wake, { entry });
}

describe("checks", () => {
  test("65 the verdict on a pull request into another branch is none on the same commit into the default branch", async () => {
    await using stage = await Stage.open();
    const number = await proposed(stage);
    stage.forge.push(stage.repository, { by: "dora", branch: "lax", from: "main", files: { [STATE]: moved } });
    const other = (await stage.forge.open(stage.repository, "dora", "work", { base: "lax" })).issue.number;
    await stage.settle();
    expect((await stage.seen(number)).check).toBe(WAITS);
    await stage.forge.as("dora").pulls.update({ ...at(stage, other), title: "Another title" });
    stage.forge.log.clear();
    expect((await stage.settle()).map(({ exitCode }) => exitCode)).toEqual([0]);
    expect(stage.forge.log.writes).toEqual([]);
  });

  test("C15 65 a second pull request of the same commit lets nobody approve what is their own", async () => {
    await using stage = await Stage.open();
    stage.forge.push(stage.repository, { by: "dora", branch: "work", from: "main", files: { [STATE]: moved } });
    const number = (await stage.forge.open(stage.repository, "lena", "work")).issue.number;
    const { sha } = stage.forge.pull(stage.repository, number).head;
    const joe = stage.forge.as("joe");
    // GitHub takes no second one of the same branch; another branch at the same commit is as good.
    await joe.git.createRef({ ...named(stage.repository), ref: "refs/heads/mine", sha });
    const second = async () => {
      const { data } = await joe.pulls.create({
        ...named(stage.repository),
        head: "mine",
        base: "main",
        title: "Mine",
      });
      await stage.review(data.number, "lena", "APPROVE");
    };
    // It comes while the first is judged.
    stage.forge.faults.add(race(second), { kind: "graphql", name: "viewer", times: 1 });
    stage.forge.server.pageLimit = 1;
    await runOne(stage);
    const { check, comments } = await stage.seen(number);
    expect(check).toMatch(/^failure: 1 error/);
    expect(comments[0]).toContain("is the head of");
    stage.forge.world.deliveries.splice(0);
    await joe.pulls.update({ ...at(stage, number + 1), state: "closed" });
    stage.forge.world.deliveries.splice(0);
    await stage.forge.as("dora").pulls.update({ ...at(stage, number), body: "The only one now." });
    await runOne(stage);
    expect((await stage.seen(number)).check).toMatch(/^action_required: 1 waiting: commercial/);
  });

  test("D9 a check run of the same name by another App is not taken for ours", async () => {
    await using stage = await Stage.open();
    const number = await proposed(stage);
    await approved(stage, number);
    const pull = stage.forge.pull(stage.repository, number);
    const where = { ...named(stage.repository), ref: pull.head.sha };
    const ours = (await stage.forge.as("joe").checks.listForRef(where)).data.check_runs[0];
    const [review] = pull.reviews;
    const dismiss = { ...at(stage, number), review_id: review?.id ?? 0, message: "No" };
    await stage.forge.as("nora").pulls.dismissReview(dismiss);
    await stage.settle();
    const ci = stage.forge.as(stage.forge.appToken("ci", { checks: "write" }));
    await ci.checks.create({
      ...named(stage.repository),
      name: "countersign",
      head_sha: pull.head.sha,
      external_id: ours?.external_id ?? "",
      conclusion: "success",
    });
    await approved(stage, number);
    const { data } = await stage.forge.as("joe").checks.listForRef({ ...where, filter: "all" });
    const last = data.check_runs.filter(({ app }) => app?.slug === "github-actions").toSorted((a, b) => b.id - a.id)[0];
    expect(last?.conclusion).toBe("success");
  });
});

describe("what is not known", () => {
  test.each([
    ["an outage", fails(502)],
    ["a rate limit", primaryLimit(2_000_000_000)],
  ])("C16 %s does not hide who pushed", async (_, fault) => {
    await using stage = await Stage.open();
    await stage.propose({ [STATE]: moved });
    stage.forge.faults.add(fault, { kind: "rest", name: "/activity" });
    const ran = await runOne(stage);
    expect(ran.exitCode).toBe(1);
    expect(stage.forge.log.writes.filter(({ name }) => name.includes("createCheckRun"))).toEqual([]);
  });

  test("a base that cannot be read is not the head", async () => {
    await using stage = await Stage.open();
    const number = await stage.propose({ [STATE]: moved });
    const blind = lies((body) => JSON.parse(JSON.stringify(body).replaceAll(/"baseRef":\{.*?\}\}/g, '"baseRef":null')));
    stage.forge.faults.add(blind, { kind: "graphql" });
    expect((await runOne(stage)).exitCode).toBe(1);
    expect((await stage.seen(number)).check).toBe("failure: Blocked: could not be judged");
  });
});

describe("races", () => {
  test("107 a review that is dismissed while it is judged counts no more", async () => {
    await using stage = await Stage.open();
    const number = await proposed(stage);
    await approved(stage, number);
    const [review] = stage.forge.pull(stage.repository, number).reviews;
    await stage.forge.as("joe").issues.addLabels({ ...issueAt(stage, number), labels: ["any"] });
    stage.forge.push(stage.repository, { by: "dora", branch: "work", files: { "notes.md": "x" } });
    const dismiss = async () => {
      await stage.forge
        .as("nora")
        .pulls.dismissReview({ ...at(stage, number), review_id: review?.id ?? 0, message: "No" });
    };
    stage.forge.faults.add(race(dismiss), { kind: "graphql", name: "viewer", times: 1 });
    await runOne(stage);
    expect((await stage.seen(number)).check).toMatch(/^action_required/);
  });

  test("62 a pull request that is retargeted while it is judged is judged against its new base", async () => {
    await using stage = await Stage.open();
    const number = await proposed(stage);
    stage.forge.push(stage.repository, { by: "dora", branch: "lax", from: "main", files: { [STATE]: moved } });
    await stage.forge.as("dora").pulls.update({ ...at(stage, number), base: "lax" });
    const back = async () => void (await stage.forge.as("dora").pulls.update({ ...at(stage, number), base: "main" }));
    stage.forge.faults.add(race(back), { kind: "graphql", name: "viewer", times: 1 });
    await runOne(stage);
    expect((await stage.seen(number)).check).toBe(WAITS);
  });
});

describe("record", () => {
  test("119 a merge over a closed gate is recorded as that, whoever approves afterwards", async () => {
    await using stage = await Stage.open();
    const number = await proposed(stage);
    await stage.merge(number);
    await stage.review(number, "lena", "APPROVE");
    await stage.settle();
    const view = await stage.text(VIEW);
    expect(view).not.toContain("status: approved");
  });
});

describe("comments", () => {
  test("E5 a comment of many commands gets one answer that fits", async () => {
    await using stage = await Stage.open();
    const number = await proposed(stage);
    const body = "/status\n/explain\n".repeat(1500);
    await stage.forge.as("joe").issues.createComment({ ...issueAt(stage, number), body });
    const ran = await stage.settle();
    expect(ran.map(({ exitCode }) => exitCode)).toEqual([0]);
    const { comments } = await stage.seen(number);
    expect(comments).toHaveLength(3);
  });

  test("E2 an answer calls nobody", async () => {
    await using stage = await Stage.open();
    const number = await proposed(stage);
    const body = "/explain @acme/leads\n/explain fixes-#1\n/@nora <img src=x>";
    await stage.forge.as("joe").issues.createComment({ ...issueAt(stage, number), body });
    await stage.settle();
    const { comments } = await stage.seen(number);
    const answer = comments.at(-1)?.replaceAll(/`[^`]*`/g, "");
    expect(answer).not.toMatch(/(?<![\w`])@\w|<img|(?<!\w)#\d/);
  });
});

describe("hostile text", () => {
  test("D4 a stage of several lines forges no output line", async () => {
    await using stage = await Stage.open();
    await stage.propose({
      [STATE]: moved.replace("stage: contract", 'stage: "contract\\nother: closed\\n::error::x"'),
    });
    const [ran] = await stage.settle();
    expect(ran?.outputs["stage"]?.split("\n")).toHaveLength(1);
    expect(ran?.stdout.match(/^::(?!add-mask::).*/gm)).toBeNull();
  });

  test("D4 a note that quotes somebody is one line of the log, and no command", async () => {
    await using stage = await Stage.open();
    await stage.propose({ [STATE]: moved });
    const message = "No.\n::error::x\u2028##[stop-commands]y";
    const refuse = lies((body) => ({ ...Object(body), errors: [{ path: ["p1"], type: "FORBIDDEN", message }] }));
    stage.forge.faults.add(refuse, { kind: "graphql", name: "addComment" });
    const [ran] = await stage.settle();
    expect([ran?.exitCode, ran?.commands.map(({ name }) => name)]).toEqual([0, ["add-mask"]]);
    expect(ran?.stdout).toContain("GitHub refused the comment: No.");
  });
});
