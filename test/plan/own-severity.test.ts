import { describe, expect, it } from "vitest";
import { adapter, stateAt } from "../approval-cases/repository.ts";
import { play } from "../scenario/play.ts";
import { STATE } from "../scenario/scenario.ts";

const BLOCKER = "blockers: [{ id: BLK-1, text: No policy, blocks: [gate:commercial] }]\n";

/** What becomes of a rule that a definition gives another severity, in a change that breaks it. */
function severityOf(code: string, rules: string, change: string): string | undefined {
  const file = "adapters/mini.yaml";
  const base = { [file]: `${String(adapter({})[file])}validation_rules: [invalid_transition, ${rules}]\n` };
  const { verdict } = play({ base, steps: [{ commit: { [STATE]: change } }] });
  return verdict.engagements[0]?.findings.find(({ rule }) => rule === code)?.severity;
}

describe("a rule of another severity", () => {
  const unowned = stateAt("proposal", BLOCKER);

  it.each([
    ["{ id: CS-BLK-002, description: As it is }", "error"],
    ["{ id: CS-BLK-002, severity: warning }", "warning"],
    ["{ id: blocker-without-owner, severity: notice }", "notice"],
    ["{ id: CS-BLK-001, severity: notice }", "error"],
    ["{ id: CS-BLK-002, severity: notice }, { id: CS-BLK-002, severity: warning }", "warning"],
  ])("%s: %s", (rules, severity) => {
    expect(severityOf("CS-BLK-002", rules, unowned)).toBe(severity);
  });

  it("may be heavier", () => {
    const track =
      "active_tracks: [{ id: refunds, type: risk, status: active, owner: lena, output_state: draft, dependencies: [], blockers: [], due_date: 2026-01-01, approval_limits: [] }]\n";
    const late = stateAt("proposal", track);
    expect(severityOf("CS-TRK-008", "{ id: x }", late)).toBe("warning");
    expect(severityOf("CS-TRK-008", "{ id: CS-TRK-008, severity: error }", late)).toBe("error");
  });

  it("is not lighter where it is locked, and waits for people as before", () => {
    const lowered = "{ id: CS-STG-001, severity: notice }, { id: CS-STG-002, severity: notice }";
    expect(severityOf("CS-STG-001", lowered, stateAt("delivery"))).toBe("error");
    expect(severityOf("CS-STG-002", lowered, stateAt("contract"))).toBe("waiting");
  });
});
