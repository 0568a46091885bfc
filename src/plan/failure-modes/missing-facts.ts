import { gateOf } from "../../model/adapter.ts";
import type { Case } from "../../model/case.ts";
import { isKnown } from "../../model/doc.ts";
import type { Sign } from "../../model/failure.ts";
import { factValue } from "../../gates/requirements.ts";
import { factName, factPlace } from "../../rules/aspects/facts.ts";
import { placeOfMove } from "../../rules/aspects/shut.ts";
import { gatesOfMove, unmet } from "../../rules/aspects/unmet.ts";
import { ticked } from "../../rules/aspects/wording.ts";
import { scopeOf } from "../hindrances.ts";
import { known, type ModeRule, responsible, type Seen } from "./seen.ts";

/** Ask where a fact holds something up; what holds up nothing may stay TBD. */
export const mode: ModeRule = {
  mode: "missing_facts",
  signs: (seen) => [...questions(seen), ...unasked(seen)],
  measures: (c, { about, owner }) => {
    const { fact = "", question } = about;
    const asked = c.head.state?.value.missing_info?.find(({ id }) => id === question);
    return [{ do: "ask", fact, gates: gatesFor(c, fact), question: known(asked?.question) ?? wording(fact), owner }];
  },
};

/** Open questions that hold up a gate. */
function questions({ c, state }: Seen): Sign[] {
  return (state.value.missing_info ?? []).flatMap((each, index) => {
    if (each.gates === undefined || each.gates.length === 0 || isKnown(factValue(c, each.field))) return [];
    const owner = known(each.owner) ?? verifierOf(c, each.field);
    const place = state.at(["missing_info", index, "field"]);
    const message = `\`${factName(each.field)}\` is TBD and holds up ${each.gates.map((gate) => ticked(gate.replace(/^gate:/, ""))).join(", ")}${scopeOf(each.scope)}.`;
    const step = `Ask ${owner}: ${known(each.question) ?? wording(each.field)}`;
    return [{ message, place, about: { fact: factName(each.field), question: each.id }, owner, step }];
  });
}

/** Facts that the move of this change needs, and that nobody is asked for yet. */
function unasked({ c, state }: Seen): Sign[] {
  const asked = (state.value.missing_info ?? []).filter(({ gates = [] }) => gates.length > 0);
  const missing = [...new Set(neededFacts(c).map(factName))].filter(
    (fact) => !isKnown(factValue(c, fact)) && !asked.some(({ field }) => factName(field) === fact),
  );
  return missing.map((fact) => {
    const question = state.value.missing_info?.find(({ field }) => factName(field) === fact);
    const owner = known(question?.owner) ?? verifierOf(c, fact);
    return {
      message: `\`${fact}\` is TBD, and the move needs it.`,
      place: factPlace(c, fact, placeOfMove(c)),
      about: question ? { fact, question: question.id } : { fact },
      owner,
      step: `Ask ${owner}: ${known(question?.question) ?? wording(fact)}`,
      rule: "CS-FCT-001",
    };
  });
}

function neededFacts(c: Case): string[] {
  const leaves = unmet(c).flatMap(({ leaf }) =>
    leaf && "fact" in leaf ? [leaf.fact] : leaf && "date" in leaf ? [leaf.date] : [],
  );
  return [...leaves, ...gatesOfMove(c).flatMap((gate) => gateOf(c.adapter, gate)?.facts ?? [])];
}

function gatesFor(c: Case, fact: string): string[] {
  return c.adapter.gates.filter((gate) => gate.facts?.some((each) => factName(each) === fact)).map(({ id }) => id);
}

function verifierOf(c: Case, fact: string): string {
  return c.adapter.facts.get(factName(fact))?.verifiedBy[0] ?? responsible(c);
}

function wording(fact: string): string {
  return `What is ${factName(fact)}?`;
}
