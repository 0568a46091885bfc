import { gateName, placeOfMove, shutGates, stepTowards, voidedEvidence } from "./aspects/shut.ts";
import type { GateResult, Ignored } from "../model/approval.ts";
import type { Case } from "../model/case.ts";
import type { EngagementRule, Report } from "../model/rule.ts";
import { sentence } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "approval-superseded",
  code: "CS-APR-005",
  severity: "error",
  blocks: "transition",
  locked: true,
  summary: "A needed approval was not taken back or replaced.",
  why: "What was dismissed, withdrawn or given under another policy must not be used once more.",
  check: (c) => shutGates(c).flatMap((gate) => report(c, gate, voidedEvidence(gate))),
};

function report(c: Case, gate: GateResult, evidence: Ignored | undefined): Report[] {
  if (!evidence || evidence.reason === "STALE_CONTENT" || evidence.reason === "CANNOT_VERIFY") return [];
  const message = `The approval of ${gateName(gate)} by @${evidence.login} no longer holds: ${sentence(evidence.detail)}`;
  return [{ place: placeOfMove(c), severity: "waiting", message, fix: stepTowards(gate) }];
}
