import { gateName, placeOfMove, shutGates, voidedEvidence } from "./aspects/shut.ts";
import type { GateResult, Ignored } from "../model/approval.ts";
import type { Case } from "../model/case.ts";
import type { EngagementRule, Report } from "../model/rule.ts";
import { sentence } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "approval-of-other-content",
  code: "CS-APR-003",
  severity: "error",
  blocks: "transition",
  locked: true,
  summary: "A needed approval is for the content that stands here now.",
  why: "An approval is worth what its giver read; a byte that changed afterwards was read by nobody.",
  check: (c) => shutGates(c).flatMap((gate) => report(c, gate, voidedEvidence(gate))),
};

function report(c: Case, gate: GateResult, evidence: Ignored | undefined): Report[] {
  const other = evidence?.reason === "STALE_CONTENT" || evidence?.reason === "CANNOT_VERIFY";
  if (!evidence || !other || evidence.presentation) return [];
  const who = evidence.id === undefined ? gate.waitingFor.join(", ") : `@${evidence.login}`;
  return [
    {
      place: placeOfMove(c),
      severity: "waiting",
      message: `@${evidence.login} approved ${gateName(gate)} for other content than stands here now: ${sentence(evidence.detail)}`,
      fix: `Ask ${who} to look at the changed parts and approve again.`,
    },
  ];
}
