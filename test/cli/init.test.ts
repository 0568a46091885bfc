import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { makeRepo, type TestRepo } from "../git/repo.ts";
import { run } from "./program.ts";

let repo: TestRepo;

beforeEach(() => void (repo = makeRepo()));
afterEach(() => repo.dispose());

const work = (...words: string[]) => run([...words, "--now", "2026-03-02T09:00:00Z"], { cwd: repo.dir });
const text = (path: string) => readFileSync(join(repo.dir, path), "utf8");
const settings = () => parse(text("countersign.yaml")) as { roles: Readonly<Record<string, unknown>> };
const untouched = () => expect(repo.git("status", "--porcelain", "-uall")).toBe("");

describe("init", () => {
  it("writes settings that hold, and says what to do next", () => {
    const { code, out } = work(
      "init",
      "--legal-name",
      "Acme: Sons",
      "--email",
      "info@acme.example",
      "--lead",
      "lena:12",
    );
    expect({ code, out }).toEqual({
      code: 0,
      out: `countersign.yaml says who you are and who may approve. Nobody holds yet: delivery_lead, legal, finance, customer_success_lead, sender, security_reviewer.
  countersign.yaml
  engagements/.gitkeep
  .github/workflows/countersign.yml
  .github/workflows/countersign-review.yml
  .github/CODEOWNERS
  .github/rulesets/countersign.json
  .github/ISSUE_TEMPLATE/countersign-completetech_services-engagement.yml
  .github/ISSUE_TEMPLATE/countersign-completetech_services-change_request.yml
  .github/ISSUE_TEMPLATE/countersign-completetech_services-support_request.yml
  .github/ISSUE_TEMPLATE/countersign-completetech_services-incident.yml
  The record goes by commit: it is the default; how main is protected was not looked up.
  GitHub was not asked (origin is not on GitHub): ids were not looked up.
  Fill in each \`uses:\` of .github/workflows/countersign.yml: OWNER/REPO@COMMIT of the Countersign that you reviewed.
  .github/rulesets/countersign.json is written disabled: it would refuse the commits of the record, too. \`init --record pull-request\` writes it for use.
Next: \`countersign doctor\`, then \`countersign new engagement first-pilot --client NAME --workflow TEXT --owner lena\`.
`,
    });
    expect(settings()).toMatchObject({
      organization: { legal_name: "Acme: Sons", email: "info@acme.example" },
      roles: {
        engagement_lead: [{ login: "lena", id: 12 }],
        legal: [],
        client_sponsor: { external: true, confirmed_by: ["engagement_lead"] },
      },
      settings: { record: "commit", time_zone: "UTC" },
    });
    expect(text("engagements/.gitkeep")).toBe("");
    expect(work("doctor")).toMatchObject({
      code: 1,
      out: expect.stringContaining("Nobody is legal, so nobody can open legal_or_contract") as string,
    });
    const words = ["--client", "Beta", "--workflow", "Triage", "--owner", "lena"];
    expect(work("new", "engagement", "first-pilot", ...words).code).toBe(0);
    expect(work("check").out).toContain("0 errors");
  });

  it("leaves what nobody said to be filled in", () => {
    expect(work("init", "--lead", "lena").out).toContain(
      "Still TBD: legal_name, email. Nobody holds yet: delivery_lead",
    );
    expect(settings()).toMatchObject({ organization: { legal_name: "TBD", email: "TBD" } });
    expect(settings().roles["engagement_lead"]).toEqual([{ login: "lena" }]);
  });

  it("lets one person try everything", () => {
    expect(work("init", "--lead", "lena:12", "--lead", "nora", "--trial").out).not.toContain("Nobody holds");
    expect(settings()).toMatchObject({
      roles: { legal: [{ login: "lena", id: 12 }, { login: "nora" }] },
      settings: { trial: true },
    });
    expect(work("doctor").out).toContain("`trial: true` is on");
  });

  it("takes the roles of the repository's own default definition, and keeps what is there", () => {
    repo.write({
      "adapters/own.yaml":
        "workflow_type: own\ndefault: true\nstages: [a]\ngates: [{ gate_id: go, owner: captain, approvers: { roles: [captain] } }]\n",
      "engagements/.gitkeep": "kept",
    });
    expect(work("init", "--lead", "lena:12").code).toBe(0);
    expect(settings().roles).toEqual({ captain: [{ login: "lena", id: 12 }] });
    expect(text("engagements/.gitkeep")).toBe("kept");
  });

  it("fills the roster with the roles of the definition that is wanted, so that one person can try it", () => {
    expect(work("init", "--lead", "lena:12", "--type", "software_release", "--trial").out).toContain(
      "--owner lena --type software_release",
    );
    expect(Object.keys((settings() as { roles: object }).roles)).toEqual([
      "maintainer",
      "release_owner",
      "security_reviewer",
      "tester",
      "operator",
    ]);
    work("new", "engagement", "first", "--client", "A", "--workflow", "B", "--type", "software_release");
    expect(work("doctor").code).toBe(0);
    expect(work("init", "--type", "sofware_release").code).toBe(2);
  });

  it("never writes over settings", () => {
    repo.commit({ files: { "countersign.yaml": "organization: { legal_name: Acme }\n" } });
    repo.git("checkout", "-q", "main");
    expect(work("init")).toMatchObject({
      code: 2,
      err: expect.stringContaining("countersign.yaml is there already") as string,
    });
    untouched();
  });

  it.each([["--lead", "lena:x"], ["--lead", "le na"], ["--lead", "lena:1:2"], ["--email", "acme"], ["more"]])(
    "refuses %s %s",
    (...words) => {
      expect(work("init", ...words).code).toBe(2);
      untouched();
    },
  );

  it("a dry run writes nothing, as data too", () => {
    expect(work("init", "--dry-run").out).toContain("engagements/.gitkeep");
    expect(JSON.parse(work("init", "--dry-run", "--json").out)).toMatchObject({ done: false });
    untouched();
  });
});

describe("the workflows that init writes", () => {
  const JUDGE = ".github/workflows/countersign.yml";
  const REVIEW = ".github/workflows/countersign-review.yml";
  const RULESET = ".github/rulesets/countersign.json";
  const FORMS = ["engagement", "change_request", "support_request", "incident"].map(
    (form) => `.github/ISSUE_TEMPLATE/countersign-completetech_services-${form}.yml`,
  );
  const SHA = "0123456789abcdef0123456789abcdef01234567";
  const template = (name: string) => readFileSync(new URL(`../../templates/github/${name}`, import.meta.url), "utf8");
  const files = (out: string) => (JSON.parse(out) as { files: string[] }).files;

  it("are those that are packaged, with the place of the Action still to be filled in", () => {
    const { out } = work("init", "--json");
    expect(JSON.parse(out)).toMatchObject({
      files: ["countersign.yaml", "engagements/.gitkeep", JUDGE, REVIEW, RULESET, ...FORMS],
      notes: expect.arrayContaining([expect.stringContaining("Fill in each `uses:`")]) as string[],
    });
    expect(text(JUDGE)).toBe(template("countersign.yml"));
    expect(text(REVIEW)).toBe(template("countersign-review.yml"));
  });

  it("use the Action that is named, and record merges into the branch that is checked out", () => {
    repo.git("symbolic-ref", "HEAD", "refs/heads/c++/it's");
    const { out } = work("init", "--action", `acme/countersign@${SHA}`);
    expect(out).not.toContain("Fill in");
    const judge = parse(text(JUDGE)) as { on: { push: object }; jobs: Record<string, { steps: object[] }> };
    expect(judge.on.push).toEqual({ branches: [String.raw`c\+\+/it's`] });
    expect(Object.values(judge.jobs).map(({ steps }) => steps)).toEqual(
      ["evaluate", "command", "intake", "record"].map(() => [{ uses: `acme/countersign@${SHA}` }]),
    );
  });

  it("stay as they are where they are there already", () => {
    repo.write({ [JUDGE]: "on: push\n" });
    const { out } = work("init", "--json");
    expect(files(out)).toEqual(["countersign.yaml", "engagements/.gitkeep", REVIEW, RULESET, ...FORMS]);
    expect(out).toContain(`"${JUDGE} is there already, and stays as it is."`);
    expect(text(JUDGE)).toBe("on: push\n");
  });

  it("are left out with --no-workflows, and everything of GitHub with --no-github", () => {
    const { out } = work("init", "--no-workflows", "--json", "--dry-run");
    expect(files(out)).toEqual(["countersign.yaml", "engagements/.gitkeep", RULESET]);
    expect(out).not.toContain("Fill in");
    expect(files(work("init", "--no-github", "--json").out)).toEqual(["countersign.yaml", "engagements/.gitkeep"]);
  });

  it("do not change by a second run", () => {
    work("init");
    const before = repo.git("status", "--porcelain", "-uall");
    expect(work("init", "--action", `acme/countersign@${SHA}`).code).toBe(2);
    expect(repo.git("status", "--porcelain", "-uall")).toBe(before);
    expect(text(JUDGE)).toBe(template("countersign.yml"));
  });

  it.each([
    ["acme/countersign@v1"],
    ["acme/countersign"],
    [`acme/countersign@${"0".repeat(40)}`],
    [`acme/countersign@${SHA} # x`],
    [`acme/countersign@${SHA}`, "--no-workflows"],
    [`acme/countersign@${SHA}`, "--no-github"],
  ])("refuse --action %s %s", (...words) => {
    expect(work("init", "--action", ...words)).toMatchObject({
      code: 2,
      err: expect.stringContaining("--action") as string,
    });
    untouched();
  });
});
