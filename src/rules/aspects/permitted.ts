import { type Gate, gateOf } from "../../model/adapter.ts";
import type { GateResult } from "../../model/approval.ts";
import type { Case } from "../../model/case.ts";
import { permitIn } from "../../model/permit.ts";
import { isExcepted } from "../../gates/exceptions.ts";
import { gateRow, givesPermit, isGreen, type Outward } from "./outward.ts";

/** What enough people have approved, but not all that the gate is about: the permits that are left. */
export function lackingPermits(c: Case, row: GateResult): string[] {
  const gate = gateOf(c.adapter, row.gate);
  const people = row.approvals.filter((each) => each.kind !== "check").length;
  if (!gate || row.status !== "partial" || people < (gate.approvers?.count ?? 0)) return [];
  return gate.permits.map((permit) => permitIn(permit, row.scope)).filter((permit) => !row.permits.includes(permit));
}

/** The gates that could give the permit that an action needs. */
export function permitGivers(c: Case, { action: { permit }, scope }: Outward): Gate[] {
  return permit === undefined ? [] : c.adapter.gates.filter((gate) => givesPermit(gate.permits, permit, scope));
}

/** Nobody gave the permit, and no gate of the action is simply shut, which would say as much. */
export function isPermitMissing(c: Case, outward: Outward): boolean {
  if (outward.action.permit === undefined) return false;
  return !permitGivers(c, outward).some((gate) => isGranted(c, gate, outward) || isPlainlyShut(c, gate, outward));
}

function isGranted(c: Case, gate: Gate, { action, scope }: Outward): boolean {
  const row = gateRow(c, gate.id, scope);
  if (row && isExcepted(c, row)) return true;
  return (
    row !== undefined &&
    (row.open || (row.status === "partial" && isGreen(c, row))) &&
    givesPermit(row.permits, action.permit ?? "", scope)
  );
}

function isPlainlyShut(c: Case, gate: Gate, { action, scope }: Outward): boolean {
  const row = gateRow(c, gate.id, scope);
  return action.gates.includes(gate.id) && row?.open !== true && (!row || lackingPermits(c, row).length === 0);
}
