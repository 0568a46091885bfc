import { afterAll, beforeEach, describe, expect, test } from "vitest";
import {
  denied,
  duplicatedEntries,
  empty,
  fails,
  graphqlLimit,
  hangUp,
  lies,
  lostWrite,
  missingPages,
  partial,
  primaryLimit,
  race,
  secondaryLimit,
  slow,
  tooMany,
  truncated,
} from "./faults.ts";
import { Forge, named } from "./forge.ts";

const forge = await Forge.start();
afterAll(() => forge.stop());
const repo = forge.repository("acme/pilot", { files: { "a.md": "one\n" }, people: { lena: "admin", omar: "write" } });
const at = named(repo);
const lena = forge.as("lena");
forge.push(repo, { by: "lena", branch: "topic", from: "main", files: { "a.md": "two\n" } });
const pull = await forge.open(repo, "lena", "topic");
const pr = { ...at, pull_number: pull.issue.number };
const topic = { ...at, issue_number: pull.issue.number };
for (const name of ["one", "two", "three"]) await lena.issues.createLabel({ ...at, name, color: "aaaaaa" });

beforeEach(() => {
  forge.faults.clear();
  forge.log.clear();
  forge.server.pageLimit = 100;
  expect(forge.violations).toEqual([]);
});

const comment = (): Promise<unknown> => lena.issues.createComment({ ...topic, body: "hello" });
const head = async (): Promise<string> => (await lena.pulls.get(pr)).data.head.sha;

describe("answers that fail", () => {
  test.each([
    ["500", fails(), { status: 500 }],
    ["502", fails(502), { status: 502 }],
    ["secondary limit", secondaryLimit(7), { status: 403, response: { headers: { "retry-after": "7" } } }],
    ["429", tooMany(3), { status: 429, response: { headers: { "retry-after": "3" } } }],
    [
      "primary limit",
      primaryLimit(1_800_000_000),
      { status: 403, response: { headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1800000000" } } },
    ],
    ["denied", denied(), { status: 403 }],
    ["hidden", denied(404), { status: 404 }],
  ])("%s, once, with nothing done", async (_name, fault, error) => {
    const before = pull.issue.comments.length;
    forge.faults.add(fault, { name: "/comments", writes: true, times: 1 });
    await expect(comment()).rejects.toMatchObject(error);
    expect(pull.issue.comments).toHaveLength(before);
    await comment();
    expect(pull.issue.comments).toHaveLength(before + 1);
  });

  test("a write that is lost happened", async () => {
    const before = pull.issue.comments.length;
    forge.faults.add(lostWrite(), { name: "/comments", writes: true, times: 1 });
    await expect(comment()).rejects.toMatchObject({ status: 502 });
    expect(pull.issue.comments).toHaveLength(before + 1);
  });

  test("half an answer, an empty one, and none", async () => {
    forge.faults.add(truncated(), { times: 1 });
    expect(typeof (await lena.pulls.get(pr)).data).toBe("string");
    forge.faults.add(empty(), { times: 1 });
    expect((await lena.pulls.get(pr)).data).toBe("");
    forge.faults.add(hangUp(), { times: 1 });
    await expect(lena.pulls.get(pr)).rejects.toMatchObject({ status: 500 });
  });

  test("after some that passed, and slowly", async () => {
    forge.faults.add(fails(503), { skip: 1, times: 1 });
    expect(await head()).toBe(pull.head.sha);
    await expect(head()).rejects.toMatchObject({ status: 503 });
    forge.faults.add(slow(60), { times: 1 });
    const start = performance.now();
    await head();
    expect(performance.now() - start).toBeGreaterThan(55);
  });

  test("teams are denied while all else is answered", async () => {
    forge.team("acme", "legal", ["omar"]);
    forge.faults.add(denied(), { name: "/teams/" });
    await expect(lena.teams.listMembersInOrg({ org: "acme", team_slug: "legal" })).rejects.toMatchObject({
      status: 403,
    });
    expect(await head()).toBe(pull.head.sha);
  });

  test("git fails as well", async () => {
    forge.faults.add(fails(503), { kind: "git", times: 1 });
    expect((await fetch(`${forge.url}/acme/pilot.git/info/refs?service=git-upload-pack`)).status).toBe(503);
    expect((await fetch(`${forge.url}/acme/pilot.git/info/refs?service=git-upload-pack`)).status).toBe(200);
    expect(forge.log.git).toHaveLength(2);
  });
});

describe("answers that lie", () => {
  test("name another head", async () => {
    forge.faults.add(
      lies((body) => ({ ...(body as object), head: { ...(body as { head: object }).head, sha: "0".repeat(40) } })),
      { name: "/pulls/", times: 1 },
    );
    expect(await head()).toBe("0".repeat(40));
    expect(await head()).toBe(pull.head.sha);
  });

  test("mergeability that is not known yet", async () => {
    forge.faults.add(
      lies((body) => ({ ...(body as object), mergeable: null })),
      { name: "/pulls/", times: 1 },
    );
    expect((await lena.pulls.get(pr)).data.mergeable).toBeNull();
  });

  const labels = async (): Promise<string[]> =>
    (await lena.paginate(lena.issues.listLabelsForRepo, { ...at, per_page: 100 })).map((one) => one.name);

  test("pages of one entry give all of them", async () => {
    forge.server.pageLimit = 1;
    expect(await labels()).toEqual(["one", "two", "three"]);
    expect(forge.log.reads).toHaveLength(3);
  });

  test("pages that are missing or hold an entry twice", async () => {
    forge.server.pageLimit = 2;
    forge.faults.add(missingPages(), { name: "/labels", times: 1 });
    expect(await labels()).toEqual(["one", "two"]);
    forge.faults.add(duplicatedEntries(), { name: "/labels", times: 1 });
    expect(await labels()).toEqual(["one", "two", "two", "three"]);
  });

  test("GraphQL with a hole and an error", async () => {
    forge.faults.add(partial(["repository", "pullRequest"]), { kind: "graphql", times: 1 });
    const text = `{ repository(owner: "acme", name: "pilot") { id pullRequest(number: 1) { id } } }`;
    await expect(lena.graphql(text)).rejects.toMatchObject({
      data: { repository: { pullRequest: null } },
      errors: [{ type: "SERVICE_UNAVAILABLE" }],
    });
    await lena.graphql(text);
  });

  test("GraphQL lists without their end, and its limit", async () => {
    const text = `{ repository(owner: "acme", name: "pilot") { labels(first: 1) { totalCount nodes { name } pageInfo { hasNextPage } } } }`;
    forge.faults.add(missingPages(), { kind: "graphql", times: 1 });
    expect(await lena.graphql(text)).toMatchObject({
      repository: { labels: { totalCount: 3, nodes: [{ name: "one" }], pageInfo: { hasNextPage: false } } },
    });
    forge.faults.add(graphqlLimit(), { kind: "graphql", times: 1 });
    await expect(lena.graphql(text)).rejects.toMatchObject({ errors: [{ type: "RATE_LIMITED" }] });
  });

  test("a head that moves between a read and the next", async () => {
    const before = pull.head.sha;
    forge.faults.add(
      race(() => void forge.push(repo, { by: "omar", branch: "topic", files: { "a.md": "late\n" } })),
      { name: "/pulls/", times: 1 },
    );
    expect(await head()).toBe(before);
    expect(await head()).not.toBe(before);
  });
});

describe("the log", () => {
  test("tells reads from writes, and git from the API", async () => {
    await head();
    await comment();
    await lena.graphql(`{ viewer { login } }`);
    await lena.graphql(
      `mutation { addReaction(input: { subjectId: "PR_${pull.id}", content: EYES }) { reaction { content } } }`,
    );
    await fetch(`${forge.url}/acme/pilot.git/info/refs?service=git-upload-pack`);
    expect(forge.log.lines).toEqual([
      "200 read rest GET /repos/{owner}/{repo}/pulls/{pull_number}",
      "201 write rest POST /repos/{owner}/{repo}/issues/{issue_number}/comments",
      "200 read graphql viewer",
      "200 write graphql addReaction",
      "200 read git upload-pack",
    ]);
    expect([forge.log.api, forge.log.reads, forge.log.writes, forge.log.git].map((all) => all.length)).toEqual([
      4, 2, 2, 1,
    ]);
    expect(forge.log.writes).toMatchObject([{ login: "lena", body: { body: "hello" } }, {}]);
  });
});

describe("the control from outside", () => {
  const order = (body: unknown): Promise<Response> =>
    fetch(`${forge.url}/_forge`, { method: "POST", body: JSON.stringify(body) });

  test("orders faults, pages and time, and clears them", async () => {
    const before = forge.world.seconds;
    await order({ fault: "fails", amount: 503, where: { name: "/labels", times: 1 }, pageLimit: 1, advance: 3600 });
    await expect(lena.issues.listLabelsForRepo(at)).rejects.toMatchObject({ status: 503 });
    expect((await lena.issues.listLabelsForRepo(at)).data).toHaveLength(1);
    expect(forge.world.seconds).toBe(before + 3600);
    await order({ fault: "fails" });
    await fetch(`${forge.url}/_forge`, { method: "DELETE" });
    expect((await lena.issues.listLabelsForRepo(at)).data).toHaveLength(3);
    const told = (await (await fetch(`${forge.url}/_forge`)).json()) as { log: string[]; violations: string[] };
    expect(told).toMatchObject({ log: ["200 read rest GET /repos/{owner}/{repo}/labels"], violations: [] });
  });

  test("refuses a fault that it does not know, and what is no JSON", async () => {
    expect((await order({ fault: "nix" })).status).toBe(400);
    expect((await fetch(`${forge.api}/user`, { method: "POST", body: "{" })).status).toBe(400);
  });
});
