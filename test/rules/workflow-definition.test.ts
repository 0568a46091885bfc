import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/model/finding.ts";
import type { Edit } from "../scenario/files.ts";
import { play } from "../scenario/play.ts";
import type { Scenario, Step } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";

function findings(change: Edit, more: Scenario & { steps?: readonly Step[] } = {}): Finding[] {
  const { verdict } = play({ ...more, steps: [{ commit: change }, ...(more.steps ?? [])] });
  return [...verdict.findings, ...verdict.engagements.flatMap((each) => each.findings)];
}

const told = (all: readonly Finding[], code: string) =>
  all.filter(({ rule }) => rule === code).map(({ severity, line, column }) => `${severity} ${line}:${column}`);

const settings = String(smallest["countersign.yaml"]);
const mini = String(smallest["adapters/mini.yaml"]);
const withRoles = (roles: string) => settings.replace("  finance:", `${roles}\n  finance:`);

describe("a definition that is added", () => {
  const library = readFileSync(new URL("../fixtures/completetech-services-workflow.yaml", import.meta.url), "utf8");

  it("of the public library has no error; its gates wait to be completed", () => {
    const all = findings({ "adapters/completetech_services.yaml": library });
    expect(all.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(told(all, "CS-WFL-008")).toHaveLength(7);
    expect(all.find(({ rule }) => rule === "CS-WFL-008")?.fix).toContain("countersign.yaml");
  });

  it("is quiet about gates that the settings complete", () => {
    const gates = ["commercial", "legal_or_contract", "billing", "recipient_or_external_send"];
    const rest = ["public_proof", "client_authority", "security"];
    const completed = [...gates, ...rest].map((gate) => `  ${gate}: { approvers: { roles: [engagement_lead] } }`);
    const change = {
      "adapters/completetech_services.yaml": library,
      "countersign.yaml": `${settings}gates:\n${completed.join("\n")}\n`,
    };
    expect(told(findings(change), "CS-WFL-008")).toEqual([]);
  });

  it.each(["completetech_services", "hiring_pipeline", "software_release"])(
    "that is built in, %s, lacks only roles",
    (type) => {
      const text = readFileSync(new URL(`../../adapters/${type}.yaml`, import.meta.url), "utf8");
      const all = findings({ [`adapters/${type}.yaml`]: text }).filter(({ rule }) => rule !== "CS-WFL-006");
      expect(all.filter(({ message }) => !message.includes("refers to the role"))).toEqual([]);
    },
  );

  it("in the short form is warned about owners only", () => {
    const text = "workflow_type: short\nstages: [intake, work, done]\ngates:\n  - ready\n";
    const all = findings({ "adapters/short.yaml": text });
    expect(all.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(told(all, "CS-WFL-003")).toEqual(["warning 2:10", "warning 2:18", "warning 2:24"]);
  });
});

describe("a name that is not declared", () => {
  it.each([
    ["stage", "to: contract, when: commercial", "to: contrat, when: commercial"],
    ["gate", "requires: [{ gate: legal_or_contract }", "requires: [{ any: [{ not: { gate: legal } }] }"],
    ["type of a stage", "artifacts: [contract] }", "artifacts: [agreement] }"],
    ["type that is covered", "covers: [proposal]", "covers: [proposals]"],
    ["type of a source", "sources: [proposal]", "sources: [brief]"],
    ["role", "roles: [legal]", "roles: [lawyers]"],
    [
      "gate to be distinct from",
      "count: 1, not_author: true }, covers: [contract]",
      "distinct_from: [comercial] }, covers: [contract]",
    ],
    ["owned thing", "specialist_owners: { proposal", "specialist_owners: { porposal: x, proposal"],
    ["first stage", "label: Mini", "initial_stage: lead"],
    ["action's gate", "label: Mini", "actions: [{ id: send, artifact: proposal, gates: [send_it] }]"],
    ["boundary's action", "label: Mini", "boundaries: [{ id: b, text: No., artifact: proposal, action: launch }]"],
    ["owner", "label: Mini", "skills: { proposal: { purpose: Offer. }, contract: { purpose: Agree. } }"],
    [
      "skill's gate",
      "label: Mini",
      "skills: { proposal: { purpose: O., gates: [comercial, in prose] }, contract: { purpose: A. }, delivery: { purpose: D. } }",
    ],
    ["route", "label: Mini", "routing_rules: [{ id: r, route_to: nowhere }]"],
    ["verifier", "label: Mini", "facts: { deposit_received: { verified_by: [accounting] } }"],
    ["risk type", "label: Mini", "security: { artifact: risk_memo }"],
  ])("is found: %s", (_, from, to) => {
    const before = told(findings({ "adapters/mini.yaml": `${mini}# read\n` }), "CS-WFL-002");
    expect(before).toEqual([]);
    expect(mini).toContain(from);
    const found = told(findings({ "adapters/mini.yaml": mini.replace(from, to) }), "CS-WFL-002");
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found).size).toBe(found.length);
  });

  it("is looked for in the roster when the roster changes, and nowhere else", () => {
    const change = { "countersign.yaml": settings.replace("  legal:", "  lawyers:") };
    const all = findings(change);
    expect(all.filter(({ rule }) => rule === "CS-WFL-002").map(({ file, line }) => `${file}:${line}`)).toEqual([
      "countersign.yaml:2",
    ]);
  });
});

describe("a gate that nobody can open", () => {
  const gate = (text: string, roles = "") => {
    const line = `  - { gate_id: extra, owner: somebody, ${text} }\nterminal_states:`;
    const change = {
      "adapters/mini.yaml": mini.replace("terminal_states:", line),
      "countersign.yaml": withRoles(roles),
    };
    return told(findings(change), "CS-WFL-008").map((each) => each.split(" ")[0]);
  };

  it.each([
    ["no approvers", "evidence: [review]", "", ["warning"]],
    ["checks alone", "evidence: [check], checks: [{ name: ci, app: github-actions }]", "", []],
    ["no role", "approvers: { count: 1 }", "", ["error"]],
    ["a field", "approvers: { field: approver }", "", []],
    ["an empty role", "approvers: { roles: [nobody] }", "  nobody: []", ["error"]],
    ["a team of unknown size", "approvers: { roles: [legal], count: 9 }", "", []],
    ["too high a count", "approvers: { roles: [finance, engagement_lead], count: 4 }", "", ["error"]],
    ["a count beyond all numbers", "approvers: { roles: [finance], count: 999999999999999 }", "", ["error"]],
    ["just enough people", "approvers: { roles: [finance, engagement_lead], count: 3 }", "", []],
    [
      "people that another gate needs",
      "approvers: { roles: [engagement_lead], count: 2, distinct_from: [commercial] }",
      "",
      ["error"],
    ],
    ["people left by another gate", "approvers: { roles: [engagement_lead], distinct_from: [commercial] }", "", []],
    ["people outside and no document", "approvers: { roles: [client_sponsor] }, evidence: [review]", "", ["error"]],
    ["people outside and a document", "approvers: { roles: [client_sponsor] }, evidence: [document]", "", []],
    ["people and checks only", "approvers: { roles: [finance] }, evidence: [check]", "", ["error"]],
  ])("%s", (_, text, roles, expected) => {
    expect(gate(text, roles)).toEqual(expected);
  });

  it("is told when the roster shrinks", () => {
    const change = { "countersign.yaml": settings.replace("[{ login: lena, id: 12 }, { login: nora, id: 13 }]", "[]") };
    const all = findings(change).filter(({ rule }) => rule === "CS-WFL-008");
    expect(all.map(({ file, line }) => `${file}:${line}`)).toContain("countersign.yaml:2");
  });
});

describe("a change of policy", () => {
  const policy = { "adapters/mini.yaml": mini.replace("P90D", "P365D") };
  const owned = (settings: string) =>
    settings.replace("currency: USD", "currency: USD, policy_approvers: [engagement_lead, legal]");
  const STATE = "engagements/acme-pilot/state.yaml";
  const state = String(smallest[STATE]);
  const other = { "adapters/other.yaml": mini.replace("workflow_type: mini", "workflow_type: other") };
  const base = { "countersign.yaml": owned(settings), ...other };

  it.each<[string, Edit, Scenario, string[]]>([
    ["is flagged where nobody owns it", policy, {}, ["warning 1:1"]],
    ["waits for an owner", policy, { base }, ["waiting 1:1"]],
    [
      "waits for somebody but the author",
      policy,
      { base, author: "lena", steps: [{ review: "approve", by: "lena" }] },
      ["waiting 1:1"],
    ],
    [
      "waits for an owner, not for anybody",
      policy,
      { base, steps: [{ review: "approve", by: "finn" }] },
      ["waiting 1:1"],
    ],
    [
      "waits where the owner said no later",
      policy,
      {
        base,
        steps: [
          { review: "approve", by: "lena" },
          { review: "reject", by: "lena" },
        ],
      },
      ["waiting 1:1"],
    ],
    ["is approved by an owner", policy, { base, steps: [{ review: "approve", by: "lena" }] }, []],
    [
      "waits where the owner wrote a part of it",
      policy,
      {
        base,
        steps: [
          { commit: { "adapters/mini.yaml": `${mini}# more\n` }, by: "lena" },
          { review: "approve", by: "lena" },
        ],
      },
      ["waiting 1:1"],
    ],
    [
      "is approved by a member of a team",
      policy,
      { base, teams: { "acme/legal": ["otto"] }, steps: [{ review: "approve", by: "otto" }] },
      [],
    ],
    [
      "is not approved by a team that cannot be read",
      policy,
      { base, steps: [{ review: "approve", by: "otto" }] },
      ["waiting 1:1"],
    ],
    [
      "moves no stage",
      { ...policy, [STATE]: state.replace("stage: proposal", "stage: contract") },
      {},
      ["error 5:8", "warning 1:1"],
    ],
    [
      "ends no engagement",
      { ...policy, [STATE]: state.replace("active", "closed") },
      {},
      ["error 6:18", "warning 1:1"],
    ],
    [
      "switches no workflow",
      { ...policy, [STATE]: state.replace("mini", "other") },
      { base: other },
      ["error 1:16", "warning 1:1"],
    ],
    ["is a switch of workflow", { [STATE]: state.replace("mini", "other") }, { base }, ["waiting 1:16"]],
    [
      "is a switch of workflow, which moves nothing",
      { [STATE]: state.replace("mini", "other").replace("stage: proposal", "stage: contract") },
      { base },
      ["error 5:8"],
    ],
    [
      "sets a repository up",
      { "countersign.yaml": settings, "adapters/mini.yaml": mini },
      { base: { "countersign.yaml": null, "adapters/mini.yaml": null } },
      [],
    ],
  ])("%s", (_, change, more, expected) => {
    expect(told(findings(change, more), "CS-WFL-006").toSorted()).toEqual(expected);
  });
});

describe("a definition that a change takes away", () => {
  it.each<[string, Edit, string[]]>([
    ["removed", { "adapters/mini.yaml": null }, ["error 1:1"]],
    ["removed with its last user", { "adapters/mini.yaml": null, "engagements/acme-pilot/state.yaml": null }, []],
    ["renamed", { "adapters/mini.yaml": null, "adapters/mini2.yaml": mini }, ["error 1:1", "error 1:16"]],
    ["edited", { "adapters/mini.yaml": `${mini}# read\n` }, []],
  ])("%s", (_, change, expected) => {
    const all = findings(change);
    expect(told(all, "CS-WFL-001")).toEqual(expected);
    expect(all.filter(({ rule }) => rule === "CS-WFL-001").every(({ file }) => file.startsWith("adapters/mini"))).toBe(
      true,
    );
  });
});

describe("settings that are gone or cannot be read", () => {
  const roster = (change: Edit) =>
    findings({ "adapters/mini.yaml": mini.replace("label: Mini", "label: Small"), ...change })
      .filter(({ rule }) => /CS-WFL-00[28]|CS-SCH/.test(rule))
      .map(({ rule, severity, file, line }) => `${rule} ${severity} ${file}:${line}`);

  it.each<[string, string | null, string[]]>([
    ["deleted", null, ["CS-WFL-002 error countersign.yaml:1"]],
    ["no YAML", `${settings}roles: [\n`, ["CS-SCH-001 error countersign.yaml:9"]],
    [
      "of the wrong shape",
      settings.replace("currency: USD", "currency: dollars"),
      ["CS-SCH-004 error countersign.yaml:7"],
    ],
  ])("%s", (_, text, expected) => {
    expect(roster({ "countersign.yaml": text })).toEqual(expected);
  });
});

describe("gates that the settings complete", () => {
  const completed = (gates: string) =>
    told(findings({ "countersign.yaml": `${settings}gates: ${gates}\n` }), "CS-WFL-002").map(
      (each) => each.split(" ")[0],
    );

  it.each([
    ["{ commercial: { valid_for: P30D } }", []],
    ["{ comercial: { valid_for: P30D } }", ["error"]],
    ["[{ gate_id: comercial, valid_for: P30D }]", ["error"]],
    ["{ shipping: { valid_for: P30D } }", ["warning"]],
  ])("%s: %j", (gates, expected) => {
    expect(completed(gates)).toEqual(expected);
  });
});

describe("a choice of nothing", () => {
  it.each([
    ["requires: [{ gate: commercial }", "requires: [{ any: [] }, { gate: commercial }", 1],
    [
      "requires: [{ gate: commercial }",
      "requires: [{ all: [] }, { not: { any: [{ all: [] }] } }, { gate: commercial }",
      2,
    ],
    ["label: Mini", "actions: [{ id: send, gates: [commercial], requires: [{ any: [] }] }]", 1],
    ["requires: [{ gate: commercial }", "requires: [{ any: [{ gate: commercial }] }", 0],
  ])("%s -> %s", (from, to, count) => {
    expect(told(findings({ "adapters/mini.yaml": mini.replace(from, to) }), "CS-WFL-002")).toHaveLength(count);
  });
});

describe("a roster entry without id", () => {
  const otto = (entry: string) => settings.replace("{ login: omar, id: 7 }", entry);
  it.each<[string, string, string, number]>([
    ["is added", settings, otto("{ login: omar, id: 7 }, { login: otto }"), 1],
    ["loses its id", settings, otto("{ login: omar }"), 1],
    ["was there already", otto("{ login: omar }"), otto("{ login: omar }, { login: otto, id: 9 }"), 0],
    ["is pinned", otto("{ login: omar }"), settings, 0],
  ])("%s", (_, before, after, count) => {
    const all = findings({ "countersign.yaml": after }, { base: { "countersign.yaml": before } });
    expect(told(all, "CS-WFL-009")).toHaveLength(count);
  });
});
