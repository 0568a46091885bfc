import type { Transition } from "../model/adapter.ts";
import type { Case } from "../model/case.ts";
import { type Explanation, explain, remark } from "../model/explanation.ts";
import { explainTransition } from "../plan/explain.ts";

/** A stage or an end of the definition: the move that leads there from here or, where none does, the ways on. */
export function stageAnswers(c: Case, subject: string): Explanation[] {
  const from = c.base?.state?.value.stage ?? c.head.state?.value.stage;
  const onwards = c.adapter.transitions.filter((each) => each.from === from && each.to !== each.from);
  const moves = onwards.filter((each) => each.to === subject);
  if (moves.length > 0) return moves.map((each) => explainTransition(c, each));
  if (!stagesOf(c).includes(subject)) return [];
  if (subject === from) return [explain(true, `stage ${subject}: this is where it stands`, waysOn(c, onwards))];
  return [explain(false, `stage ${subject}: no move leads there from ${from ?? "here"}`, waysOn(c, onwards))];
}

export function stagesOf({ adapter }: Case): string[] {
  const ends = adapter.transitions.map((each) => each.to);
  return [...new Set([...adapter.stages.map((each) => each.id), ...ends])];
}

function waysOn(c: Case, onwards: readonly Transition[]): Explanation[] {
  if (onwards.length === 0) return [remark("no move leads on from here")];
  return onwards.map((each) => explainTransition(c, each));
}
