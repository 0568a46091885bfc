import { gateName, placeOfMove, shutGates, stepTowards } from "./aspects/shut.ts";
import type { GateResult } from "../model/approval.ts";
import type { EngagementRule } from "../model/rule.ts";

export const rule: EngagementRule = {
  id: "approval-expired",
  code: "CS-APR-004",
  severity: "error",
  blocks: "transition",
  locked: false,
  summary: "A needed approval is still in its time.",
  why: "Prices, risks and people change; an approval says for how long its giver stands by it.",
  check: (c) =>
    shutGates(c)
      .filter((gate) => gate.status === "expired")
      .map((gate) => ({
        place: placeOfMove(c),
        severity: "waiting",
        message: `${gateName(gate)}: ${expiryOf(gate)}`,
        fix: stepTowards(gate),
      })),
};

function expiryOf(gate: GateResult): string {
  const last = gate.ignored.findLast((each) => each.reason === "EXPIRED");
  return last ? `the approval by @${last.login} is over. ${last.detail}` : gate.because;
}
