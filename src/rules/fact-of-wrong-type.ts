import type { FactType } from "../model/adapter.ts";
import type { Case } from "../model/case.ts";
import { currencyAt } from "../model/currencies.ts";
import { type Data, isKnown } from "../model/doc.ts";
import { factPath } from "./aspects/facts.ts";
import { nearest } from "../model/nearest.ts";
import type { EngagementRule, Report } from "../model/rule.ts";
import { allowedFact } from "./aspects/fact-type.ts";
import { shown } from "./aspects/value-kind.ts";
import { sentence, ticked } from "./aspects/wording.ts";
import { factValue } from "../gates/requirements.ts";

export const rule: EngagementRule = {
  id: "fact-of-wrong-type",
  code: "CS-FCT-007",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "A known fact is of the type, or one of the values, that the workflow definition declares.",
  why: "Moves and gates compare facts by their text: `yes` for `true` would never be what they wait for.",
  check: (c) => [...c.adapter.facts].flatMap(([name, type]) => reports(c, name, type)),
};

function reports(c: Case, name: string, type: FactType): Report[] {
  const { state, raw } = c.head;
  const value = factValue(c, name);
  const path = factPath(c, name);
  if (!state || !path || !isKnown(value)) return [];
  // A fact may be a map of value and source; where it is not, this is the place of the fact itself.
  const at = [...path, "value"];
  const standard = c.repository.policy.file?.value.settings?.currency;
  const allowed = allowedFact(type, value, currencyAt(raw, at, standard));
  if (allowed === undefined) return [];
  const found = typeof value === "string" ? ticked(shown(value)) : "a list or map";
  const message = `${ticked(name)} is ${found}; allowed: ${allowed}.`;
  return [{ place: state.at(at), message, fix: fixFor(type, value, allowed) }];
}

function fixFor(type: FactType, value: Data, allowed: string): string {
  const near = typeof value === "string" && type.values ? nearest(value, type.values) : undefined;
  const right = near === undefined ? (type.values ? `one of ${allowed}` : allowed) : ticked(near);
  return sentence(`Write ${right}, or TBD until it is known`);
}
