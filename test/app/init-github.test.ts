import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { parse } from "yaml";
import { Forge } from "../forge/forge.ts";
import type { Repository } from "../forge/world/types.ts";
import { makeRepo, type TestRepo } from "../git/repo.ts";
import { runIn } from "./world.ts";

// Several runs and the forge share this process.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

/** `countersign init` in a clone whose origin is the stand-in. */

let forge: Forge;
let there: Repository;
let repo: TestRepo;

beforeAll(async () => {
  forge = await Forge.start();
  for (const [login, id] of Object.entries({ lena: 12, nora: 13, omar: 7 })) forge.account(login, { id });
  there = forge.repository("acme/work", {
    people: { lena: "admin", nora: "write", omar: "write" },
    files: { "a.md": "a" },
  });
  there.defaultBranch = "trunk";
  forge.push(there, { by: "lena", branch: "trunk", from: "main" });
});
afterAll(async () => {
  expect(forge.violations).toEqual([]);
  await forge.stop();
});
beforeEach(() => {
  repo = makeRepo();
  repo.git("remote", "add", "origin", `${forge.url}/acme/work.git`);
});
afterEach(() => {
  repo.dispose();
  there.protections.clear();
});

const init = (words: readonly string[], token: string | undefined = forge.person("lena").value) =>
  runIn(repo.dir, ["init", ...words], { github: { token, apiUrl: forge.api, serverUrl: forge.url, patience: 60_000 } });
const text = (path: string) => readFileSync(join(repo.dir, path), "utf8");
const settings = () => parse(text("countersign.yaml")) as { roles: Record<string, unknown>; settings: object };
const untouched = () => expect(repo.git("status", "--porcelain", "-uall")).toBe("");

test("it asks for numbers, the default branch and its protection", async () => {
  const { code, out } = await init(["--lead", "LENA", "--role", "legal=omar,nora:13"]);
  expect(code).toBe(0);
  expect(out).toContain("  The record goes by commit: trunk takes commits directly.\n");
  expect(out).toContain(".github/rulesets/countersign.json is written disabled");
  expect(out).not.toContain("not looked up");
  expect(settings()).toMatchObject({
    roles: {
      engagement_lead: [{ login: "lena", id: 12 }],
      legal: [
        { login: "omar", id: 7 },
        { login: "nora", id: 13 },
      ],
    },
    settings: { record: "commit" },
  });
});

test("it records by pull request where the branch takes no commits, and takes another way where told", async () => {
  forge.protect(there, "trunk", { requirePull: true });
  const { out } = await init(["--lead", "lena", "--dry-run"]);
  expect(out).not.toContain("Allow GitHub Actions");
  expect((await init(["--record", "commit", "--dry-run"])).out).toContain(
    "that is how it was asked for. But trunk asks for a pull request, so merges will not be recorded.",
  );
  there.workflowsMayOpenPulls = false;
  expect((await init(["--lead", "lena", "--dry-run"])).out).toContain("Allow GitHub Actions to create pull requests");
  expect(out).toContain("The record goes by pull-request: trunk takes no direct commit: it asks for a pull request.");
  expect(out).toContain("Import .github/rulesets/countersign.json once this is merged, not before");
  untouched();
  await init(["--lead", "lena", "--record", "branch"]);
  expect(settings().settings).toMatchObject({ record: "branch", record_branch: "countersign-record" });
  expect(text("countersign.yaml")).toContain("# The record of merges goes by branch: that is how it was asked for.\n");
  expect(text(".github/workflows/countersign.yml")).toContain("branches: [trunk]");
  expect(text(".github/CODEOWNERS")).toContain("/countersign.yaml @lena\n");
  expect(JSON.parse(text(".github/rulesets/countersign.json"))).toMatchObject({ enforcement: "active" });
});

test("it refuses what GitHub does not know, and writes nothing", async () => {
  const { code, err } = await init(["--lead", "lenna"]);
  expect({ code, err }).toEqual({
    code: 2,
    err: "countersign: There is no @lenna on GitHub.\nDid you mean `lena`?\n",
  });
  expect(await init(["--github", "acme"])).toMatchObject({ code: 2, err: /names no repository/ });
  expect(await init(["--record", "never"])).toMatchObject({ code: 2, err: /is no way to record/ });
  expect(await init(["--offline", "--github", "acme/work"])).toMatchObject({ code: 2, err: /asks nobody/ });
  untouched();
});

test("it goes on where GitHub cannot be asked, and says so in one line", async () => {
  const said = async (words: readonly string[], token?: string) => {
    const { code, out } = await init(["--lead", "lena", "--no-github", "--dry-run", "--json", ...words], token);
    expect(code).toBe(0);
    return (JSON.parse(out) as { notes: string[] }).notes.slice(1);
  };
  expect(await said([], "nobody")).toEqual(["GitHub could not be asked (Bad credentials): ids were not looked up."]);
  expect(await said(["--offline"])).toEqual(["GitHub was not asked (--offline): ids were not looked up."]);
  expect(await said(["--github", "acme/wrok"])).toEqual([expect.stringMatching(/^GitHub shows no acme\/wrok here: /)]);
  repo.git("remote", "set-url", "origin", "https://gitlab.example/acme/work.git");
  expect(await said([])).toEqual(["GitHub was not asked (origin is not on GitHub): ids were not looked up."]);
});

test("it takes the default branch that the clone noted", async () => {
  repo.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/trunk/one");
  await init(["--offline"]);
  expect(text(".github/workflows/countersign.yml")).toContain("branches: [trunk/one]");
});

test("`init github` adds what is not there yet, to settings as they stand", async () => {
  expect(await init(["github"])).toMatchObject({ code: 2, err: /There is no countersign.yaml yet/ });
  repo.write({
    "countersign.yaml":
      "roles: { lead: [{ login: lena, id: 12 }, { team: acme/leads }], legal: [{ login: omar }] }\nsettings: { record: pull-request }\n",
    CODEOWNERS: "/adapters/ @nora\n/.github/ @nora\n",
  });
  expect((await init([])).err).toContain("`countersign init github` adds what .github lacks");
  const { code, out } = await init(["github", "--no-workflows"]);
  expect({ code, out }).toEqual({
    code: 0,
    out: `What .github lacked is there now.
  .github/rulesets/countersign.json
  Add to CODEOWNERS: /countersign.yaml @lena @acme/leads; /templates/ @lena @acme/leads
  Import .github/rulesets/countersign.json once this is merged, not before: until then no pull request gets the check that it requires.
Next: \`countersign doctor\`.
`,
  });
  expect(JSON.parse((await init(["github", "--json"])).out)).toMatchObject({
    files: [
      ".github/workflows/countersign.yml",
      ".github/workflows/countersign-review.yml",
      ...["engagement", "change_request", "support_request", "incident"].map(
        (form) => `.github/ISSUE_TEMPLATE/countersign-completetech_services-${form}.yml`,
      ),
    ],
  });
  expect((await init(["github"])).out).toContain("Everything is there already.");
  expect((await init(["github", "--lead", "nora"])).err).toContain("--lead is not for `init github`");
  expect((await init(["gitlab"])).err).toContain('init takes no "gitlab"');
  repo.write({ "countersign.yaml": "roles: [\n" });
  expect((await init(["github"])).err).toContain("countersign.yaml cannot be read");
});
