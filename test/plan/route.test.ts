import { describe, expect, it } from "vitest";
import type { Explanation } from "../../src/model/explanation.ts";
import { kindOf, routeOf } from "../../src/plan/route.ts";
import { adapter, CONTRACT, contract, proposal, stateAt } from "../approval-cases/repository.ts";
import type { Edit } from "../scenario/files.ts";
import { play } from "../scenario/play.ts";
import { PROPOSAL, type Scenario, STATE } from "../scenario/scenario.ts";

function judge(change: Edit, { base = {}, ...more }: Omit<Scenario, "steps"> = {}) {
  const { cases, verdict } = play({ ...more, base: { [PROPOSAL]: proposal(), ...base }, steps: [{ commit: change }] });
  const [c] = cases;
  const [judged] = verdict.engagements;
  if (!c || !judged) throw new Error("nothing was judged");
  return { c, judged };
}

const skipping = {
  "adapters/mini.yaml": String(adapter({})["adapters/mini.yaml"]).replace(
    "allowed_transitions:\n",
    "allowed_transitions:\n  - { from: proposal, to: delivery, kind: skip, when: a master agreement covers it }\n",
  ),
};

const at = (stage: string, more = ""): Edit => ({ [STATE]: stateAt(stage, more) });

describe("the kind of work", () => {
  const track =
    'active_tracks: [{ id: refunds, type: commercial, stage: proposal, status: draft, owner: lena, scope: "*", output_state: draft, dependencies: [], blockers: [], due_date: TBD, approval_limits: [] }]\n';
  it.each<[string, Edit, Omit<Scenario, "steps">]>([
    ["forward progress", at("contract"), {}],
    ["backward rework", at("proposal", "state_transition: { rationale: The scope grew }\n"), { base: at("contract") }],
    ["skipped-stage exception", at("delivery"), { base: skipping }],
    ["escalation", { [STATE]: stateAt("proposal").replace("workflow_status: active", "workflow_status: stalled") }, {}],
    ["new workstream", at("proposal", track), {}],
    ["revision", { [PROPOSAL]: proposal({ body: "Other.\n", version: "v2" }) }, {}],
    ["validation", at("proposal", "blockers: [{ id: BLK-1, text: No policy }]\n"), {}],
    ["continuation", { [STATE]: stateAt("proposal", "", "Acme") }, {}],
  ])("%s", (kind, change, more) => {
    const { c, judged } = judge(change, more);
    expect(kindOf(c, judged)).toBe(kind);
  });

  it("packaging, where something is to leave the house", () => {
    const base = {
      "adapters/mini.yaml": `${String(adapter({})["adapters/mini.yaml"])}actions: [{ id: go, gates: [] }]\n`,
    };
    const { c, judged } = judge(at("proposal", "actions_requested: [{ action: go }]\n"), { base });
    expect(kindOf(c, judged)).toBe("packaging");
  });
});

describe("the route", () => {
  const flat = (each: Explanation): string[] => [each.text, ...each.children.flatMap(flat).map((line) => `  ${line}`)];
  const told = (change: Edit, more: Omit<Scenario, "steps"> = {}) => {
    const { c, judged } = judge(change, more);
    return routeOf(c, judged).flatMap(flat);
  };

  it("asks its eleven questions in order", () => {
    expect(told(at("contract"))).toEqual([
      "1. Workflow definition: mini, which the state names.",
      "2. Nobody asks for a particular output.",
      "3. Stage contract: contract is the earliest that is missing.",
      "4. The kind of work: forward progress.",
      "5. Next: Answer gate commercial.",
      "  from here forward to delivery, signed",
      "  from here backward to proposal, scope changes",
      "6. No support is needed.",
      "7. Nothing is a matter of security.",
      "8. There is no contract yet, so a new one is made.",
      "9. A merge records:",
      "  stage_changed",
      "  approval_requested",
      "10. 0 wrong, 1 waiting:",
      "  CS-STG-002: `commercial` blocks `proposal` to `contract`: it is requested. The move of this pull request needs it.",
      "11. Handed on:",
      "  skill: contract",
      "  owner: @lena, @nora",
      "  decision: none",
      "  recovery: none",
    ]);
  });

  it("honours what is asked for by name where it may be made, and says why else it is a draft at most", () => {
    const lines = told(
      at(
        "proposal",
        "requested: [contract]\nsecurity_flags: [refund data]\nmissing_info: [{ id: MI-1, field: fee, gates: [client_signature], question: Which fee?, owner: lena }]\n",
      ),
    );
    expect(lines).toContain("2. What is asked for by name:");
    expect(lines).toContain("  contract: a draft at most, since MI-1 is not answered");
    expect(lines).toContain("7. A matter of security: refund data.");
    expect(lines).toContain("  question MI-1: Which fee?");
    const free = told(at("proposal", "requested: [contract]\n"), {
      base: { [CONTRACT]: contract({ status: "draft" }) },
    });
    expect(free).toContain("  contract, which is contract's to make");
    expect(free).toContain("  ADSA-2026-0001 v1 is draft: go on with it");
    expect(told(at("proposal", "requested: [nothing]\n"))).toContain(
      "  nothing: a draft at most, since mini has no such output",
    );
  });

  it.each([
    ["closed", "3. Stage closed: an end, where nothing is left to make."],
    ["nowhere", "3. Stage nowhere: mini has no such stage, so that nothing follows from it."],
  ])("says of the stage %s why nothing is to be made there", (stage, line) => {
    expect(told(at(stage, "# seen\n"), { base: at(stage) })).toContain(line);
  });

  it("goes back to the earliest stage that lacks its artifact", () => {
    const lines = told(
      { [STATE]: stateAt("contract", "", "Acme") },
      {
        base: { ...at("contract"), [PROPOSAL]: proposal({ status: "draft" }), [CONTRACT]: contract() },
      },
    );
    expect(lines).toContain("3. Stage proposal: proposal is the earliest that is missing.");
  });
});
