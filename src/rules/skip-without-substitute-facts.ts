import type { Case } from "../model/case.ts";
import { isKnown } from "../model/doc.ts";
import { movingOf } from "./aspects/move-place.ts";
import type { EngagementRule } from "../model/rule.ts";
import type { StateFile } from "../model/state.ts";
import { ticked, tickedList } from "./aspects/wording.ts";
import { judgePredicate } from "../gates/requirements.ts";

export const rule: EngagementRule = {
  id: "skip-without-substitute-facts",
  code: "CS-STG-004",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "A skipped stage has verified facts that stand in for it, and a reason.",
  why: "What a stage would have found out is needed later, wherever it comes from.",
  check(c) {
    const moving = movingOf(c);
    if (moving?.move.transition?.kind !== "skip") return [];
    const given = moving.state.value.state_transition;
    const missing = [
      ...unverified(c, given?.substitute_facts ?? []),
      ...(isKnown(given?.rationale) ? [] : ["no rationale"]),
    ];
    if (missing.length === 0) return [];
    const stages = skipped(c, moving.move.from, moving.move.to);
    const message = `${stages} skipped by ${moving.name}; ${missing.join(" and ")}.`;
    const fix =
      "List in state_transition the substitute_facts, as paths of known facts or as `{ fact, source }`, and the rationale.";
    return [{ place: given ? moving.state.at(["state_transition"]) : moving.place, message, fix }];
  },
};

type Substitute = NonNullable<NonNullable<StateFile["state_transition"]>["substitute_facts"]>[number];

function unverified(c: Case, facts: readonly Substitute[]): string[] {
  if (facts.length === 0) return ["no verified substitute facts"];
  const open = facts
    .filter((each) => !isVerified(c, each))
    .map((each) => (typeof each === "string" ? each : each.fact));
  return open.length > 0 ? [`not verified: ${tickedList(open)}`] : [];
}

/** A path means a known fact, verified where the adapter says by whom; a map brings its own source. */
function isVerified(c: Case, fact: Substitute): boolean {
  if (typeof fact === "string") return judgePredicate(c, c.gates, { fact }).holds;
  return isKnown(fact.fact) && isKnown(fact.source) && fact.value !== "TBD";
}

function skipped(c: Case, from: string, to: string): string {
  const ids = c.adapter.stages.map(({ id }) => id);
  const between = ids.slice(ids.indexOf(from) + 1, ids.indexOf(to));
  return between.length > 0
    ? `${tickedList(between)} ${between.length > 1 ? "are" : "is"}`
    : `What lies before ${ticked(to)} is`;
}
