import { gateRow, isCarriedOver, type Outward, outwardActions } from "./aspects/outward.ts";
import type { Case } from "../model/case.ts";
import type { RecordedUse } from "../model/record.ts";
import type { EngagementRule, Report } from "../model/rule.ts";

export const rule: EngagementRule = {
  id: "approval-already-used",
  code: "CS-EXT-003",
  severity: "error",
  blocks: "external action",
  locked: true,
  summary: "An approval for a single use is used once.",
  why: "An approval to send one letter is no approval to send it every week.",
  check: (c) => outwardActions(c).flatMap((outward) => judge(c, outward)),
};

function judge(c: Case, outward: Outward): Report[] {
  const { action, scope, place } = outward;
  const use = action.singleUse && !isRenewed(c, outward) ? usedUp(c, outward) : undefined;
  if (!use) return [];
  const message = `\`${action.id}\` has been done${use.artifact === undefined ? "" : ` with ${use.artifact}`}: ${use.event} (${use.status}); its approval was for one use.`;
  const fix = `Request a new approval of ${action.gates.map((gate) => `\`${gate}\``).join(", ")} in this pull request.`;
  return [{ place, message, fix, action: { id: action.id, scope } }];
}

/** Every gate has an approval of this very pull request, so none stands by one that was used. */
function isRenewed(c: Case, { action, scope }: Outward): boolean {
  const rows = action.gates.map((gate) => gateRow(c, gate, scope));
  return rows.every((row) => row?.open === true && row.approvals.some((each) => !isCarriedOver(c, row, each)));
}

/** Where several artifacts could be meant, one that was not sent yet may still go. */
function usedUp(c: Case, { action, scope, artifacts }: Outward): RecordedUse | undefined {
  const uses = c.record.uses.filter(
    (each) => each.action === action.id && [scope, "*"].includes(each.scope) && each.status !== "disputed",
  );
  const unused = artifacts.filter((artifact) => !uses.some((use) => use.artifact === artifact.id));
  const unnamed = uses.findLast((use) => use.artifact === undefined);
  return unused.length === 0 && artifacts.length > 0 ? uses.at(-1) : unnamed;
}
