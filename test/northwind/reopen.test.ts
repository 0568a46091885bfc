import { describe, expect, it } from "vitest";
import { agreement, artifact, caseStudy, draft, PILOT, proposal } from "./files.ts";
import {
  after,
  agreementWritten,
  asLead,
  inDelivery,
  proposalApproved,
  toContract,
  toDelivery,
  toProposal,
} from "./journey.ts";
import { approves, propose, type World } from "./world.ts";

/** What an approval allowed ends with it; what stands on other approvals goes on. */

const offered = after(asLead, toProposal, proposalApproved);
const underContract = after(asLead, toProposal, toContract, agreementWritten);
const forward = { stage: "contract" };
const dearer = artifact({ ...proposal, version: "v2", price: { currency: "USD", total: "31000.00" } });

const quiet = (world: World, on: string) => propose(world, { on });

describe("while the approvals stand", () => {
  it("an approved proposal may become a contract in a later pull request", () => {
    expect(propose(offered, { on: "2026-05-20", says: forward }).conclusion).toBe("success");
  });

  it("an approved agreement may be sent for signature", () => {
    expect(quiet(underContract, "2026-05-28").action("sign").allowed).toBe(true);
  });
});

describe("a proposal that is revised after its approval", () => {
  const revised = propose(offered, { on: "2026-05-20", writes: dearer });

  it("supersedes the approval, and the record will say so", () => {
    expect(revised.gate("commercial")).toMatchObject({ status: "superseded", approvals: [] });
    expect(revised.gate("commercial").ignored).toMatchObject([{ login: "lena", reason: "STALE_CONTENT" }]);
    expect(revised.engagement.events).toContainEqual({
      type: "approval_changed",
      gate: "commercial",
      scope: PILOT,
      status: "superseded",
    });
  });

  it("may not move on the old approval, in the same pull request or a later one", () => {
    const atOnce = propose(offered, { on: "2026-05-20", says: forward, writes: dearer });
    const later = propose(revised.merged, { on: "2026-05-21", says: forward });
    for (const { conclusion, problems } of [atOnce, later]) {
      expect(conclusion).toBe("action_required");
      expect(problems).toEqual(expect.arrayContaining(["CS-STG-002 waiting", "CS-APR-003 waiting"]));
    }
  });

  it("leaves alone what rests on other approvals", () => {
    expect(revised.gate("facts_verified").status).toBe("approved");
  });

  it("moves once it is approved as it is now", () => {
    const again = { on: "2026-05-21", says: forward, steps: [approves("nora", "commercial")] };
    expect(propose(revised.merged, again).conclusion).toBe("success");
  });

  it("is covered by the old approval again once it is put back", () => {
    const back = propose(revised.merged, { on: "2026-05-21", says: forward, writes: artifact(proposal) });
    expect(back.gate("commercial").status).toBe("approved");
  });
});

describe("a proposal that is reopened under a contract", () => {
  const reopening = {
    on: "2026-05-28",
    says: { stage: "proposal", state_transition: { rationale: "Northwind wants weekly reports as well" } },
  };

  it("leaves no agreement standing on the old terms, and nothing to sign", () => {
    const reopened = propose(underContract, { ...reopening, writes: dearer });
    expect(reopened.problems).toEqual(["CS-ART-009 error"]);
    expect(reopened.action("sign").because).toEqual([
      "CS-EXT-001: `sign` needs `commercial` for `support-triage-pilot`, which is superseded.",
    ]);
  });

  it("goes back where the agreement becomes a draft on the new terms", () => {
    const rebased = draft({ ...agreement, version: "v2", sources: ["PRO-2026-0188@v2"] });
    const reopened = propose(underContract, { ...reopening, writes: { ...dearer, ...rebased } });
    expect(reopened.conclusion).toBe("success");
    expect(reopened.gate("commercial").status).toBe("superseded");
    expect(reopened.gate("legal_or_contract").status).toBe("superseded");
  });

  it("does not go back without a reason", () => {
    const silent = propose(underContract, { on: "2026-05-28", says: { stage: "proposal" } });
    expect(silent.problems).toEqual(["CS-STG-005 error"]);
  });
});

describe("an approval that is withdrawn", () => {
  const rejection = {
    review: "comment",
    by: "nora",
    body: '/reject commercial because="The discount was not agreed"',
  } as const;

  const withdrawn = propose(inDelivery, {
    on: "2026-06-09",
    says: { next_decision_needed: "Does the price stand?" },
    steps: [{ label: "request:commercial", by: "dora" }, rejection],
  });

  it("stops what it allowed, with the words of who withdrew it", () => {
    expect(withdrawn.gate("commercial")).toMatchObject({
      status: "rejected",
      because: "@nora rejected it: The discount was not agreed",
    });
    expect(withdrawn.action("sign").because).toEqual([
      "CS-EXT-001: `sign` needs `commercial` for `support-triage-pilot`, which is rejected.",
    ]);
  });

  it("leaves alone what it did not allow", () => {
    expect(withdrawn.action("launch").allowed).toBe(true);
    expect(withdrawn.gate("legal_or_contract").status).toBe("approved");
  });

  it("stops the start of the work, however well the agreement was signed", () => {
    const steps = toDelivery.steps ?? [];
    const started = propose(underContract, { ...toDelivery, steps: [...steps, rejection] });
    expect(started.gate("client_signature").status).toBe("approved");
    expect(started.conclusion).toBe("failure");
    expect(started.problems).toContain("CS-APR-008 error");
  });

  it("stops the move that needs it, and waits for nobody: it is an error", () => {
    const moved = propose(offered, {
      on: "2026-05-20",
      says: forward,
      steps: [{ review: "reject", by: "lena", body: "The discount was not agreed" }],
    });
    expect(moved.conclusion).toBe("failure");
    expect(moved.problems).toEqual(expect.arrayContaining(["CS-STG-002 error", "CS-APR-008 error"]));
  });
});

describe("an approval whose time is over", () => {
  it.each([
    ["2026-08-15", "approved", true],
    ["2026-08-17", "expired", false],
  ])("commercial, given on 2026-05-18 for 90 days, is on %s %s", (on, status, allowed) => {
    const outcome = quiet(underContract, on);
    expect(outcome.gate("commercial").status).toBe(status);
    expect(outcome.action("sign").allowed).toBe(allowed);
    expect(outcome.gate("facts_verified").status).toBe("approved");
  });

  it("holds up the move it allowed, until it is given again", () => {
    const late = { on: "2026-08-17", says: forward };
    const overdue = propose(offered, late);
    expect(overdue.conclusion).toBe("action_required");
    expect(overdue.problems).toEqual(["CS-STG-002 waiting", "CS-APR-004 waiting"].toSorted());
    expect(propose(offered, { ...late, steps: [approves("lena", "commercial")] }).conclusion).toBe("success");
  });

  it("ends on the day that the approver named, where that is sooner", () => {
    const until = after(asLead, toProposal, {
      ...proposalApproved,
      steps: [approves("lena", "commercial until=2026-05-31")],
    });
    expect(quiet(until, "2026-05-31").gate("commercial").status).toBe("approved");
    expect(quiet(until, "2026-06-01").gate("commercial").status).toBe("expired");
  });

  it("is security's, and launching ends with it", () => {
    const september = quiet(inDelivery, "2026-09-04");
    expect(september.gate("security").status).toBe("expired");
    expect(september.action("launch").because).toContainEqual(expect.stringMatching(/^CS-EXT-006: .* is expired/));
    expect(september.gate("legal_or_contract").status).toBe("approved");
  });
});

it("security's word for a launch is no word for what is published", () => {
  const published = propose(inDelivery, { on: "2026-06-09", writes: artifact({ ...caseStudy, sources: [] }) });
  expect(published.gate("security").status).toBe("conditional");
  expect(published.action("publish_proof").because).toContain(
    "CS-EXT-001: `publish_proof` needs that proof.confidential_details is false; found: TBD.",
  );
});
