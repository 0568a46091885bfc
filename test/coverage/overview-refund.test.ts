import { describe, expect, it } from "vitest";
import type { DataMap } from "../../src/model/doc.ts";
import { kindOf } from "../../src/plan/route.ts";
import { artifact, draft, proposal, REFUNDS } from "../northwind/files.ts";
import { after, asLead, inDelivery, proposalApproved, toProposal } from "../northwind/journey.ts";
import { changeOrder, refundRequest } from "../northwind/refund-request.ts";
import { approves, propose } from "../northwind/world.ts";
import { viewOf } from "./services.ts";

/** The messy request of the overview: its table of tracks, and what it says to do. */

const requested = propose(inDelivery, refundRequest(draft(changeOrder)));
const view = viewOf(requested);
const named = (list: string, key: string, id: string) =>
  (view[list] as readonly DataMap[]).find((each) => each[key] === id);

describe("the record's table of tracks", () => {
  it.each([
    ["delivery", "active", "delivery_lead", "BLK-1", "Launch waits on retention policy"],
    ["security-review", "blocked", "TBD", "BLK-2", "Security contact and refund-policy risk unknown"],
    ["change-order", "draft", "engagement_lead", "BLK-3", "Commercial approval for refund recommendations missing"],
  ])("has %s: %s, of %s, held by %s", (track, status, owner, blocker, text) => {
    expect(named("active_tracks", "track", track)).toMatchObject({ status, owner, blockers: [blocker] });
    expect(named("blockers", "id", blocker)).toMatchObject({ text, track });
  });

  it("lets the two new ones make drafts alone", () => {
    for (const track of ["security-review", "change-order"]) {
      expect(named("active_tracks", "track", track)).toMatchObject({ output_state: "draft", scope: REFUNDS });
    }
  });
});

describe("a way out of it", () => {
  it.each(["keep_sandboxed", "open_change_order", "route_to_security_review"])(
    "%s is chosen, and recorded",
    (action) => {
      const chosen = propose(
        inDelivery,
        refundRequest(draft(changeOrder), { says: { rollback_or_recovery_action: action } }),
      );
      expect(chosen.problems).toEqual([]);
      expect(chosen.engagement.findings.map(({ rule }) => rule)).not.toContain("CS-REC-002");
      expect(chosen.engagement.events).toContainEqual({ type: "recovery_action_selected", action });
      expect(viewOf(chosen)).toMatchObject({ rollback_or_recovery_action: action, stage: "delivery" });
    },
  );

  it("is no approval of the new scope, which is requested, or given by name and within its condition", () => {
    const asked = propose(inDelivery, {
      ...refundRequest(draft(changeOrder)),
      says: {},
      steps: [{ label: "request:commercial", by: "dora" }],
    });
    const { status, approvals } = asked.gate("commercial", REFUNDS);
    expect([status, approvals]).toEqual(["requested", []]);
    const given = propose(inDelivery, {
      on: "2026-06-09",
      writes: draft(changeOrder),
      steps: [approves("lena", `commercial scope=${REFUNDS} if="a price is agreed"`)],
    });
    expect(given.gate("commercial", REFUNDS).status).toBe("conditional");
    expect(given.gate("commercial", REFUNDS).approvals.map(({ login, permits }) => [login, permits])).toEqual([
      ["lena", [`scope:${REFUNDS}`]],
    ]);
  });
});

it("work on what was approved before is a reopened approval", () => {
  const offered = after(asLead, toProposal, proposalApproved);
  const dearer = artifact({ ...proposal, version: "v2" }, "Dearer.");
  const { judged, engagement } = propose(offered, { on: "2026-05-20", writes: dearer, says: { stage: "contract" } });
  expect(kindOf(judged, engagement)).toBe("reopened approval");
});
