import { describe, expect, it } from "vitest";
import { artifact, caseStudy, coverNote, draft, invoice, PILOT, proposal, type State } from "../northwind/files.ts";
import {
  after,
  agreementWritten,
  asLead,
  inDelivery,
  retention,
  toContract,
  toDelivery,
  toProposal,
} from "../northwind/journey.ts";
import { approves, type Outcome, type PullRequest, propose, type World } from "../northwind/world.ts";
import { step } from "./services.ts";

/** Where work has to stop for somebody's judgement, and what is told then. */

const on = "2026-06-09";
const underContract = after(asLead, toProposal, toContract, agreementWritten);
const started = after(asLead, toProposal, toContract, agreementWritten, toDelivery);
const stopped = (action: string, because: RegExp) => (outcome: Outcome) => {
  expect(outcome.action(action)).toMatchObject({ allowed: false });
  expect(outcome.action(action).because.join(" ")).toMatch(because);
};
const refused = (problem: string) => (outcome: Outcome) => {
  expect(outcome.problems).toContain(problem);
};
const blocking = (text: string, gate: string): State => ({
  blockers: [retention, { id: "BLK-9", text, blocks: [`gate:${gate}`], owner: "omar" }],
});
const asking = (action: string): State => ({ actions_requested: [{ action, scope: PILOT }] });

interface Doubt {
  /** In the words of whoever noticed it. */
  readonly words: string;
  readonly world?: World;
  readonly says?: State;
  readonly writes?: PullRequest["writes"];
  readonly stops: (outcome: Outcome) => void;
}

const doubts: readonly (readonly [string, Doubt])[] = [
  [
    "legal uncertainty",
    {
      words: "Legal uncertainty about the retention clause",
      says: blocking("Legal uncertainty about the retention clause", "legal_or_contract"),
      stops: stopped("sign", /`legal_or_contract`.*is blocked/),
    },
  ],
  [
    "exposure of sensitive data",
    {
      words: "Exposure of sensitive data in the sandbox",
      says: blocking("Exposure of sensitive data in the sandbox", "security"),
      stops: stopped("launch", /CS-EXT-006: .*BLK-9/),
    },
  ],
  [
    "credential risk",
    {
      words: "Credential risk: the agent's key is shared",
      world: started,
      says: { stage: "customer_success", security_flags: ["credential risk"] },
      stops: refused("CS-SEC-003 error"),
    },
  ],
  [
    "production impact",
    {
      words: "Production impact if it answers by itself",
      world: started,
      says: asking("launch"),
      stops: refused("CS-EXT-006 waiting"),
    },
  ],
  [
    "public proof risk",
    {
      words: "Public proof risk: they are named",
      says: asking("publish_proof"),
      writes: artifact({ ...caseStudy, sources: [] }, "Northwind Trading Co. answers within the hour."),
      stops: stopped("publish_proof", /CS-EXT-005/),
    },
  ],
  [
    "unclear payment or bill",
    {
      words: "Unclear payment or bill: was the prototype accepted?",
      says: {
        conflicts: [{ id: "CON-9", between: [invoice.id, "A call"], text: "Unclear payment or bill" }],
        ...asking("send_invoice"),
      },
      writes: { ...artifact(invoice), ...artifact(coverNote) },
      stops: stopped("send_invoice", /CS-EXT-004/),
    },
  ],
  [
    "unclear client authority",
    {
      words: "Unclear client authority: who may sign?",
      world: underContract,
      says: { known_facts: { ...underContract.state.known_facts, contract: { client_signatory: "TBD" } } },
      stops: stopped("sign", /client_authority/),
    },
  ],
  [
    "contradictory instructions",
    {
      words: "Contradictory instructions: one mailbox, or three?",
      says: {
        stage: "customer_success",
        conflicts: [{ id: "CON-9", between: [proposal.id, "A call"], text: "Contradictory instructions" }],
      },
      stops: refused("CS-FCT-003 error"),
    },
  ],
];

describe("work stops for a person at", () => {
  it.each(doubts)("%s", (_, { words, world = inDelivery, says = {}, writes = {}, stops }) => {
    const outcome = propose(world, { on, says: { ...says, next_decision_needed: words }, writes });
    stops(outcome);
    expect(step(5, outcome).join("\n")).toMatch(/^rule escalate_\w+: stop and /m);
    expect(outcome.engagement.next.decision).toBe(words);
    const quiet = propose(world, { on, says: { next_decision_needed: "Shall we go on?" } });
    expect(step(5, quiet).join("\n")).not.toContain("rule escalate_");
  });

  it("an approval that goes no further than it says", () => {
    const outcome = propose(after(asLead, toProposal), {
      ...toContract,
      steps: [approves("lena", "commercial permits=scope:test-set")],
    });
    expect(outcome.conclusion).toBe("action_required");
    expect(outcome.problems).toContain("CS-APR-006 waiting");
  });
});

describe("what is in the way comes with the smallest step out of it", () => {
  const offering = after(asLead, toProposal);
  const moving = propose(offering, { ...toContract, steps: [] });

  it("the evidence that is missing, and who is asked for it", () => {
    expect(moving.engagement.next).toMatchObject({ action: "Answer gate commercial.", owner: "@lena, @nora" });
    const [finding] = moving.engagement.findings.filter(({ rule }) => rule === "CS-STG-002");
    expect(finding?.fix).toContain("/approve commercial");
  });

  it("the question, where an answer is missing", () => {
    const known_facts = { ...offering.state.known_facts, proposal: { total_fee: "TBD" } };
    const missing_info = [
      { id: "MI-1", field: "proposal.total_fee", gates: ["commercial"], question: "What may it cost?", owner: "nora" },
    ];
    const asked = propose(offering, { ...toContract, says: { ...toContract.says, known_facts, missing_info } });
    expect(asked.engagement.next.action).toMatch(/Ask: What may it cost\? \(owner nora\)\.$/);
  });

  it("a draft, where nothing final may be made", () => {
    const asked = propose(offering, { on, says: { requested: ["contract"] }, writes: draft(proposal) });
    const none = "there is no current proposal or statement_of_work or change_order";
    expect(step(2, asked)).toContain(`contract: a draft at most, since ${none}`);
    const now = propose(offering, { on, says: { requested: ["contract"] }, writes: artifact(proposal) });
    expect(step(2, now)).toContain("contract, which is contract's to make");
  });

  it("the part that may be done", () => {
    const writes = { ...artifact(proposal), ...draft({ ...proposal, id: "PRO-2026-0195", scope: "reporting" }) };
    const partly = propose(offering, { ...toContract, writes, steps: [approves("lena", `commercial scope=${PILOT}`)] });
    expect(partly.conclusion).toBe("success");
    expect(partly.gate("commercial", PILOT).approvals[0]?.permits).toEqual([`scope:${PILOT}`]);
    expect(partly.gate("commercial", "reporting")).toMatchObject({ status: "draft", approvals: [] });
  });

  it("the way back that was chosen", () => {
    const held = propose(inDelivery, { on, says: { rollback_or_recovery_action: "rollback_or_hold" } });
    expect(held.engagement.next.recovery).toBe("rollback_or_hold");
    expect(step(11, held)).toContain("recovery: rollback_or_hold");
    expect(held.engagement.events).toContainEqual({ type: "recovery_action_selected", action: "rollback_or_hold" });
  });
});
