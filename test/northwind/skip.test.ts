import { describe, expect, it } from "vitest";
import { artifact, brief, discovered, proposal, type State } from "./files.ts";
import { after, asLead, toProposal } from "./journey.ts";
import { approves, type PullRequest, propose, type World } from "./world.ts";

/** Stages that are left out because what they would have produced is there already. */

const lead = after(asLead);
const offering = after(asLead, toProposal);
const agreed = { scope_summary: { value: "The triage pilot", source: "MSA 12, schedule 4" } };

interface Skip {
  readonly world: World;
  readonly pull: PullRequest;
  /** What stands in for the stage, and who may say that it is so. */
  readonly fact: string;
  readonly verifier: string;
  /** The move's own gate and who may open it, besides the verifier. */
  readonly gate: string;
  readonly approver: string;
}

const skips: readonly (readonly [string, Skip])[] = [
  [
    "discovery to contract: scope and price were agreed elsewhere",
    {
      world: lead,
      fact: "contract.terms_source",
      verifier: "omar",
      gate: "facts_verified",
      approver: "dora",
      pull: {
        on: "2026-04-27",
        author: "bea",
        says: {
          stage: "contract",
          known_facts: {
            ...discovered,
            proposal: { ...agreed, total_fee: { value: "28000.00", source: "MSA 12, schedule 4" } },
            contract: { terms_source: { value: "MSA 12", source: "Northwind's counsel" } },
          },
        },
        writes: artifact(brief),
      },
    },
  ],
  [
    "proposal to delivery: a master agreement covers the work",
    {
      world: offering,
      fact: "contract.master_agreement",
      verifier: "omar",
      gate: "commercial",
      approver: "lena",
      pull: {
        on: "2026-05-18",
        author: "bea",
        says: {
          stage: "delivery",
          known_facts: {
            ...offering.state.known_facts,
            contract: { master_agreement: { value: "MSA 12", source: "Northwind's counsel" } },
          },
        },
        writes: artifact(proposal),
      },
    },
  ],
];

const rationale = "The master agreement MSA 12 settles what this stage would have";

describe.each(skips)("%s", (_, { world, pull, fact, verifier, gate, approver }) => {
  const gated = approves(approver, gate);
  const skip = (transition: State["state_transition"], steps = [gated, approves(verifier)], says: State = {}) =>
    propose(world, { ...pull, says: { ...pull.says, ...says, state_transition: transition }, steps });

  it("needs facts that stand in for the stage", () => {
    expect(skip({ rationale }).problems).toEqual(["CS-STG-004 error"]);
    expect(skip({ rationale, substitute_facts: [] }).problems).toEqual(["CS-STG-004 error"]);
  });

  it("needs a reason", () => {
    expect(skip({ substitute_facts: [fact] }).problems).toContain("CS-STG-004 error");
  });

  it("takes no fact that is TBD", () => {
    const known_facts = { ...pull.says?.known_facts, contract: "TBD" };
    const outcome = skip({ rationale, substitute_facts: [fact] }, undefined, { known_facts });
    expect(outcome.conclusion).toBe("failure");
    expect(outcome.problems).toEqual(expect.arrayContaining(["CS-STG-004 error", "CS-FCT-001 waiting"]));
  });

  it("takes no fact that nobody verified", () => {
    const outcome = skip({ rationale, substitute_facts: [fact] }, [gated]);
    expect(outcome.conclusion).toBe("failure");
    expect(outcome.problems).toEqual(expect.arrayContaining(["CS-STG-004 error", "CS-FCT-001 waiting"]));
  });

  it("waits for the gate that the skip asks for", () => {
    const outcome = skip({ rationale, substitute_facts: [fact] }, [approves(verifier)]);
    expect(outcome.conclusion).toBe("action_required");
    expect(outcome.problems).toContain("CS-STG-002 waiting");
  });

  it("goes ahead with a verified fact, a reason and the gate", () => {
    const outcome = skip({ rationale, substitute_facts: [fact] });
    expect(outcome.problems).toEqual([]);
    expect(outcome.conclusion).toBe("success");
    expect(outcome.engagement.events[0]).toEqual({
      type: "stage_changed",
      from: world.state.stage,
      to: pull.says?.stage,
      rationale,
    });
  });

  it("does not let what was skipped count as done", () => {
    const skipped = skip({ rationale, substitute_facts: [fact] });
    expect(skipped.gate("legal_or_contract").status).toBe("unknown");
    for (const action of ["sign", "launch"]) expect(skipped.action(action).allowed, action).toBe(false);
  });
});

it("a stage that no transition skips is not skipped, whatever stands in for it", () => {
  const outcome = propose(lead, {
    on: "2026-04-27",
    says: { stage: "delivery", state_transition: { rationale, substitute_facts: ["client.legal_name"] } },
  });
  expect(outcome.problems).toContain("CS-STG-001 error");
});
