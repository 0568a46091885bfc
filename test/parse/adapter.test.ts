import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Adapter } from "../../src/model/adapter.ts";
import type { GateCompletion } from "../../src/model/settings.ts";
import { parseAdapter } from "../../src/parse/adapter.ts";

const none: ReadonlyMap<string, GateCompletion> = new Map();

function file(text: string, path = "adapters/mini.yaml") {
  return { path, mode: "100644", oid: "0", bytes: new TextEncoder().encode(text) };
}

function load(text: string, path?: string, completions = none): Adapter {
  const { adapter, problems } = parseAdapter(file(text, path), completions);
  expect(problems).toEqual([]);
  if (!adapter) throw new Error("no adapter");
  return adapter;
}

const problemsOf = (text: string, path?: string) =>
  parseAdapter(file(text, path), none).problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`);

const moves = (adapter: Adapter) => adapter.transitions.map(({ from, to, kind }) => `${from} > ${to} ${kind}`);

const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), "utf8");
const mini = fixture("mini.yaml");

describe("the smallest definition of the design", () => {
  const adapter = load(mini);

  it("has kinds for its transitions", () => {
    expect(moves(adapter)).toEqual([
      "proposal > contract forward",
      "contract > delivery forward",
      "contract > proposal backward",
      "delivery > closed terminal",
    ]);
    expect(adapter.transitions[0]).toEqual({
      from: "proposal",
      to: "contract",
      kind: "forward",
      when: "commercial approval is current",
      requires: [{ gate: "commercial" }, { artifact: "proposal", status: "current" }],
      implied: false,
    });
  });

  it("has whole gates", () => {
    expect(adapter.gates[0]).toEqual({
      id: "commercial",
      label: "Commercial",
      owner: "engagement lead",
      category: "",
      appliesWhen: "",
      approvers: { roles: ["engagement_lead"], field: undefined, count: 1, notAuthor: true, distinctFrom: [] },
      covers: ["proposal"],
      evidence: ["review", "label"],
      checks: [],
      accepts: ["approved"],
      permits: ["gate:commercial"],
      validFor: "P90D",
      suggestionsAllowed: false,
    });
    expect(adapter.gates[2]?.approvers).toMatchObject({ count: 1, notAuthor: true });
  });

  it("has the rest", () => {
    expect(adapter).toMatchObject({
      type: "mini",
      label: "Mini",
      isDefault: false,
      version: "2.0.0",
      initialStage: "proposal",
    });
    expect(adapter.stages[2]).toEqual({
      id: "delivery",
      label: "Delivery",
      purpose: "",
      owner: "delivery",
      artifacts: [],
      statuses: undefined,
    });
    expect(adapter.terminals).toEqual([
      { id: "closed", allowsOpenBlockers: false, requiresRationale: false, handoffTo: undefined },
    ]);
    expect(adapter.doc.at(["gates", 1]).line).toBe(16);
  });
});

describe("the public definition", () => {
  const path = "adapters/completetech_services.yaml";
  const text = fixture("completetech-services-workflow.yaml");

  it("loads unchanged", () => {
    const adapter = load(text, path);
    expect(adapter).toMatchObject({ isDefault: true, version: "1.0.0", initialStage: "discovery" });
    expect(adapter.stages.map(({ id, owner }) => [id, owner])[4]).toEqual([
      "customer_success",
      "agentic-customer-success-skill",
    ]);
    expect(adapter.stages.map(({ artifacts }) => artifacts)).toEqual([
      ["discovery_brief"],
      ["proposal_or_sow"],
      ["contract_package"],
      ["delivery_record"],
      ["customer_success_record"],
    ]);
    expect(adapter.artifacts.filter(({ support }) => support).map(({ type }) => type)).toEqual([
      "invoice",
      "certificate",
      "case_study",
      "email",
      "envelope",
    ]);
    expect(adapter.gates.every(({ approvers }) => approvers === undefined)).toBe(true);
    expect(adapter.security.gate).toBe("security");
    expect(adapter.terminals).toHaveLength(3);
    expect(adapter.routing).toHaveLength(7);
    expect(adapter.recovery[0]).toMatchObject({
      id: "targeted_questions",
      output: "shortest question set needed to unblock the track",
    });
    expect(moves(adapter).filter((each) => each.endsWith("forward"))).toHaveLength(4);
    expect(moves(adapter)).toContain("discovery > discovery reopen");
    expect(moves(adapter)).toContain("customer_success > discovery backward");
  });

  it("is completed by the settings, and only where it says nothing", () => {
    const completion: GateCompletion = {
      owner: "somebody else",
      approvers: { roles: ["lead"], count: 2, distinct_from: ["billing"] },
      covers: ["invoice"],
      valid_for: "P30D",
    };
    const gates = load(text, path, new Map([["commercial", completion]])).gates;
    expect(gates[0]).toMatchObject({
      owner: "client commercial approver",
      category: "non_security",
      approvers: { roles: ["lead"], count: 2, notAuthor: true, distinctFrom: ["billing"] },
      covers: ["invoice"],
      validFor: "P30D",
    });
    expect(gates[1]?.approvers).toBeUndefined();
  });

  it("a gate with approvers of its own is not touched", () => {
    const completion: GateCompletion = {
      approvers: { roles: ["anyone"], not_author: "false" },
      accepts: ["conditional"],
      permits: ["*"],
      suggestions: "allow",
    };
    expect(load(mini, undefined, new Map([["commercial", completion]])).gates).toEqual(load(mini).gates);
  });
});

describe("short forms", () => {
  const shortForm = `workflow_type: hiring_pipeline
stages: [role_intake, sourcing, screening, interview, offer, onboarding]
artifacts: [role_brief, candidate_profile, interview_scorecard, offer_package]
gates:
  - hiring_manager_approval
  - compensation_approval
  - legal_or_hr_approval
  - privacy_or_security_review
routing_rules:
  - route candidate data/privacy concerns to privacy_or_security_review
  - route compensation or offer changes to compensation_approval
  - return failed scorecard assumptions to screening or role_intake
`;

  it("lists of names are enough", () => {
    const adapter = load(shortForm, "adapters/hiring_pipeline.yaml");
    expect(adapter.label).toBe("Hiring pipeline");
    expect(adapter.stages[0]).toMatchObject({ id: "role_intake", label: "Role intake", owner: undefined });
    expect(adapter.artifacts[0]).toMatchObject({ type: "role_brief", owner: "TBD", support: false });
    expect(adapter.gates[0]).toMatchObject({
      id: "hiring_manager_approval",
      owner: "TBD",
      approvers: undefined,
      covers: undefined,
    });
    expect(adapter.routing[1]).toEqual({
      id: "rule-2",
      when: "",
      action: "route compensation or offer changes to compensation_approval",
      routeTo: undefined,
      triggers: [],
      decidedBy: [],
    });
    expect(
      adapter.terminals.map(({ id, allowsOpenBlockers, requiresRationale }) => [
        id,
        allowsOpenBlockers,
        requiresRationale,
      ]),
    ).toEqual([
      ["closed", false, false],
      ["superseded", true, true],
      ["abandoned", true, true],
    ]);
  });

  it("a second definition and one that points elsewhere load too", () => {
    const release = load(
      "workflow_type: software_release\nstages: [intake, implementation, review, test, release, post_release]\nartifacts: [issue, branch, pull_request, test_report, release_notes]\ngates:\n  - code_review\n  - ci_status\nrouting_rules:\n  - route failed CI back to implementation\n",
      "adapters/software_release.yaml",
    );
    expect(release.gates).toHaveLength(2);
    const services = load(
      "workflow_type: services\nstages: [a, b]\nsupport_outputs: [invoice, email]\ndefault_adapter: references/services.yaml\n",
      "adapters/services.yaml",
    );
    expect(services.artifacts.map(({ type, support }) => [type, support])).toEqual([
      ["invoice", true],
      ["email", true],
    ]);
  });

  it("the order of the list is the path", () => {
    const adapter = load("workflow_type: mini\nstages: [a, b, c]\nterminal_states: [closed, won]\n");
    expect(moves(adapter)).toEqual([
      "a > b forward",
      "a > c skip",
      "b > a backward",
      "b > c forward",
      "c > a backward",
      "c > b backward",
      "c > closed terminal",
      "c > won terminal",
    ]);
    expect(adapter.transitions.every(({ implied }) => implied)).toBe(true);
    expect(adapter.transitions.filter(({ requires }) => requires.length > 0).map(({ kind }) => kind)).toEqual([
      "backward",
      "backward",
      "backward",
    ]);
    expect(adapter.transitions[2]?.requires).toEqual([{ rationale: "true" }]);
  });

  it("a list of transitions, even an empty one, is the whole truth", () => {
    expect(load("workflow_type: mini\nstages: [a, b]\nallowed_transitions: []\n").transitions).toEqual([]);
  });

  it("a stage called as a usual end is a stage", () => {
    const adapter = load("workflow_type: mini\nstages: [a, closed]\n");
    expect(adapter.terminals.map(({ id }) => id)).toEqual(["superseded", "abandoned"]);
    expect(moves(adapter)[0]).toBe("a > closed forward");
  });
});

describe("the kind of a transition", () => {
  it.each([
    ["a", "b", "forward"],
    ["a", "c", "skip"],
    ["c", "a", "backward"],
    ["b", "done", "terminal"],
    ["done", "a", "reopen"],
    ["a", "a", "reopen"],
    ["a", "elsewhere", "branch"],
  ])("%s > %s is %s", (from, to, kind) => {
    const text = `workflow_type: mini\nstages: [a, b, c]\nterminal_states: [done]\nallowed_transitions: [{ from: ${from}, to: ${to} }]\n`;
    expect(moves(load(text))).toEqual([`${from} > ${to} ${kind}`]);
  });

  it("is what the file says where it says so", () => {
    const text = "workflow_type: mini\nstages: [a, b]\nallowed_transitions: [{ from: a, to: b, kind: branch }]\n";
    expect(moves(load(text))).toEqual(["a > b branch"]);
  });
});

describe("other parts", () => {
  const adapter = load(`workflow_type: mini
initial_stage: b
stages: [{ id: a, owner: writer, sla: P2D, statuses: [open] }, b]
specialist_owners: { a: ignored, b: checker, report: writer }
artifacts: [report, { artifact_type: note, owner: checker, public: "true", tbd_allowed: [price] }]
skills:
  writer: { purpose: Writes, invoke_when: asked, gates: [ok] }
  other: { purpose: Helps }
  layer: { purpose: Advises, kind: overlay }
gates: [{ gate_id: ok, owner: boss, approvers: { field: approver, not_author: "false" }, suggestions: allow, permits: ["scope:*"] }]
actions: [{ id: send_it, gates: [ok], single_use: "true" }]
facts: { paid: { type: boolean, verified_by: [finance] }, "x.y": {} }
recovery_actions: [hold]
terminal_states: [{ id: gone, requires_rationale: "true", handoff_to: next }]
boundaries: [{ id: b1, text: No prices here, artifact: note }]
security: { triggers: [secret], artifact: report, gate: ok, classes: { paid: confidential } }
`);

  it.each([
    [
      "stages",
      [
        { id: "a", owner: "writer", statuses: ["open"] },
        { id: "b", owner: "checker", artifacts: ["note"] },
      ],
    ],
    [
      "artifacts",
      [
        { type: "report", owner: "writer", public: false },
        { type: "note", public: true, tbdAllowed: ["price"] },
      ],
    ],
    [
      "gates",
      [
        {
          approvers: { roles: [], field: "approver", notAuthor: false },
          suggestionsAllowed: true,
          permits: ["scope:*"],
        },
      ],
    ],
    ["actions", [{ id: "send_it", label: "Send it", singleUse: true, requires: [] }]],
    ["recovery", [{ id: "hold", appliesWhen: "", output: "", fits: [] }]],
    ["terminals", [{ id: "gone", allowsOpenBlockers: false, requiresRationale: true, handoffTo: "next" }]],
    ["boundaries", [{ id: "b1", forbidsFields: [], needs: [] }]],
    [
      "security",
      { triggers: ["secret"], artifact: "report", gate: "ok", classes: new Map([["paid", "confidential"]]) },
    ],
    ["initialStage", "b"],
  ] as const)("%s", (part, expected) => {
    const value = adapter[part];
    if (typeof expected === "string") expect(value).toBe(expected);
    else expect(value).toMatchObject(expected);
  });

  it("skills and facts", () => {
    expect(adapter.skills.get("writer")).toMatchObject({ invokeWhen: ["asked"], kind: "lifecycle", gates: ["ok"] });
    expect(adapter.skills.get("other")?.kind).toBe("support");
    expect(adapter.skills.get("layer")?.kind).toBe("overlay");
    expect(adapter.facts.get("paid")).toEqual({
      type: "boolean",
      values: undefined,
      verifiedBy: ["finance"],
      class: undefined,
    });
    expect(adapter.facts.get("x.y")?.type).toBe("text");
  });
});

describe("problems", () => {
  const head = "workflow_type: mini\nstages: [a, b]\n";
  const rows: [string, string[]][] = [
    [`${head}gates: [{ gate_id: g, owner: o, approvers: { roles: [x], count: 0 } }]\n`, ["CS-SCH-004 3:65"]],
    ["workflow_type: mini\nstages: []\n", ["CS-SCH-003 2:9"]],
    ["workflow_type: mini\nstages: [a, a]\n", ["CS-SCH-005 2:13"]],
    [`${head}terminal_states: [a]\n`, ["CS-SCH-005 3:19"]],
    [`${head}gates: [g, { gate_id: g, owner: o }]\n`, ["CS-SCH-005 3:23"]],
    [`${head}artifacts: [x, x]\n`, ["CS-SCH-005 3:16"]],
    [`${head}actions: [{ id: x, gates: [] }, { id: x, gates: [] }]\n`, ["CS-SCH-005 3:39"]],
    [`${head}intake: [{ id: x, artifact: y }, { id: x, artifact: y }]\n`, ["CS-SCH-005 3:40"]],
    [`${head}intake: [{ id: Engagement, artifact: y }]\n`, ["CS-SCH-005 3:16"]],
    [`${head}routing_rules: [do it, { id: r }, do it, { id: r }]\n`, ["CS-SCH-005 3:48"]],
    [
      `${head}allowed_transitions:\n  - { from: a, to: b, requires: [{ gate: g }] }\n  - { from: a, to: b }\n`,
      ["CS-SCH-005 5:5"],
    ],
    [`${head}stages_: []\n`, ["CS-SCH-002 3:1"]],
    ["stages: [a]\n", ["CS-SCH-003 1:1"]],
    ["workflow_type: mini\n", ["CS-SCH-003 1:1"]],
    [": [\n", ["CS-SCH-001 2:1"]],
    ["", ["CS-SCH-001 1:1"]],
  ];
  it.each(rows)("%j", (text, problems) => expect(problemsOf(text)).toEqual(problems));

  it("a gate that asks for nobody still asks for one", () => {
    const text = `${head}gates: [{ gate_id: g, owner: o, approvers: { roles: [x], count: 0 } }]\n`;
    expect(parseAdapter(file(text), none).adapter?.gates[0]?.approvers?.count).toBe(1);
  });

  it.each([
    ["adapters/other.yaml", 1],
    ["adapters/mini.yml", 1],
    ["adapters/Mini.yaml", 1],
    ["mini.yaml", 0],
    ["adapters/mini.yaml", 0],
  ])("the file %s", (path, count) => {
    const { adapter, problems } = parseAdapter(file(head, path), none);
    expect(problems.map(({ code }) => code)).toEqual(Array.from({ length: count }, () => "CS-WFL-001"));
    expect(adapter === undefined).toBe(count > 0);
  });

  it("C28: names are spelled in plain letters", () => {
    for (const id of ["security\u200b", "\u0455ecurity", "security\u00a0", '"security "', "se\u200dcurity"]) {
      expect(problemsOf(`${head}gates: [${id}]\n`)).toHaveLength(1);
    }
  });
});
