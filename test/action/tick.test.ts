import { expect, test } from "vitest";
import { schedule } from "../forge/events/finish.ts";
import { newWakes } from "../forge/events/wake.ts";
import { lies } from "../forge/faults.ts";
import { named } from "../forge/forge.ts";
import { runAction } from "../forge/runner.ts";
import { entry, files, moved, PROPOSAL, STATE, Stage } from "./world.ts";

const READY = /^success: Can merge$/;
const other = Object.fromEntries(
  Object.entries({ [STATE]: files[STATE] ?? "", [PROPOSAL]: files[PROPOSAL] ?? "" }).map(([path, text]) => [
    path.replace("acme-pilot", "other").replace("0001", "0002"),
    text.replaceAll("PRO-2026-0001", "PRO-2026-0002"),
  ]),
);
const OTHER = "engagements/other/state.yaml";

/** Judges the newest event alone. */
async function settleLast(stage: Stage) {
  stage.forge.world.deliveries.splice(0, stage.forge.world.deliveries.length - 1);
  return await stage.settle();
}

async function ready(stage: Stage): Promise<number> {
  const number = await stage.propose({ [STATE]: moved });
  await stage.review(number, "lena", "APPROVE");
  await settleLast(stage);
  expect((await stage.seen(number)).check).toMatch(READY);
  return number;
}

async function tick(stage: Stage) {
  const [wake, ...more] = schedule(stage.forge, stage.repository);
  if (!wake) throw new Error("the clock starts nothing");
  expect([wake.job, more]).toEqual(["record", []]);
  stage.forge.log.clear();
  return await runAction(stage.forge, wake, { entry });
}

const titles = (stage: Stage) =>
  stage.forge.log.writes.flatMap(({ body }) => /"title":"(.*?)"/.exec(JSON.stringify(body))?.[1] ?? []);

test("101 the clock finds an approval that is over and a merge that was missed, and writes there alone; what fails stops no other", async () => {
  await using stage = await Stage.open(other);
  stage.forge.world.advance(-100 * 86_400);
  stage.forge.push(stage.repository, { by: "dora", branch: "work", from: "main", files: { [STATE]: moved } });
  stage.forge.world.advance(100 * 86_400);
  const { number } = (await stage.forge.open(stage.repository, "dora", "work")).issue;
  await stage.review(number, "lena", "APPROVE");
  await settleLast(stage);
  expect((await stage.seen(number)).check).toMatch(READY);
  const broken = await stage.propose({ [OTHER]: (other[OTHER] ?? "").replace("owner: lena", "owner: nora") }, "broken");
  const same = await stage.propose({ [OTHER]: `${other[OTHER]}intent: Other\n` }, "same");
  await settleLast(stage);

  const [review] = stage.forge.pull(stage.repository, number).reviews;
  if (!review) throw new Error("there is no review");
  review.submittedAt = new Date(stage.forge.world.seconds * 1000 - 95 * 86_400_000).toISOString();
  const lie = lies((body) =>
    JSON.stringify(body).includes(`"number":${broken},"url"`)
      ? JSON.parse(JSON.stringify(body).replace(/"reviews":\{/, '"reviews":null,"was":{'))
      : body,
  );
  stage.forge.faults.add(lie, { kind: "graphql", name: "viewer" });
  const ran = await tick(stage);
  expect(titles(stage)).toEqual(["2 waiting: commercial (@lena, @nora)"]);
  expect(ran.exitCode).toBe(1);
  expect(ran.annotations.map(({ message }) => message)).toEqual([
    `#${broken} could not be judged: GitHub did not give the reviews of the pull request.`,
  ]);
  expect(ran.summary).toContain(`2 open pull requests judged again, changed: #${number}.`);
  expect((await stage.seen(number)).check).toMatch(/^action_required/);
  expect((await stage.seen(same)).check).toMatch(READY);

  stage.forge.faults.clear();
  // A merge that no run has recorded moves the base, and that is all.
  await stage.merge(same);
  stage.forge.world.deliveries.splice(0);
  expect((await tick(stage)).exitCode).toBe(0);
  expect(titles(stage)).toEqual(["Can merge"]);
  expect((await stage.seen(broken)).check).toMatch(READY);
  expect(await stage.text("engagements/other/record/project_state.yaml")).toContain("intent: Other");
});

test("C14 what judges moves: open pull requests are judged again", async () => {
  await using stage = await Stage.open();
  const number = await ready(stage);
  const adapter = files["adapters/mini.yaml"] ?? "";
  const strict = adapter.replace("roles: [engagement_lead], count: 1", "roles: [engagement_lead], count: 2");
  expect(strict).not.toBe(adapter);
  stage.forge.push(stage.repository, { by: "lena", files: { "adapters/mini.yaml": strict } });
  const ran = await stage.settle();
  expect(ran.map(({ exitCode }) => exitCode)).toEqual([0]);
  expect((await stage.seen(number)).check).toMatch(/^action_required: 1 waiting: commercial/);
});

test("a commit of ours that wakes a run, as an App's does, is recorded once and judges nothing", async () => {
  await using stage = await Stage.open();
  const number = await ready(stage);
  const bystander = await stage.propose({ [PROPOSAL]: `${files[PROPOSAL] ?? ""}\nMore.\n` }, "more");
  await settleLast(stage);
  await stage.merge(number);
  const level = "write" as const;
  const app = stage.forge.appToken("countersign", {
    contents: level,
    checks: level,
    issues: level,
    pull_requests: level,
  });
  const [wake] = newWakes(stage.forge).filter(({ job }) => job === "record");
  if (!wake) throw new Error("nothing was woken");
  const first = await runAction(stage.forge, wake, { entry, inputs: { token: app.value } });
  expect(first.stdout).toContain("1 open pull request judged again");
  const again = newWakes(stage.forge).filter(({ event }) => event === "push");
  expect(again.map(({ job }) => job)).toEqual(["record"]);
  stage.forge.log.clear();
  const second = await runAction(stage.forge, again[0] ?? wake, { entry, inputs: { token: app.value } });
  expect([second.exitCode, stage.forge.log.writes]).toEqual([0, []]);
  expect(second.stdout).toContain("There is nothing to record.");
  expect(stage.forge.log.reads.filter(({ name }) => name.includes("viewer"))).toEqual([]);
  expect(newWakes(stage.forge)).toEqual([]);
  expect(bystander).toBeGreaterThan(number);
});

test("an application wakes the job that it asks for, with the number of a pull request and nothing else", async () => {
  await using stage = await Stage.open();
  const number = await stage.propose({ [STATE]: moved });
  stage.forge.world.deliveries.splice(0);
  const send = (event_type: string, client_payload: Record<string, unknown> = {}) =>
    stage.forge.as("lena").repos.createDispatchEvent({ ...named(stage.repository), event_type, client_payload });
  for (const type of ["countersign-record", "countersign-tick", "deposit"]) await send(type);
  expect(newWakes(stage.forge).map(({ action, job }) => `${action}: ${job}`)).toEqual([
    "countersign-record: record",
    "countersign-tick: record",
  ]);
  await send("countersign-check", { pull_request: number });
  const ran = await stage.settle();
  expect(ran.map(({ exitCode }) => exitCode)).toEqual([0]);
  expect((await stage.seen(number)).check).toMatch(/^action_required: 1 waiting: commercial/);
});
