import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import type { Examined } from "../../src/app/doctor/check.ts";
import { checks } from "../../src/app/doctor/checks.ts";
import type { OnForge, PersonOnForge } from "../../src/app/doctor/on-forge.ts";
import type { Account, Protection } from "../../src/forge/setup.ts";
import { Forge } from "../forge/forge.ts";
import { makeRepo } from "../git/repo.ts";
import type { Edit } from "../scenario/files.ts";
import { smallest } from "../scenario/smallest.ts";
import { examined, look, workflow } from "./examined.ts";
import { runIn } from "./world.ts";

// Several runs and the forge share this process.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const SETTINGS = "countersign.yaml";
const small = examined();
const open: Protection = { isProtected: false, rules: [], checks: [], unread: [] };
const fine: OnForge = {
  name: "acme/work",
  branch: "main",
  protection: open,
  workflowToken: { mayWrite: false, mayOpenPulls: true },
  people: [],
  workflows: [],
};

/** The smallest repository with what the forge says of it. */
function at(forge: Partial<OnForge>, edit: Edit = {}): Examined {
  return { ...(Object.keys(edit).length === 0 ? small : examined(edit)), forge: { ...fine, ...forge } };
}

function said(id: string, forge: Partial<OnForge>, edit: Edit = {}): string[] {
  return look(id, at(forge, edit)).map(({ level, message, fix, place }) => {
    if (level !== "ok") expect(fix).toMatch(/\S/);
    return `${level} ${place ? `${place.file}:${place.line} ` : ""}${message}`;
  });
}

const settings = (from: string, to: string): Edit => ({ [SETTINGS]: String(smallest[SETTINGS]).replace(from, to) });

describe("what GitHub says", () => {
  test("nothing, where it was not asked", () => {
    const quiet = checks.flatMap(({ id }) => (look(id, small).length > 0 ? [id] : []));
    const told = checks.flatMap(({ id }) => (look(id, at({})).length > 0 ? [id] : []));
    expect(told.filter((id) => !quiet.includes(id))).toEqual([
      "forge",
      "forge-token",
      "required-check",
      "record-allowed",
      "workflow-token",
      "roster-people",
    ]);
    const unasked = { ...small, forge: { why: "there is no token", fix: "Set GITHUB_TOKEN." } };
    expect(look("forge", unasked)).toMatchObject([
      { level: "warn", message: /^GitHub was not asked: there is no token/ },
    ]);
    expect(look("required-check", unasked)).toEqual([]);
  });

  test("as far as the token may read it", () => {
    expect(said("forge-token", {})).toEqual(["ok the token may read everything that is looked at"]);
    const weak = {
      protection: { ...open, unread: ["the branch protection"] },
      workflowToken: undefined,
      workflows: undefined,
    };
    expect(said("forge-token", weak)).toEqual([
      "warn The token may not read the branch protection, what workflows may do and the state of the workflows: what depends on it was not looked at",
    ]);
    expect(said("required-check", weak)).toEqual([]);
    expect(said("record-allowed", weak)).toEqual([]);
    expect(said("record-allowed", weak, settings("record: commit", "record: pull-request"))).toEqual([]);
    expect(said("workflow-token", weak)).toEqual([]);
    expect(said("workflow-running", weak)).toEqual([]);
  });
});

describe("the required check", () => {
  const required = (app?: number): Protection => ({
    ...open,
    checks: [
      { name: "ci", app: 1 },
      { name: "countersign", app },
    ],
  });
  test("how it can be required depends on how merges are recorded", () => {
    const fix = (edit: Edit) => look("required-check", at({}, edit))[0]?.fix;
    expect(fix({})).toMatch(/^Set `record: pull-request`, since/);
    expect(fix(settings("record: commit", "record: branch"))).toMatch(/^Import \.github/);
    expect(said("record-allowed", {}, settings("record: commit", "record: branch"))).toEqual([]);
  });

  const writer = workflow("on: push\npermissions: {}\njobs:\n  a:\n    permissions:\n      checks: write\n");

  test.each<[what: string, protection: Protection, edit: Edit, said: string[]]>([
    [
      "none",
      open,
      {},
      ["warn The check `countersign` is not required on main: a pull request can be merged whatever the verdict"],
    ],
    [
      "from any source",
      required(),
      {},
      [
        "warn The check `countersign` is required on main from any source: whoever may push can set a status of that name",
      ],
    ],
    ["from Actions", required(15368), {}, ["ok the check `countersign` is required on main"]],
    ["from an App", required(77), writer, ["ok the check `countersign` is required on main, from an App of its own"]],
    [
      "from any source, and others write checks",
      required(),
      writer,
      [
        "warn .github/workflows/x.yml:6 This workflow may write checks, and `countersign` is required from any source: a run of it could give the verdict",
      ],
    ],
    [
      "from Actions, and others write checks",
      required(15368),
      writer,
      [
        "warn .github/workflows/x.yml:6 This workflow may write checks, and `countersign` is required from GitHub Actions: a run of it could give the verdict",
      ],
    ],
  ])("%s", (_, protection, edit, outcome) => {
    expect(said("required-check", { protection }, edit)).toEqual(outcome);
  });

  test.each([
    ["permissions: { statuses: write }", 1],
    ["permissions: write-all", 1],
    ["permissions: { checks: read, contents: write }", 0],
    ["permissions: {}", 0],
  ])("a workflow with %s", (text, count) => {
    const told = said("required-check", { protection: required(15368) }, workflow(`on: push\n${text}\njobs: {}\n`));
    expect(told.filter((each) => each.startsWith("warn"))).toHaveLength(count);
  });

  test("our own workflow gives it, and is no danger to it", () => {
    const own =
      "on: pull_request_target\njobs: { a: { permissions: { checks: write }, steps: [{ uses: acme/countersign@v1 }] } }\n";
    expect(said("required-check", { protection: required(15368) }, workflow(own))[0]).toMatch(/^ok/);
  });
});

describe("the record", () => {
  const closed: Protection = { ...open, isProtected: true, rules: ["pull_request"] };
  const byPull = settings("record: commit", "record: pull-request");

  test.each<[what: string, forge: Partial<OnForge>, edit: Edit, said: string]>([
    ["commits where they are taken", {}, {}, "ok main lets the record through"],
    [
      "commits where they are not",
      { protection: closed },
      {},
      `fail ${SETTINGS}:7 \`record: commit\`, but main asks for a pull request: merges are not recorded`,
    ],
    ["a pull request", { protection: closed }, byPull, "ok main lets the record through"],
    [
      "a pull request that workflows may not open",
      { protection: closed, workflowToken: { mayWrite: false, mayOpenPulls: false } },
      byPull,
      `fail ${SETTINGS}:7 \`record: pull-request\`, but workflows may not open pull requests: merges are not recorded`,
    ],
    [
      "the default",
      { protection: closed },
      settings("record: commit, ", ""),
      `fail ${SETTINGS}:7 \`record: commit\`, but main asks for a pull request: merges are not recorded`,
    ],
  ])("%s", (_, forge, edit, outcome) => {
    expect(said("record-allowed", forge, edit)).toEqual([outcome]);
  });
});

test("forms, which become pull requests", () => {
  const intake = workflow("on: issues\njobs: { a: { steps: [{ uses: acme/countersign@v1 }] } }\n");
  expect(said("forms-allowed", {}, intake)).toEqual(["ok a form that is submitted can become a pull request"]);
  expect(said("forms-allowed", { workflowToken: { mayWrite: false, mayOpenPulls: false } }, intake)).toEqual([
    "warn .github/workflows/x.yml:1 Forms become pull requests, but workflows may not open any",
  ]);
  expect(said("forms-allowed", { workflowToken: undefined }, intake)).toEqual([]);
  expect(said("forms-allowed", { workflowToken: { mayWrite: false, mayOpenPulls: false } })).toEqual([]);
});

test("the token of workflows", () => {
  expect(said("workflow-token", {})[0]).toMatch(/^ok/);
  expect(said("workflow-token", { workflowToken: { mayWrite: true, mayOpenPulls: true } })).toEqual([
    "warn The token of a workflow that does not say what it needs may write everything",
  ]);
});

describe("the roster", () => {
  const lena: Account = { login: "lena", id: 12, type: "User" };
  const person = (more: Partial<PersonOnForge>): PersonOnForge => ({
    entry: { login: "lena", id: 12, emails: [] },
    account: lena,
    namesake: undefined,
    mayRead: true,
    ...more,
  });
  const nobody = { login: "lena", id: undefined, emails: [] };

  test.each<[what: string, person: Partial<PersonOnForge>, said: string[]]>([
    ["is as GitHub says", {}, ["ok everybody on the roster is who GitHub says"]],
    ["in other letters", { account: { ...lena, login: "Lena" } }, ["ok everybody on the roster is who GitHub says"]],
    ["was renamed", { account: { ...lena, login: "lena-b" } }, ["warn @lena, 12, is called @lena-b now"]],
    [
      "was renamed, and somebody took the name",
      { account: { ...lena, login: "lena-b" }, namesake: { ...lena, id: 99 } },
      ["warn @lena, 12, is called @lena-b now", "fail @lena is somebody else now: 99, not 12"],
    ],
    ["is gone", { account: undefined, mayRead: undefined }, ["fail The account 12 of @lena is gone"]],
    ["never was", { entry: nobody, account: undefined, mayRead: undefined }, ["fail There is no @lena on GitHub"]],
    [
      "is a bot",
      { account: { ...lena, type: "Bot" } },
      ["fail @lena is no person: GitHub calls it Bot, and its approvals never count"],
    ],
    ["may not read", { mayRead: false }, ["warn @lena may not read the repository, so they can approve nothing"]],
    ["may or may not read", { mayRead: undefined }, ["ok everybody on the roster is who GitHub says"]],
  ])("somebody %s", (_, more, outcome) => {
    expect(said("roster-people", { people: [person(more)] })).toEqual(outcome);
  });

  test("where it may not be told who may read, that is said", () => {
    expect(said("forge-token", { people: [person({ mayRead: undefined })] })[0]).toContain(
      "who may read the repository",
    );
  });
});

describe("workflows that GitHub runs by the clock", () => {
  const path = ".github/workflows/x.yml";
  const tick = workflow(
    "on: { schedule: [{ cron: '0 6 * * *' }] }\njobs: { a: { steps: [{ uses: acme/countersign@v1 }] } }\n",
  );
  const ticking = examined(tick);
  const running = (state: string, lastScheduled: string | null | undefined) => {
    const forge = { workflows: [{ path, state, lastScheduled }] };
    const { contents } = ticking;
    const now = Date.UTC(2026, 10, 21, 12);
    return look("workflow-running", { ...at(forge), contents: contents && { ...contents, now } });
  };

  test.each<[state: string, last: string | null | undefined, level: string, said: RegExp]>([
    ["active", "2026-11-21T06:12:00Z", "ok", /is switched on/],
    ["active", "2026-11-20T06:12:00Z", "ok", /is switched on/],
    [
      "active",
      "2026-11-19T06:12:00Z",
      "warn",
      /last began this workflow at 2026-11-19T06:12:00Z: two times since then it did not/,
    ],
    ["active", null, "ok", /is switched on/],
    ["active", undefined, "ok", /is switched on/],
    [
      "disabled_inactivity",
      "2026-11-21T06:12:00Z",
      "fail",
      /switched this workflow off, because nothing was pushed for long/,
    ],
    ["disabled_manually", null, "fail", /switched this workflow off: it does nothing/],
  ])("%s, last begun at %s", (state, last, level, message) => {
    expect(running(state, last)).toMatchObject([{ level, message }]);
  });
});

describe("a workflow that its pull request can change", () => {
  const judge = (on: string) => workflow(`on: ${on}\njobs: { a: { steps: [{ uses: acme/countersign@v1 }] } }\n`);

  test.each([
    ["pull_request", "warn"],
    ["[pull_request, push]", "warn"],
    ["pull_request_target", "ok"],
    ["[pull_request, pull_request_target]", "ok"],
  ])("on %s", (on, level) => {
    expect(look("workflow-trigger", examined(judge(on)))).toMatchObject([{ level }]);
  });

  test("is none that does not judge", () => {
    expect(look("workflow-trigger", examined(judge("push")))).toEqual([]);
    expect(look("workflow-trigger", examined(workflow("on: pull_request\njobs: {}\n")))).toEqual([]);
  });
});

describe("countersign doctor on GitHub", async () => {
  const forge = await Forge.start();
  afterAll(async () => {
    expect(forge.violations).toEqual([]);
    await forge.stop();
  });

  test("asks what it may, writes nothing, and with --fix pins people", async () => {
    for (const [login, id] of Object.entries({ lena: 12, omar: 7, nora: 13, finn: 21, mia: 14 }))
      forge.account(login, { id });
    const there = forge.repository("acme/work", {
      people: { lena: "admin", omar: "read", nora: "read", finn: "read" },
      isPrivate: true,
      files: {},
    });
    forge.protect(there, "main", { requiredChecks: ["countersign"] });
    const loose = String(smallest[SETTINGS])
      .replace("{ login: lena, id: 12 }", "{ login: LENA }")
      .replace("login: omar, id: 7 }", "login: omar, id: 8 }, { login: mia }, { login: nobody }");
    const repo = makeRepo({ commits: [{ files: { ...smallest, [SETTINGS]: loose } }] });
    repo.git("checkout", "--quiet", "--force", "main");
    repo.git("remote", "add", "origin", `${forge.url}/acme/work.git`);
    const doctor = (words: readonly string[], token: string | undefined = forge.person("lena").value) =>
      runIn(repo.dir, ["doctor", ...words], {
        github: { token, apiUrl: forge.api, serverUrl: forge.url, patience: 60_000 },
      });
    const rows = async (words: readonly string[], token?: string) => {
      const told = JSON.parse((await doctor(["--json", ...words], token)).out) as { checks: Record<string, string>[] };
      const first = told.checks.findIndex(({ check }) => check === "forge");
      return first < 0
        ? []
        : told.checks.slice(first).map(({ check, level, message }) => `${check} ${level}: ${message}`);
    };

    expect(await rows([])).toEqual([
      "forge ok: GitHub was asked about acme/work",
      "forge-token ok: the token may read everything that is looked at",
      "required-check warn: The check `countersign` is required on main from any source: whoever may push can set a status of that name",
      "record-allowed fail: `record: commit`, but main asks for a pull request: merges are not recorded",
      "workflow-token ok: the token of a workflow may only read unless the workflow says more",
      "roster-people fail: The account 8 of @omar is gone",
      "roster-people fail: @omar is somebody else now: 7, not 8",
      "roster-people warn: @mia may not read the repository, so they can approve nothing",
      "roster-people fail: There is no @nobody on GitHub",
    ]);
    expect((await rows([], forge.person("omar").value))[1]).toMatch(
      /^forge-token warn: The token may not read the branch/,
    );
    expect(await rows(["--offline"])).toEqual([]);
    expect(await rows(["--github", "acme/wrok"])).toEqual([
      expect.stringMatching(/^forge warn: GitHub was not asked: it shows no acme\/wrok to this token/),
    ]);
    expect(repo.git("status", "--porcelain")).toBe("");

    const { code, out } = await doctor(["--fix"]);
    expect({ code, out }).toEqual({
      code: 0,
      out: `Pinned @LENA: 12, @mia: 14.
  countersign.yaml
  @nobody is no person on GitHub, and stays as it is.
Next: \`countersign doctor\`.
`,
    });
    expect(readFileSync(join(repo.dir, SETTINGS), "utf8")).toBe(
      loose.replace("login: LENA }", "login: LENA, id: 12 }").replace("login: mia }", "login: mia, id: 14 }"),
    );
    expect((await doctor(["--fix"])).out).toContain("There is nobody to pin.");
    expect(await doctor(["--fix", "--offline"])).toMatchObject({ code: 2, err: /--fix looks ids up on GitHub/ });
    expect(await doctor(["--fix"], "nobody")).toMatchObject({ code: 2, err: /could not be asked \(Bad credentials\)/ });
    repo.dispose();
  });
});
