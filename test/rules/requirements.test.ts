import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PredicateFile } from "../../src/model/predicate.ts";
import { play } from "../scenario/play.ts";
import { STATE } from "../scenario/scenario.ts";

/** Rules that tell why a move may not go ahead. */
const tellers = [
  "CS-STG-002",
  "CS-STG-004",
  "CS-STG-005",
  "CS-STG-007",
  "CS-STG-010",
  "CS-FCT-001",
  "CS-FCT-003",
  "CS-TRM-001",
];

const falseLeaves: readonly PredicateFile[] = [
  { gate: "commercial" },
  { gate: "comercial" },
  { gate: "commercial", scope: "nowhere" },
  { gate: "legal_or_contract" },
  { artifact: "contract" },
  { artifact: "proposal", status: "superseded" },
  { artifact: "proposal", scope: "refunds", status: "archived" },
  { fact: "deposit_received" },
  { fact: "never.heard.of" },
  { fact: "region", equals: "EU" },
  { fact: "region", one_of: ["EU", "UK"] },
  { blocker: "any", state: "none_open" },
  { blocker: "BLK-1", state: "closed" },
  { conflict: "any", state: "none_open" },
  { conflict: "CON-1", state: "closed" },
  { track: "refunds", status: "complete" },
  { track: "nobody", status: "complete" },
  { status: "launched" },
  { date: "launch" },
  { date: "kickoff", before: "2026-01-01" },
  { date: "go_live", reached: "true" },
  { rationale: "true" },
  { not: { fact: "region", equals: "US" } },
  { not: { status: "active" } },
  { not: { all: [] } },
  { any: [] },
];

const kinds = ["forward", "backward", "skip", "reopen", "branch", "terminal"] as const;

function adapter(requires: readonly PredicateFile[], kind: string): string {
  return `workflow_type: mini
schema_version: 2.0.0
stages: [{ id: proposal, owner: proposal, artifacts: [proposal] }, { id: contract, owner: contract, artifacts: [contract] }]
allowed_transitions:
  - { from: proposal, to: contract, kind: ${kind}, requires: ${JSON.stringify(requires)} }
  - { from: proposal, to: closed, requires: ${JSON.stringify(requires)} }
  - { from: proposal, to: abandoned, requires: ${JSON.stringify(requires)} }
artifacts: [{ artifact_type: proposal, owner: proposal }, { artifact_type: contract, owner: contract }]
gates:
  - { gate_id: commercial, owner: lead, approvers: { roles: [engagement_lead] }, covers: [proposal] }
  - { gate_id: legal_or_contract, owner: legal, approvers: { roles: [legal] }, covers: [contract] }
terminal_states: [{ id: closed }, { id: abandoned, allows_open_blockers: true, requires_rationale: true }]
`;
}

interface Situation {
  readonly kind: (typeof kinds)[number];
  readonly to: "contract" | "closed" | "abandoned";
  readonly byStatus: boolean;
  /** The track that the open conflict is about. */
  readonly about: string;
}

function state(stage: string, status: string, about: string): string {
  return `workflow_type: mini
client: Acme Corp
workflow: Support triage pilot
owner: lena
stage: ${stage}
workflow_status: ${status}
known_facts: { deposit_received: TBD, region: US, kickoff: 2026-02-01 }
due_dates: { go_live: 2026-12-01 }
active_tracks: [{ id: refunds, type: commercial, stage: contract, status: active, owner: lena, scope: "*", output_state: draft, dependencies: [], blockers: [], due_date: TBD, approval_limits: [] }]
blockers: [{ id: BLK-1, text: Policy missing, track: refunds, owner: omar }]
conflicts: [{ id: CON-1, between: [the offer, the client]${about} }]
`;
}

function findings(requires: readonly PredicateFile[], { kind, to, byStatus, about }: Situation) {
  const asked = byStatus && to !== "contract" ? state("proposal", to, about) : state(to, "active", about);
  const { verdict, cases } = play({
    base: { "adapters/mini.yaml": adapter(requires, kind), [STATE]: state("proposal", "active", about) },
    steps: [{ commit: { [STATE]: asked } }],
  });
  const told = verdict.engagements.flatMap((each) => each.findings);
  const against = told.filter((each) => tellers.includes(each.rule) && ["error", "waiting"].includes(each.severity));
  return { told, against, requirements: cases[0]?.requirements ?? [] };
}

const situation: fc.Arbitrary<Situation> = fc.record({
  kind: fc.constantFrom(...kinds),
  to: fc.constantFrom("contract" as const, "closed" as const, "abandoned" as const),
  byStatus: fc.boolean(),
  about: fc.constantFrom("", ", track: refunds"),
});

const { tree } = fc.letrec<{ tree: PredicateFile }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom(...falseLeaves),
    fc.array(tie("tree"), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie("tree"), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie("tree").map((inner) => ({ not: { not: inner } })),
  ),
}));

const plain: Situation = { kind: "forward", to: "contract", byStatus: false, about: ", track: refunds" };

describe("a requirement that does not hold", () => {
  it.each(falseLeaves.map((leaf) => [JSON.stringify(leaf), leaf] as const))(
    "%s is told in a forward move",
    (_, leaf) => {
      const { against, requirements } = findings([leaf], plain);
      expect(requirements.map(({ holds }) => holds)).toEqual([false]);
      expect(against.length).toBeGreaterThan(0);
      for (const { message, fix } of against) expect([message, fix].join(" ")).not.toMatch(/undefined|\[object/);
    },
  );

  it("is always told, in whatever tree and by whatever move", () => {
    const holds = fc.property(tree, situation, (predicate, how) => {
      const { against, requirements } = findings([predicate], how);
      fc.pre(requirements.some((each) => !each.holds));
      return against.length > 0;
    });
    fc.assert(holds, { numRuns: 300 });
  });

  it("is told for each of several", () => {
    const pair = fc.uniqueArray(fc.constantFrom(...falseLeaves.slice(0, 10)), { minLength: 2, maxLength: 4 });
    const holds = fc.property(pair, (leaves) => {
      const alone = leaves.flatMap((leaf) => findings([leaf], plain).against.map((each) => each.message));
      const together = findings(leaves, plain).against.map((each) => each.message);
      return alone.every((message) => together.includes(message));
    });
    fc.assert(holds, { numRuns: 30 });
  });
});

describe("a choice", () => {
  const gate = { gate: "commercial" };
  const wrong = { fact: "region", equals: "EU" };
  const codes = (requires: PredicateFile) =>
    findings([requires], plain)
      .against.map((each) => `${each.rule} ${each.severity}`)
      .toSorted();

  it("waits where one of its alternatives does, and is told once", () => {
    expect(codes({ any: [gate, wrong] })).toEqual(["CS-STG-002 waiting", "CS-STG-010 waiting"]);
    expect(codes({ any: [{ fact: "deposit_received" }, wrong] })).toEqual(["CS-STG-010 waiting"]);
  });

  it("is an error where all of them are wrong", () => {
    expect(codes({ any: [wrong, { status: "launched" }] })).toEqual(["CS-STG-010 error"]);
    expect(codes({ any: [{ all: [wrong, gate] }, { status: "launched" }] })).toEqual([
      "CS-STG-002 waiting",
      "CS-STG-010 error",
    ]);
  });

  it("between gates names the other way with each", () => {
    const { against } = findings([{ any: [gate, { gate: "legal_or_contract" }] }], plain);
    expect(against.map((each) => each.rule)).toEqual(["CS-STG-002", "CS-STG-002"]);
    expect(against[0]?.message).toContain("Instead of it: gate legal_or_contract is open (requested).");
  });
});
