import { describe, expect, test } from "vitest";
import type { Examined, Level } from "../../src/app/doctor/check.ts";
import { checks } from "../../src/app/doctor/checks.ts";
import { makeRepo } from "../git/repo.ts";
import type { Edit } from "../scenario/files.ts";
import { STATE } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";
import { examined, look, workflow } from "./examined.ts";
import { runIn } from "./world.ts";

const SETTINGS = "countersign.yaml";
const ADAPTER = "adapters/mini.yaml";
/** Level and message of everything that a check says. */
function said(id: string, at: Examined): string[] {
  return look(id, at).map(({ level, message }) => `${level} ${message}`);
}

function settings(from: string, to: string): Edit {
  return { [SETTINGS]: String(smallest[SETTINGS]).replace(from, to) };
}

test("the smallest repository has nothing to mend", () => {
  const levels = checks.flatMap((check) => check.look(examined()).map(({ level }) => level));
  expect(levels).not.toContain("fail");
  expect(levels.filter((level) => level === "ok").length).toBeGreaterThan(8);
});

test("whatever is not ok says what mends it", () => {
  const bad = examined(
    { [SETTINGS]: null, [STATE]: "stage: [\n", ...workflow("on: push\njobs: {}\n") },
    { git: "1.0" },
  );
  const outcomes = checks.flatMap((check) => check.look(bad)).filter(({ level }) => level !== "ok");
  expect(outcomes.length).toBeGreaterThan(4);
  for (const { fix } of outcomes) expect(fix).toMatch(/\S/);
});

describe("the machine", () => {
  const versions: readonly [id: string, machine: object, level: Level][] = [
    ["git-version", { git: "2.38" }, "ok"],
    ["git-version", { git: "2.38.0" }, "ok"],
    ["git-version", { git: "3.0" }, "ok"],
    ["git-version", { git: "2.37.9" }, "fail"],
    ["git-version", { git: "1.99.99" }, "fail"],
    ["git-version", { git: undefined }, "fail"],
    ["node-version", { node: "20.0.0" }, "ok"],
    ["node-version", { node: "18.20.1" }, "fail"],
  ];
  test.each(versions)("%s %o: %s", (id, machine, level) => {
    expect(look(id, examined({}, machine))[0]?.level).toBe(level);
  });

  test("a folder that is no repository ends the examination", () => {
    const nowhere: Examined = {
      ...examined(),
      contents: undefined,
      problem: { message: "not a git repository", fix: undefined },
    };
    expect(said("repository", nowhere)).toEqual(["fail not a git repository"]);
    expect(said("settings", nowhere)).toEqual([]);
  });

  test("a shallow clone", () => {
    expect(look("history", examined({}, {}, true))[0]).toMatchObject({ level: "warn", fix: /unshallow/ });
    expect(look("history", examined())[0]?.level).toBe("ok");
  });
});

describe("settings", () => {
  test("none", () => {
    expect(look("settings", examined({ [SETTINGS]: null }))).toMatchObject([
      { level: "fail", fix: "countersign init" },
    ]);
  });

  test("with a fault, at its place", () => {
    const at = examined(settings("record: commit", "recrod: commit"));
    expect(look("settings", at)).toMatchObject([{ level: "fail", place: { file: SETTINGS, line: 7 } }]);
    expect(look("settings", examined({ [SETTINGS]: "roles: [\n" }))).toMatchObject([{ level: "fail" }]);
  });

  test("where the record goes", () => {
    expect(said("record", examined())).toEqual(["ok the record goes by commit"]);
    expect(said("record", examined(settings("record: commit, ", "")))).toEqual([
      "ok the record goes by commit, the default",
    ]);
    expect(look("record", examined(settings("record: commit", "record: branch")))[0]?.level).toBe("warn");
    expect(said("record", examined(settings("record: commit", "record: branch, record_branch: ledger")))).toEqual([
      "ok the record goes to the branch ledger",
    ]);
  });

  test("trial", () => {
    expect(look("trial", examined())[0]?.level).toBe("ok");
    expect(look("trial", examined(settings("record: commit", 'record: commit, trial: "true"')))[0]).toMatchObject({
      level: "warn",
      place: { line: 7 },
    });
  });
});

describe("the roster", () => {
  test("people without a number", () => {
    const at = examined(settings("login: omar, id: 7", "login: omar"));
    expect(look("roster-ids", at)).toMatchObject([
      { level: "warn", fix: /gh api users\/omar --jq \.id/, place: { file: SETTINGS, line: 4 } },
    ]);
    expect(look("roster-ids", examined())[0]?.level).toBe("ok");
  });

  test("teams", () => {
    expect(said("roster-teams", examined())[0]).toContain("acme/legal");
    expect(look("roster-teams", examined(settings(", { team: acme/legal }", "")))[0]?.level).toBe("ok");
  });
});

describe("gates", () => {
  test("a role that nobody has", () => {
    const at = examined(settings("legal: [{ login: omar, id: 7 }, { team: acme/legal }]", "legal: []"));
    expect(said("gate-roles", at)).toEqual(["fail Nobody is legal, so nobody can open legal_or_contract"]);
    expect(look("gate-approvers", at)[0]?.level).toBe("ok");
  });

  test("a role that confirms what is signed outside, and nobody has", () => {
    const at = examined(settings("confirmed_by: [engagement_lead]", "confirmed_by: [witness]"));
    expect(said("gate-roles", at)).toEqual(["fail Nobody is witness, so nobody can open client_signature"]);
  });

  test("fewer people than seats", () => {
    const three = String(smallest[ADAPTER]).replace("count: 1", "count: 3");
    expect(look("gate-approvers", examined({ [ADAPTER]: three }))).toMatchObject([
      { level: "fail", message: /1 too few/ },
    ]);
  });

  test("no approvers at all", () => {
    const none = String(smallest[ADAPTER]).replace("approvers: { roles: [client_sponsor] }, ", "");
    expect(look("gate-approvers", examined({ [ADAPTER]: none }))).toMatchObject([
      { level: "warn", fix: /gates: \{ client_signature: / },
    ]);
  });

  test("one person alone", () => {
    const alone = settings(", { login: nora, id: 13 }", "");
    expect(said("single-person-gates", examined(alone))[0]).toMatch(/only @lena can open commercial/);
    expect(look("single-person-gates", examined())[0]?.level).toBe("ok");
    const trial = String(alone[SETTINGS]).replace("record: commit", "trial: true");
    expect(said("single-person-gates", examined({ [SETTINGS]: trial }))).toEqual([]);
  });

  test("of built-in definitions count where an engagement uses them", () => {
    const state = String(smallest[STATE]).replace("workflow_type: mini", "workflow_type: completetech_services");
    expect(look("gate-roles", examined({ [STATE]: state })).some(({ level }) => level === "fail")).toBe(true);
  });
});

describe("definitions and engagements", () => {
  test("a definition that leads nowhere", () => {
    const dead = String(smallest[ADAPTER]).replace(/ {2}- \{ from: delivery.*\n/, "");
    const [first] = look("adapters", examined({ [ADAPTER]: dead }));
    expect(first).toMatchObject({ level: "fail", place: { file: ADAPTER } });
  });

  test("a definition that does not load", () => {
    expect(look("adapters", examined({ [ADAPTER]: "stages: {\n" }))).toMatchObject([{ level: "fail" }]);
    expect(look("adapters", examined())[0]?.level).toBe("ok");
  });

  test("without a roster, roles that it lacks are not told one by one", () => {
    expect(look("adapters", examined({ [SETTINGS]: null }))[0]?.level).toBe("ok");
  });

  test("an engagement that does not load", () => {
    expect(look("engagements", examined({ [STATE]: "stage: [\n" }))).toMatchObject([
      { level: "fail", place: { file: STATE, line: 2 } },
    ]);
  });

  test("an engagement of an unknown workflow", () => {
    const state = String(smallest[STATE]).replace("workflow_type: mini", "workflow_type: maxi");
    expect(said("engagements", examined({ [STATE]: state }))).toEqual([
      "fail acme-pilot: there is no definition of `maxi`",
    ]);
  });
});

describe("owners", () => {
  const owned = (text: string) => said("code-owners", examined({ ".github/CODEOWNERS": text }));

  test.each([
    "* @acme/policy\n",
    "/countersign.yaml @a\n/adapters/ @a\n/templates/ @a\n/.github/ @a\n",
    "countersign.yaml @a\nadapters/** @a # why\ntemplates @a\n.github @a\n",
    "*.yaml @a\n/.github/workflows/*.yml @a\n*.md @a\n",
  ])("%j covers everything", (text) => {
    expect(owned(text)).toEqual(["ok .github/CODEOWNERS covers what decides who may approve"]);
  });

  test.each<[string, string[]]>([
    ["/countersign.yaml @a\n/.github/ @a\n", ["/adapters/", "/templates/"]],
    ["* @a\n/adapters/\n", ["/adapters/"]],
    ["# * @a\n", ["/countersign.yaml", "/adapters/", "/templates/", "/.github/"]],
    ["* @a\n/.github/*\n/.github/workflows\n", ["/.github/"]],
  ])("%j leaves %j", (text, left) => {
    expect(owned(text)).toEqual(left.map((what) => `warn CODEOWNERS gives ${what} no owner`));
  });

  test("the file of .github goes before that of the root", () => {
    const at = examined({ CODEOWNERS: "* @a\n", ".github/CODEOWNERS": "" });
    expect(look("code-owners", at)).toHaveLength(4);
    expect(look("code-owners", examined({ CODEOWNERS: "* @a\n" }))[0]?.level).toBe("ok");
    expect(look("code-owners", examined())[0]?.fix).toMatch(/CODEOWNERS/);
  });
});

describe("countersign doctor", () => {
  test("looks at the files on disk, writes nothing and exits 0", async () => {
    const repo = makeRepo({ commits: [{ files: smallest }] });
    repo.git("checkout", "--quiet", "--force", "main");
    const { code, out } = await runIn(repo.dir, ["doctor"]);
    expect(out).toMatch(/^ok {4}git \d/);
    expect(out).toMatch(/\d+ fine, 3 to look at, 0 to mend\.\n$/);
    expect(code).toBe(0);
    expect(repo.git("status", "--porcelain")).toBe("");
    repo.write({ [STATE]: "stage: [\n" });
    const broken = await runIn(repo.dir, ["doctor", "--json"]);
    expect(broken.code).toBe(1);
    expect(JSON.parse(broken.out)).toMatchObject({ result: "fail" });
    const rows = (JSON.parse(broken.out) as { checks: { check: string; level: string; file: string | null }[] }).checks;
    expect(rows.filter(({ level }) => level === "fail")).toMatchObject([{ check: "engagements", file: STATE }]);
    repo.dispose();
  });

  test("says that a folder is no repository, and exits 1", async () => {
    const { code, out } = await runIn("/", ["doctor"]);
    expect(out).toMatch(/^fail .*not a git repository/m);
    expect(code).toBe(1);
  });

  test("refuses an instant that is none", async () => {
    expect((await runIn("/", ["doctor", "--now", "soon"])).code).toBe(2);
  });
});
