import { describe, expect, test } from "vitest";
import { denied, empty, fails, hangUp, lies, lostWrite, partial, race, secondaryLimit } from "../forge/faults.ts";
import { newWakes } from "../forge/events/wake.ts";
import { named } from "../forge/forge.ts";
import { runAction } from "../forge/runner.ts";
import { entry, files, moved, PROPOSAL, STATE, Stage } from "./world.ts";

const UNJUDGED = "failure: Blocked: could not be judged";
const WAITS = "action_required: 1 waiting: commercial (@lena, @nora)";

describe("D10 110 the API fails", () => {
  test.each([
    ["a read that fails twice", fails(502), { kind: "graphql", name: "viewer", times: 2 }],
    ["a connection that is cut", hangUp(), { kind: "graphql", name: "viewer", times: 1 }],
    ["a secondary rate limit", secondaryLimit(1), { kind: "graphql", name: "createCheckRun", times: 1 }],
    ["a write that was done and not answered", lostWrite(502), { kind: "graphql", name: "createCheckRun", times: 1 }],
    ["a write that was not done", fails(500), { kind: "graphql", name: "createCheckRun", times: 1 }],
  ] as const)("%s changes nothing in the end", async (_, fault, where) => {
    await using stage = await Stage.open();
    const number = await stage.propose({ [STATE]: moved });
    stage.forge.faults.add(fault, where);
    const [ran] = await stage.settle();
    expect(ran?.exitCode).toBe(0);
    const { check, comments } = await stage.seen(number);
    expect([check, comments.length]).toEqual([WAITS, 1]);
  });

  test.each([
    ["503", fails(503)],
    ["an answer without a body", empty()],
    ["a page instead of data", lostWrite(200)],
  ])(
    "what cannot be read at all fails the job and the check, and says nothing else on the pull request: %s",
    async (_, fault) => {
      await using stage = await Stage.open();
      const number = await stage.propose({ [STATE]: moved });
      stage.forge.faults.add(fault, { kind: "graphql" });
      const [ran] = await stage.settle();
      expect(ran?.exitCode).toBe(1);
      expect(ran?.annotations).toMatchObject([{ name: "error" }]);
      expect(await stage.seen(number)).toMatchObject({ check: UNJUDGED, comments: [], labels: [] });
    },
  );

  const nothing = (body: unknown) =>
    JSON.parse(
      JSON.stringify(body).replaceAll(/"reviews":\{"pageInfo":\{.*?\},"nodes":\[\]\}/g, '"reviews":null'),
    ) as unknown;

  test.each([
    ["with an error", partial(["repository", "pullRequest", "reviews"])],
    ["without a word", lies(nothing)],
  ])("a list that is missing from an answer is not an empty list: %s", async (_, fault) => {
    await using stage = await Stage.open();
    const number = await stage.propose({ [STATE]: moved });
    stage.forge.faults.add(fault, { kind: "graphql", name: "viewer" });
    const [ran] = await stage.settle();
    expect(ran?.exitCode).toBe(1);
    expect((await stage.seen(number)).check).toBe(UNJUDGED);
  });

  test("who pushed is not known: nobody is taken for somebody who had no hand in it", async () => {
    await using stage = await Stage.open();
    const number = await stage.propose({ [STATE]: moved });
    stage.forge.faults.add(denied(403), { kind: "rest", name: "activity" });
    const [ran] = await stage.settle();
    expect(ran?.exitCode).toBe(1);
    expect((await stage.seen(number)).check).toBe(UNJUDGED);
  });

  test("110 a green check is withdrawn where nothing can be read, and comes back once it can", async () => {
    await using stage = await Stage.open();
    const number = await stage.propose({ [STATE]: moved });
    await stage.review(number, "lena", "APPROVE");
    await stage.settleLast();
    expect((await stage.seen(number)).check).toBe("success: Can merge");
    // A dismissal could lower it, but who is to know?
    stage.forge.faults.add(fails(503), { kind: "graphql", times: 3 });
    const [ran] = await stage.check(number);
    expect([ran?.exitCode, (await stage.seen(number)).check]).toEqual([1, UNJUDGED]);
    await stage.again();
    expect((await stage.seen(number)).check).toBe("success: Can merge");
  });

  test("109 an answer about another head is thrown away", async () => {
    await using stage = await Stage.open();
    const number = await stage.propose({ [STATE]: moved });
    const lie = lies((body) =>
      JSON.parse(JSON.stringify(body).replaceAll(/"headRefOid":"\w+"/g, `"headRefOid":"${"1".repeat(40)}"`)),
    );
    stage.forge.faults.add(lie, { kind: "graphql", name: /^repository$/, times: 1 });
    const [ran] = await stage.settle();
    expect(ran?.exitCode).toBe(0);
    expect((await stage.seen(number)).check).toBe(WAITS);
  });
});

describe("something is refused", () => {
  test("a comment: the check stands all the same, and the run says so", async () => {
    await using stage = await Stage.open();
    const number = await stage.propose({ [STATE]: moved });
    stage.forge.faults.add(partial(["p1"], "FORBIDDEN"), { kind: "graphql", name: "createCheckRun" });
    const [ran] = await stage.settle();
    expect(ran?.exitCode).toBe(0);
    expect(ran?.log).toContain("GitHub refused the comment");
    expect((await stage.seen(number)).check).toBe(WAITS);
  });

  test("the check by GraphQL: it is put down by REST", async () => {
    await using stage = await Stage.open();
    const number = await stage.propose({ [STATE]: moved });
    const before = lies((body) => body);
    stage.forge.faults.add(before, { kind: "graphql" });
    stage.forge.faults.add(partial(["p0"], "FORBIDDEN"), { kind: "graphql", name: "createCheckRun" });
    const [ran] = await stage.settle();
    expect(ran?.exitCode).toBe(0);
    expect(stage.forge.log.writes.map(({ name }) => name)).toContain("POST /repos/{owner}/{repo}/check-runs");
    expect((await stage.seen(number)).check).toBe(WAITS);
  });

  test("the check by both: the job fails", async () => {
    await using stage = await Stage.open();
    await stage.propose({ [STATE]: moved });
    stage.forge.faults.add(partial(["p0"], "FORBIDDEN"), { kind: "graphql", name: "createCheckRun" });
    stage.forge.faults.add(denied(403), { kind: "rest", name: "/check-runs", writes: true });
    const [ran] = await stage.settle();
    expect(ran?.exitCode).toBe(1);
    expect(ran?.annotations[0]?.message).toContain("checks: write");
  });

  test("25 members of a team: who is in it is not known, and people who are listed count", async () => {
    const settings = (files["countersign.yaml"] ?? "").replace("{ login: nora, id: 13 }", "{ team: acme/leads }");
    await using stage = await Stage.open({ "countersign.yaml": settings });
    const number = await stage.propose({ [STATE]: moved });
    await stage.settle();
    const { check, comments } = await stage.seen(number);
    expect(comments[0]).toContain("acme/leads");
    expect(check).toBe("action_required: 1 waiting: commercial (@lena, @acme/leads)");
    await stage.review(number, "lena", "APPROVE");
    await stage.settle();
    expect((await stage.seen(number)).check).toBe("success: Can merge");
  });

  test("25 members of a team that alone may decide: who might be a member blocks the gate", async () => {
    const roster = /\[\{ login: lena, id: 12 \}, \{ login: nora, id: 13 \}\]/;
    const settings = (files["countersign.yaml"] ?? "").replace(roster, "[{ team: acme/leads }]");
    await using stage = await Stage.open({ "countersign.yaml": settings });
    const number = await stage.propose({ [STATE]: moved });
    await stage.approved(number);
    await stage.check(number);
    const { check, labels } = await stage.seen(number);
    expect(check).toBe("failure: 1 error: commercial (@acme/leads)");
    expect(labels).toContain("gate: commercial: blocked");
  });
});

describe("races", () => {
  test("a push while the pull request is judged: what is published is about the new head", async () => {
    await using stage = await Stage.open();
    const number = await stage.propose({ [STATE]: moved });
    const push = () =>
      void stage.forge.push(stage.repository, {
        by: "dora",
        branch: "work",
        files: { [STATE]: `${moved}intent: Another\n` },
      });
    stage.forge.faults.add(race(push), { kind: "rest", name: "activity", times: 1 });
    const [wake] = newWakes(stage.forge).filter(({ job }) => job !== "wake");
    if (!wake) throw new Error("nothing was woken");
    const { exitCode } = await runAction(stage.forge, wake, { entry });
    expect(exitCode).toBe(0);
    expect((await stage.seen(number)).check).toBe(WAITS);
  });

  test("28 lists of many pages are read to their end", async () => {
    await using stage = await Stage.open();
    stage.forge.server.pageLimit = 1;
    const number = await stage.propose({ [STATE]: moved });
    for (const login of ["joe", "omar", "lena"]) await stage.review(number, login, "APPROVE");
    const issue = { ...named(stage.repository), issue_number: number };
    for (const label of ["a", "b", "c"]) await stage.forge.as("joe").issues.addLabels({ ...issue, labels: [label] });
    await stage.settle();
    expect(stage.ran.every(({ exitCode }) => exitCode === 0)).toBe(true);
    stage.forge.server.pageLimit = 100;
    expect((await stage.seen(number)).check).toBe("success: Can merge");
  });

  test("a page of another head is no part of the answer", async () => {
    await using stage = await Stage.open();
    stage.forge.server.pageLimit = 1;
    const number = await stage.propose({ [STATE]: moved });
    await stage.review(number, "lena", "APPROVE");
    await stage.review(number, "omar", "APPROVE");
    const more = { [PROPOSAL]: `${files[PROPOSAL] ?? ""}\nMore.\n` };
    const push = () => void stage.forge.push(stage.repository, { by: "dora", branch: "work", files: more });
    stage.forge.faults.add(race(push), { kind: "graphql", name: "viewer", times: 1 });
    await stage.settle();
    stage.forge.server.pageLimit = 100;
    expect((await stage.seen(number)).check).toMatch(/^action_required/);
  });
});
