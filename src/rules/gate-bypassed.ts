import type { Case } from "../model/case.ts";
import type { RecordedBypass } from "../model/record.ts";
import type { EngagementRule, Report } from "../model/rule.ts";
import { ticked } from "./aspects/wording.ts";
import { isExplained } from "../gates/exceptions.ts";

export const rule: EngagementRule = {
  id: "gate-bypassed",
  code: "CS-STG-003",
  severity: "error",
  blocks: "merge",
  locked: true,
  summary: "A merge over a closed gate has an exception that says who, why and until when.",
  why: "An administrator can merge anything; without a name and a reason the gate was never a gate.",
  check: (c) => c.record.bypasses.filter((each) => !isExplained(c, each)).flatMap((each) => report(c, each)),
};

function report(c: Case, bypass: RecordedBypass): Report[] {
  const head = c.head.state;
  if (!head) return [];
  const place = head.value.exceptions ? head.atKey(["exceptions"]) : head.at(["stage"]);
  const scope = bypass.scope === "*" ? "" : ` for scope ${ticked(bypass.scope)}`;
  const message = `The stage was moved past gate ${ticked(bypass.gate)}${scope} (${bypass.event}), and no exception that is in force names it.`;
  const fix = `Add to exceptions: \`{ id, gate: ${bypass.gate}, reason, by, until }\`, or step back.`;
  return [{ place, message, fix }];
}
