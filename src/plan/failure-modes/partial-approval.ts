import type { GateResult } from "../../model/approval.ts";
import type { Sign } from "../../model/failure.ts";
import { gateName, placeOfMove } from "../../rules/aspects/shut.ts";
import { sentence } from "../../rules/aspects/wording.ts";
import type { Found } from "../findings.ts";
import { foundBy, type ModeRule, oneOf, responsible, type Seen, signOf, stopAction, waitedFor } from "./seen.ts";

/** The part that is permitted goes on; the rest is listed. */
export const mode: ModeRule = {
  mode: "partial_approval",
  signs: (seen) => [...rows(seen).map((row) => rowSign(seen, row)), ...actions(seen)],
  measures: (c, sign) => {
    const { action, gate = "", scope = "*" } = sign.about;
    const question = "What is still missing for the rest?";
    if (action !== undefined) return stopAction(c, sign, question);
    const row = c.gates.find((each) => each.gate === gate && each.scope === scope);
    const covered = (row?.subject.artifacts ?? []).map((id) => `artifact:${id}`);
    const blocks = covered.length > 0 ? covered : [`stage:${c.head.state?.value.stage ?? ""}`];
    return [
      { do: "block", text: sign.message, blocks, owner: oneOf(c, sign.owner), question },
      ...(row && row.permits.length > 0 ? [{ do: "limit", scope, permits: row.permits } as const] : []),
    ];
  },
};

/** Gates that are given in part, or within a condition that the move may not have. */
function rows({ c }: Seen): GateResult[] {
  return c.gates.filter(
    ({ status, open, inPlay }) => status === "partial" || (status === "conditional" && !open && inPlay),
  );
}

function rowSign({ c }: Seen, row: GateResult): Sign {
  const permits = [...new Set([...row.permits, ...row.approvals.flatMap((each) => each.permits)])];
  const open = [...row.conditions.map((each) => each.text), ...row.remainingBlockers];
  const left = open.length > 0 ? `Open: ${sentence(open.join("; "))}` : sentence(row.because);
  const owner = waitedFor(c, [row]);
  const part = permits.length > 0 ? permits.map((each) => `\`${each}\``).join(", ") : "what is permitted";
  return {
    message: `${gateName(row)} is ${row.status}. ${left}`,
    place: placeOfMove(c),
    about: { gate: row.gate, scope: row.scope },
    owner,
    step: `Stay within ${part}, and ask ${owner} for the rest.`,
  };
}

/** Actions that are asked for beyond what was permitted. */
function actions({ c, told }: Seen): Sign[] {
  return foundBy(told, ["CS-APR-006"]).flatMap((found: Found) => {
    const { action } = found;
    return action ? [signOf(found, { action: action.id, scope: action.scope }, responsible(c))] : [];
  });
}
