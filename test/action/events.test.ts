import { expect, test } from "vitest";
import { newWakes } from "../forge/events/wake.ts";
import { named } from "../forge/forge.ts";
import { runAction } from "../forge/runner.ts";
import { entry, moved, STATE, Stage } from "./world.ts";

const READY = "success: Can merge";

test("64 107 a run that comes late, with what an older event said, tells what stands now", async () => {
  await using stage = await Stage.open();
  const number = await stage.propose({ [STATE]: moved });
  const late = newWakes(stage.forge).filter(({ job }) => job !== "wake");
  await stage.review(number, "lena", "APPROVE");
  await stage.settleLast();
  expect((await stage.seen(number)).check).toBe(READY);
  stage.forge.log.clear();
  const ran = await Promise.all(late.map((wake) => runAction(stage.forge, wake, { entry })));
  expect(ran.map(({ exitCode }) => exitCode)).toEqual([0]);
  expect(stage.forge.log.writes).toEqual([]);
  expect((await stage.seen(number)).check).toBe(READY);
});

test("a run that comes when the pull request is closed says nothing on it", async () => {
  await using stage = await Stage.open();
  const number = await stage.propose({ [STATE]: moved });
  const [wake] = newWakes(stage.forge).filter(({ job }) => job !== "wake");
  if (!wake) throw new Error("nothing was woken");
  await stage.forge.as("dora").pulls.update({ ...named(stage.repository), pull_number: number, state: "closed" });
  const { exitCode, log } = await runAction(stage.forge, wake, { entry });
  expect([exitCode, log]).toEqual([0, expect.stringContaining("is closed")]);
  expect(await stage.seen(number)).toMatchObject({ check: undefined, comments: [], labels: [] });
});

test("C36 30 a fork's branch of the same name has nothing of what was approved here", async () => {
  await using stage = await Stage.open();
  const own = await stage.propose({ [STATE]: moved });
  await stage.review(own, "lena", "APPROVE");
  await stage.settleLast();
  expect((await stage.seen(own)).check).toBe(READY);
  const fork = stage.forge.fork(stage.repository, "joe");
  stage.forge.push(fork, { by: "joe", branch: "work", from: "main", files: { [STATE]: moved } });
  const where = { ...named(stage.repository), head: "joe:work", base: "main", title: "Mine" };
  const { data } = await stage.forge.as("joe").pulls.create(where);
  await stage.settleLast();
  const { check, labels } = await stage.seen(data.number);
  expect(check).toMatch(/^action_required: 1 waiting/);
  expect(labels.filter((name) => name.startsWith("approve:"))).toEqual([]);
  expect(stage.forge.pull(stage.repository, data.number).reviews).toEqual([]);
  expect((await stage.seen(own)).check).toBe(READY);
});
