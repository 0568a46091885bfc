import { gateRow, givesPermit, type Outward, outwardActions } from "../gates/outward.ts";
import { gateName, placeOfMove, shutGates, stepTowards } from "../gates/shut.ts";
import { type Gate, gateOf } from "../model/adapter.ts";
import type { GateResult } from "../model/approval.ts";
import type { Case } from "../model/case.ts";
import { permitIn } from "../model/permit.ts";
import type { EngagementRule, Report } from "../model/rule.ts";

export const rule: EngagementRule = {
  id: "permit-not-granted",
  code: "CS-APR-006",
  severity: "waiting",
  blocks: "transition",
  locked: true,
  summary: "What is done lies inside what was permitted.",
  why: "A partial approval allows the part it names; the rest would be done on nobody's authority.",
  check: (c) => [
    ...shutGates(c).flatMap((gate) => gateReport(c, gate)),
    ...outwardActions(c).flatMap((each) => actionReport(c, each)),
  ],
};

/** Enough people approved, and not everything that the gate is about. */
function gateReport(c: Case, gate: GateResult): Report[] {
  const definition = gateOf(c.adapter, gate.gate);
  const people = gate.approvals.filter((each) => each.kind !== "check").length;
  if (!definition || gate.status !== "partial" || people < (definition.approvers?.count ?? 0)) return [];
  const lacking = definition.permits
    .map((permit) => permitIn(permit, gate.scope))
    .filter((permit) => !gate.permits.includes(permit));
  if (lacking.length === 0) return [];
  const message = `The move needs ${list(lacking)} of ${gateName(gate)}; approved: ${given(gate)}.`;
  return [
    {
      place: placeOfMove(c),
      message,
      fix: `${stepTowards(gate).slice(0, -1)} with ${list(lacking)}, or narrow the move.`,
    },
  ];
}

/** A gate of the action that nobody has approved at all is told as shut, not as too narrow. */
function actionReport(c: Case, outward: Outward): Report[] {
  const { action, scope, place } = outward;
  const { permit } = action;
  if (permit === undefined) return [];
  const givers = c.adapter.gates.filter((gate) => givesPermit(gate.permits, permit, scope));
  if (givers.some((gate) => isGranted(c, gate, permit, scope) || isPlainlyShut(c, gate, outward))) return [];
  const needed = permitIn(permit, scope);
  const rows = givers.flatMap((gate) => gateRow(c, gate.id, scope) ?? []);
  const approved = rows.map((row) => `${row.gate} ${given(row)}`).join("; ") || "no gate gives it";
  const message = `\`${action.id}\` needs the permit \`${needed}\`; approved: ${approved}.`;
  const fix = `Ask for \`${needed}\`${rows.map((row) => ` of ${row.waitingFor.join(", ") || row.gate}`).join(" or")}, or narrow the action.`;
  return [{ place, message, fix, severity: "error", action: { id: action.id, scope } }];
}

function isGranted(c: Case, gate: Gate, permit: string, scope: string): boolean {
  const row = gateRow(c, gate.id, scope);
  return row !== undefined && (row.open || row.status === "partial") && givesPermit(row.permits, permit, scope);
}

function isPlainlyShut(c: Case, gate: Gate, { action, scope }: Outward): boolean {
  const row = gateRow(c, gate.id, scope);
  return action.gates.includes(gate.id) && row?.open !== true && row?.status !== "partial";
}

function given(row: GateResult): string {
  return list([...new Set(row.approvals.flatMap((each) => each.permits))]) || "nothing";
}

function list(permits: readonly string[]): string {
  return permits.map((permit) => `\`${permit}\``).join(", ");
}
