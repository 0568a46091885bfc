import type { Case } from "../model/case.ts";
import { isKnown } from "../model/doc.ts";
import { factName } from "./aspects/facts.ts";
import type { EngagementRule, Report } from "../model/rule.ts";
import type { StateFile } from "../model/state.ts";
import { sentence, ticked } from "./aspects/wording.ts";
import { factValue } from "../gates/requirements.ts";

export const rule: EngagementRule = {
  id: "assumption-contradicted",
  code: "CS-FCT-006",
  severity: "warning",
  blocks: "nothing",
  locked: false,
  summary: "An assumption holds as far as the facts go.",
  why: "When an assumption fails, what was built on it has to be looked at again.",
  check: (c) => (c.head.state?.value.assumptions ?? []).flatMap((each, index) => report(c, each, index)),
};

/** An assumption that was retired is history. */
const RETIRED: readonly (string | undefined)[] = ["closed", "failed", "retired", "superseded"];

function report(c: Case, assumption: NonNullable<StateFile["assumptions"]>[number], index: number): Report[] {
  const head = c.head.state;
  if (!head || typeof assumption === "string" || RETIRED.includes(assumption.status)) return [];
  const { fact, expects, text, stage, id } = assumption;
  const value = fact === undefined ? undefined : factValue(c, fact);
  if (fact === undefined || expects === undefined || !isKnown(value) || value === expects) return [];
  const found = typeof value === "string" ? ticked(value) : "a list or map";
  const message = `${id === undefined ? "The assumption" : ticked(id)} (${text}) conflicts with ${ticked(factName(fact))}, which is ${found}.`;
  const back = stage === undefined ? "Go back to the stage that made it" : `Go back to ${stage}`;
  return [
    {
      place: head.at(["assumptions", index]),
      message,
      fix: sentence(`${back}, or revise it and give it \`status: failed\``),
    },
  ];
}
