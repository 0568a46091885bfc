import type { GateResult, Ignored } from "../../model/approval.ts";
import type { Case } from "../../model/case.ts";
import { statePath } from "../../model/engagement.ts";
import type { Place } from "../../model/finding.ts";
import { movingOf } from "./move-place.ts";
import { shutRows, unmet } from "./unmet.ts";

/** The gates that stand in the way of the change's own move. */
export function shutGates(c: Case): GateResult[] {
  return [...new Set(unmet(c).flatMap(({ leaf }) => (leaf && "gate" in leaf ? shutRows(c, leaf) : [])))];
}

/** Where the move is asked for; where there is none, the stage that the engagement stays in. */
export function placeOfMove(c: Case): Place {
  return movingOf(c)?.place ?? c.head.state?.at(["stage"]) ?? { file: statePath(c.id), line: 1, column: 1 };
}

const voiding: readonly Ignored["reason"][] = ["STALE_CONTENT", "DISMISSED", "WITHDRAWN", "REVOKED", "RETARGETED"];

/** The newest evidence that once held a superseded gate and holds it no more. */
export function voidedEvidence(gate: GateResult): Ignored | undefined {
  if (gate.status !== "superseded") return undefined;
  const last = (reasons: readonly Ignored["reason"][]) =>
    gate.ignored.findLast((each) => reasons.includes(each.reason));
  return last(voiding) ?? last(["CANNOT_VERIFY"]) ?? last(["NOT_ELIGIBLE"]);
}

/** "`commercial` for `pilot`", or the gate alone where nothing names a scope. */
export function gateName({ gate, scope }: Pick<GateResult, "gate" | "scope">): string {
  return scope === "*" ? `\`${gate}\`` : `\`${gate}\` for \`${scope}\``;
}

/** What to do so that the gate opens. */
export function stepTowards(gate: GateResult): string {
  const who = gate.waitingFor.join(", ");
  if (gate.remainingBlockers.length > 0) return `Clear what blocks ${gateName(gate)}: ${who}.`;
  if (gate.status === "rejected") return `Revise what ${gateName(gate)} covers and ask ${who} again.`;
  if (gate.status === "conditional")
    return `Close each condition of ${gateName(gate)}, or ask ${who} to approve without it.`;
  return `Ask ${who} to approve ${gateName(gate)}.`;
}
