import { gateName, placeOfMove, shutGates, stepTowards } from "./aspects/shut.ts";
import type { EngagementRule } from "../model/rule.ts";
import { sentence } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "condition-open",
  code: "CS-APR-007",
  severity: "error",
  blocks: "transition",
  locked: true,
  summary: "Where only a full approval is accepted, no condition of it is open.",
  why: "A conditional yes is a no until its condition is met, unless the gate says otherwise.",
  check: (c) =>
    shutGates(c)
      .filter((gate) => gate.status === "conditional")
      .map((gate) => ({
        place: placeOfMove(c),
        severity: "waiting",
        message: `${gateName(gate)} is conditional; open: ${sentence(gate.conditions.map((each) => each.text).join("; "))}`,
        fix: stepTowards(gate),
      })),
};
