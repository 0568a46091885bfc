import { describe, expect, it } from "vitest";
import { PROPOSAL } from "../scenario/scenario.ts";
import { state, told } from "./told.ts";

const adapter = (transitions: string, more = "") => ({
  "adapters/mini.yaml": `workflow_type: mini
stages: [{ id: proposal, artifacts: [proposal] }, { id: contract, artifacts: [contract] }, { id: delivery, statuses: [active, launched] }]
allowed_transitions: [${transitions}]
artifacts: [proposal, contract]
terminal_states: [{ id: closed }, { id: abandoned, allows_open_blockers: true, requires_rationale: true }]
${more}`,
});

const why = "state_transition: { rationale: The master agreement of 2024 covers it";

describe("CS-STG-002", () => {
  const scoped = (scope: string, id: string) =>
    `---\nid: ${id}\ntype: proposal\nversion: v1\nstatus: current\ntitle: Pilot\nsources: []\nscope: ${scope}\n---\nScope\n`;

  it("has one report per scope, and names the line for each", () => {
    const change = {
      [PROPOSAL]: scoped("mail", "PRO-2026-0001"),
      "engagements/acme-pilot/PRO-2026-0002.md": scoped("chat", "PRO-2026-0002"),
    };
    const found = told("STG-002", { after: state({ stage: "contract" }), change });
    expect(found.map((each) => /`commercial` for scope `\w+`/.exec(each)?.[0])).toEqual([
      "`commercial` for scope `chat`",
      "`commercial` for scope `mail`",
    ]);
  });

  it("is an error where somebody said no, or a blocker stands", () => {
    const after = state({ stage: "contract" });
    expect(told("STG-002", { after, steps: [{ review: "reject", by: "lena" }] })[0]).toMatch(
      /^CS-STG-002 error: `commercial` blocks .* it is rejected\./,
    );
    const blocked = state(
      { stage: "contract" },
      "blockers: [{ id: BLK-1, text: No, blocks: [gate:commercial], owner: omar }]\n",
    );
    expect(told("STG-002", { after: blocked })[0]).toMatch(/^CS-STG-002 error: `commercial` blocks .* it is blocked\./);
  });

  it("is silent under an exception of the base, and not under one of the change", () => {
    const exception =
      "exceptions: [{ id: EXC-1, gate: commercial, reason: Signed by letter, by: lena, until: 2026-04-01 }]\n";
    const after = state({ stage: "contract" }, exception);
    expect(told("STG-002", { after })).toHaveLength(1);
    expect(told("STG-002", { before: state({}, exception), after })).toEqual([]);
  });
});

describe("CS-STG-004", () => {
  const base = adapter("{ from: proposal, to: delivery, kind: skip }");
  it.each([
    ["nothing", "", "error"],
    ["a rationale alone", `${why} }\n`, "error"],
    [
      "facts alone",
      "state_transition: { substitute_facts: [{ fact: Signed in 2024, source: ADSA-2024-0007 }] }\n",
      "error",
    ],
    ["a fact that is TBD", `${why}, substitute_facts: [deposit_received] }\n`, "error"],
    ["a source that is TBD", `${why}, substitute_facts: [{ fact: Signed in 2024, source: TBD }] }\n`, "error"],
    ["a fact of the state", `${why}, substitute_facts: [client] }\n`, undefined],
    ["one known fact beside one that is TBD", `${why}, substitute_facts: [deposit_received, client] }\n`, "error"],
    [
      "a fact with its source",
      `${why}, substitute_facts: [{ fact: Signed in 2024, source: ADSA-2024-0007 }] }\n`,
      undefined,
    ],
  ])("%s", (_, more, severity) => {
    const found = told("STG-004 STG-005", { base, after: state({ stage: "delivery" }, more) });
    expect(found.map((each) => each.split(":")[0])).toEqual(severity ? [`CS-STG-004 ${severity}`] : []);
  });

  it("does not take a fact that its verifiers have not seen", () => {
    const verified = adapter(
      "{ from: proposal, to: delivery, kind: skip }",
      "facts: { agreement: { verified_by: [legal] } }\n",
    );
    const after = state(
      { stage: "delivery", facts: "{ agreement: ADSA-2024-0007 }" },
      `${why}, substitute_facts: [agreement] }\n`,
    );
    expect(told("STG-004", { base: verified, after })).toHaveLength(1);
    expect(told("STG-004", { base: verified, after, steps: [{ review: "approve", by: "omar" }] })).toEqual([]);
  });
});

describe("CS-STG-005", () => {
  const rationale = "state_transition: { rationale: The client changed the scope }\n";
  it("warns where the reason is the one of an earlier move", () => {
    const found = told("STG-005", { before: state({ stage: "contract" }, rationale), after: state({}, rationale) });
    expect(found).toEqual([
      "CS-STG-005 warning: Moving back from `contract` to `proposal` needs a rationale of its own; this one was there before the change.",
    ]);
  });

  it("wants one where a terminal status is left again", () => {
    const before = state({ status: "closed" });
    expect(told("STG-005", { before, after: state({ status: "reopened" }) })).toHaveLength(1);
    expect(told("STG-005", { before, after: state({ status: "reopened" }, rationale) })).toEqual([]);
  });
});

describe("CS-STG-006", () => {
  it.each([
    [
      "a chain",
      state({ stage: "closed" }),
      "`proposal` to `contract` to `delivery` to `closed` is 3 moves in one change.",
    ],
    [
      "a stage and an end",
      state({ stage: "contract", status: "closed" }),
      "`proposal` to `contract` to `closed` is 2 moves in one change.",
    ],
    ["one move", state({ stage: "contract" }), undefined],
    ["an end by status", state({ status: "closed" }), undefined],
    ["no way at all", state({ stage: "nowhere" }), undefined],
  ])("%s", (_, after, message) => {
    expect(told("STG-006", { after })).toEqual(message === undefined ? [] : [`CS-STG-006 error: ${message}`]);
  });

  it("takes a stage and a status of the same end for one move", () => {
    const before = state({ stage: "delivery" });
    expect(told("STG-006", { before, after: state({ stage: "closed", status: "closed" }) })).toEqual([]);
  });
});

describe("CS-STG-008", () => {
  const agreement =
    "---\nid: ADSA-2026-0001\ntype: contract\nversion: v1\nstatus: current\ntitle: Agreement\nsources: [PRO-2026-0001@v1]\n---\nText\n";
  const base = { "engagements/acme-pilot/ADSA-2026-0001.md": agreement };
  const track =
    "active_tracks: [{ id: legal, stage: contract, status: active, owner: omar, output_state: final, dependencies: [], blockers: [], due_date: TBD, approval_limits: [] }]\n";
  it("speaks up when it happens, not in every later change", () => {
    expect(told("STG-008", { after: state({}), change: base })).toHaveLength(1);
    expect(told("STG-008", { base, after: state({ status: "in_review" }) })).toEqual([]);
    expect(told("STG-008", { base, before: state({ stage: "contract" }), after: state({}) })).toHaveLength(1);
  });

  it("lets a track be ahead", () => expect(told("STG-008", { after: state({}, track), change: base })).toEqual([]));
});

describe("CS-STG-009", () => {
  const base = adapter("{ from: proposal, to: contract }");
  it.each([
    ["active", "delivery", true],
    ["TBD", "delivery", true],
    ["abandoned", "delivery", true],
    ["in_review", "delivery", false],
    ["in_review", "contract", true],
    ["abandoned", "contract", true],
    ["Active", "contract", false],
  ])("%s in %s", (status, stage, fine) => {
    const before = state({ stage });
    expect(told("STG-009", { base, before, after: state({ stage, status }) })).toHaveLength(fine ? 0 : 1);
  });
});

describe("the end", () => {
  const base = adapter("{ from: delivery, to: closed }, { from: delivery, to: abandoned }");
  const blocker = "blockers: [{ id: BLK-1, text: No, track: TBD, owner: omar }]\n";
  const track =
    "active_tracks: [{ id: legal, status: waiting, owner: omar, output_state: final, dependencies: [], blockers: [], due_date: TBD, approval_limits: [] }]\n";
  const reason = "state_transition: { rationale: The client stopped it }\n";
  it.each([
    ["closed with a blocker", { stage: "closed" }, blocker, ["CS-TRM-001 error"]],
    ["closed by status with a blocker", { stage: "delivery", status: "closed" }, blocker, ["CS-TRM-001 error"]],
    ["closed with a track", { stage: "closed" }, track, ["CS-TRM-002 error"]],
    ["abandoned without a reason", { stage: "abandoned" }, blocker, ["CS-TRM-001 error"]],
    ["abandoned with a reason", { stage: "abandoned" }, `${blocker}${reason}`, []],
    ["abandoned by status without a reason", { stage: "delivery", status: "abandoned" }, "", ["CS-TRM-001 error"]],
  ])("%s", (_, lines, more, expected) => {
    const found = told("TRM STG-005 STG-010", {
      base,
      before: state({ stage: "delivery" }, more.replace(reason, "")),
      after: state(lines, more),
    });
    expect(found.map((each) => each.split(":")[0])).toEqual(expected);
  });

  it("stays wrong while a blocker is open there", () => {
    const ended = state({ stage: "closed" }, blocker);
    expect(told("TRM", { base, before: ended, after: ended.replace("Acme Corp", "Acme Inc") })).toHaveLength(1);
  });

  it("is excepted by two people, not by one", () => {
    const exception = (second: string) =>
      `${blocker}exceptions: [{ id: EXC-1, rule: CS-TRM-001, reason: Insured, by: lena${second}, until: 2026-04-01 }]\n`;
    const end = (more: string) =>
      told("TRM", { base, before: state({ stage: "delivery" }, more), after: state({ stage: "closed" }, more) });
    expect(end(exception(""))[0]).toMatch(/^CS-TRM-001 error/);
    expect(end(exception(", second: omar"))[0]).toMatch(/^CS-TRM-001 notice/);
  });
});

describe("CS-STG-003", () => {
  const entry = `schema: countersign/entry@1
engagement: acme-pilot
merge: ${"a".repeat(40)}
merged_at: 2026-03-01T10:00:00Z
prev: none
adapter: { type: mini, version: 2.0.0 }
engine: 0.1.0
events: []
approvals: []
artifacts: []
uses: []
bypasses: [{ gate: commercial, scope: pilot, event: pull request 6 }]
`;
  const exception = (fields: string) => `exceptions: [{ id: EXC-1, reason: Signed by letter, by: lena, ${fields} }]\n`;
  it.each([
    ["none", "", false],
    ["one in force", exception("gate: commercial, until: 2026-04-01"), true],
    ["one for its scope", exception("gate: commercial, scope: pilot, until: 2026-04-01"), true],
    ["one for another scope", exception("gate: commercial, scope: chat, until: 2026-04-01"), false],
    ["one for another gate", exception("gate: legal_or_contract, until: 2026-04-01"), false],
    ["one that is over", exception("gate: commercial, until: 2026-03-01"), false],
  ])("%s", (_, more, fine) => {
    const before = state({ stage: "contract" });
    const after = state({ stage: "contract", status: "in_review" }, more);
    expect(told("STG-003", { before, after, entry })).toHaveLength(fine ? 0 : 1);
    expect(told("STG-003", { before: state({ stage: "contract" }, more), after, entry })).toHaveLength(fine ? 0 : 1);
  });

  it("accepts one that is over where the gate was opened since", () => {
    const over = exception("gate: commercial, until: 2026-03-01");
    const after = state({ stage: "contract" }, over);
    const offer =
      "---\nid: PRO-2026-0001\ntype: proposal\nversion: v2\nstatus: current\ntitle: Pilot\nsources: []\nscope: pilot\n---\nScope\n";
    const steps = [{ review: "approve", by: "lena" }] as const;
    const open = { before: state({ stage: "contract" }), change: { [PROPOSAL]: offer }, entry, steps };
    expect(told("STG-003", { ...open, after })).toEqual([]);
    expect(told("STG-003", { ...open, after: after.replace(over, "") })).toHaveLength(1);
  });
});
