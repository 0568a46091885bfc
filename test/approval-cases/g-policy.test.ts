import { describe, expect, it } from "vitest";
import type { Step } from "../scenario/scenario.ts";
import { ADAPTER, adapter, PROPOSAL, proposal, settings, SETTINGS, stateAt, STATE, two } from "./repository.ts";
import { errorsOf, opening, playTable, verdictOf } from "./table.ts";

const approve = (by: string, body?: string): Step => ({
  review: "approve",
  by,
  ...(body === undefined ? {} : { body }),
});
const counted = (...logins: string[]) => ({ status: "approved", counted: logins }) as const;
const open = adapter({ commercial: "approvers: { roles: [finance] }, covers: [proposal], evidence: [review]" });

playTable("G. Policy and configuration", [
  {
    name: "82. a gate that the change itself rewrites is judged as the base has it",
    first: { ...opening, ...open },
    steps: [approve("finn")],
    gates: { commercial: { status: "requested", counted: [], ignored: { finn: "NOT_ELIGIBLE" } } },
    conclusion: "failure",
  },
  {
    name: "82. a change of policy may not move a stage at the same time, whoever approves",
    first: { ...opening, ...open },
    steps: [approve("lena")],
    gates: { commercial: counted("lena") },
    conclusion: "failure",
  },
  {
    name: "82. a role that the change gives somebody is not theirs yet",
    first: { ...opening, ...settings({ engagement_lead: "[{ login: zed, id: 90 }]" }) },
    steps: [approve("zed"), approve("lena")],
    gates: { commercial: { ...counted("lena"), ignored: { zed: "NOT_ELIGIBLE" } } },
  },
  {
    name: "83. a gate that the change lowers takes as many as before",
    base: two,
    first: { ...opening, ...adapter() },
    steps: [approve("lena")],
    gates: { commercial: { status: "partial", counted: ["lena"] } },
  },
  {
    name: "83. a gate that the change removes is still there",
    first: {
      ...opening,
      [ADAPTER]:
        adapter({}, "[]")
          [ADAPTER]?.toString()
          .replace(/ {2}- \{ gate_id: commercial.*\n/, "") ?? "",
    },
    gates: { commercial: { status: "requested", required: true } },
    conclusion: "failure",
  },
  {
    name: "83. another workflow type in the head does not choose the judge",
    first: { ...opening, [STATE]: stateAt("contract").replace("mini", "software_release") },
    gates: { commercial: { status: "requested", required: true } },
  },
  {
    name: "84. a gate tightened on the base after the approval is judged as tightened",
    steps: [approve("lena"), { main: two }],
    gates: { commercial: { status: "partial", counted: ["lena"] } },
  },
  {
    name: "84. a role taken on the base after the approval is taken",
    steps: [approve("lena"), { main: settings({ engagement_lead: "[{ login: nora, id: 13 }]" }) }],
    gates: { commercial: { status: "requested", counted: [], ignored: { lena: "NOT_ELIGIBLE" } } },
  },
  {
    name: "87. a change of nothing that a gate covers approves nothing",
    first: { [STATE]: stateAt("proposal", "", "Acme") },
    steps: [approve("lena")],
    gates: { commercial: { status: "unknown", counted: [], required: false } },
  },
  {
    name: "90. nothing of the head decides: the roster there may say what it likes",
    first: { ...opening, [SETTINGS]: "roles: {}\n" },
    steps: [approve("lena")],
    gates: { commercial: counted("lena") },
    conclusion: "failure",
  },
  {
    name: "a set-up change approves nothing",
    base: { [SETTINGS]: null, [ADAPTER]: null, [STATE]: null },
    first: { ...settings(), ...adapter(), [STATE]: stateAt("proposal"), [PROPOSAL]: proposal() },
    steps: [approve("lena")],
    gates: { commercial: { status: "unknown", counted: [], ignored: { lena: "SETUP" } } },
  },
]);

describe("G. What is wrong with the policy", () => {
  it("85. settings of the base that cannot be read fail the check, with their line, and nobody holds a role", () => {
    const verdict = verdictOf({ base: { [SETTINGS]: "roles: [\n" }, steps: [approve("lena")] });
    expect(verdict.conclusion).toBe("failure");
    expect(verdict.findings.map((each) => `${each.rule} ${each.file}`)).toContain(`CS-SCH-001 ${SETTINGS}`);
    expect(verdict.engagements[0]?.gates.find((each) => each.gate === "commercial")?.approvals).toEqual([]);
  });

  it("86. a workflow that the base does not define fails the check", () => {
    const verdict = verdictOf({ base: { [ADAPTER]: null, "adapters/other.yaml": adapter()[ADAPTER] ?? null } });
    expect(errorsOf(verdict).join()).toContain("CS-WFL-001");
  });

  it("88. where one of two ways is open, the move goes ahead, and the other is shown", () => {
    const verdict = verdictOf({
      base: adapter({}, "[{ any: [{ gate: commercial }, { gate: legal_or_contract }] }]"),
      steps: [approve("lena")],
    });
    expect(verdict.conclusion).toBe("success");
    expect(verdict.engagements[0]?.gates.map((each) => [each.gate, each.required])).toContainEqual([
      "legal_or_contract",
      true,
    ]);
  });

  it("88. where both are needed, one that is shut holds the move up", () => {
    const verdict = verdictOf({
      base: adapter({}, "[{ gate: commercial }, { gate: legal_or_contract }]"),
      steps: [approve("lena")],
    });
    expect(verdict.conclusion).not.toBe("success");
  });

  it("89. a count of 0 in a definition of the base is told once, and one person is needed", () => {
    const zero = adapter({
      commercial: "approvers: { roles: [engagement_lead], count: 0 }, covers: [proposal], evidence: [review]",
    });
    const verdict = verdictOf({ base: zero });
    expect(verdict.findings.filter((each) => each.rule === "CS-SCH-004")).toHaveLength(1);
    expect(verdict.engagements[0]?.gates.find((each) => each.gate === "commercial")?.status).toBe("requested");
  });

  it("89. it is told once as well where the change touches the definition and leaves it in", () => {
    const zero = adapter({
      commercial: "approvers: { roles: [engagement_lead], count: 0 }, covers: [proposal], evidence: [review]",
    });
    const touched = { [ADAPTER]: `${zero[ADAPTER]?.toString() ?? ""}# touched\n` };
    const verdict = verdictOf({ base: zero, first: { ...touched, [STATE]: stateAt("proposal", "", "Acme") } });
    expect(verdict.findings.filter((each) => each.rule === "CS-SCH-004")).toHaveLength(1);
  });

  it("89. an unknown key of the base's definition is told", () => {
    const odd = adapter({
      commercial: "aprovers: { roles: [engagement_lead] }, covers: [proposal], evidence: [review]",
    });
    expect(verdictOf({ base: odd }).findings.map((each) => each.rule)).toContain("CS-SCH-002");
  });
});
