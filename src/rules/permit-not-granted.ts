import { gateRow, type Outward, outwardActions } from "./aspects/outward.ts";
import { isPermitMissing, lackingPermits, permitGivers } from "./aspects/permitted.ts";
import { gateName, placeOfMove, shutGates, stepTowards } from "./aspects/shut.ts";
import type { GateResult } from "../model/approval.ts";
import type { Case } from "../model/case.ts";
import { permitIn } from "../model/permit.ts";
import type { EngagementRule, Report } from "../model/rule.ts";

export const rule: EngagementRule = {
  id: "permit-not-granted",
  code: "CS-APR-006",
  severity: "error",
  blocks: "transition",
  locked: true,
  summary: "What is done lies inside what was permitted.",
  why: "A partial approval allows the part it names; the rest would be done on nobody's authority.",
  check: (c) => [
    ...shutGates(c).flatMap((gate) => gateReport(c, gate)),
    ...outwardActions(c).flatMap((each) => actionReport(c, each)),
  ],
};

function gateReport(c: Case, gate: GateResult): Report[] {
  const lacking = lackingPermits(c, gate);
  if (lacking.length === 0) return [];
  const message = `The move needs ${list(lacking)} of ${gateName(gate)}; approved: ${given(gate)}.`;
  const fix = `${stepTowards(gate).slice(0, -1)} with ${list(lacking)}, or narrow the move.`;
  return [{ place: placeOfMove(c), severity: "waiting", message, fix }];
}

/** A gate of the action that too few people have approved is told as shut, not as too narrow. */
function actionReport(c: Case, outward: Outward): Report[] {
  const { action, scope, place } = outward;
  const { permit } = action;
  if (permit === undefined || !isPermitMissing(c, outward)) return [];
  const needed = permitIn(permit, scope);
  const rows = permitGivers(c, outward).flatMap((gate) => gateRow(c, gate.id, scope) ?? []);
  const approved = rows.map((row) => `${row.gate} ${given(row)}`).join("; ") || "no gate gives it";
  const message = `\`${action.id}\` needs the permit \`${needed}\`; approved: ${approved}.`;
  const fix = `Ask for \`${needed}\`${rows.map((row) => ` of ${row.waitingFor.join(", ")}`).join(" or")}, or narrow the action.`;
  return [{ place, message, fix, action: { id: action.id, scope } }];
}

function given(row: GateResult): string {
  return list([...new Set(row.approvals.flatMap((each) => each.permits))]) || "nothing";
}

function list(permits: readonly string[]): string {
  return permits.map((permit) => `\`${permit}\``).join(", ");
}
