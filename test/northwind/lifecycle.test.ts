import { describe, expect, it } from "vitest";
import {
  artifact,
  caseStudy,
  coverNote,
  envelope,
  invoice,
  NORTHWIND,
  PILOT,
  review,
  scorecard,
  signed,
  type State,
} from "./files.ts";
import {
  after,
  agreementWritten,
  asLead,
  delivery,
  inDelivery,
  ready,
  retention,
  securityLooked,
  toContract,
  toDelivery,
  toProposal,
} from "./journey.ts";
import { approves, type Outcome, type PullRequest, propose, type World } from "./world.ts";

/** From the lead to the case study and the end, by the table of the seeds: what each row makes, and its gate. */

const toSuccess: PullRequest = {
  on: "2026-07-31",
  says: { stage: "customer_success", active_tracks: [{ ...delivery, status: "complete" }] },
};

const inSuccess = propose(inDelivery, toSuccess).merged;

const accountReviewed: PullRequest = {
  on: "2026-09-01",
  writes: { ...artifact(scorecard), ...artifact(review) },
};

const released = signed("public_proof", "CASE-2026-0004@v1", {
  id: "ATT-2026-0047",
  type: "attestation",
  signed_at: "2026-09-01",
});

const retentionDecided: State = {
  blockers: [{ ...retention, status: "closed" }],
  decision_log: [
    {
      id: "DEC-2",
      decision: "Triaged emails are kept for thirty days",
      by: "otto",
      at: "2026-06-19",
      rationale: "Northwind's retention policy says so",
      closes: ["R-03"],
    },
  ],
};

const reviewed = propose(
  propose(inSuccess, { on: "2026-08-03", says: retentionDecided }).merged,
  accountReviewed,
).merged;

interface Row {
  readonly owner: string;
  readonly gate: string;
  /** Where the artifact is there and the gate is what is missing. */
  readonly world: World;
  readonly pull: PullRequest;
  /** What opens the gate. */
  readonly evidence: Pick<PullRequest, "steps" | "writes">;
  /** The action that the gate guards; without one, it guards the pull request's move. */
  readonly action?: string;
}

const without = (pull: PullRequest): PullRequest => ({ ...pull, steps: [] });
const asks = (action: string): State => ({ actions_requested: [{ action, scope: PILOT }] });
const given = (...steps: readonly ReturnType<typeof approves>[]) => ({ steps });

const signing = without(toDelivery);
const { writes: paper = {}, ...unsigned } = signing;

const rows: readonly (readonly [string, Row])[] = [
  [
    "Discovery: requirements brief, facts verified",
    {
      owner: "@lena, @nora",
      gate: "facts_verified",
      world: after(asLead),
      pull: without(toProposal),
      evidence: given(approves("lena", "facts_verified")),
    },
  ],
  [
    "Proposal: pilot proposal, commercial approval",
    {
      owner: "@lena, @nora",
      gate: "commercial",
      world: after(asLead, toProposal),
      pull: without(toContract),
      evidence: given(approves("nora", "commercial")),
    },
  ],
  [
    "Contract: agreement, signature and deposit",
    {
      owner: "@lena, @nora",
      gate: "client_signature",
      world: after(asLead, toProposal, toContract, agreementWritten),
      pull: unsigned,
      evidence: { writes: paper, steps: [approves("lena", "client_signature"), approves("finn")] },
    },
  ],
  [
    "Delivery: launch readiness checklist, security signoff",
    {
      owner: "@otto",
      gate: "security",
      world: after(asLead, toProposal, toContract, agreementWritten, toDelivery, without(securityLooked)),
      pull: toSuccess,
      evidence: given(approves("otto", "security")),
    },
  ],
  [
    "Overlay: the status that says it was launched asks for the launch",
    {
      owner: "@otto",
      gate: "security",
      action: "launch",
      world: after(asLead, toProposal, toContract, agreementWritten, toDelivery),
      pull: { ...without(securityLooked), says: { ...securityLooked.says, workflow_status: "launched" } },
      evidence: given(approves("otto", 'security if="close R-03"')),
    },
  ],
  [
    "Overlay: signoff memo, conditional GO",
    {
      owner: "@otto",
      gate: "security",
      action: "launch",
      world: after(asLead, toProposal, toContract, agreementWritten, toDelivery),
      pull: { ...without(securityLooked), says: { ...securityLooked.says, ...asks("launch") } },
      evidence: given(approves("otto", 'security if="close R-03"')),
    },
  ],
  [
    "Support: health scorecard and QBR, renewal decision",
    {
      owner: "@lena, @nora, @bea",
      gate: "renewal_decision",
      world: reviewed,
      pull: { on: "2026-09-14", says: { stage: "closed", workflow_status: "closed" } },
      evidence: given(approves("bea", "renewal_decision")),
    },
  ],
  [
    "Proof: named case study, public-use approval",
    {
      owner: "@bea",
      gate: "public_proof",
      action: "publish_proof",
      world: reviewed,
      pull: {
        on: "2026-09-10",
        says: {
          ...asks("publish_proof"),
          known_facts: {
            ...ready,
            proof: { confidential_details: { value: "false", source: "Review of 2026-09-08" } },
          },
        },
        writes: artifact(caseStudy, "Northwind Trading Co. answers within the hour."),
      },
      evidence: { writes: released, steps: [approves("bea", "public_proof"), approves("otto")] },
    },
  ],
  [
    "Billing: milestone invoice, billing approval",
    {
      owner: "@finn",
      gate: "billing",
      action: "send_invoice",
      world: inDelivery,
      pull: { on: "2026-06-09", says: asks("send_invoice"), writes: { ...artifact(invoice), ...artifact(coverNote) } },
      evidence: given(approves("finn", "billing"), approves("zed", "recipient_or_external_send")),
    },
  ],
  [
    "Comms: outbound email, verified recipient",
    {
      owner: "@bea, @lena, @nora",
      gate: "verified_recipient",
      action: "send_email",
      world: inDelivery,
      pull: { on: "2026-06-09", says: asks("send_email"), writes: artifact(coverNote) },
      evidence: given(approves("bea", "verified_recipient"), approves("zed", "recipient_or_external_send")),
    },
  ],
  [
    "Packaging: #10 envelope, approved to send",
    {
      owner: "@zed, @lena, @nora",
      gate: "recipient_or_external_send",
      action: "mail_envelope",
      world: inDelivery,
      pull: { on: "2026-06-09", says: asks("mail_envelope"), writes: artifact(envelope) },
      evidence: given(approves("bea", "verified_recipient"), approves("zed", "recipient_or_external_send")),
    },
  ],
];

/** Whether what the row is about may happen: its action, or the move of the pull request. */
function happens(outcome: Outcome, action: string | undefined): boolean {
  return outcome.conclusion === "success" && (action === undefined || outcome.action(action).allowed);
}

describe.each(rows)("%s", (_, { owner, gate, world, pull, evidence, action }) => {
  const refused = propose(world, pull);
  const allowed = propose(world, {
    ...pull,
    writes: { ...pull.writes, ...evidence.writes },
    steps: evidence.steps ?? [],
  });

  it("is refused without the gate, which names who may open it", () => {
    expect(happens(refused, action)).toBe(false);
    expect(refused.gate(gate)).toMatchObject({ approvals: [] });
    expect(refused.gate(gate).waiting_for.join(", ")).toBe(owner);
    const reasons = action === undefined ? refused.problems : refused.action(action).because;
    expect(reasons).toContainEqual(
      expect.stringMatching(action === undefined ? /^CS-STG-002 / : RegExp(`\`${gate}\``)),
    );
  });

  it("is allowed with the evidence", () => {
    expect(allowed.problems).toEqual([]);
    expect(happens(allowed, action)).toBe(true);
  });

  it("takes the word of nobody else, and of no author", () => {
    const strangers = [approves("keeper", gate), approves("dora", gate)];
    const outcome = propose(world, { ...pull, writes: { ...pull.writes, ...evidence.writes }, steps: strangers });
    expect(happens(outcome, action)).toBe(false);
    expect(outcome.gate(gate).approvals).toEqual([]);
  });
});

describe("the way of the engagement", () => {
  const chapters: readonly PullRequest[] = [
    asLead,
    toProposal,
    toContract,
    agreementWritten,
    toDelivery,
    securityLooked,
  ];

  it("is in order at every pull request, and records each move once", () => {
    const moves = chapters.map((pull, index) => {
      const outcome = propose(after(...chapters.slice(0, index)), pull);
      expect(outcome.conclusion, pull.on).toBe("success");
      return outcome.engagement.events.filter(({ type }) => type === "stage_changed").map(({ to }) => to);
    });
    expect(moves.flat()).toEqual(["proposal", "contract", "delivery"]);
  });

  it("has come to where the seeds find it", () => {
    const today = propose(inDelivery, { on: "2026-06-09" });
    expect(today.engagement.stage.head).toBe("delivery");
    expect(today.gate("commercial").status).toBe("approved");
    expect(today.gate("security")).toMatchObject({ status: "conditional", conditions: ["close R-03"] });
    expect(today.gate("recipient_or_external_send").status).toBe("unknown");
    expect(today.engagement.next.action).toBe("Decide: Close R-03, then run the acceptance demo");
  });

  it("carries the approvals on as long as what they cover stays", () => {
    const open = propose(inDelivery, { on: "2026-06-09" }).engagement.gates.filter(
      ({ approvals }) => approvals.length > 0,
    );
    expect(open.map(({ gate, status, approvals }) => [gate, status, approvals[0]?.pull_request])).toEqual([
      ["client_signature", "approved", 5],
      ["commercial", "approved", 3],
      ["facts_verified", "approved", 2],
      ["legal_or_contract", "approved", 4],
      ["security", "conditional", 6],
    ]);
  });

  it("needs the deposit beside the signature, as somebody from finance saw it", () => {
    const world = after(asLead, toProposal, toContract, agreementWritten);
    const unseen = propose(world, { ...toDelivery, steps: [approves("lena", "client_signature")] });
    expect(unseen.conclusion).toBe("action_required");
    expect(unseen.problems).toEqual(["CS-FCT-001 waiting"]);
  });

  it("closes the condition of security with the blocker that it names", () => {
    const closed = propose(inDelivery, { on: "2026-06-19", says: retentionDecided, steps: [approves("otto")] });
    expect(closed.gate("security")).toMatchObject({ status: "approved", conditions: [] });
  });

  it("does not end with something open", () => {
    const open = propose(propose(inSuccess, accountReviewed).merged, {
      on: "2026-09-14",
      says: { stage: "closed", workflow_status: "closed" },
      steps: [approves("bea", "renewal_decision")],
    });
    expect(open.conclusion).toBe("failure");
    expect(open.problems).toContain("CS-TRM-001 error");
  });

  it("does not skip ahead", () => {
    const ahead = propose(after(asLead), { on: "2026-04-27", says: { stage: "customer_success" } });
    expect(ahead.problems).toEqual(expect.arrayContaining(["CS-STG-001 error", "CS-STG-006 error"]));
    expect(ahead.engagement.id).toBe(NORTHWIND);
  });
});
