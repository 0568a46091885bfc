import type { Case } from "../model/case.ts";
import type { Problem } from "../model/finding.ts";
import { nearest } from "../model/nearest.ts";
import type { Rule } from "../model/rule.ts";

/** Exceptions for a rule that there is not: they lift nothing. Rules cannot see this, since they do not know each other. */
export function unknownRules(c: Case, rules: readonly Rule[]): Problem[] {
  const { state } = c.head;
  const names = rules.flatMap(({ id, code }) => [code, id]);
  return (state?.value.exceptions ?? []).flatMap(({ id, rule }, index) => {
    if (!state || rule === undefined || names.includes(rule)) return [];
    const near = nearest(rule, names);
    return {
      code: "CS-WFL-002",
      place: state.at(["exceptions", index, "rule"]),
      message: `The exception \`${id}\` names the rule \`${rule}\`, which there is not; it lifts nothing`,
      fix: near === undefined ? "Name a rule of docs/rules.md by its code, or remove it" : `Write \`${near}\``,
    };
  });
}
