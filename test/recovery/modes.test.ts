import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { invoice } from "../northwind/files.ts";
import type { Edit } from "../scenario/files.ts";
import { STATE, type Step } from "../scenario/scenario.ts";
import { artifact, judged, modesIn, type Recovered, recover, state, type Story } from "./stuck.ts";

/** The twelve ways in which work gets stuck: from the files to the verdict, the one command, and what comes next. */

interface Expected {
  readonly mode: string;
  readonly message: string;
  readonly owner: string;
  readonly action: string;
  readonly next: string;
  readonly standIn?: string;
}

/** Recognised with its owner and command; recovered by it without a new error; recorded; and the next step is a small one. */
async function recovers(story: Story, { mode, message, owner, action, next, standIn }: Expected): Promise<Recovered> {
  const before = judged(story);
  const [best] = before.failures.find((each) => each.mode === mode)?.recoveries ?? [];
  expect(before.failures).toContainEqual(expect.objectContaining({ mode, message, owner, chosen: "" }));
  expect(best).toMatchObject({ action, command: `countersign recover acme-pilot ${action}` });
  const done = await recover(story, action, standIn === undefined ? {} : { owner: standIn });
  expect(errorsIn(done.after).filter((each) => !errorsIn(before).includes(each))).toEqual([]);
  expect(done.after.failures.filter(({ chosen }) => chosen === "")).toEqual([]);
  expect(done.after.events).toContainEqual(
    expect.objectContaining({ type: "recovery_action_selected", action, decision: "DEC-1" }),
  );
  expect(String(done.files[STATE])).toContain("# Kept by hand\n");
  expect(done.after.next).toMatchObject({ action: next, recovery: action });
  return done;
}

function errorsIn({ findings }: ReturnType<typeof judged>): string[] {
  return findings.filter(({ severity }) => severity === "error").map(({ rule, message }) => `${rule} ${message}`);
}

const written = ({ files }: Recovered) => parse(String(files[STATE])) as Readonly<Record<string, unknown>>;
const statusIn = (files: Edit, id: string) =>
  /^status: (\w+)$/m.exec(String(files[`engagements/acme-pilot/${id}.md`]))?.[1];

const delivery = {
  id: "delivery",
  type: "lifecycle",
  stage: "delivery",
  status: "active",
  owner: "nora",
  scope: "pilot",
  output_state: "final",
  dependencies: [],
  blockers: [],
  due_date: "TBD",
  approval_limits: [],
};
const refunds = { ...delivery, id: "refunds", type: "commercial", stage: "proposal", scope: "refunds" };
const offer = {
  sources: ["REQ-2026-0001@v1"],
  deliverables: ["Triage"],
  acceptance_criteria: ["It sorts"],
  price: { currency: "USD", total: "1.00" },
};
const change = (more: Readonly<Record<string, unknown>> = {}) =>
  artifact("CHG-2026-0001", "change_order", { ...offer, scope: "refunds", sources: ["PRO-2026-0001@v1"], ...more });
/** Work that goes on in a scope of its own, and has been agreed. */
const running = state({ active_tracks: [delivery] });

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

describe("a change of scope", () => {
  it("is drafted on a track of its own", async () => {
    const done = await recovers(
      { base: running, change: change() },
      {
        mode: "scope_change",
        message: "`refunds` is new beside what is agreed, and nothing of it is approved.",
        owner: "lena",
        action: "open_change_order",
        next: "Decide: Shall refunds become part of what is agreed?",
      },
    );
    expect(statusIn(done.files, "CHG-2026-0001")).toBe("draft");
    expect(written(done)).toMatchObject({
      active_tracks: [delivery, { id: "refunds", type: "commercial", scope: "refunds", output_state: "draft" }],
      blockers: [{ blocks: ["track:refunds"] }],
    });
  });

  it("can be opened from a word of the client's, before anything names it", async () => {
    const done = await recover({ base: running, change: running }, "open_change_order", { scope: "refunds" });
    expect(written(done)).toMatchObject({ active_tracks: [delivery, { scope: "refunds", status: "draft" }] });
    expect(done.after.next.action).toBe("Decide: Shall refunds become part of what is agreed?");
  });

  it("is none in a scope that was there before", () => {
    expect(modesIn({ base: { ...running, ...change() }, change: change({ title: "Refunds" }) })).toEqual([]);
  });
});

describe("new scope that delivery runs into", () => {
  const ran = { ...refunds, type: "lifecycle", stage: "delivery", output_state: "draft" };

  it("is told apart, and keeps delivery inside what is agreed", async () => {
    await recovers(
      { base: running, change: state({ active_tracks: [delivery, ran] }) },
      {
        mode: "new_scope_in_delivery",
        message: "`refunds` is new beside what is agreed, and nothing of it is approved.",
        owner: "nora",
        action: "keep_sandboxed",
        next: "Decide: Shall refunds become part of what is agreed?",
      },
    );
  });

  it("is the client's where an offer speaks of it", () => {
    expect(modesIn({ base: running, change: change({ status: "draft" }) })).toEqual(["scope_change"]);
  });
});

describe("somebody who does not answer", () => {
  const late = { ...delivery, status: "waiting", due_date: "2026-02-28" };

  it("gets a stand-in", async () => {
    const done = await recovers(
      { change: state({ active_tracks: [late] }) },
      {
        mode: "stakeholder_unavailable",
        message: "Track `delivery` has waited for nora since 2026-02-28.",
        owner: "lena",
        action: "fallback_owner",
        standIn: "dora",
        next: "Decide: Who stands in, so that delivery goes on?",
      },
    );
    expect(written(done)).toMatchObject({ active_tracks: [{ owner: "dora", status: "waiting" }] });
  });

  it("is looked for where nobody is named", () => {
    const nobody = { ...delivery, status: "blocked", owner: "TBD" };
    expect(modesIn({ change: state({ active_tracks: [nobody] }) })).toEqual(["stakeholder_unavailable"]);
  });

  it("still has the whole day that is named, and no day at all while the work goes on", () => {
    const today = state({ active_tracks: [{ ...late, due_date: "2026-03-02" }] });
    expect(modesIn({ change: today, now: "2026-03-02T23:59:59Z" })).toEqual([]);
    expect(modesIn({ change: today, now: "2026-03-03T00:00:00Z" })).toEqual(["stakeholder_unavailable"]);
    expect(modesIn({ change: state({ active_tracks: [{ ...late, status: "active" }] }) })).toEqual([]);
  });
});

describe("a security blocker", () => {
  const blocker = (gate: string) => ({
    id: "BLK-1",
    text: "No retention policy",
    blocks: [`gate:${gate}`],
    owner: "otto",
  });

  it("stops what it names until a way is permitted", async () => {
    const done = await recovers(
      { change: state({ blockers: [blocker("security")] }) },
      {
        mode: "security_blocker",
        message: "`security` for `pilot` is blocked. Open: BLK-1 (No retention policy).",
        owner: "otto",
        action: "rollback_or_hold",
        next: "Clear what blocks `security` for `pilot`: otto: close BLK-1.",
      },
    );
    expect(written(done)).toMatchObject({
      active_tracks: [{ type: "risk", status: "blocked", owner: "otto", blockers: ["BLK-1"] }],
    });
  });

  it("is none where another gate is blocked", () => {
    expect(modesIn({ change: state({ blockers: [blocker("commercial")] }) })).toEqual([]);
  });
});

describe("a dispute about a bill", () => {
  const draft = { id: "INV-2026-0001", status: "draft", scope: "pilot", sources: ["PRO-2026-0001@v1"] };
  const base = artifact("INV-2026-0001", "invoice", { ...invoice, ...draft });
  const conflict = (about: string) => ({ id: "CON-1", between: [about, "client mail"], text: "It was not accepted" });

  it("holds the bill back", async () => {
    const done = await recovers(
      { base, change: state({ conflicts: [conflict("INV-2026-0001")] }) },
      {
        mode: "billing_dispute",
        message: "`send_invoice` is stopped: INV-2026-0001 is disputed: CON-1, It was not accepted.",
        owner: "lena",
        action: "hold_invoice",
        next: "Decide: What would settle it?",
      },
    );
    expect(written(done)).toMatchObject({ blockers: [{ blocks: ["artifact:INV-2026-0001"], owner: "lena" }] });
    expect(done.after.actions.find(({ action }) => action === "send_invoice")?.allowed).toBe(false);
  });

  it("is an ordinary conflict where no bill is meant", () => {
    expect(modesIn({ base, change: state({ conflicts: [conflict("REQ-2026-0001")] }) })).toEqual(["conflicting_facts"]);
    expect(modesIn({ base, change: state({ urgency: "normal" }) })).toEqual([]);
  });
});

describe("work of another skill", () => {
  const foreign = (skill: string) => artifact("CLO-2026-0001", "closeout_report", { status: "draft", skill });

  it("is handed to its owner", async () => {
    const done = await recovers(
      { change: foreign("proposal") },
      {
        mode: "boundary_crossing",
        message: "`proposal` wrote `CLO-2026-0001`, a closeout_report owned by `delivery`.",
        owner: "delivery",
        action: "hand_off_to_owner",
        next: "Write the launch_readiness and make it current.",
      },
    );
    expect(statusIn(done.files, "CLO-2026-0001")).toBe("archived");
  });

  it("is fine where the owner wrote it", () => {
    expect(modesIn({ change: foreign("delivery") })).toEqual([]);
  });
});
