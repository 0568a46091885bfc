import { unreadableTeams } from "../gates/eligible.ts";
import { type PlayedGate, playOf } from "../gates/play.ts";
import { gateName, placeOfMove, shutGates } from "./aspects/shut.ts";
import { seatCount } from "../gates/seating.ts";
import { free } from "../gates/waiting.ts";
import type { GateResult } from "../model/approval.ts";
import type { Case } from "../model/case.ts";
import type { EngagementRule, Report } from "../model/rule.ts";

export const rule: EngagementRule = {
  id: "gate-cannot-be-satisfied",
  code: "CS-APR-018",
  severity: "error",
  blocks: "transition",
  locked: false,
  summary: "Enough people may open a needed gate, once those who wrote its content are left out.",
  why: "Waiting for an approval that nobody can give is waiting for ever.",
  check(c) {
    const shut = shutGates(c);
    const plays = c.repository.policy.setup || shut.length === 0 ? [] : playOf(c).gates;
    return shut.flatMap((gate) => {
      const played = plays.find((each) => each.gate.id === gate.gate && each.scope === gate.scope);
      return played ? judge(c, gate, played) : [];
    });
  },
};

function judge(c: Case, gate: GateResult, played: PlayedGate): Report[] {
  const { approvers, checks } = played.gate;
  const byChecks = checks.length > 0 && seatCount(played) === 0;
  if (byChecks || approvers?.field !== undefined || unreadableTeams(played).length > 0) return [];
  const able = ableFor(gate, played);
  const seats = Math.max(1, seatCount(played));
  if (able.length >= seats) return [];
  const roles = approvers?.roles.join(" or ");
  const message = `${gateName(gate)} cannot be satisfied: it needs ${seats} of ${roles || "no role"}, and ${able.length > 0 ? `only ${able.join(", ")}` : "nobody"} may approve this.`;
  const fix = roles
    ? `Add people who did not write it to ${roles} in countersign.yaml, or let one who may approve hand over the writing.`
    : `Complete ${gate.gate} under gates in countersign.yaml with its approvers.`;
  return [{ place: placeOfMove(c), message, fix }];
}

/** Those who may still approve, by their own role or one that is lent to them, and those who already did. */
function ableFor(gate: GateResult, played: PlayedGate): string[] {
  const seated = gate.approvals.filter((each) => each.kind !== "check").map((each) => each.person.login);
  const logins = [...free(played), ...seated];
  return [...new Set(logins.map((login) => `@${login.toLowerCase()}`))];
}
