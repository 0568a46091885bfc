import { describe, expect, it } from "vitest";
import { artifact, coverNote, type Front, invoice } from "./files.ts";
import { inDelivery, retention } from "./journey.ts";
import { approves, propose, type World } from "./world.ts";

/** Northwind disputes that the prototype was accepted, while the invoice for it is a draft. */

const escalation: Front = {
  id: "ESC-2026-0003",
  type: "escalation_note",
  title: "Account risk: the prototype invoice",
};

const acceptance: Front = {
  id: "ACC-2026-0015",
  type: "acceptance_record",
  title: "Acceptance of the prototype",
  sources: ["ADSA-2026-0142@v1"],
  milestone: "prototype",
};

const conflict = {
  id: "CON-1",
  between: [invoice.id, "Northwind, 2026-06-09"],
  text: "Northwind says that the prototype was not accepted",
  source_of_truth: "TBD",
  decision_needed: "Was the prototype milestone accepted?",
  track: "delivery",
};

const blocker = {
  id: "BLK-4",
  text: "Acceptance of the prototype is disputed",
  blocks: ["gate:billing", `artifact:${invoice.id}`],
  owner: "bea",
  track: "delivery",
};

const decision = {
  id: "DEC-1",
  decision: "The prototype was accepted",
  by: "bea",
  at: "2026-06-12",
  rationale: "Northwind's minutes of the demo of 2026-06-05 say so",
  evidence: acceptance.id,
  closes: ["CON-1", "BLK-4"],
};

const disputed = propose(inDelivery, {
  on: "2026-06-09",
  says: {
    conflicts: [conflict],
    blockers: [retention, blocker],
    rollback_or_recovery_action: "hold_invoice",
  },
  writes: artifact(escalation),
});

const evidence = {
  on: "2026-06-12",
  says: {
    conflicts: [{ ...conflict, status: "closed" as const, source_of_truth: acceptance.id }],
    blockers: [retention, { ...blocker, status: "closed" as const }],
  },
  writes: artifact(acceptance),
};

const settled = propose(disputed.merged, {
  ...evidence,
  says: { ...evidence.says, decision_log: [decision] },
  steps: [approves("bea")],
});

/** The invoice as it is to go out, with everybody's approval. */
function send(world: World, on: string, sources = ["ADSA-2026-0142@v1"]) {
  return propose(world, {
    on,
    says: { actions_requested: [{ action: "send_invoice", artifact: invoice.id, status: on }] },
    writes: { ...artifact({ ...invoice, sources }), ...artifact(coverNote) },
    steps: [approves("finn", "billing"), approves("zed", "recipient_or_external_send")],
  });
}

describe("an invoice that the client disputes", () => {
  it("is recorded with who answers for it, and holds back the billing alone", () => {
    expect(disputed.conclusion).toBe("success");
    expect(disputed.engagement.events).toContainEqual({ type: "recovery_action_selected", action: "hold_invoice" });
    expect(disputed.gate("billing")).toMatchObject({
      status: "blocked",
      remaining_blockers: ["BLK-4: Acceptance of the prototype is disputed"],
    });
    expect(disputed.gate("legal_or_contract").status).toBe("approved");
    expect(disputed.action("launch").allowed).toBe(true);
  });

  it("is not sent, and the reason is the dispute", () => {
    const { allowed, because } = disputed.action("send_invoice");
    expect(allowed).toBe(false);
    expect(because).toContain(
      "CS-EXT-004: `send_invoice` is stopped: INV-2026-0461 is disputed: CON-1, Northwind says that the prototype was not accepted.",
    );
  });

  it("is not sent with every approval either", () => {
    const pushed = send(disputed.merged, "2026-06-10");
    expect(pushed.conclusion).toBe("failure");
    expect(pushed.problems).toEqual(expect.arrayContaining(["CS-FCT-003 error", "CS-EXT-004 error"]));
    expect(pushed.gate("billing").status).toBe("blocked");
    expect(pushed.action("send_invoice").allowed).toBe(false);
  });
});

describe("a dispute that ends", () => {
  it("does not end by being crossed out", () => {
    const crossedOut = propose(disputed.merged, evidence);
    expect(crossedOut.problems).toEqual(["CS-BLK-003 error", "CS-FCT-003 error"]);
  });

  it("still holds the invoice back where the blocker's owner has not agreed", () => {
    const unconfirmed = propose(disputed.merged, {
      ...evidence,
      says: { ...evidence.says, decision_log: [decision] },
    });
    expect(unconfirmed.conclusion).toBe("success");
    expect(unconfirmed.gate("billing").status).toBe("blocked");
  });

  it("ends by evidence and a decision, and the invoice still waits for billing", () => {
    expect(settled.conclusion).toBe("success");
    expect(settled.engagement.events).toEqual([
      { type: "artifact_created", artifact: acceptance.id, version: "v1", status: "current" },
      { type: "blocker_removed", blocker: "BLK-4" },
      { type: "decision_recorded", decision: "DEC-1", by: "bea" },
    ]);
    expect(settled.gate("billing").status).toBe("draft");
    expect(settled.action("send_invoice").because).toContain(
      "CS-EXT-001: `send_invoice` needs `billing` for `support-triage-pilot`, which is draft.",
    );
  });

  it("lets the invoice go once billing and the sender approve it", () => {
    const sent = send(settled.merged, "2026-06-15", ["ADSA-2026-0142@v1", "ACC-2026-0015@v1"]);
    expect(sent.problems).toEqual([]);
    expect(sent.gate("billing").status).toBe("approved");
    expect(sent.action("send_invoice")).toMatchObject({ allowed: true, because: [] });
  });
});

describe("an invoice that has gone out", () => {
  const sent = send(settled.merged, "2026-06-15").merged;
  const told = (status: string): World => ({
    ...sent,
    uses: [
      {
        action: "send_invoice",
        artifact: invoice.id,
        scope: "*",
        event: `${invoice.id} was ${status} on 2026-06-16`,
        status,
      },
    ],
  });
  const later = (world: World) => propose(propose(world, { on: "2026-06-16" }).merged, { on: "2026-06-17" });

  it("is not sent again on the same approval", () => {
    expect(later(told("sent")).action("send_invoice").because).toEqual([
      expect.stringMatching(/^CS-EXT-003: `send_invoice` has been done with INV-2026-0461/),
    ]);
  });

  it("is not asked for again while the client disputes it", () => {
    expect(later(told("disputed")).action("send_invoice").because).toEqual([
      expect.stringMatching(/^CS-EXT-004: `send_invoice` is stopped: INV-2026-0461 is disputed/),
    ]);
  });
});
