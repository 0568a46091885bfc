import { judgeGates } from "../gates/judge.ts";
import type { Case, Question, Repository } from "../model/case.ts";
import type { Verdict } from "../model/verdict.ts";
import { planVerdict } from "../plan/verdict.ts";
import { rules } from "../rules/index.ts";
import { assemble } from "./assemble.ts";

export interface Evaluated {
  readonly verdict: Verdict;
  readonly cases: readonly Case[];
  readonly repository: Repository;
}

/** From what was read to the verdict: pure, so that a laptop, a dry run, a test and the Action agree. */
export function evaluate(question: Question): Evaluated {
  const { repository, facts, unjudged } = assemble(question);
  const cases = judgeGates(facts);
  return { verdict: planVerdict(repository, cases, unjudged, rules), cases, repository };
}
