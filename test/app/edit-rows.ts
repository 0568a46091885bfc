import { expect, it } from "vitest";
import { ADAPTER, stateAt } from "../approval-cases/repository.ts";
import { type Scenario, STATE } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";
import { made, type Make, refused } from "./bench.ts";

const typed = `${String(smallest[ADAPTER])}facts: { deposit_received: { type: boolean, verified_by: [finance] }, region: { type: text, values: [north, south] }, fee: { type: amount }, start: { type: date } }\n`;

export const at = (more: string, facts?: string): Scenario => ({
  base: {
    [ADAPTER]: typed,
    [STATE]:
      facts === undefined
        ? stateAt("proposal", more)
        : stateAt("proposal", more).replace("{ deposit_received: TBD }", facts),
  },
});

/** A command, and words that the state it leaves has. */
export type Row = readonly [what: string, from: Scenario, make: Make, state: object, said: RegExp];
export type Refusal = readonly [what: string, from: Scenario, make: Make, told: RegExp];

export function carriesOut(rows: readonly Row[]): void {
  it.each(rows)("%s", async (_what, from, make, state, said) => {
    const result = await made(from, make);
    expect(result.state).toMatchObject(state);
    expect([result.said, ...result.notes].join("\n")).toMatch(said);
    expect(result.wrong).toEqual([]);
  });
}

export function refuses(rows: readonly Refusal[]): void {
  it.each(rows)("refuses %s", async (_what, from, make, told) => {
    expect(await refused(from, make)).toMatch(told);
  });
}

export const track = (id: string, status: string, more = "") =>
  `  - { id: ${id}, type: support, status: ${status}, owner: dora, output_state: draft, dependencies: [], blockers: [], due_date: TBD, approval_limits: []${more} }\n`;
