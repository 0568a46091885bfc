import { describe, expect, it } from "vitest";
import { play } from "../scenario/play.ts";
import { STATE } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";

const MINI = "adapters/mini.yaml";
const state = String(smallest[STATE]);
const mini = String(smallest[MINI]).replace(
  "requires: [{ gate: commercial }, ",
  'requires: [{ not: { fact: disputed, equals: "true" } }, ',
);

/** A move that may go ahead only where nothing is disputed. */
function conclusionWith(disputed: string): string {
  const facts = state.replace("deposit_received: TBD", `deposit_received: TBD, disputed: "${disputed}"`);
  const moved = facts.replace("stage: proposal", "stage: contract");
  return play({ base: { [MINI]: mini, [STATE]: facts }, steps: [{ commit: { [STATE]: moved } }] }).verdict.conclusion;
}

describe("a requirement that something is not so", () => {
  it.each([
    ["false", "success"],
    ["true", "failure"],
    ["TBD", "action_required"],
  ])("disputed: %s gives %s", (disputed, conclusion) => {
    expect(conclusionWith(disputed)).toBe(conclusion);
  });
});
