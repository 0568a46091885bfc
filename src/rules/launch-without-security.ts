import { weightOf } from "./aspects/unmet.ts";
import { gateRow, isOpenFor, type Outward, outwardActions, standingOf } from "./aspects/outward.ts";
import { stepTowards } from "./aspects/shut.ts";
import type { Case } from "../model/case.ts";
import type { EngagementRule, Report } from "../model/rule.ts";
import { sentence } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "launch-without-security",
  code: "CS-EXT-006",
  severity: "error",
  blocks: "external action",
  locked: true,
  summary: "A launch has a path that security permits, for its scope.",
  why: "A signoff for one scope is quietly stretched to the next, and the next is where the risk is.",
  check: (c) =>
    outwardActions(c)
      .filter(({ action }) => action.kind === "launch")
      .flatMap((outward) => judge(c, outward, c.adapter.security.gate)),
};

function judge(c: Case, outward: Outward, gate: string | undefined): Report[] {
  const { action, scope, place } = outward;
  if (gate === undefined || isOpenFor(c, gate, outward)) return [];
  const row = gateRow(c, gate, scope);
  const because = row ? ` ${sentence(row.because)}` : "";
  const narrow = scope === "*" ? "" : " Or narrow the scope.";
  return [
    {
      ...weightOf(row),
      place,
      message: `\`${action.id}\` has no security path: \`${gate}\` is ${standingOf(c, gate, scope)} for \`${scope}\`.${because}`,
      fix: `${row ? stepTowards(row) : `Declare \`${gate}\` in the adapter.`}${narrow}`,
      action: { id: action.id, scope },
    },
  ];
}
