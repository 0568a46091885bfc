import type { Adapter } from "../model/adapter.ts";
import type { Finding, Severity } from "../model/finding.ts";
import type { Rule } from "../model/rule.ts";

/** From what stops a merge to what only tells. */
const weights: readonly Severity[] = ["error", "warning", "notice"];

/**
 * A finding as heavy as the workflow definition makes its rule, by code or name. What waits for people goes on waiting,
 * and a locked rule becomes no lighter.
 */
export function withOwnSeverity(adapter: Adapter, rule: Rule, finding: Finding): Finding {
  const given = (adapter.doc.value.validation_rules ?? []).flatMap((each) =>
    typeof each !== "string" && (each.id === rule.code || each.id === rule.id) ? (each.severity ?? []) : [],
  );
  const severity = given.at(-1);
  if (severity === undefined || finding.severity === "waiting") return finding;
  const lowers = weights.indexOf(severity) > weights.indexOf(finding.severity);
  return lowers && rule.locked ? finding : { ...finding, severity };
}
