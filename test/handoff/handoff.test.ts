import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type Ran, run } from "../cli/program.ts";
import { makeRepo, type TestRepo } from "../git/repo.ts";
import { agreed, World } from "../record/world.ts";
import { PROPOSAL, STATE } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";

const NOW = "2026-03-02T09:00:00Z";
const root = new URL("../..", import.meta.url).pathname;

const skills = `skills:
  proposal:
    purpose: Offer a scope.
    required_inputs: [client, offer.scope, offer.fee, offer.terms]
    optional_inputs: [offer.roadmap, notes that somebody made]
    outputs: [proposal]
    upstream: []
    downstream: [contract]
    gates: [commercial]
    must_not_own: [legal terms]
  contract:
    purpose: Put it into an agreement.
    required_inputs: [proposal, offer.fee]
    outputs: [contract]
    upstream: [proposal]
    gates: [legal_or_contract]
    must_not_own: [the price]
`;

const facts = `known_facts:
  deposit_received: TBD
  offer:
    scope: { value: One mailbox, source: PRO-2026-0001 }
    fee: { value: "28750.00", source: PRO-2026-0001 }
    terms: TBD
    margin: "4321.00"
  contact: { value: Ada Quill, source: Email }
data_classes: { offer.fee: confidential, contact: personal, offer.scope: internal, offer.margin: odd }
decision_log:
  - { id: DEC-1, decision: "PRO-2026-0001 may cost 28,750", by: lena, rationale: Ada  Quill said so }
missing_info:
  - { id: MI-1, field: offer.terms, question: How is it paid?, owner: nora }
  - { id: MI-2, field: deposit_received, question: Has it arrived?, owner: finn }
blockers:
  - { id: BLK-1, text: No policy yet, blocks: [gate:legal_or_contract], owner: omar }
next_decision_needed: Does Ada Quill agree to 28750?
`;

const state = String(smallest[STATE]).replace("known_facts: { deposit_received: TBD }\n", facts);
const adapter = `${String(smallest["adapters/mini.yaml"])}${skills}`;

let repo: TestRepo;
const handoff = (...words: string[]): Ran => run(["handoff", ...words, "--now", NOW], { cwd: repo.dir });

interface Package {
  readonly project_state: Readonly<Record<string, unknown>>;
  readonly withheld: readonly { readonly path: string; readonly why: string }[];
}

function packaged({ out }: Ran): Package {
  return parse(out, { schema: "failsafe" }) as Package;
}

beforeAll(() => {
  repo = makeRepo();
  repo.commit({ files: { ...smallest, "adapters/mini.yaml": adapter, [STATE]: state } });
  repo.git("checkout", "-q", "main");
});
afterAll(() => repo.dispose());

describe("countersign handoff", () => {
  it("passes on what the skill declares, and asks for what is missing", () => {
    const ran = handoff("acme-pilot", "proposal");
    expect(ran.code).toBe(3);
    expect(packaged(ran)).toMatchObject({
      schema: "countersign/handoff@1",
      engagement: "acme-pilot",
      skill: { id: "proposal", must_not_own: ["legal terms"], gates: ["commercial"] },
      inputs: [
        { input: "client", status: "given", at: "client" },
        { input: "offer.scope", status: "given" },
        { input: "offer.fee", status: "withheld", at: "known_facts.offer.fee" },
        { input: "offer.terms", status: "missing" },
        { input: "offer.roadmap", required: "false", status: "missing" },
        { input: "notes that somebody made", status: "in words" },
      ],
      missing: [{ input: "offer.terms", question: "How is it paid?", owner: "nora", asked: "MI-1" }],
      next: { action: "Ask: How is it paid?", owner: "nora", decision: "Does [personal] agree to [confidential]?" },
      project_state: {
        client: "Acme Corp",
        known_facts: { offer: { scope: { value: "One mailbox" }, terms: "TBD" } },
        missing_info: [{ id: "MI-1" }],
        blockers: [],
        decision_log: [{ decision: "PRO-2026-0001 may cost [confidential]", rationale: "[personal] said so" }],
        approvals: { commercial: { status: "unknown" } },
        next_skill: "proposal",
      },
    });
  });

  it("names what it keeps back, and why", () => {
    const { withheld } = packaged(handoff("acme-pilot", "proposal"));
    expect(withheld).toEqual(
      expect.arrayContaining([
        { path: "known_facts.offer.fee", why: "confidential" },
        { path: "known_facts.contact", why: "personal" },
        { path: "known_facts.offer.margin", why: "odd" },
        { path: "known_facts.deposit_received", why: "not in this skill's inputs" },
        { path: "missing_info.MI-2", why: "not in this skill's inputs" },
        { path: "blockers.BLK-1", why: "not in this skill's inputs" },
        { path: "approvals.client_signature", why: "not in this skill's inputs" },
      ]),
    );
  });

  it("passes on artifacts of the skills before it, with version and digest", () => {
    const ran = handoff("acme-pilot", "contract");
    expect(ran.code).toBe(0);
    expect(packaged(ran).project_state).toMatchObject({
      artifact_versions: [
        {
          artifact: "PRO-2026-0001",
          path: PROPOSAL,
          version: "v1",
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        },
      ],
      blockers: [{ id: "BLK-1" }],
      approvals: { legal_or_contract: { status: "blocked" }, client_signature: {} },
    });
  });

  it("shows a class to a specialist who may see it", () => {
    const { out } = handoff("acme-pilot", "proposal", "--allow", "confidential");
    expect(out).toContain("28750.00");
    expect(out).not.toContain("Quill");
    expect(handoff("acme-pilot", "proposal", "--allow", "confidental")).toMatchObject({
      code: 2,
      err: expect.stringContaining("Did you mean `confidential`?") as string,
    });
  });

  it("refuses what is not there", () => {
    const says = (words: string[], text: string) =>
      expect(handoff(...words)).toMatchObject({ code: 2, out: "", err: expect.stringContaining(text) as string });
    says(["acme-pilot", "propsal"], "Did you mean `proposal`?");
    says(["acme-pilot", "zzzzzzzzz"], "There are proposal, contract.");
    says(["acme-pilto", "proposal"], "acme-pil");
    says(["acme-pilot"], "needs an engagement and a skill");
    says(["acme-pilot", "proposal", "--format", "yml"], "Did you mean `yaml`?");
  });

  it("works for owners where the definition has no skills, and writes nothing", () => {
    const plain = makeRepo();
    plain.commit({ files: smallest });
    plain.git("checkout", "-q", "main");
    const ran = run(["handoff", "acme-pilot", "contract", "--json", "--now", NOW], { cwd: plain.dir });
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.out)).toMatchObject({
      skill: { outputs: ["contract"] },
      inputs: [{ input: "proposal", status: "given", at: "PRO-2026-0001@v1" }],
    });
    expect(plain.git("status", "--porcelain")).toBe("");
    plain.dispose();
  });

  it("goes on from the record with what changed since", () => {
    const world = new World();
    world.keep(world.merge({ number: 4, files: { [PROPOSAL]: agreed }, approve: { lena: "/approve commercial" } }));
    const before = packaged(world.run("handoff", "acme-pilot", "proposal"));
    expect(before.project_state).toMatchObject({
      approvals: { commercial: { status: "approved", approved_by: "lena" } },
      approval_history: [{ type: "approval_changed", actor: "lena" }],
    });
    world.repo.write({ [PROPOSAL]: agreed.replace("Scope", "More") });
    expect(packaged(world.run("handoff", "acme-pilot", "proposal")).project_state).toMatchObject({
      approvals: { commercial: { status: "superseded", approved_by: "TBD" } },
      events: before.project_state["events"],
    });
    world.repo.dispose();
  });

  it("tells no value that was there before", () => {
    const world = new World({ "adapters/mini.yaml": adapter, [STATE]: state });
    world.keep(world.merge({ number: 5, files: { [PROPOSAL]: agreed } }));
    world.repo.write({ [STATE]: state.replace("28750.00", "30000.00") });
    const { code, out } = world.run("handoff", "acme-pilot", "proposal");
    expect(code).toBe(3);
    expect(out).toContain("PRO-2026-0001 may cost [confidential]");
    expect(out).not.toMatch(/28,?750|30000/);
    world.repo.dispose();
  });

  it.each(["yaml", "json", "md"])("tells no value of a class that is kept back, as %s", (format) => {
    const value = fc.stringMatching(/^[A-Za-z][a-z]{3,8}q\d{3}$/);
    fc.assert(
      fc.property(value, fc.constantFrom("offer.scope", "offer.fee", "contact"), (secret, path) => {
        const hidden = state
          .replace("One mailbox", path === "offer.scope" ? secret : "One mailbox")
          .replace("28750.00", path === "offer.fee" ? secret : "1")
          .replace("{ value: Ada Quill, source: Email }", path === "contact" ? secret : "x")
          .replace("No policy yet", `No ${secret} yet`)
          .replace("offer.scope: internal", "offer.scope: secret")
          .replace("rationale: Ada  Quill said so", `rationale: "${secret.toUpperCase()}, so PRO-2026-0001"`);
        repo.write({ [STATE]: `${hidden}intent: about ${secret}.\nassumptions: ["${secret}"]\n` });
        for (const skill of ["proposal", "contract"]) {
          const { out } = handoff("acme-pilot", skill, "--format", format);
          expect(out).toMatch(format === "md" ? /## Withheld/ : /about \[(?:secret|confidential|personal)\]/);
          expect(out.toLowerCase()).not.toContain(secret.toLowerCase());
        }
      }),
      { numRuns: 4 },
    );
    repo.write({ [STATE]: state });
  });
});

describe("the worked example", () => {
  const skills = ["proposal", "delivery", "invoice", "email", "security_review", "case_study", "customer_success"];

  it.each(skills)("hands off to %s without what has a class", (skill) => {
    for (const format of ["yaml", "md"]) {
      const ran = run(
        ["handoff", "northwind-email-triage", skill, "--format", format, "--now", "2026-09-12T09:00:00Z"],
        { cwd: root },
      );
      expect([0, 3]).toContain(ran.code);
      expect(ran.out).toContain("Northwind Trading Co");
      expect(ran.out).not.toMatch(/28[,]?000|Priya Raman|priya\.raman|Sam Whitaker|sam\.whitaker/);
    }
  });

  it("says what keeps it from reading the record", () => {
    const ran = run(["handoff", "northwind-email-triage", "email", "--now", "2026-06-12T00:00:00Z"], { cwd: root });
    expect(ran).toMatchObject({ code: 2, err: expect.stringContaining("which is still to come") as string });
  });

  it("tells the next of them what it lacks", () => {
    const ran = run(["handoff", "northwind-email-triage", "security_review", "--json"], { cwd: root });
    expect(ran.code).toBe(3);
    expect(JSON.parse(ran.out)).toMatchObject({
      missing: expect.arrayContaining([
        { input: "security.tools", question: "What is security.tools?", owner: "lena", asked: "none" },
      ]) as object,
    });
  });
});

it("passes on the questions about scopes in which the skill has work", () => {
  const scoped = makeRepo();
  const offer = (scope: string) => String(smallest[PROPOSAL]).replace("title:", `scope: ${scope}\ntitle:`);
  const asks = ["pilot", "refunds", '"*"'].map(
    (scope, at) =>
      `  - { id: MI-${at}, field: offer.terms, scope: ${scope}, question: How is it paid?, owner: nora }\n`,
  );
  const packageOf = (files: Record<string, string>) => {
    scoped.commit({
      files: {
        ...smallest,
        "adapters/mini.yaml": adapter,
        [STATE]: `${String(smallest[STATE])}missing_info:\n${asks.join("")}`,
        ...files,
      },
    });
    scoped.git("reset", "-q", "--hard", "main");
    return packaged(run(["handoff", "acme-pilot", "proposal", "--now", NOW], { cwd: scoped.dir }));
  };
  const passed = ({ project_state: { missing_info: all } }: Package) => (all as { id: string }[]).map(({ id }) => id);
  const one = packageOf({ [PROPOSAL]: offer("pilot") });
  expect(passed(one)).toEqual(["MI-0", "MI-2"]);
  expect(one.withheld).toContainEqual({ path: "missing_info.MI-1", why: "not in this skill's inputs" });
  expect(passed(packageOf({ [PROPOSAL]: offer("refunds") }))).toEqual(["MI-1", "MI-2"]);
  expect(passed(packageOf({ [PROPOSAL]: offer('"*"') }))).toEqual(["MI-0", "MI-1", "MI-2"]);
  expect(passed(packageOf({ [PROPOSAL]: offer("pilot").replace("status: current", "status: archived") }))).toEqual([
    "MI-0",
    "MI-1",
    "MI-2",
  ]);
  scoped.dispose();
});
