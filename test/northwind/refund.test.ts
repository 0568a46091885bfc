import { describe, expect, it } from "vitest";
import {
  agreement,
  artifact,
  checklist,
  coverNote,
  draft,
  envelope,
  invoice,
  PILOT,
  proposal,
  REFUNDS,
  signature,
  signed,
  signoff,
} from "./files.ts";
import { inDelivery } from "./journey.ts";
import { blockers, changeOrder, refundRequest, tracks } from "./refund-request.ts";
import { approves, type Outcome, propose } from "./world.ts";

const requested = propose(inDelivery, refundRequest(draft(changeOrder)));

const actionsIn = (outcome: Outcome, scope: string) =>
  outcome.engagement.actions.filter((each) => each.scope === scope);

describe("Northwind asks whether the pilot can recommend refunds", () => {
  it("is answered by a pull request that is in order and moves nothing", () => {
    expect(requested.conclusion).toBe("success");
    expect(requested.problems).toEqual([]);
    expect(requested.engagement.stage).toEqual({ base: "delivery", head: "delivery" });
  });

  it("opens two draft-only tracks beside delivery, and records why", () => {
    expect(requested.engagement.events).toEqual([
      { type: "artifact_created", artifact: "CHG-2026-0004", version: "v1", status: "draft" },
      { type: "blocker_added", blocker: "BLK-1", owner: "delivery_lead", blocks: "action:launch" },
      { type: "blocker_added", blocker: "BLK-2", owner: "TBD", blocks: `scope:${REFUNDS}` },
      {
        type: "blocker_added",
        blocker: "BLK-3",
        owner: "engagement_lead",
        blocks: "track:change-order artifact:CHG-2026-0004",
      },
      { type: "track_started", track: "security-review", status: "blocked", scope: REFUNDS },
      { type: "track_started", track: "change-order", status: "draft", scope: REFUNDS },
      { type: "scope_changed", scope: REFUNDS, change: "added" },
      { type: "recovery_action_selected", action: "open_change_order" },
    ]);
  });

  it("asks the sponsor's question next", () => {
    expect(requested.engagement.next).toMatchObject({
      action: "Decide: Shall refund recommendations become a formal change order?",
      recovery: "open_change_order",
    });
  });

  it("refuses every action for refunds, each with its reasons", () => {
    const actions = actionsIn(requested, REFUNDS);
    expect(actions).toHaveLength(7);
    for (const { action, allowed, because } of actions) {
      expect(allowed, action).toBe(false);
      expect(because, action).toContainEqual(expect.stringMatching(/`\w+` is stopped by blocker BLK-2/));
      expect(because, action).toContainEqual(expect.stringMatching(/, which is blocked\.$/));
    }
  });

  it("opens no gate for refunds, whatever is open for the pilot", () => {
    const open = requested.engagement.gates.filter(({ status }) => ["approved", "conditional"].includes(status));
    expect(open.map(({ gate, scope, status }) => `${gate} ${scope} ${status}`)).toEqual([
      `client_signature ${PILOT} approved`,
      `commercial ${PILOT} approved`,
      `facts_verified ${PILOT} approved`,
      `legal_or_contract ${PILOT} approved`,
      `security ${PILOT} conditional`,
    ]);
  });

  it("keeps the security approval conditional, and for the pilot alone", () => {
    expect(requested.gate("security", PILOT)).toMatchObject({ status: "conditional", conditions: ["close R-03"] });
    expect(requested.gate("security", REFUNDS)).toMatchObject({
      status: "blocked",
      approvals: [],
      remaining_blockers: ["BLK-2: Security contact and refund-policy risk unknown"],
    });
  });

  it("judges the pilot's actions by the pilot's own gates", () => {
    const before = propose(inDelivery, { on: "2026-06-09", writes: {} });
    const pilot = actionsIn(requested, PILOT);
    expect(pilot.filter(({ action }) => action !== "launch")).toEqual(
      actionsIn(before, PILOT).filter(({ action }) => action !== "launch"),
    );
    expect(before.action("launch").allowed).toBe(true);
    expect(requested.action("launch", PILOT).because).toEqual([
      "CS-EXT-001: `launch` is stopped by blocker BLK-1: Launch waits on retention policy.",
    ]);
  });
});

const finished = { ...changeOrder, price: { currency: "USD", total: "6000.00" }, acceptance_criteria: ["Agreed"] };
const asFinal = tracks.map((each) => ({ ...each, output_state: "final" as const }));

describe("a request that takes more than was approved", () => {
  it.each([
    ["makes the change order final on a draft-only track", refundRequest(artifact(finished)), "CS-TRK-005"],
    [
      "lets its tracks produce finals before anybody approved the scope",
      refundRequest(artifact(finished), { says: { active_tracks: asFinal } }),
      "CS-APR-014",
    ],
    ["makes the change order final and opens no track", { on: "2026-06-09", writes: artifact(finished) }, "CS-APR-014"],
    [
      "writes refunds into the agreement that was signed",
      refundRequest({ ...draft(changeOrder), ...artifact(agreement, "Refunds are recommended too.") }),
      "CS-ART-003",
    ],
    [
      "makes a new version of the agreement for both scopes",
      refundRequest({ ...draft(changeOrder), ...artifact({ ...agreement, version: "v2", scope: REFUNDS }) }),
      "CS-TRK-005",
    ],
    [
      "makes a new version of the proposal and leaves what stands on the old one",
      refundRequest({ ...draft(changeOrder), ...artifact({ ...proposal, version: "v2" }, "Refunds are included.") }),
      "CS-ART-009",
    ],
    [
      "adds a second proposal for the pilot's scope, with refunds",
      refundRequest({ ...draft(changeOrder), ...draft({ ...proposal, id: "PRO-2026-0201" }, "Refunds are included.") }),
      "CS-ART-006",
    ],
    [
      "claims approvals in state.yaml",
      refundRequest(draft(changeOrder), {
        claims: { approvals: { commercial: { status: "approved", approved_by: "lena" } } },
      }),
      "CS-APR-001",
    ],
    [
      "claims an approval in the change order",
      refundRequest(draft({ ...changeOrder, approved_by: "lena" })),
      "CS-APR-001",
    ],
    [
      "asks for the launch with refunds",
      refundRequest(draft(changeOrder), { says: { actions_requested: [{ action: "launch", scope: REFUNDS }] } }),
      "CS-EXT-006",
    ],
  ])("%s: refused", (_, pull, rule) => {
    const outcome = propose(inDelivery, pull);
    expect(outcome.conclusion).toBe("failure");
    expect(outcome.problems).toContain(`${rule} error`);
  });

  it("gets no further by the approval of the pilot's approvers while its blocker is open", () => {
    const approved = propose(
      inDelivery,
      refundRequest(draft(changeOrder), { steps: [approves("lena", `commercial scope=${REFUNDS}`)] }),
    );
    expect(approved.gate("commercial", REFUNDS)).toMatchObject({ status: "blocked" });
    expect(actionsIn(approved, REFUNDS).some(({ allowed }) => allowed)).toBe(false);
  });
});

describe("refunds, once everything is written for them", () => {
  const decided = {
    active_tracks: asFinal.map((each) => ({
      ...each,
      status: "active" as const,
      owner: "engagement_lead",
      blockers: [],
    })),
    blockers: blockers.map((each) => (each.id === "R-03" ? each : { ...each, status: "closed" as const })),
    decision_log: [
      {
        id: "DEC-3",
        decision: "Refund recommendations become a change order",
        by: "lena",
        at: "2026-06-22",
        rationale: "Northwind's sponsor asked for it and named a security contact",
        closes: ["BLK-1", "BLK-2", "BLK-3"],
      },
    ],
  };
  const agreed = propose(requested.merged, { on: "2026-06-22", says: decided }).merged;

  const scope = REFUNDS;
  const contract = { ...agreement, id: "ADSA-2026-0150", scope, sources: [`${changeOrder.id}@v1`] };
  const review = { ...signoff, id: "SEC-2026-0097", scope };
  const written = {
    ...artifact(finished),
    ...artifact(contract),
    ...artifact(review),
    ...artifact({ ...checklist, id: "LRC-2026-0015", scope, sources: [`${contract.id}@v1`, `${review.id}@v1`] }),
    ...artifact({
      ...invoice,
      id: "INV-2026-0470",
      scope,
      contract: `${contract.id}@v1`,
      sources: [`${contract.id}@v1`],
    }),
    ...artifact({ ...coverNote, id: "EML-2026-0063", scope }),
    ...artifact({
      ...envelope,
      id: "ENV-2026-0022",
      scope,
      contents: [`${contract.id}@v1`],
      sources: [`${contract.id}@v1`],
    }),
  };
  const paper = signed("client_signature", `${contract.id}@v1`, {
    ...signature,
    id: "ATT-2026-0035",
    scope,
    signed_at: "2026-06-26",
  });

  const words: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
    commercial: [["lena", "commercial"]],
    legal: [["omar", "legal_or_contract"]],
    billing: [["finn", "billing"]],
    security: [["otto", "security"]],
    recipient: [
      ["bea", "verified_recipient"],
      ["zed", "recipient_or_external_send"],
    ],
  };

  /** The five actions that the seeds name and that are refused when one approval is missing. */
  function refusedWithout(missing: readonly string[]): string[] {
    const given = Object.keys(words).filter((each) => !missing.includes(each));
    // The client signs what may be sent for signature.
    const isSigned = given.includes("commercial") && given.includes("legal");
    const outcome = propose(agreed, {
      on: "2026-06-29",
      writes: { ...written, ...(isSigned ? paper : {}) },
      steps: [
        ...given.flatMap((each) => words[each] ?? []),
        ...(isSigned ? [["nora", "client_signature"] as const] : []),
      ].map(([by, gate]) => approves(by, `${gate} scope=${REFUNDS}`)),
    });
    const five = ["launch", "mail_envelope", "send_email", "send_invoice", "sign"];
    return five.filter((each) => !outcome.action(each, REFUNDS).allowed);
  }

  it.each([
    ["nothing", [], []],
    ["the commercial approval", ["commercial"], ["launch", "send_invoice", "sign"]],
    ["the legal approval", ["legal"], ["launch", "sign"]],
    ["the billing approval", ["billing"], ["send_invoice"]],
    ["the security approval", ["security"], ["launch"]],
    ["the recipient's approval", ["recipient"], ["mail_envelope", "send_email", "send_invoice"]],
    ["everything", Object.keys(words), ["launch", "mail_envelope", "send_email", "send_invoice", "sign"]],
  ])("without %s, what it would allow is refused", (_, missing, refused) => {
    expect(refusedWithout(missing)).toEqual(refused);
  });

  it("may not become final in a later pull request either, before somebody approves them", () => {
    const later = propose(agreed, { on: "2026-06-29", writes: artifact(finished) });
    expect(later.problems).toContain("CS-APR-014 error");
    const approved = propose(agreed, {
      on: "2026-06-29",
      writes: artifact(finished),
      steps: [approves("lena", `commercial scope=${REFUNDS}`)],
    });
    expect(approved.problems).toEqual([]);
    expect(approved.gate("commercial", REFUNDS).status).toBe("approved");
  });
});
