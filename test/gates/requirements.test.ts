import { describe, expect, it } from "vitest";
import type { Judged, PredicateFile } from "../../src/model/predicate.ts";
import { judgePredicate } from "../../src/gates/requirements.ts";
import { CONTRACT, contract, PROPOSAL, proposal, STATE, stateAt } from "../approval-cases/repository.ts";
import { play } from "../scenario/play.ts";
import type { Scenario, Step } from "../scenario/scenario.ts";

/** What a move or an action may ask for, of one engagement, and what it is told: `holds`, or why not; the wish; the finding. */
function told(scenario: Scenario): (predicate: PredicateFile, scope?: string) => string {
  const [c] = play(scenario).cases;
  if (!c) throw new Error("there is no engagement");
  return (predicate, scope) => line(judgePredicate(c, c.gates, predicate, scope));
}

function line({ holds, cause, phrase, found, children }: Judged): string {
  const of = children.map(line).join("; ");
  return `${holds ? "holds" : cause}: ${phrase} (${of || found})`;
}

const more = `active_tracks: [{ id: design, status: active }, { id: build, status: complete }]
conflicts: [{ id: CNF-1, between: [a, b] }, { id: CNF-2, between: [a, c], status: closed }]
blockers: [{ id: BLK-1, text: Survey missing }, { id: BLK-2, text: No budget, status: closed }]
decision_log: [{ id: DEC-1, decision: The budget is there., closes: [BLK-2] }]
due_dates: { survey: 2026-03-05, later: 2026-03-09 }
state_transition: { rationale: The client agreed. }
`;
const state = stateAt("contract", more)
  .replace("workflow_status: active", "workflow_status: launched")
  .replace("{ deposit_received: TBD }", '{ deposit_received: "true", terms: [net, thirty], start: 2026-03-05 }');
const SOUTH = "engagements/acme-pilot/PRO-2026-0002.md";
const approve: Step = { review: "approve", by: "lena", body: "/approve commercial scope=south" };
const drafted = contract({ status: "draft" });

describe("what may be asked for", () => {
  const full = told({
    base: { [STATE]: state },
    steps: [{ commit: { [CONTRACT]: drafted } }],
    now: "2026-03-05T00:00:00Z",
  });
  it.each<[PredicateFile, string]>([
    [{ status: "launched" }, "holds: status is launched (launched)"],
    [{ status: "active" }, "wrong: status is active (launched)"],
    [{ artifact: "proposal" }, "holds: proposal is current (PRO-2026-0001 is current)"],
    [{ artifact: "PRO-2026-0001", status: "current" }, "holds: PRO-2026-0001 is current (PRO-2026-0001 is current)"],
    [{ artifact: "contract" }, "wrong: contract is current (ADSA-2026-0001 is draft)"],
    [{ artifact: "contract", status: "draft" }, "holds: contract is draft (ADSA-2026-0001 is draft)"],
    [{ artifact: "contract", status: "draft", scope: "north" }, "wrong: contract is draft (there is no contract)"],
    [{ artifact: "invoice" }, "wrong: invoice is current (there is no invoice)"],
    [{ fact: "deposit_received" }, "holds: deposit_received is known (true)"],
    [{ fact: "deposit_received", equals: "true" }, "holds: deposit_received is true (true)"],
    [{ fact: "deposit_received", equals: "false" }, "wrong: deposit_received is false (true)"],
    [{ fact: "deposit_received", one_of: ["false", "waived"] }, "wrong: deposit_received is false or waived (true)"],
    [{ fact: "terms" }, "holds: terms is known (a list or map)"],
    [{ fact: "terms", equals: "net" }, "wrong: terms is net (a list or map)"],
    [{ fact: "nowhere" }, "absent: nowhere is known (TBD)"],
    [{ blocker: "any", state: "none_open" }, "wrong: no blocker is open (BLK-1 open)"],
    [{ blocker: "BLK-1", state: "closed" }, "wrong: blocker BLK-1 is closed (BLK-1 open)"],
    [{ blocker: "BLK-2", state: "closed" }, "holds: blocker BLK-2 is closed (none open)"],
    [{ conflict: "any", state: "none_open" }, "wrong: no conflict is open (CNF-1 open)"],
    [{ conflict: "CNF-1", state: "closed" }, "wrong: conflict CNF-1 is closed (CNF-1 open)"],
    [{ conflict: "CNF-2", state: "closed" }, "holds: conflict CNF-2 is closed (none open)"],
    [{ track: "any", status: "active" }, "wrong: track any is active (design is active, build is complete)"],
    [{ track: "design", status: "active" }, "holds: track design is active (design is active)"],
    [{ track: "build", status: "active" }, "wrong: track build is active (build is complete)"],
    [{ track: "nowhere", status: "active" }, "wrong: track nowhere is active (no such track)"],
    [{ date: "survey" }, "holds: date survey is reached (2026-03-05)"],
    [{ date: "later" }, "wrong: date later is reached (2026-03-09)"],
    [{ date: "start" }, "holds: date start is reached (2026-03-05)"],
    [{ date: "nowhere" }, "absent: date nowhere is reached (TBD)"],
    [{ date: "terms" }, "absent: date terms is reached (TBD)"],
    [{ date: "survey", reached: "true" }, "holds: date survey is reached (2026-03-05)"],
    [{ date: "survey", reached: "false" }, "wrong: date survey is still to come (2026-03-05)"],
    [{ date: "later", reached: "true" }, "wrong: date later is reached (2026-03-09)"],
    [{ date: "later", reached: "false" }, "holds: date later is still to come (2026-03-09)"],
    [{ date: "survey", before: "2026-03-06" }, "holds: date survey is before 2026-03-06 (2026-03-05)"],
    [{ date: "survey", before: "2026-03-05" }, "wrong: date survey is before 2026-03-05 (2026-03-05)"],
    [{ date: "survey", after: "2026-03-04" }, "holds: date survey is after 2026-03-04 (2026-03-05)"],
    [{ date: "survey", after: "2026-03-05" }, "wrong: date survey is after 2026-03-05 (2026-03-05)"],
    [{ date: "survey", within: "P0D" }, "holds: date survey is within P0D (2026-03-05)"],
    [{ date: "survey", within: "P2D" }, "holds: date survey is within P2D (2026-03-05)"],
    [{ date: "later", before: "2026-04-01" }, "holds: date later is before 2026-04-01 (2026-03-09)"],
    [{ date: "later", after: "2026-03-01" }, "holds: date later is after 2026-03-01 (2026-03-09)"],
    [{ date: "later", within: "P1D" }, "holds: date later is within P1D (2026-03-09)"],
    [{ rationale: "true" }, "holds: the move has a rationale (given)"],
    [{ gate: "commercial" }, "gate: gate commercial is open (unknown)"],
    [{ gate: "nowhere" }, "gate: gate nowhere is open (there is no such gate here)"],
    [{ all: [] }, "holds: all of ()"],
    [{ all: [{ status: "launched" }] }, "holds: all of (holds: status is launched (launched))"],
    [
      { all: [{ status: "launched" }, { status: "active" }] },
      "wrong: all of (holds: status is launched (launched); wrong: status is active (launched))",
    ],
    [
      { any: [{ status: "active" }, { status: "launched" }] },
      "holds: any of (wrong: status is active (launched); holds: status is launched (launched))",
    ],
    [{ any: [{ status: "active" }] }, "wrong: any of (wrong: status is active (launched))"],
    [{ not: { status: "active" } }, "holds: not (wrong: status is active (launched))"],
    [{ not: { status: "launched" } }, "wrong: not (holds: status is launched (launched))"],
    [{ not: { fact: "nowhere", equals: "true" } }, "absent: not (absent: nowhere is true (TBD))"],
  ])("%j", (predicate, expected) => {
    expect(full(predicate)).toBe(expected);
  });
});

describe("what may be asked of a state that says nothing of it", () => {
  const bare = told({ steps: [{ commit: { "README.md": "x", [CONTRACT]: contract() } }] });
  const unread = told({ steps: [{ commit: { [STATE]: "client: [", [CONTRACT]: contract() } }] });
  it.each<[PredicateFile, string]>([
    [{ status: "active" }, "holds: status is active (active)"],
    [{ fact: "deposit_received" }, "absent: deposit_received is known (TBD)"],
    [{ blocker: "any", state: "none_open" }, "holds: no blocker is open (none open)"],
    [{ conflict: "any", state: "none_open" }, "holds: no conflict is open (none open)"],
    [{ track: "any", status: "active" }, "wrong: track any is active (no such track)"],
    [{ date: "survey" }, "absent: date survey is reached (TBD)"],
    [{ rationale: "true" }, "wrong: the move has a rationale (none)"],
  ])("%j", (predicate, expected) => {
    expect(bare(predicate)).toBe(expected);
  });
  it.each<[PredicateFile, string]>([
    [{ status: "active" }, "holds: status is active (active)"],
    [{ status: "launched" }, "wrong: status is launched (active)"],
    [{ fact: "deposit_received" }, "absent: deposit_received is known (TBD)"],
    [{ blocker: "any", state: "none_open" }, "holds: no blocker is open (none open)"],
    [{ conflict: "any", state: "none_open" }, "holds: no conflict is open (none open)"],
    [{ track: "any", status: "active" }, "wrong: track any is active (no such track)"],
    [{ date: "survey" }, "absent: date survey is reached (TBD)"],
    [{ rationale: "true" }, "wrong: the move has a rationale (none)"],
  ])("nor of one that cannot be read: %j", (predicate, expected) => {
    expect(unread(predicate)).toBe(expected);
  });
});

describe("what may be asked for of several scopes", () => {
  const scoped = told({
    base: { [PROPOSAL]: proposal({ scope: "north" }) },
    steps: [{ commit: { [SOUTH]: proposal({ id: "PRO-2026-0002", scope: "south", body: "South.\n" }) } }, approve],
  });
  it.each<[PredicateFile, string | undefined, string]>([
    [{ artifact: "proposal", scope: "south" }, undefined, "holds: proposal is current (PRO-2026-0002 is current)"],
    [{ gate: "commercial" }, undefined, "gate: gate commercial is open (unknown for north, approved for south)"],
    [{ gate: "commercial" }, "south", "holds: gate commercial is open (approved for south)"],
    [{ gate: "commercial" }, "north", "gate: gate commercial is open (unknown for north)"],
    [{ gate: "commercial", scope: "south" }, undefined, "holds: gate commercial is open (approved for south)"],
    [{ gate: "commercial", scope: "north" }, "south", "holds: gate commercial is open (approved for south)"],
  ])("%j of scope %s", (predicate, scope, expected) => {
    expect(scoped(predicate, scope)).toBe(expected);
  });
});
