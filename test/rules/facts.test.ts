import { describe, expect, it } from "vitest";
import { PROPOSAL, STATE, type Step } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";
import { state, told } from "./told.ts";

const codes = (found: readonly string[]) => found.map((each) => each.split(":")[0]);

function adapter(requires: string, more = "") {
  return {
    "adapters/mini.yaml": `workflow_type: mini
stages: [{ id: proposal, artifacts: [proposal] }, { id: contract, artifacts: [contract] }]
allowed_transitions: [{ from: proposal, to: contract, requires: [${requires}] }, { from: contract, to: closed }]
artifacts: [{ artifact_type: proposal, owner: proposal, tbd_allowed: [price, valid_until] }, contract]
gates: [{ gate_id: commercial, owner: lead, approvers: { roles: [engagement_lead] }, covers: [proposal], facts: [scope_summary] }]
required_fields: [scope_summary, payment_terms]
${more}`,
  };
}

describe("CS-FCT-001", () => {
  const before = state({});
  const asked = (fields: string) => `missing_info: [{ id: MI-1, ${fields} }]\n`;
  it.each([
    ["a fact that is TBD", "{ fact: deposit_received }", {}, "", ["CS-FCT-001 waiting"]],
    [
      "a wrong one",
      '{ fact: deposit_received, equals: "true" }',
      { facts: '{ deposit_received: "false" }' },
      "",
      ["CS-FCT-001 error"],
    ],
    [
      "a right one",
      '{ fact: deposit_received, equals: "true" }',
      { facts: '{ deposit_received: { value: "true", source: bank } }' },
      "",
      [],
    ],
    ["a date that is TBD", '{ date: kickoff, reached: "true" }', {}, "", ["CS-FCT-001 waiting"]],
    [
      "a date to come",
      '{ date: kickoff, reached: "true" }',
      {},
      "due_dates: { kickoff: 2026-12-01 }\n",
      ["CS-FCT-001 error"],
    ],
    ["a fact of a gate", "{ gate: commercial }", {}, "", ["CS-FCT-001 waiting"]],
    ["a known one of a gate", "{ gate: commercial }", { facts: "{ scope_summary: Mail }" }, "", []],
    [
      "a question about a gate",
      "{ gate: commercial }",
      { facts: "{ scope_summary: Mail }" },
      asked("field: budget, gates: [commercial]"),
      ["CS-FCT-001 waiting"],
    ],
    [
      "a question that was answered",
      "{ gate: commercial }",
      { facts: "{ scope_summary: Mail }" },
      asked("field: known_facts.scope_summary, gates: [gate:commercial]"),
      [],
    ],
    [
      "a question about another gate",
      "{ gate: commercial }",
      { facts: "{ scope_summary: Mail }" },
      asked("field: budget, gates: [security]"),
      [],
    ],
    [
      "a question and a leaf about one fact",
      "{ fact: budget }",
      {},
      asked("field: known_facts.budget, gates: [commercial]"),
      ["CS-FCT-001 waiting"],
    ],
  ])("%s", (_, requires, lines, more, expected) => {
    const found = told("FCT-001", {
      base: adapter(requires),
      before,
      after: state({ stage: "contract", ...lines }, more),
    });
    expect(codes(found)).toEqual(expected);
  });

  it("is silent while nothing moves", () => {
    expect(told("FCT-001", { base: adapter("{ fact: budget }"), after: state({ status: "in_review" }) })).toEqual([]);
  });

  it("says who has to look at a fact that this change states", () => {
    const base = adapter("{ fact: paid }", "facts: { paid: { verified_by: [finance] } }\n");
    const after = state({ stage: "contract", facts: '{ paid: { value: "true", source: bank } }' });
    expect(told("FCT-001", { base, after })[0]).toMatch(
      /^CS-FCT-001 waiting: `paid` gates .* not yet verified by finance\.$/,
    );
    expect(told("FCT-001", { base, after, steps: [{ review: "approve", by: "finn" }] })).toEqual([]);
  });

  it("lets nobody verify what they wrote, except on trial", () => {
    const base = adapter("{ fact: paid }", "facts: { paid: { verified_by: [finance] } }\n");
    const after = state({ stage: "contract", facts: '{ paid: { value: "true", source: bank } }' });
    const steps: Step[] = [
      { commit: { [STATE]: `${after}urgency: normal\n` }, by: "finn" },
      { review: "approve", by: "finn" },
    ];
    expect(told("FCT-001", { base, after, steps })).toHaveLength(1);
    const settings = String(smallest["countersign.yaml"]).replace("settings: {", "settings: { trial: true,");
    expect(told("FCT-001", { base: { ...base, "countersign.yaml": settings }, after, steps })).toEqual([]);
  });
});

describe("CS-FCT-002 and CS-FCT-004", () => {
  const base = adapter("{ fact: deposit_received }");
  it.each([
    ["{ deposit_received: TBD, volume: TBD }", ["CS-FCT-002"]],
    ["{ deposit_received: TBD, client: { size: TBD } }", ["CS-FCT-002"]],
    ["{ deposit_received: TBD, volume: 1200 }", []],
    ['{ deposit_received: "true" }', ["CS-FCT-004"]],
    ['{ deposit_received: { value: "true" } }', ["CS-FCT-004"]],
    ['{ deposit_received: { value: "true", source: TBD } }', ["CS-FCT-004"]],
    ['{ deposit_received: { value: "true", source: bank } }', []],
  ])("%s", (facts, expected) => {
    expect(told("FCT-002 FCT-004", { base, after: state({ facts }) }).map((each) => each.slice(0, 10))).toEqual(
      expected,
    );
  });

  it("leave alone what was there before", () => {
    const before = state({ facts: '{ deposit_received: "true", volume: TBD }' });
    expect(told("FCT-002 FCT-004", { base, before, after: before.replace("active", "in_review") })).toEqual([]);
  });
});

describe("CS-FCT-003", () => {
  const conflict = (fields = "") => `conflicts: [{ id: CON-1, between: [PRO-2026-0001@v1, the client]${fields} }]\n`;
  const track = (type: string, stage: string) =>
    `active_tracks: [{ id: side, type: ${type}, stage: ${stage}, status: active, owner: omar, scope: "*", output_state: final, dependencies: [], blockers: [], due_date: TBD, approval_limits: [] }]\n`;
  const decision =
    "decision_log: [{ id: DEC-1, decision: Out, by: lena, at: 2026-03-02, rationale: Signed, closes: [CON-1] }]\n";
  const moved = { stage: "contract" };
  it.each([
    ["a move", "", moved, conflict(), 1],
    ["no move", "", {}, conflict(), 0],
    [
      "a move beside another track",
      track("commercial", "delivery"),
      moved,
      `${conflict(", track: side")}${track("commercial", "delivery")}`,
      0,
    ],
    [
      "a move of the track's stage",
      track("commercial", "proposal"),
      moved,
      `${conflict(", track: side")}${track("commercial", "proposal")}`,
      1,
    ],
    [
      "a move of the lifecycle",
      track("lifecycle", "delivery"),
      moved,
      `${conflict(", track: side")}${track("lifecycle", "delivery")}`,
      1,
    ],
    [
      "a move of the track",
      track("commercial", "contract"),
      {},
      `${conflict(", track: side")}${track("commercial", "delivery")}`,
      1,
    ],
    ["one that is decided", conflict(), moved, `${conflict(", status: closed")}${decision}`, 0],
    ["one that is closed without a word", conflict(), {}, conflict(", status: closed"), 1],
    ["one that disappears", conflict(), {}, "", 1],
    ["one that disappears with a decision", conflict(), {}, decision, 0],
  ])("%s", (_, before, lines, more, count) => {
    expect(told("FCT-003", { before: state({}, before), after: state(lines, more) })).toHaveLength(count);
  });

  it("keeps what it is about from becoming current", () => {
    const offer = (id: string) =>
      `---\nid: ${id}\ntype: proposal\nversion: v2\nstatus: current\ntitle: Pilot\nsources: []\nsupersedes: v1\n---\nText\n`;
    const after = state({}, conflict());
    expect(told("FCT-003", { after, change: { [PROPOSAL]: offer("PRO-2026-0001") } })[0]).toContain(
      "`PRO-2026-0001` may not become current",
    );
    expect(
      told("FCT-003", { after, change: { "engagements/acme-pilot/PRO-2026-0002.md": offer("PRO-2026-0002") } }),
    ).toEqual([]);
  });
});

describe("CS-FCT-005", () => {
  const offer = (status: string, fields: string, body: string) => ({
    [PROPOSAL]: `---\nid: PRO-2026-0001\ntype: proposal\nversion: v1\nstatus: ${status}\ntitle: Pilot\nsources: []\n${fields}---\n${body}\n`,
  });
  const found = (status: string, fields: string, body: string) =>
    told("FCT-005", { base: adapter(""), after: state({}), change: offer(status, fields, body) }).map(
      (each) => /line (\d+)/.exec(each)?.[1],
    );
  it.each([
    ["current", "", "It costs TBD.", ["9"]],
    ["draft", "", "It costs TBD.", []],
    ["superseded", "", "It costs TBD.", []],
    ["current", "", "TBDs and ATBD are words.", []],
    ["current", "", "Price (TBD), TBD.\n\nTBD", ["9", "11"]],
    ["current", "price: TBD\n", "Fine.", []],
    ["current", "price: { total: TBD }\n", "Fine.", []],
    ["current", "price_list: TBD\n", "Fine.", ["8"]],
    ["current", "parties: [{ name: Acme }, { name: TBD }]\n", "Fine.", ["8"]],
    ["current", "", "```\nTBD\n```\nTBD", ["12"]],
    ["current", "", "````\n```\nTBD\n````\nTBD", ["13"]],
    ["current", "", "~~~\nTBD\n```\nTBD\n~~~", []],
    ["current", "", "- a\n  ```yaml\n  TBD\n  ```\n- TBD", ["13"]],
  ])("%s, %j, %j", (status, fields, body, lines) => expect(found(status, fields, body)).toEqual(lines));
});

describe("CS-FCT-006", () => {
  const assumption = (fields: string) => `assumptions: [{ id: ASM-1, text: One mailbox, ${fields} }]\n`;
  it.each([
    ["fact: mailboxes, expects: '1'", "{ mailboxes: '3' }", 1],
    ["fact: known_facts.mailboxes, expects: '1'", "{ mailboxes: { value: '3', source: tour } }", 1],
    ["fact: mailboxes, expects: '3'", "{ mailboxes: '3' }", 0],
    ["fact: mailboxes, expects: '1'", "{ mailboxes: TBD }", 0],
    ["fact: mailboxes, expects: '1', status: failed", "{ mailboxes: '3' }", 0],
    ["stage: proposal", "{ mailboxes: '3' }", 0],
  ])("%s with %s", (fields, facts, count) => {
    expect(told("FCT-006", { after: state({ facts }, assumption(fields)) })).toHaveLength(count);
  });
});

describe("a gate that the state names", () => {
  const question = (gates: string) => `missing_info: [{ id: MI-1, field: fee, gates: [${gates}] }]\n`;
  const exception = (gate: string) =>
    `exceptions: [{ id: EXC-1, gate: ${gate}, reason: Signed by letter, by: lena, until: 2026-04-01 }]\n`;
  it.each([
    [question("commercial, gate:legal_or_contract"), 0],
    [question("TBD"), 0],
    [question("comercial"), 1],
    [question("gate:comercial, nothing"), 2],
    [exception("commercial"), 0],
    [exception("comercial"), 1],
  ])("%s", (more, count) => {
    expect(told("WFL-002", { after: state({}, more) })).toHaveLength(count);
  });

  it("holds nothing up once the question is answered", () => {
    const after = state({ facts: "{ fee: 12 }" }, question("comercial"));
    expect(told("WFL-002", { after })).toEqual([]);
  });
});

describe("what state.yaml must say", () => {
  it.each(["client", "workflow", "owner"])("%s is not empty", (key) => {
    const put = (value: string) => state({}).replace(new RegExp(`^${key}: .*$`, "m"), `${key}: ${value}`);
    expect(told("SCH", { after: put('""') })).toEqual([
      `CS-SCH-003 error: \`${key}\` is required by state.yaml and is empty.`,
    ]);
    expect(told("SCH", { after: put('" "') })).toHaveLength(1);
    expect(told("SCH", { after: put("TBD") })).toEqual([]);
  });
});
