import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { named } from "../forge/forge.ts";
import { moved, STATE, Stage } from "./world.ts";

async function say(stage: Stage, number: number, login: string, body: string) {
  const where = named(stage.repository);
  await stage.forge.as(login).issues.createComment({ ...where, issue_number: number, body });
  const ran = await stage.settle();
  const { data } = await stage.forge.as("joe").issues.listComments({ ...where, issue_number: number });
  const asked = data.findLast((each) => each.body === body);
  const reactions = await stage.forge.as("joe").reactions.listForIssueComment({ ...where, comment_id: asked?.id ?? 0 });
  return { ran, reply: data.at(-1)?.body ?? "", reacted: reactions.data.map(({ content }) => content) };
}

describe("a comment with a command", () => {
  let stage: Stage;
  let number: number;

  beforeAll(async () => {
    stage = await Stage.open();
    number = await stage.propose({ [STATE]: moved });
    // The check of the pull request is not what is asked about.
    stage.forge.world.deliveries.splice(0);
  });
  afterAll(async () => await stage[Symbol.asyncDispose]());

  test.each([
    ["/status", "Waiting for people."],
    ["/explain commercial", "waiting for @lena, @nora"],
    ["/explain", "Answer gate commercial"],
    ["/help", "| `/explain [<what>]` |"],
    ["/approve commercial", "A comment decides nothing. Submit a review with **Approve**"],
    ["/reject", '/reject commercial because="..."'],
  ])("%s is answered", async (body, answer) => {
    const { ran, reply, reacted } = await say(stage, number, "joe", body);
    expect(ran.map(({ exitCode }) => exitCode)).toEqual([0]);
    expect(reply).toContain(answer);
    expect(reacted).toEqual(["eyes", "+1"]);
  });

  test.each([
    ["/aprove commercial", "Did you mean"],
    ["/explain nothing-of-the-kind", "There is nothing called"],
  ])("%s is answered with what to do", async (body, answer) => {
    const { reply, reacted } = await say(stage, number, "joe", body);
    expect(reply).toContain(answer);
    expect(reacted).toEqual(["eyes", "-1"]);
  });

  test("74 in other words, in code or in a quotation is none", async () => {
    const body = "Looks good to me.\n\n    /approve commercial\n\n> /status\n\nsee /usr/bin";
    const { ran, reply, reacted } = await say(stage, number, "joe", body);
    expect(ran.map(({ exitCode }) => exitCode)).toEqual([0]);
    expect([reply, reacted]).toEqual([body, []]);
  });

  test("C30 approves nothing, whoever wrote it", async () => {
    const { reply } = await say(stage, number, "lena", "/approve commercial");
    expect(reply).toContain("A comment decides nothing");
    expect(stage.forge.pull(stage.repository, number).reviews).toEqual([]);
    expect(await stage.seen(number)).toMatchObject({ check: undefined, labels: [] });
    await stage.check(number);
    expect((await stage.seen(number)).check).toMatch(/^action_required/);
  });
});

test("76 a comment that was edited, or that a bot wrote, is left alone", async () => {
  await using stage = await Stage.open();
  const number = await stage.propose({ [STATE]: moved });
  await stage.settle();
  const where = { ...named(stage.repository), issue_number: number };
  const { data } = await stage.forge.as("joe").issues.createComment({ ...where, body: "Hello" });
  await stage.settle();
  await stage.forge
    .as("joe")
    .issues.updateComment({ ...named(stage.repository), comment_id: data.id, body: "/status" });
  const bot = stage.forge.appToken("helper", { issues: "write" });
  await stage.forge.as(bot).issues.createComment({ ...where, body: "/status" });
  const before = (await stage.seen(number)).comments.length;
  await stage.settle();
  expect((await stage.seen(number)).comments).toHaveLength(before);
});
