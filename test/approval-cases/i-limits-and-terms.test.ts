import { describe, expect, it } from "vitest";
import type { Edit } from "../scenario/files.ts";
import type { Step } from "../scenario/scenario.ts";
import { adapter, PROPOSAL, proposal, stateAt, STATE } from "./repository.ts";
import { opening, playTable, verdictOf } from "./table.ts";

const approve = (by: string, body?: string): Step => ({
  review: "approve",
  by,
  ...(body === undefined ? {} : { body }),
});
const counted = (...logins: string[]) => ({ status: "approved", counted: logins }) as const;
const commercial = "approvers: { roles: [engagement_lead] }, covers: [proposal], evidence: [review, label]";
const twoPermits = adapter({ commercial: `${commercial}, permits: [pilot, launch]` });
const scopePermit = adapter({ commercial: `${commercial}, permits: ["scope:*"]` });
const lenient = adapter({ commercial: `${commercial}, accepts: [approved, conditional]` });
const blocker = (more = "blocks: [gate:legal_or_contract], owner: nora") =>
  `blockers: [{ id: BLK-1, text: Retention policy missing, ${more} }]\n`;
const closed = (more = "blocks: [gate:legal_or_contract], owner: nora") =>
  `blockers: [{ id: BLK-1, text: Retention policy missing, ${more}, status: closed }]\ndecision_log: [{ id: DEC-1, decision: It exists now, by: nora, at: 2026-03-01, rationale: Seen, closes: [BLK-1] }]\n`;
const at = (more: string): Edit => ({ [STATE]: stateAt("proposal", more) });
const open = (more: string): Edit => ({ ...opening, [STATE]: stateAt("contract", more) });
const conditional = { status: "conditional", counted: ["lena"] } as const;
const close = '/approve commercial if="close BLK-1"';
const exception = (more: string) =>
  `exceptions: [{ id: EX-1, gate: commercial, reason: Trade fair, by: nora, ${more} }]\n`;

playTable("I. Partial, conditional, expiry, override", [
  {
    name: "97. some of the permits: partial",
    base: twoPermits,
    steps: [approve("lena", "/approve commercial permits=pilot")],
    gates: { commercial: { status: "partial", counted: ["lena"] } },
    conclusion: "action_required",
  },
  {
    name: "97. two people give a permit each, and the gate is open",
    base: twoPermits,
    steps: [
      approve("lena", "/approve commercial permits=pilot"),
      approve("nora", "/approve commercial permits=launch"),
    ],
    gates: { commercial: counted("lena", "nora") },
  },
  {
    name: "97. a later, narrower approval of the same person replaces the wider one",
    base: twoPermits,
    steps: [approve("lena"), approve("lena", "/approve commercial permits=pilot")],
    gates: { commercial: "partial" },
  },
  {
    name: "97. a permit of one scope is not every scope's",
    base: scopePermit,
    steps: [approve("lena", "/approve commercial permits=scope:pilot")],
    gates: { commercial: "partial" },
  },
  {
    name: "97. * alone is no permit",
    base: scopePermit,
    steps: [approve("lena", "/approve commercial permits=*")],
    gates: { commercial: "partial" },
  },
  {
    name: "98. a condition in free text stays open",
    steps: [approve("lena", '/approve commercial if="the fee is settled"')],
    gates: { commercial: conditional },
    conclusion: "action_required",
  },
  {
    name: "98. until an eligible person approves without it",
    steps: [approve("lena", '/approve commercial if="the fee is settled"'), approve("nora")],
    gates: { commercial: counted("lena", "nora") },
  },
  {
    name: "98. the same person again without it",
    steps: [approve("lena", '/approve commercial if="the fee is settled"'), approve("lena")],
    gates: { commercial: counted("lena") },
  },
  {
    name: "98. a gate that accepts conditional approvals is open",
    base: lenient,
    steps: [approve("lena", '/approve commercial if="the fee is settled"')],
    gates: { commercial: conditional },
    conclusion: "success",
  },
  {
    name: "98. a condition that names an open blocker is open",
    base: at(blocker()),
    first: open(blocker()),
    steps: [approve("lena", close)],
    gates: { commercial: conditional },
  },
  {
    name: "98. one whose blocker the base has closed is not",
    base: at(closed()),
    first: open(closed()),
    steps: [approve("lena", close)],
    gates: { commercial: counted("lena") },
    conclusion: "success",
  },
  {
    name: "98. one whose blocker nobody knows is open",
    steps: [approve("lena", close)],
    gates: { commercial: conditional },
  },
  {
    name: "98. a blocker that the change itself closes does not close the condition",
    base: at(blocker()),
    first: open(closed()),
    steps: [approve("lena", close)],
    gates: { commercial: conditional },
  },
  {
    name: "98. unless its owner approves the change",
    base: at(blocker()),
    first: open(closed()),
    steps: [approve("lena", close), approve("nora", '/approve commercial if="wait"')],
    gates: { commercial: { status: "approved" } },
  },
  {
    name: "98. and still does after a push of something else",
    base: at(blocker()),
    first: open(closed()),
    steps: [approve("lena", close), approve("nora", '/approve commercial if="wait"'), { commit: { "README.md": "x" } }],
    gates: { commercial: { status: "approved" } },
  },
  {
    name: "98. the owner's approval from before it was closed says nothing of the closing",
    base: at(blocker()),
    first: open(blocker()),
    steps: [
      approve("nora", '/approve commercial if="wait"'),
      { commit: open(closed()) },
      { moveReview: 0 },
      approve("lena", close),
    ],
    gates: { commercial: { status: "conditional" } },
  },
  {
    name: "98. an owner who is the author closes nothing",
    base: at(blocker("owner: dora")),
    first: open(closed("owner: dora")),
    steps: [approve("lena", close), { review: "approve", by: "dora" }],
    gates: { commercial: conditional },
  },
  {
    name: "98. a blocker that the change adds as closed closes no condition",
    first: open(closed()),
    steps: [approve("lena", close)],
    gates: { commercial: conditional },
  },
  {
    name: "98. a blocker that says closed without a decision is open",
    base: at(closed().replace(/decision_log.*\n/, "")),
    first: open(closed().replace(/decision_log.*\n/, "")),
    steps: [approve("lena", close)],
    gates: { commercial: conditional },
  },
  {
    name: "98. a blocker that was deleted closes nothing",
    base: at(blocker()),
    steps: [approve("lena", close)],
    gates: { commercial: conditional },
  },
  {
    name: "an open blocker that names the gate blocks it, approved or not",
    base: at(blocker("blocks: [gate:commercial], owner: nora")),
    first: open(blocker("blocks: [gate:commercial], owner: nora")),
    steps: [approve("lena")],
    gates: { commercial: { status: "blocked", counted: ["lena"] } },
    conclusion: "failure",
  },
  {
    name: "one that names every scope blocks every scope",
    base: at(blocker('blocks: ["scope:*"], owner: nora')),
    first: {
      ...open(blocker('blocks: ["scope:*"], owner: nora')),
      [PROPOSAL]: proposal({ scope: "pilot" }),
    },
    steps: [approve("lena")],
    gates: { "commercial/pilot": "blocked" },
  },
  {
    name: "one that names a scope blocks that scope",
    base: at(blocker("blocks: [scope:pilot], owner: nora")),
    first: {
      ...open(blocker("blocks: [scope:pilot], owner: nora")),
      [PROPOSAL]: proposal({ scope: "pilot" }),
      "engagements/acme-pilot/PRO-2026-0002.md": proposal({ id: "PRO-2026-0002", scope: "refunds" }),
    },
    steps: [approve("lena")],
    gates: { "commercial/pilot": "blocked", "commercial/refunds": counted("lena") },
  },
  {
    name: "one that the change closes blocks no more once its owner, by role, approves",
    base: at(blocker("blocks: [gate:commercial], owner: engagement_lead")),
    first: open(closed("blocks: [gate:commercial], owner: engagement_lead")),
    steps: [approve("lena")],
    gates: { commercial: counted("lena") },
  },
  {
    name: "one that the change closes and gives to somebody else is still its first owner's",
    base: at(blocker("blocks: [gate:commercial], owner: omar")),
    first: open(closed("blocks: [gate:commercial], owner: lena")),
    steps: [approve("lena")],
    gates: { commercial: "blocked" },
  },
  {
    name: "the owner's login in other hands closes nothing",
    base: at(blocker("blocks: [gate:commercial], owner: omar")),
    first: open(closed("blocks: [gate:commercial], owner: omar")),
    steps: [approve("lena"), { review: "approve", by: { login: "omar", id: 777, human: true } }],
    gates: { commercial: "blocked" },
  },
  {
    name: "100. another condition in an edited review is not believed",
    steps: [{ review: "approve", by: "lena", body: '/approve commercial if="b"', editedAt: "2026-03-02T11:00:00Z" }],
    gates: { commercial: { status: "requested", ignored: { lena: "EDITED" } } },
  },
  {
    name: "101. an approval is over at the very instant at which its term ends",
    steps: [{ review: "approve", by: "lena", at: "2026-03-02T09:20:00Z" }],
    now: "2026-05-31T09:20:00Z",
    gates: { commercial: { status: "expired", counted: [], ignored: { lena: "EXPIRED" } } },
    conclusion: "action_required",
  },
  {
    name: "101. and holds until then",
    steps: [{ review: "approve", by: "lena", at: "2026-03-02T09:20:00Z" }],
    now: "2026-05-31T09:19:59Z",
    gates: { commercial: counted("lena") },
  },
  {
    name: "102. until= ends with the day in UTC",
    steps: [approve("lena", "/approve commercial until=2026-03-05")],
    now: "2026-03-05T23:59:59Z",
    gates: { commercial: counted("lena") },
  },
  {
    name: "102. and not later",
    steps: [approve("lena", "/approve commercial until=2026-03-05")],
    now: "2026-03-06T00:00:00Z",
    gates: { commercial: { status: "expired", ignored: { lena: "EXPIRED" } } },
  },
  {
    name: "102. a longer until= does not outlast the gate's own term",
    steps: [approve("lena", "/approve commercial until=2027-03-05")],
    now: "2026-06-30T00:00:00Z",
    gates: { commercial: "expired" },
  },
  {
    name: "102. a clock that runs ahead by minutes is believed",
    steps: [{ review: "approve", by: "lena", at: "2026-03-02T09:25:00Z" }],
    now: "2026-03-02T09:21:00Z",
    gates: { commercial: counted("lena") },
  },
  {
    name: "102. one that runs ahead by more is not",
    steps: [{ review: "approve", by: "lena", at: "2026-03-02T09:30:00Z" }],
    now: "2026-03-02T09:21:00Z",
    gates: { commercial: { status: "requested", ignored: { lena: "FUTURE" } } },
  },
  {
    name: "103. approved, expired, approved again: the newer counts",
    steps: [approve("lena"), { days: 91 }, approve("lena")],
    gates: { commercial: { ...counted("lena"), ignored: { lena: "EXPIRED" } } },
  },
  {
    name: "superseded is told before expired",
    steps: [approve("lena"), { days: 91 }, { commit: { [PROPOSAL]: proposal({ body: "Other.\n" }) } }],
    gates: { commercial: { status: "superseded", ignored: { lena: "STALE_CONTENT" } } },
  },
  {
    name: "105. an exception of the base lifts the gate, and its state is told as it is",
    base: at(exception("until: 2026-03-02")),
    first: open(exception("until: 2026-03-02")),
    gates: { commercial: "requested" },
    conclusion: "success",
  },
  {
    name: "105. one that the change adds lifts nothing",
    first: open(exception("until: 2026-12-31")),
    gates: { commercial: "requested" },
    conclusion: "action_required",
  },
  {
    name: "105. one that is over lifts nothing",
    base: at(exception("until: 2026-03-01")),
    first: open(exception("until: 2026-03-01")),
    gates: { commercial: "requested" },
    conclusion: "action_required",
  },
  {
    name: "105. one for another scope lifts nothing",
    base: at(exception("until: 2026-12-31, scope: refunds")),
    first: open(exception("until: 2026-12-31, scope: refunds")),
    gates: { commercial: "requested" },
    conclusion: "action_required",
  },
]);

describe("I. Terms", () => {
  it("101. the approval tells when it ends", () => {
    const verdict = verdictOf({ steps: [{ review: "approve", by: "lena", at: "2026-03-02T09:20:00Z" }] });
    const [approval] = verdict.engagements[0]?.gates.find((each) => each.gate === "commercial")?.approvals ?? [];
    expect(approval).toMatchObject({ expires_at: "2026-05-31T09:20:00Z", permits: ["gate:commercial"] });
  });

  it("104. an action outside the permits is refused although the gate is approved for others", () => {
    const action = (permit: string) =>
      `actions: [{ id: launch, gates: [commercial], permit: "${permit}" }]\nterminal_states:`;
    const allowed = (permit: string) => {
      const base = adapter({ commercial: `${commercial}, permits: [pilot, launch]` });
      const text = base["adapters/mini.yaml"]?.toString().replace("terminal_states:", action(permit)) ?? "";
      const steps = [approve("lena", "/approve commercial permits=pilot")];
      return verdictOf({ base: { "adapters/mini.yaml": text }, steps }).engagements[0]?.actions[0]?.allowed;
    };
    expect([allowed("pilot"), allowed("launch")]).toEqual([true, false]);
  });
});
