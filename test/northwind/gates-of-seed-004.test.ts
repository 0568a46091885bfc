import { describe, expect, it } from "vitest";
import { agreement, artifact, checklist, draft, type Front, PILOT, proposal, REFUNDS, type State } from "./files.ts";
import { after, asLead, delivery, inDelivery, retention, toContract, toProposal } from "./journey.ts";
import { refundRequest } from "./refund-request.ts";
import { approves, type Outcome, type PullRequest, propose } from "./world.ts";

/** The ways in which work fails, in the order of the seeds, each with what the verdict makes of it. */

const offering = after(asLead, toProposal);
const quiet: PullRequest = { on: "2026-06-09" };

const findings = (outcome: Outcome, rule: string) => outcome.engagement.findings.filter((each) => each.rule === rule);

describe("missing facts", () => {
  const asked: State = {
    missing_info: [
      {
        id: "MI-1",
        field: "proposal.total_fee",
        gates: ["commercial"],
        question: "What may the pilot cost?",
        owner: "lena",
      },
    ],
  };
  const unknown = { ...offering.state.known_facts, proposal: { total_fee: "TBD" } };

  it("let drafts go on", () => {
    const drafted = propose(offering, {
      on: "2026-05-04",
      says: { ...asked, known_facts: unknown },
      writes: draft({ ...proposal, price: "TBD" }),
    });
    expect(drafted.conclusion).toBe("success");
  });

  it("hold up what rests on them, with the question and who is asked", () => {
    const moved = propose(offering, { ...toContract, says: { ...asked, stage: "contract", known_facts: unknown } });
    expect(moved.conclusion).toBe("action_required");
    expect(findings(moved, "CS-FCT-001")).toMatchObject([
      { severity: "waiting", fix: "Ask: What may the pilot cost? (owner lena)." },
    ]);
  });

  it("are not written into what is final", () => {
    const final = propose(offering, {
      on: "2026-05-04",
      writes: artifact(proposal, "The response time is TBD."),
    });
    expect(final.problems).toContain("CS-FCT-005 error");
  });
});

describe("conflicting facts", () => {
  const says: State = {
    conflicts: [
      {
        id: "CON-2",
        between: ["DISC-2026-0117", "Northwind's call of 2026-05-11"],
        text: "One mailbox, or three",
        source_of_truth: "DISC-2026-0117",
        decision_needed: "How many mailboxes does the pilot read?",
      },
    ],
  };

  it("are recorded, and stop the track until somebody decides", () => {
    expect(propose(offering, { on: "2026-05-11", says }).conclusion).toBe("success");
    const moved = propose(offering, { ...toContract, says: { ...toContract.says, ...says } });
    expect(moved.conclusion).toBe("failure");
    expect(findings(moved, "CS-FCT-003")[0]).toMatchObject({
      fix: expect.stringContaining("Decide: How many mailboxes does the pilot read?"),
    });
  });
});

describe("an unsafe request", () => {
  const unsafe: State = { security_flags: ["credentials"], actions_requested: [{ action: "launch" }] };

  it("is refused and routed to security, whose review is missing", () => {
    const outcome = propose(offering, { ...toContract, says: { ...toContract.says, ...unsafe } });
    expect(outcome.conclusion).toBe("failure");
    expect(outcome.problems).toEqual(expect.arrayContaining(["CS-EXT-006 waiting", "CS-SEC-003 error"]));
    expect(findings(outcome, "CS-EXT-006")[0]?.fix).toContain("@otto");
  });
});

describe("a duplicate artifact", () => {
  const second: Front = { ...proposal, id: "PRO-2026-0202" };

  it("is refused; the one that is there is named", () => {
    const outcome = propose(inDelivery, { ...quiet, writes: draft(second) });
    expect(outcome.problems).toEqual(["CS-ART-006 error"]);
    expect(findings(outcome, "CS-ART-006")[0]?.fix).toMatch(/^Revise PRO-2026-0188 instead/);
  });

  it("may be a fork for another audience, with the reason", () => {
    const forked = { ...second, forks: proposal.id, rationale: "The board reads two pages" };
    expect(propose(inDelivery, { ...quiet, writes: draft(forked) }).conclusion).toBe("success");
  });
});

describe("something downstream before its source is approved", () => {
  const commercial: PullRequest = {
    on: "2026-05-04",
    says: {
      active_tracks: [
        {
          id: "terms",
          type: "commercial",
          status: "active",
          owner: "engagement_lead",
          scope: PILOT,
          output_state: "draft",
          dependencies: [],
          blockers: [],
          due_date: "TBD",
          approval_limits: [],
        },
      ],
    },
  };

  it("is a draft", () => {
    const drafted = propose(offering, { ...commercial, writes: { ...draft(proposal), ...draft(agreement) } });
    expect(drafted.conclusion).toBe("success");
    expect(drafted.action("sign").allowed).toBe(false);
  });

  it("is nothing else", () => {
    const final = propose(offering, { ...commercial, writes: { ...draft(proposal), ...artifact(agreement) } });
    expect(final.problems).toEqual(["CS-TRK-005 error"]);
  });
});

describe("a partial approval", () => {
  const both = { ...artifact(proposal), ...draft({ ...proposal, id: "PRO-2026-0195", scope: "reporting" }) };

  it("goes on within the scope that was approved", () => {
    const outcome = propose(offering, {
      ...toContract,
      writes: both,
      steps: [approves("lena", `commercial scope=${PILOT}`)],
    });
    expect(outcome.conclusion).toBe("success");
    expect(outcome.gate("commercial", PILOT)).toMatchObject({ status: "approved" });
    expect(outcome.gate("commercial", "reporting")).toMatchObject({ status: "draft", approvals: [] });
  });

  it("does not stretch to the other scope", () => {
    const outcome = propose(offering, {
      ...toContract,
      writes: both,
      steps: [approves("lena", "commercial scope=reporting")],
    });
    expect(outcome.gate("commercial", PILOT).status).not.toBe("approved");
    expect(outcome.problems).toContain("CS-STG-002 waiting");
  });

  it("gives the permits that it names, and says what it takes", () => {
    const outcome = propose(offering, {
      ...toContract,
      steps: [approves("lena", "commercial permits=scope:test-set")],
    });
    expect(outcome.gate("commercial")).toMatchObject({
      status: "partial",
      because: "Only scope:test-set is permitted; it takes scope:support-triage-pilot.",
    });
    expect(outcome.problems).toEqual(["CS-APR-006 waiting", "CS-STG-002 waiting"]);
  });

  it("is conditional where a limit is named, and the limit is listed", () => {
    const today = propose(inDelivery, quiet);
    expect(today.gate("security")).toMatchObject({ status: "conditional", conditions: ["close R-03"] });
    expect(today.action("launch").allowed).toBe(true);
  });
});

describe("a stakeholder who does not answer", () => {
  const track = {
    id: "security-review",
    type: "risk",
    scope: REFUNDS,
    output_state: "draft" as const,
    owner: "TBD",
    dependencies: [],
    blockers: ["BLK-5"],
    due_date: "TBD",
    approval_limits: [],
    recovery: "fallback_owner",
  };
  const blocker = { id: "BLK-5", text: "Nobody at Northwind answers for security", track: track.id };
  const waits = (status: "active" | "blocked", question?: string): State => ({
    active_tracks: [delivery, { ...track, status }],
    blockers: [retention, question === undefined ? blocker : { ...blocker, owner: "TBD", question }],
    next_decision_needed: "Who stands in for Northwind's security contact?",
  });
  const question = "Who stands in for Northwind's security contact?";

  it("is waited for with a question, while safe work goes on", () => {
    const outcome = propose(inDelivery, { ...quiet, says: waits("blocked", question) });
    expect(outcome.conclusion).toBe("success");
    expect(outcome.engagement.next.action).toBe(`Decide: ${question}`);
  });

  it("is not waited for by a track that runs on without an owner", () => {
    expect(propose(inDelivery, { ...quiet, says: waits("active", question) }).problems).toEqual(["CS-TRK-001 error"]);
  });

  it("is not waited for by a blocker that nobody owns and that asks nothing", () => {
    expect(propose(inDelivery, { ...quiet, says: waits("blocked") }).problems).toEqual(["CS-BLK-002 error"]);
  });
});

describe("a security blocker", () => {
  const blocked = propose(inDelivery, {
    ...quiet,
    says: {
      blockers: [
        retention,
        {
          id: "BLK-6",
          text: "The agent's key was seen in a log",
          blocks: ["gate:security"],
          owner: "otto",
          track: "delivery",
          recovery: "rollback_or_hold",
        },
      ],
    },
  });

  it("stops the launch, although security had approved it", () => {
    expect(blocked.conclusion).toBe("success");
    expect(blocked.gate("security").status).toBe("blocked");
    expect(blocked.action("launch").because).toContainEqual(expect.stringMatching(/^CS-EXT-006: .*BLK-6/));
  });

  it("stops nothing else", () => {
    expect(blocked.action("sign").allowed).toBe(true);
  });

  it("does not go away by being left out", () => {
    const removed = propose(blocked.merged, { on: "2026-06-10", says: { blockers: [retention] } });
    expect(removed.problems).toEqual(["CS-BLK-003 error"]);
  });

  it("still stops the launch in the very pull request in which somebody else closes it", () => {
    const closing: State = {
      blockers: (blocked.merged.state.blockers ?? []).map((each) =>
        each.id === "BLK-6" ? { ...each, status: "closed" as const } : each,
      ),
      decision_log: [
        {
          id: "DEC-4",
          decision: "The key was changed",
          by: "otto",
          at: "2026-06-10",
          rationale: "Rotated",
          closes: ["BLK-6"],
        },
      ],
    };
    const alone = propose(blocked.merged, { on: "2026-06-10", says: closing });
    const confirmed = propose(blocked.merged, { on: "2026-06-10", says: closing, steps: [approves("otto")] });
    expect(alone.action("launch").allowed).toBe(false);
    expect(confirmed.action("launch").allowed).toBe(true);
  });
});

describe("scope that delivery finds, and work of another skill", () => {
  it.each<readonly [string, PullRequest, string, RegExp]>([
    [
      "delivery prices more work in its own checklist",
      { ...quiet, writes: artifact({ ...checklist, version: "v2" }, "# Additional scope\n\nRefunds, too.") },
      "CS-BND-002",
      /^Move it to `change_order`/,
    ],
    [
      "delivery writes the change order",
      refundRequest(
        draft({
          id: "CHG-2026-0004",
          type: "change_order",
          scope: REFUNDS,
          price: "TBD",
          sources: [`${proposal.id}@v1`],
          skill: "delivery",
        }),
      ),
      "CS-BND-001",
      /^Hand off to proposal: `countersign handoff northwind-email-triage proposal`/,
    ],
    [
      "discovery names a price",
      { ...quiet, writes: draft({ id: "DISC-2026-0120", type: "requirements_brief", scope: REFUNDS, price: "TBD" }) },
      "CS-BND-002",
      /^Move it to `proposal`/,
    ],
    [
      "a proposal carries signatures",
      { ...quiet, writes: draft({ ...proposal, id: "PRO-2026-0203", scope: REFUNDS }, "# Signatures\n\nMorgan Reyes") },
      "CS-BND-002",
      /^Move it to `contract`/,
    ],
    [
      "an email carries the invoice's lines",
      {
        ...quiet,
        writes: draft({ id: "EML-2026-0070", type: "email", to: "TBD", subject: "Invoice", lines: ["Prototype"] }),
      },
      "CS-BND-003",
      /in the artifact that owns it and attach that/,
    ],
    [
      "an envelope changes the amount",
      {
        ...quiet,
        writes: draft({
          id: "ENV-2026-0030",
          type: "envelope",
          format: "10",
          recipient: "TBD",
          contents: [`${agreement.id}@v1`],
          price: "1.00",
        }),
      },
      "CS-BND-004",
      /edit the artifact that owns it at the source/,
    ],
  ])("%s: handed to the owner", (_, pull, rule, fix) => {
    const outcome = propose(inDelivery, pull);
    expect(outcome.conclusion).toBe("failure");
    expect(findings(outcome, rule)[0]?.fix).toMatch(fix);
  });
});
