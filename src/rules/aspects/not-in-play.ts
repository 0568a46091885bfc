import type { GateResult, Ignored } from "../../model/approval.ts";
import type { Case } from "../../model/case.ts";
import type { Report } from "../../model/rule.ts";
import { gateName } from "./shut.ts";

/** Reviews that name a gate which nothing here asks for, and that count for no other gate either. */
export function namedInVain(c: Case): Omit<Report, "place">[] {
  const told = new Set<string>();
  return c.gates.flatMap((gate) => {
    const vain = gate.inPlay ? [] : gate.ignored.filter((each) => !told.has(each.evidence) && isVain(c, each));
    for (const { evidence } of vain) told.add(evidence);
    return vain.map((each) => report(gate, each));
  });
}

/** Where a gate in play shows the review, it is told there. */
function isVain(c: Case, { evidence, reason }: Ignored): boolean {
  const isIt = (other: { readonly evidence: string }) => other.evidence === evidence;
  const isTold = ({ inPlay, approvals, rejections, ignored }: GateResult) =>
    approvals.some(isIt) || rejections.some(isIt) || (inPlay && ignored.some(isIt));
  return reason === "WRONG_GATE" && !c.gates.some(isTold);
}

function report(gate: GateResult, { login, kind }: Ignored): Omit<Report, "place"> {
  const name = gateName(gate);
  return {
    message: `The ${kind} by @${login} counts for nothing: it names ${name}, which is not in play here (WRONG_GATE).`,
    fix: `Set the label \`request:${gate.gate}\` if ${name} is meant; else ask @${login} to name another gate.`,
  };
}
