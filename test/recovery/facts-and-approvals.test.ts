import { describe, expect, it } from "vitest";
import type { Edit } from "../scenario/files.ts";
import type { Step } from "../scenario/scenario.ts";
import { change, delivery, errorsIn, offer, recovers, refunds, running, statusIn, written } from "./recovers.ts";
import { artifact, judged, modesIn, recover, state, type Story } from "./stuck.ts";

/** Ways in which work gets stuck: from the files to the verdict, the one command, and what comes next. */

describe("missing facts", () => {
  const question = { id: "MI-1", field: "client.legal_name", gates: ["commercial"], question: "TBD", owner: "TBD" };

  it("are asked for", async () => {
    const done = await recovers(
      { change: state({ missing_info: [question] }) },
      {
        mode: "missing_facts",
        message: "`client.legal_name` is TBD and holds up `commercial`.",
        owner: "lena",
        action: "targeted_questions",
        next: "Ask lena: What is client.legal_name?",
      },
    );
    expect(written(done)).toMatchObject({
      missing_info: [{ question: "What is client.legal_name?", owner: "lena" }],
      decision_log: [{ recovers: ["fact:client.legal_name", "question:MI-1"], recovery: "targeted_questions" }],
    });
  });

  it("are told with the scope that alone waits for them", () => {
    const [failure] = judged({ change: state({ missing_info: [{ ...question, scope: "pilot" }] }) }).failures;
    expect(failure?.message).toBe("`client.legal_name` is TBD and holds up `commercial` for pilot.");
  });

  it("hold up nothing where no gate needs them, or where they are known", () => {
    expect(modesIn({ change: state({ missing_info: [{ ...question, gates: [] }] }) })).toEqual([]);
    const known = { client: { legal_name: "Acme Corporation" } };
    expect(modesIn({ change: state({ known_facts: known, missing_info: [question] }) })).toEqual([]);
  });
});

describe("conflicting facts", () => {
  const conflict = {
    id: "CON-1",
    between: ["REQ-2026-0001", "client mail"],
    text: "They disagree about the mailboxes",
    track: "delivery",
  };

  it("stop their track until somebody decides", async () => {
    const done = await recovers(
      { base: running, change: state({ active_tracks: [delivery], conflicts: [conflict] }) },
      {
        mode: "conflicting_facts",
        message: "`REQ-2026-0001` and `client mail` disagree. They disagree about the mailboxes.",
        owner: "nora",
        action: "hold_track_for_decision",
        next: "Decide: Which of them holds: REQ-2026-0001 or client mail?",
      },
    );
    expect(written(done)).toMatchObject({
      active_tracks: [{ id: "delivery", status: "blocked" }],
      conflicts: [{ source_of_truth: "TBD", decision_needed: "Which of them holds: REQ-2026-0001 or client mail?" }],
    });
  });

  it("stand again where a change crosses them out without a decision", async () => {
    const base = state({ active_tracks: [delivery], conflicts: [conflict] });
    const done = await recover({ base, change: running }, "hold_track_for_decision");
    expect(written(done)).toMatchObject({ conflicts: [{ id: "CON-1" }] });
  });

  it("are none once they are decided", () => {
    const decision = { id: "DEC-1", decision: "All of them", by: "lena", at: "2026-03-02", closes: ["CON-1"] };
    const closed = state({
      active_tracks: [delivery],
      conflicts: [{ ...conflict, status: "closed" }],
      decision_log: [decision],
    });
    expect(modesIn({ base: state({ active_tracks: [delivery], conflicts: [conflict] }), change: closed })).toEqual([]);
  });
});

describe("an unsafe request", () => {
  const launch = state({ actions_requested: [{ action: "launch" }] });

  it("is withdrawn, and its approvers are asked", async () => {
    const done = await recovers(
      { change: launch },
      {
        mode: "unsafe_request",
        message: "`launch` needs that launch_readiness is current; found: there is no launch_readiness.",
        owner: "@lena, @nora, @omar, @otto",
        action: "rollback_or_hold",
        next: "Write the launch_readiness and make it current.",
      },
    );
    expect(written(done)).toMatchObject({ actions_requested: [], blockers: [{ blocks: ["action:launch"] }, {}] });
  });

  it("goes to a person where only a person may decide", async () => {
    const done = await recovers(
      { change: state({ security_flags: ["legal uncertainty"] }) },
      {
        mode: "unsafe_request",
        message: "`legal uncertainty`: a person must decide, and nobody is asked who may.",
        owner: "legal",
        action: "ask_for_human_approval",
        next: "Decide: May it go on, and within which limits?",
      },
    );
    expect(written(done)).toMatchObject({ blockers: [{ blocks: ["stage:delivery"], owner: "legal" }] });
  });

  it("is none where nobody asks, or where the person is asked", () => {
    expect(modesIn({ change: state({ urgency: "normal" }) })).toEqual([]);
    const asked = { id: "BLK-1", text: "Legal uncertainty", blocks: ["stage:delivery"], owner: "omar" };
    expect(modesIn({ change: state({ blockers: [asked] }) })).toEqual([]);
  });
});

describe("a duplicate", () => {
  it("steps back behind what is there", async () => {
    const done = await recovers(
      { change: artifact("PRO-2026-0002", "proposal", offer) },
      {
        mode: "duplicate_artifact",
        message: "`PRO-2026-0002` and `PRO-2026-0001` serve the same scope.",
        owner: "lena",
        action: "reuse_existing_artifact",
        next: "Write the launch_readiness and make it current.",
      },
    );
    expect(statusIn(done.files, "PRO-2026-0002")).toBe("archived");
    expect(done.files).not.toHaveProperty("engagements/acme-pilot/PRO-2026-0001.md");
  });

  it("is none where one of the two is archived", () => {
    expect(modesIn({ change: artifact("PRO-2026-0002", "proposal", { ...offer, status: "archived" }) })).toEqual([]);
  });
});

describe("what builds on something that is not approved", () => {
  const drafting = state({ active_tracks: [{ ...refunds, output_state: "draft" }] });
  const base = { ...drafting, ...change({ status: "draft" }) };

  it("stays a draft, and says what it waits for", async () => {
    const done = await recovers(
      { base, change: change() },
      {
        mode: "upstream_not_approved",
        message: "Track `refunds` produced `CHG-2026-0001` as current; its limits are drafts only.",
        owner: "@lena, @nora",
        action: "draft_only_output",
        next: "Write the launch_readiness and make it current.",
      },
    );
    expect(statusIn(done.files, "CHG-2026-0001")).toBe("draft");
    expect(written(done)).toMatchObject({ blockers: [{ blocks: ["artifact:CHG-2026-0001"] }] });
  });

  it("is told from a request, too", async () => {
    const done = await recover({ change: state({ requested: ["case_study"] }) }, "draft_only_output");
    expect(written(done)).toMatchObject({ blockers: [{ blocks: ["artifact:case_study"], owner: "delivery" }] });
  });

  it("is fine as a draft, and where its source is there", () => {
    expect(modesIn({ base, change: change({ status: "draft", title: "Refunds" }) })).toEqual([]);
    expect(modesIn({ change: state({ requested: ["change_order"] }) })).toEqual([]);
  });
});

describe("an approval in part", () => {
  const moving: Story = {
    base: { ...state({ stage: "proposal", workflow_type: "mini" }), ...twoSeats() },
    change: state({ stage: "contract", workflow_type: "mini" }),
    steps: [{ review: "approve", by: "lena" }],
  };

  it("lets that part go on, and lists the rest", async () => {
    const done = await recovers(moving, {
      mode: "partial_approval",
      message: "`commercial` for `pilot` is partial. 1 of 2 people: @lena.",
      owner: "@nora",
      action: "safe_partial_output",
      next: "Answer gate commercial.",
    });
    expect(written(done)).toMatchObject({ blockers: [{ blocks: ["artifact:PRO-2026-0001"], owner: "nora" }] });
    const steps: Step[] = [
      { review: "approve", by: "lena" },
      { review: "approve", by: "nora" },
    ];
    const complete = judged({ ...moving, change: { ...moving.change, ...done.files }, steps });
    expect(complete.gates.find(({ gate }) => gate === "commercial")?.status).toBe("approved");
    expect(errorsIn(complete)).toEqual([]);
  });

  it("is none before anybody approved, nor once all have", () => {
    expect(modesIn({ ...moving, steps: [] })).toEqual([]);
    const both: Step[] = [
      { review: "approve", by: "lena" },
      { review: "approve", by: "nora" },
    ];
    expect(modesIn({ ...moving, steps: both })).toEqual([]);
  });
});

function twoSeats(): Edit {
  return {
    "adapters/mini.yaml": `workflow_type: mini
schema_version: 2.0.0
stages: [{ id: proposal, owner: proposal, artifacts: [proposal] }, { id: contract, owner: contract, artifacts: [] }]
allowed_transitions:
  - { from: proposal, to: contract, when: both agree, requires: [{ gate: commercial }] }
  - { from: contract, to: closed, when: signed }
artifacts: [{ artifact_type: proposal, owner: proposal, sources: [] }, { artifact_type: requirements_brief, owner: proposal, sources: [] }]
gates: [{ gate_id: commercial, owner: the leads, approvers: { roles: [engagement_lead], count: 2 }, covers: [proposal] }]
`,
  };
}
