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
