import { afterAll, afterEach, expect, test, vi } from "vitest";
import { openSetup } from "../../src/forge/github/setup.ts";
import { denied, type Fault, fails, hangUp, secondaryLimit, slow, truncated } from "../forge/faults.ts";
import { Forge } from "../forge/forge.ts";
import type { Protection, Token } from "../forge/world/types.ts";

// Several runs and the forge share this process.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

/** What the set-up reads of GitHub, from the stand-in. */

const forge = await Forge.start();
forge.account("lena", { id: 12 });
const there = forge.repository("acme/work", { people: { lena: "admin", nora: "write" }, files: { "a.md": "a" } });
const hidden = forge.repository("acme/hidden", { people: { lena: "admin" }, isPrivate: true, files: {} });
const empty = forge.repository("acme/empty", { people: { lena: "admin" } });

afterEach(() => {
  there.protections.clear();
  forge.faults.clear();
});
afterAll(async () => {
  expect(forge.violations).toEqual([]);
  await forge.stop();
});

const setup = (who: string | Token | undefined, name = "work") => {
  const token = typeof who === "string" ? forge.person(who) : who;
  return openSetup({ token: token?.value, apiUrl: forge.api, patience: 60_000 }, "acme", name);
};

test("the repository, as far as one may see it", async () => {
  expect(await setup("lena").repository()).toEqual({ defaultBranch: "main", isPrivate: false });
  expect(await setup(undefined).repository()).toEqual({ defaultBranch: "main", isPrivate: false });
  expect(await setup("lena", hidden.name).repository()).toMatchObject({ isPrivate: true });
  expect(await setup("nora", hidden.name).repository()).toBeUndefined();
});

test("accounts by login and by number", async () => {
  const github = setup("nora");
  expect(await github.account("LENA")).toEqual({ login: "lena", id: 12, type: "User" });
  expect(await github.account("lenna")).toBeUndefined();
  expect(await github.accountOf(12)).toMatchObject({ login: "lena" });
  expect(await github.accountOf(999_999)).toBeUndefined();
  expect(await github.self()).toMatchObject({ login: "nora" });
  expect(await setup(undefined).self()).toBeUndefined();
  expect(await setup(forge.actionsToken(there, {})).self()).toBeUndefined();
  expect(await github.collaborators()).toEqual(["lena", "nora"]);
});

test("who may read", async () => {
  expect(await setup("lena", hidden.name).mayRead("lena")).toBe(true);
  expect(await setup("lena", hidden.name).mayRead("nora")).toBe(false);
});

test.each<[what: string, who: string | undefined, rules: Partial<Protection> | undefined, found: object]>([
  ["nothing", "lena", undefined, { isProtected: false, rules: [], checks: [], unread: [] }],
  ["nothing, for everybody", undefined, undefined, { isProtected: false, rules: [], unread: [] }],
  [
    "rulesets, which everybody sees",
    "nora",
    { requiredChecks: ["countersign"], checksFrom: 15368 },
    {
      isProtected: true,
      rules: ["pull_request", "required_status_checks", "non_fast_forward"],
      checks: [{ name: "countersign", app: 15368 }],
      unread: ["the branch protection"],
    },
  ],
  [
    "rulesets, and that there is nothing else",
    "lena",
    { requirePull: false },
    { isProtected: true, rules: ["non_fast_forward"], unread: [] },
  ],
  [
    "classic protection",
    "lena",
    { ruleset: false, requiredChecks: ["countersign"] },
    {
      isProtected: true,
      rules: ["pull_request", "required_status_checks"],
      checks: [{ name: "countersign", app: undefined }],
      unread: [],
    },
  ],
  [
    "classic protection, which is not for everybody",
    "nora",
    { ruleset: false, requiredChecks: ["countersign"] },
    { isProtected: true, rules: [], checks: [], unread: ["the branch protection"] },
  ],
])("the protection of a branch: %s", async (_, who, rules, found) => {
  if (rules) forge.protect(there, "main", rules);
  expect(await setup(who).protection("main")).toMatchObject(found);
});

test("a branch that is not there yet is not protected", async () => {
  expect(await setup("lena", empty.name).protection("main")).toMatchObject({
    isProtected: false,
    rules: [],
    unread: [],
  });
});

test("what workflows may, for administrators", async () => {
  expect(await setup("lena").workflowToken()).toEqual({ mayWrite: false, mayOpenPulls: true });
  expect(await setup("nora").workflowToken()).toBeUndefined();
});

test("workflows, whether they are switched on, and when the clock last began them", async () => {
  const path = ".github/workflows/tick.yml";
  forge.push(there, {
    by: "lena",
    files: { [path]: "on: { schedule: [{ cron: '0 6 * * *' }], push: {} }\njobs: {}\n" },
  });
  const github = setup("nora");
  expect(await github.workflows()).toEqual([{ id: 1, path, state: "active" }]);
  expect(await github.lastScheduled(1)).toBeNull();
  there.switchedOff.set(path, "disabled_inactivity");
  expect(await github.workflows()).toMatchObject([{ state: "disabled_inactivity" }]);
  const run = {
    name: "tick",
    title: "tick",
    path,
    actor: forge.account("lena"),
    headBranch: "main",
    headRepository: there,
  };
  const ended = { headSha: forge.push(there, { by: "lena" }), pulls: [], status: "completed", conclusion: "success" };
  there.runs.push({ ...run, ...ended, id: 1, number: 1, event: "schedule", at: "2026-11-19T06:00:07Z" });
  there.runs.push({ ...run, ...ended, id: 2, number: 2, event: "push", at: "2026-11-20T06:00:07Z" });
  expect(await github.lastScheduled(1)).toBe("2026-11-19T06:00:07Z");
  expect(await setup("nora", hidden.name).workflows()).toBeUndefined();
});

/** What a proxy on the way says. */
const page = (status: number): Fault => ({
  before: () => ({ status, headers: { "content-type": "text/html" }, text: "<p>Blocked</p>" }),
});

test.each([
  [fails(502), "it answered 502"],
  [fails(500), "it answered 500"],
  [secondaryLimit(60), "secondary rate limit"],
  [denied(403), "Resource not accessible"],
  [page(403), "it answered 403"],
  [page(404), "it answered 404"],
  [hangUp(), "no answer: "],
  [page(200), "it answered something that cannot be read"],
  [truncated(), "it answered something that cannot be read"],
])("%# what is not answered is a problem, asked for once", async (fault, said) => {
  forge.faults.add(fault, { name: "/users" });
  const before = forge.log.reads.length;
  await expect(setup("lena").account("lena")).rejects.toThrow(said);
  expect(forge.log.reads.length - before).toBe(1);
});

test("what takes too long is a problem", async () => {
  forge.faults.add(slow(2000), { name: "/users" });
  const github = openSetup({ token: forge.person("lena").value, apiUrl: forge.api, patience: 50 }, "acme", "work");
  await expect(github.account("lena")).rejects.toThrow("no answer in time");
});

test("a page in place of protection is a problem, not the absence of it", async () => {
  forge.protect(there, "main", { ruleset: false });
  for (const name of ["/protection", "/rules/", "/branches/{branch}"]) {
    forge.faults.add(page(200), { name, times: 1 });
    await expect(setup("lena").protection("main")).rejects.toThrow("cannot be read");
    forge.faults.clear();
  }
});

test("a token that nobody has is a problem, not an answer", async () => {
  const github = openSetup({ token: "nobody", apiUrl: forge.api, patience: 60_000 }, "acme", "work");
  await expect(github.repository()).rejects.toThrow("Bad credentials");
});
