import { describe, expect, it } from "vitest";
import type { GateStatus, IgnoredReason } from "../../src/model/approval.ts";
import type { Conclusion, GateVerdict, Verdict } from "../../src/model/verdict.ts";
import type { Edit } from "../scenario/files.ts";
import { play } from "../scenario/play.ts";
import { PROPOSAL, type Scenario, type Step } from "../scenario/scenario.ts";
import { proposal, STATE, stateAt } from "./repository.ts";

export interface Expected {
  readonly status: GateStatus;
  /** Logins, in any order. */
  readonly counted?: readonly string[];
  /** At least these; by login, `ghost` for an account that is gone. */
  readonly ignored?: Readonly<Record<string, IgnoredReason | readonly IgnoredReason[]>>;
  readonly required?: boolean;
}

/**
 * A pull request by dora that adds the proposal and asks to move to contract, which needs `commercial`; then what happens.
 * `name` starts with the number of its row in the table of approval cases.
 */
export interface ApprovalCase extends Scenario {
  readonly name: string;
  /** What the first commit brings, where that is something else; null for no commit. */
  readonly first?: Edit | null;
  /** By gate, or `gate/scope`, or `engagement:gate`. A status alone stands for itself. */
  readonly gates: Readonly<Record<string, Expected | GateStatus>>;
  readonly conclusion?: Conclusion;
}

export const opening: Edit = { [STATE]: stateAt("contract"), [PROPOSAL]: proposal() };

export function verdictOf({
  first = opening,
  base,
  steps,
  ...scenario
}: Omit<ApprovalCase, "name" | "gates">): Verdict {
  const commit: Step[] = first ? [{ commit: first }] : [];
  return play({ ...scenario, base: { [PROPOSAL]: null, ...base }, steps: [...commit, ...(steps ?? [])] }).verdict;
}

export function gatesOf(verdict: Verdict, name: string): readonly GateVerdict[] {
  const [, id = "acme-pilot", gate, scope] = /^(?:([a-z-]+):)?([a-z_]+)(?:\/(.+))?$/.exec(name) ?? [];
  const rows = verdict.engagements.find((each) => each.id === id)?.gates ?? [];
  return rows.filter((row) => row.gate === gate && (scope === undefined || row.scope === scope));
}

export function playTable(about: string, cases: readonly ApprovalCase[]): void {
  describe(about, () => {
    it.each(cases)("$name", (each) => {
      const verdict = verdictOf(each);
      for (const [name, expected] of Object.entries(each.gates)) {
        const rows = gatesOf(verdict, name);
        expect(rows, `${name} is listed`).not.toHaveLength(0);
        for (const row of rows) expectGate(row, typeof expected === "string" ? { status: expected } : expected);
      }
      if (each.conclusion)
        expect([verdict.conclusion, errorsOf(verdict)]).toEqual([each.conclusion, expect.anything()]);
    });
  });
}

function expectGate(row: GateVerdict, { status, counted, ignored, required }: Expected): void {
  const told = row.ignored.map((each) => [each.login, each.reason]);
  expect({ status: row.status, told }).toEqual({ status, told });
  if (counted) expect(row.approvals.map((each) => each.login).toSorted()).toEqual(counted.toSorted());
  if (required !== undefined) expect(row.required).toBe(required);
  for (const [login, reasons] of Object.entries(ignored ?? {})) {
    const given = row.ignored.filter((each) => each.login === login).map((each) => each.reason);
    expect(given).toEqual(expect.arrayContaining(typeof reasons === "string" ? [reasons] : [...reasons]));
  }
}

export function errorsOf(verdict: Verdict): string[] {
  const findings = [...verdict.findings, ...verdict.engagements.flatMap((each) => each.findings)];
  return findings.filter((each) => each.severity === "error").map((each) => `${each.rule} ${each.message}`);
}
