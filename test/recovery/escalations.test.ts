import { describe, expect, it } from "vitest";
import { definitionFindings, judged, state, type State } from "./stuck.ts";

/** What only a person may decide, by the built-in services workflow. */
function told(more: State): string[] {
  const { findings } = judged({ change: state(more) });
  return findings.filter(({ rule }) => rule === "CS-REC-003").map(({ message, fix }) => `${message} ${fix}`);
}

const blocker = (text: string, owner: string) => ({ id: "BLK-1", text, blocks: ["stage:delivery"], owner });

describe("escalation", () => {
  it.each([
    ["legal uncertainty", "legal"],
    ["sensitive data exposure", "security_reviewer"],
    ["credential risk", "security_reviewer"],
    ["production impact", "security_reviewer"],
    ["public proof risk", "proof_approver"],
    ["payment ambiguity", "finance"],
    ["billing ambiguity", "finance"],
    ["client authority ambiguity", "engagement_lead"],
    ["contradictory instructions", "engagement_lead"],
  ])("%s is for %s to decide", (trigger, role) => {
    const flagged = told({ security_flags: [trigger] });
    expect(flagged).toEqual([expect.stringContaining(`\`${trigger}\`: a person must decide`)]);
    expect(flagged[0]).toContain(`Give it to \`${role}\``);
    expect(told({ security_flags: [trigger], blockers: [blocker(`There is ${trigger} here`, role)] })).toEqual([]);
  });

  it("asks once, wherever it is said, in whatever case and spacing", () => {
    expect(told({ next_decision_needed: "Is there Legal-Uncertainty?" })).toHaveLength(1);
    const conflict = { id: "CON-1", between: ["a", "b"], text: "Legal uncertainty" };
    const question = { id: "MI-1", field: "x", question: "Any legal uncertainty?", owner: "lena" };
    expect(told({ conflicts: [conflict], missing_info: [question] })).toHaveLength(1);
    expect(told({ conflicts: [{ ...conflict, status: "closed" }], missing_info: [] })).toEqual([]);
  });

  it("takes whole words only", () => {
    expect(told({ security_flags: ["illegal uncertainty", "legal uncertainties"] })).toEqual([]);
  });

  it("is settled by somebody of the role, by login in any case, and by nobody else", () => {
    const asked = (owner: string) => told({ blockers: [blocker("Legal uncertainty", owner)] });
    expect(asked("@Omar")).toEqual([]);
    expect(asked("lena")).toHaveLength(1);
    expect(asked("TBD")).toHaveLength(1);
  });

  it("is settled by their decision, not by somebody else's", () => {
    const decision = (by: string) => ({
      security_flags: ["legal uncertainty"],
      decision_log: [
        { id: "DEC-1", decision: "Go on", by, at: "2026-03-02", rationale: "No legal uncertainty is left" },
      ],
    });
    expect(told(decision("omar"))).toEqual([]);
    expect(told(decision("lena"))).toHaveLength(1);
  });

  it("believes an owner where the role is a team, whom a file cannot tell", () => {
    const team = { "countersign.yaml": "organization: { legal_name: X }\nroles: { legal: [{ team: acme/legal }] }\n" };
    const change = state({ blockers: [blocker("Legal uncertainty", "lena")] });
    const { findings } = judged({ base: team, change });
    expect(findings.filter(({ rule }) => rule === "CS-REC-003")).toEqual([]);
  });
});

describe("a choice that stands in files", () => {
  it("must be one that the definition declares, also in a decision", () => {
    const decision = {
      id: "DEC-1",
      decision: "Wait",
      by: "lena",
      at: "2026-03-02",
      rationale: "x",
      recovery: "hold_invoce",
    };
    const { findings } = judged({ change: state({ decision_log: [decision] }) });
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: "CS-REC-002",
        message: "Recovery action `hold_invoce` is not declared; did you mean `hold_invoice`?",
      }),
    );
  });

  it("is one event for each track and blocker, one for each decision, and one for the whole where they do not say it", () => {
    const track = {
      id: "risk",
      type: "risk",
      status: "blocked",
      owner: "otto",
      scope: "pilot",
      recovery: "keep_sandboxed",
    };
    const held = { ...blocker("No policy", "otto"), recovery: "rollback_or_hold" };
    const decisions = [
      { id: "DEC-1", decision: "a", by: "lena", at: "2026-03-02", rationale: "x", recovery: "keep_sandboxed" },
      {
        id: "DEC-2",
        decision: "b",
        by: "lena",
        at: "2026-03-02",
        rationale: "x",
        recovery: "hold_invoice",
        recovers: ["conflict:CON-1"],
      },
    ];
    const all = { active_tracks: [track], blockers: [held], decision_log: decisions };
    const events = (before: State, now: State) =>
      judged({ base: state(before), change: state(now) })
        .events.filter(({ type }) => type === "recovery_action_selected")
        .map((each) => Object.fromEntries(Object.entries(each).filter(([key]) => key !== "type")));
    const chosen = [
      { action: "keep_sandboxed", track: "risk", decision: "DEC-1" },
      { action: "rollback_or_hold", blocker: "BLK-1" },
      { action: "hold_invoice", decision: "DEC-2", recovers: "conflict:CON-1" },
    ];
    expect(events({}, { ...all, rollback_or_recovery_action: "hold_invoice" })).toEqual(chosen);
    expect(events({}, { ...all, rollback_or_recovery_action: "fallback_owner" })).toEqual([
      ...chosen,
      { action: "fallback_owner" },
    ]);
    expect(events({ ...all, rollback_or_recovery_action: "hold_invoice" }, { ...all, urgency: "normal" })).toEqual([]);
    expect(events({}, { rollback_or_recovery_action: "TBD" })).toEqual([]);
  });
});

describe("a definition", () => {
  const mini = (recovery: string) => ({
    ...state({ workflow_type: "mini", stage: "proposal" }),
    "adapters/mini.yaml": `workflow_type: mini
schema_version: 2.0.0
stages: [{ id: proposal, owner: proposal, artifacts: [proposal] }]
allowed_transitions: [{ from: proposal, to: closed, when: done }]
artifacts: [{ artifact_type: proposal, owner: proposal, sources: [] }, { artifact_type: requirements_brief, owner: proposal, sources: [] }]
${recovery}
`,
  });
  const question = { id: "MI-1", field: "fee", gates: ["commercial"], question: "How much?", owner: "lena" };
  const asks = state({ workflow_type: "mini", stage: "proposal", missing_info: [question] });
  const offered = (recovery: string) =>
    judged({ base: mini(recovery), change: asks }).failures.flatMap(({ recoveries }) =>
      recoveries.map(({ action }) => action),
    );

  it("offers what fits in most respects first, and only that", () => {
    const own = `recovery_actions:
  - { id: later, fits: [conflicting_facts, missing_facts] }
  - { id: ask, fits: [missing_facts] }
  - { id: other, fits: [scope_change] }
`;
    expect(offered(own)).toEqual(["ask", "later"]);
  });

  it("has the usual recoveries where it declares none, and where it names those of the public library", () => {
    expect(offered("")).toEqual(["targeted_questions", "draft_only_output"]);
    expect(offered("recovery_actions: [targeted_questions]")).toEqual(["targeted_questions"]);
    expect(offered("recovery_actions: [wait_for_rain]")).toEqual([]);
  });

  it("may recognise a mode by a predicate of its own", () => {
    const own = `failure_modes: [{ id: no_fee, label: It is for nothing, when: [{ fact: fee, equals: none }] }]\nrecovery_actions: [{ id: ask, fits: [no_fee] }]`;
    const seen = (fee: string) =>
      judged({
        base: mini(own),
        change: state({ workflow_type: "mini", stage: "proposal", known_facts: { fee } }),
      }).failures.map(({ mode, message, recoveries }) => [mode, message, recoveries.map(({ action }) => action)]);
    expect(seen("none")).toEqual([["no_fee", "It is for nothing.", ["ask"]]]);
    expect(seen("28000.00")).toEqual([]);
    expect(seen("TBD")).toEqual([]);
  });

  it("is told where a recovery fits no mode that there is", () => {
    const change = mini("recovery_actions: [{ id: ask, fits: [mising_facts, CS-FCT-001] }]");
    expect(definitionFindings({ change })).toEqual([
      "mini: `recovery_actions[0].fits[0]` refers to the failure mode `mising_facts`, which it does not declare. Write `missing_facts`, or declare `mising_facts`.",
    ]);
  });
});
