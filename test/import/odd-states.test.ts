import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { play } from "../scenario/play.ts";
import { PROPOSAL, STATE } from "../scenario/scenario.ts";
import { at, base, openHouse, TARGET } from "./house.ts";

/** Documents as other houses write them, each of which becomes an engagement in order. */

const house = openHouse();
const written = () => parse(house.text(), { schema: "failsafe" }) as object;

const json = (state: object, indent?: string) =>
  JSON.stringify({ client: "Acme", workflow: "W", stage: "proposal", workflow_type: "mini", ...state }, null, indent);
const aside = (path: string, said = "") =>
  `\`${path}\`${said} is nothing that can stand there; it is kept under extensions.imported.`;
const kept = (imported: object) => ({ extensions: { imported } });
const claims = (...all: object[]) => ({ extensions: { claims: all } });

type Taken = [about: string, text: string | Uint8Array, state: object, said?: string[]];

const taken: Taken[] = [
  ["no more than is needed", base, { client: "Acme Corp", stage: "proposal", owner: "lena" }],
  ["a byte order mark", `\uFEFF${base}`, { client: "Acme Corp" }],
  [
    "CR LF",
    `${base}blockers:\n  - No policy\n`.replaceAll("\n", "\r\n"),
    { blockers: [{ id: "BLK-1", text: "No policy" }] },
  ],
  ["other scripts", at("client", "Müller & Søn, 株式会社, عميل"), { client: "Müller & Søn, 株式会社, عميل" }],
  ["a text of many lines", `${base}next_decision_needed: |\n  One\n  Two\n`, { next_decision_needed: "One\nTwo\n" }],
  ["a huge text", `${base}next_decision_needed: ${"x".repeat(90_000)}\n`, { next_decision_needed: "x".repeat(90_000) }],
  ["JSON", json({ urgency: "normal" }), { client: "Acme", urgency: "normal" }],
  ["JSON with tabs", json({}, "\t"), { client: "Acme" }],
  [
    "JSON with numbers, nulls and truth values",
    json({
      owner: 7,
      workflow: null,
      known_facts: { paid: true, fee: 12.5, x: null },
      blockers: null,
      active_tracks: null,
    }),
    { owner: "7", workflow: "TBD", known_facts: { paid: "true", fee: "12.5", x: "TBD" } },
  ],
  ["a hand-off around it", `schema: x\nproject_state: ${json({})}\n`, { client: "Acme" }],
  [
    "keys that nobody knows",
    `${base}weather: fine\nnested: { a: [1, { b: c }] }\n`,
    kept({ weather: "fine", nested: { a: ["1", { b: "c" }] } }),
    ["`weather` is kept under extensions.imported.", "`nested` is kept"],
  ],
  ["keys that are numbers", `${base}1: x\ntrue: y\n`, kept({ 1: "x", true: "y" }), ["`1` is kept"]],
  [
    "empty values",
    "client: ''\nworkflow: ~\nowner: null\nstage: ''\nworkflow_type: mini\n",
    { client: "TBD", workflow: "TBD", owner: "TBD", stage: "proposal" },
  ],
  [
    "a map for a text",
    at("client", "{ name: Acme Corp }"),
    { client: "TBD", ...kept({ client: { name: "Acme Corp" } }) },
    [aside("client")],
  ],
  [
    "a list for a text",
    at("owner", "[lena, omar]"),
    { owner: "TBD", ...kept({ owner: ["lena", "omar"] }) },
    [aside("owner")],
  ],
  ["a word outside its list", `${base}urgency: now\n`, kept({ urgency: "now" }), [aside("urgency", " (now)")]],
  [
    "a template of words",
    `${base}urgency: normal | urgent\nintent: create | revise\n`,
    { intent: "create | revise", ...kept({ urgency: "normal | urgent" }) },
  ],
  [
    "dates of many forms",
    `${base}due_dates: { a: 2026-06-01, b: 1 June 2026, c: 06/01/2026, d: 2026-06-01T10:00:00Z, e: Q3, f: TBD, g: 2026-02-30, h: '' }\n`,
    {
      due_dates: { a: "2026-06-01", f: "TBD", h: "TBD" },
      ...kept({
        due_dates: { b: "1 June 2026", c: "06/01/2026", d: "2026-06-01T10:00:00Z", e: "Q3", g: "2026-02-30" },
      }),
    },
    [aside("due_dates.b", " (1 June 2026)"), aside("due_dates.g", " (2026-02-30)")],
  ],
  ["dates as a list", `${base}due_dates: [2026-06-01]\n`, kept({ due_dates: ["2026-06-01"] }), [aside("due_dates")]],
  [
    "facts as a text",
    `${base}known_facts: the fee is 5\n`,
    kept({ known_facts: "the fee is 5" }),
    [aside("known_facts", " (the fee is 5)")],
  ],
  [
    "facts as a list",
    `${base}known_facts: [{ fact: fee, value: 5 }]\n`,
    kept({ known_facts: [{ fact: "fee", value: "5" }] }),
    [aside("known_facts")],
  ],
  ["no blockers, in a word", `${base}blockers: none\nsecurity_flags: n/a\n`, { security_flags: [] }],
  ["a blocker in a word", `${base}blockers: No policy\n`, { blockers: [{ id: "BLK-1", text: "No policy" }] }],
  [
    "blockers by id",
    `${base}blockers: { BLK-7: Policy missing, BLK-2: { text: No contact, owner: omar } }\n`,
    {
      blockers: [
        { id: "BLK-7", text: "Policy missing", owner: "TBD" },
        { id: "BLK-2", owner: "omar" },
      ],
    },
  ],
  [
    "one id twice",
    `${base}blockers: [{ id: BLK-1, text: a }, { id: BLK-1, text: b }]\n`,
    {
      blockers: [
        { id: "BLK-1", text: "a" },
        { id: "BLK-2", text: "b" },
      ],
      ...kept({ blockers: { "BLK-2": { id: "BLK-1" } } }),
    },
    ["blockers: of BLK-2, `id` is kept"],
  ],
  [
    "one track twice",
    `${base}active_tracks: [{ id: a, status: draft }, { id: a, status: draft }]\n`,
    { active_tracks: [{ id: "a" }, { id: "a-2" }] },
  ],
  [
    "tracks by id",
    `${base}active_tracks: { delivery: { status: active, owner: lena }, risk: blocked }\n`,
    {
      active_tracks: [
        { id: "delivery", status: "active" },
        { id: "risk", status: "draft" },
      ],
      ...kept({ active_tracks: { risk: { note: "blocked" } } }),
    },
    ["active_tracks: of risk, `note` is kept"],
  ],
  [
    "a track of odd parts",
    `${base}active_tracks: [{ track: Delivery!, status: in progress, owner: [a], due_date: next week, stage: kickoff, dependencies: none }, [x], { track: '' }]\n`,
    {
      active_tracks: [
        { id: "delivery", status: "draft", owner: "TBD", due_date: "TBD", stage: "kickoff" },
        { id: "track" },
      ],
      ...kept({
        active_tracks: { delivery: { id: "Delivery!", status: "in progress", owner: ["a"], due_date: "next week" } },
      }),
    },
    ["active_tracks: of delivery, `id`, `status`, `owner`, `due_date` is kept", "active_tracks: 1 of 3 say nothing"],
  ],
  [
    "conflicts of odd parts",
    `${base}conflicts: [{ between: a vs b, text: t }, a text, { id: C 1, conflict: c, between: [a, b], status: resolved }]\n`,
    {
      conflicts: [
        { id: "CON-1", between: ["a vs b"] },
        { id: "CON-2", text: "a text" },
        { id: "CON-3", text: "c" },
      ],
      ...kept({ conflicts: { "CON-3": { id: "C 1", status: "resolved" } } }),
    },
  ],
  [
    "decisions of odd parts",
    `${base}decision_log: [{ decision: d, by: lena, at: 1 June, rationale: r }, { decision: [a], by: b }, { what: x }]\n`,
    {
      decision_log: [],
      ...kept({
        decision_log: { "DEC-1": { decision: "d" }, "entry 2": { decision: ["a"] }, "entry 3": { what: "x" } },
      }),
    },
    ["decision_log: of entry 3, `what` is kept"],
  ],
  [
    "assumptions of odd parts",
    `${base}assumptions: [a, { text: b }, { assumption: c }, [d]]\n`,
    { assumptions: ["a", { text: "b" }], ...kept({ assumptions: { 2: { assumption: "c" }, 3: ["d"] } }) },
    [aside("assumptions.2")],
  ],
  [
    "questions by field",
    `${base}missing_info: { fee: Which fee?, date: When? }\n`,
    { missing_info: [{ id: "fee" }, { id: "date" }] },
  ],
  [
    "questions about gates of another house",
    `${base}missing_info: [{ field: fee, gates: [pricing, commercial], question: Which? }]\n`,
    {
      missing_info: [{ id: "MI-1", gates: ["commercial"] }],
      ...kept({ missing_info: { "MI-1": { gates: ["pricing"] } } }),
    },
    ["missing_info: of MI-1, `gates` is kept"],
  ],
  [
    "flags and needs that are no lists",
    `${base}security_flags: { pii: true }\ndependencies: client access\nsource_artifacts: PRO-2026-0001\n`,
    { security_flags: ["pii: true"], dependencies: ["client access"], source_artifacts: ["PRO-2026-0001"] },
  ],
  ["extensions that are a text", `${base}extensions: none at all\n`, kept({ extensions: "none at all" })],
  [
    "artifacts of odd shapes",
    `${base}artifact_versions: [PRO-2026-0001, { artifact: PRO-2026-0002, path: [a] }, { artifact: proposal, path: a.md }, { path: b.md }]\n`,
    {},
    [
      "missing: PRO-2026-0001, whose path nobody says",
      "missing: PRO-2026-0002",
      "missing: proposal, which is no artifact id",
      'an artifact that nobody names: {"path":"b.md"}',
    ],
  ],
  [
    "artifacts by id",
    `${base}artifact_versions: { PRO-2026-0001: v1 }\n`,
    {},
    ["missing: PRO-2026-0001 v1, whose path nobody says"],
  ],
  [
    "a later stage",
    at("stage", "delivery"),
    { stage: "proposal", ...claims({ claim: "stage", stage: "delivery" }) },
    ["it begins at proposal, and `countersign advance` asks to move on"],
  ],
  [
    "a stage of another house",
    at("stage", "kick-off"),
    { stage: "proposal", ...claims({ stage: "kick-off" }) },
    ["no stage of that name here, there are proposal, contract, delivery, closed; it begins"],
  ],
  ["a stage by its label", at("stage", "Contract"), { stage: "proposal" }, ["did you mean contract?"]],
  [
    "several stages",
    at("stage", "[proposal, contract]"),
    { stage: "proposal", ...kept({ stage: ["proposal", "contract"] }) },
    [aside("stage")],
  ],
  [
    "an end",
    `${at("stage", "closed")}workflow_status: closed\n`,
    { stage: "proposal", ...claims({ stage: "closed", workflow_status: "closed" }) },
  ],
  [
    "a status of another house",
    `${base}workflow_status: In Progress\n`,
    claims({ claim: "stage", workflow_status: "In Progress" }),
    ["workflow_status is one of draft, active,"],
  ],
  [
    "approvals that are true",
    `${base}approvals: { commercial: true }\n`,
    claims({ claim: "approvals", gate: "commercial", status: "true" }),
    ["ask gate commercial: `/approve commercial`"],
  ],
  [
    "approvals as a list",
    `${base}approvals: [{ gate: commercial, status: approved, approved_by: Priya }, commercial, { kind: legal, by: Omar }]\n`,
    claims({ gate: "commercial", approved_by: "Priya" }, { text: "commercial" }, { gate: "legal", by: "Omar" }),
    ["claim: approvals: text commercial: ask gate commercial", "no gate of that name here"],
  ],
  [
    "approvals in prose",
    `${base}approvals: all by Priya on the phone\n`,
    claims({ claim: "approvals", text: "all by Priya on the phone" }),
    ["no gate stands for it"],
  ],
  [
    "approvals by scope",
    `${base}approvals: { commercial: { pilot: { status: approved }, refunds: { status: conditional, conditions: [x] } } }\n`,
    claims({ gate: "commercial", scope: "pilot" }, { scope: "refunds", conditions: ["x"] }),
    ["`/approve commercial scope=pilot`", "`/approve commercial scope=refunds`"],
  ],
  [
    "approvals in other letters",
    `${base}approvals: { Commercial: { Status: APPROVED } }\n`,
    claims({ gate: "Commercial", Status: "APPROVED" }),
    ["did you mean commercial?"],
  ],
  [
    "approvals without a status",
    `${base}approvals: { commercial: { approved_by: Priya } }\n`,
    claims({ gate: "commercial", approved_by: "Priya" }),
  ],
  [
    "a no",
    `${base}approvals: { commercial: { status: rejected, approved_by: Priya } }\n`,
    claims({ status: "rejected" }),
    ['`/reject commercial because="..."`'],
  ],
  [
    "approvals that were never given",
    `${base}approvals: { commercial: { status: unknown }, legal_or_contract: { status: approved|rejected }, client_signature: {} }\napproval_history:\nevents: ~\n`,
    {},
    ["with 0 artifacts and 0 claims"],
  ],
  [
    "histories in prose",
    `${base}approval_history: Priya approved commercial\nevents: { e1: { type: x } }\n`,
    claims({ claim: "approval_history" }, { claim: "events", e1: { type: "x" } }),
    ["approval_history: text Priya approved commercial: ask gate commercial"],
  ],
  [
    "what would open a gate or tell an event",
    `${base}exceptions: [{ id: EX-1, gate: commercial, reason: r, by: lena, until: 2027-01-01 }]\nactions_done: [{ action: send, event: sent, on: 2026-01-01, evidence: x }]\nactions_requested: [{ action: send }]\nstate_transition: { rationale: r }\n`,
    claims(
      { claim: "exceptions", id: "EX-1" },
      { claim: "actions_requested" },
      { claim: "actions_done" },
      { claim: "state_transition" },
    ),
  ],
];

describe("import takes", () => {
  it.each(taken)("%s", async (_, content, state, said = []) => {
    const { code, out, err } = await house.take(content);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(written()).toMatchObject(state);
    for (const line of said) expect(out).toContain(line);
    for (const key of ["approvals", "approval_history", "events", "exceptions", "actions_done", "actions_requested"])
      expect(written()).not.toHaveProperty(key);
    const { verdict } = play({
      base: { [STATE]: null, [PROPOSAL]: null },
      steps: [{ commit: { [TARGET]: house.text() } }],
    });
    expect(verdict.conclusion).toBe("success");
    const [judged] = verdict.engagements;
    expect([judged?.id, judged?.findings.filter(({ severity }) => severity === "error")]).toEqual(["taken-over", []]);
    expect(judged?.gates.map(({ status }) => status)).not.toContain("approved");
  });
});
