import { stageOf } from "../model/adapter.ts";
import type { Case } from "../model/case.ts";
import { isKnown } from "../model/doc.ts";
import type { Failure } from "../model/failure.ts";
import type { Finding } from "../model/finding.ts";
import type { NextStep } from "../model/verdict.ts";

/**
 * The smallest useful next step: what is wrong first, then who must answer, then what gets stuck work moving again, then the
 * earliest artifact that is missing.
 */
export function nextStep(c: Case, findings: readonly Finding[], failures: readonly Failure[]): NextStep {
  const state = c.head.state?.value;
  const owner = state?.owner ?? "TBD";
  const chosen = known(state?.rollback_or_recovery_action);
  const about = {
    skill: stageOf(c.adapter, state?.stage)?.owner ?? "",
    decision: known(state?.next_decision_needed) ?? "",
    recovery: chosen ?? failures.flatMap((each) => each.chosen ?? each.recoveries)[0] ?? "",
  };
  const wrong = findings.find((each) => each.severity === "error");
  if (wrong) return { ...about, action: `${wrong.message} ${wrong.fix}`, owner };
  const waiting = c.gates.find((each) => each.required && !each.open);
  if (waiting)
    return {
      ...about,
      action: `Answer gate ${waiting.gate}.`,
      owner: waiting.waitingFor.join(", "),
    };
  const asked = findings.find((each) => each.severity === "waiting");
  if (asked) return { ...about, action: `${asked.message} ${asked.fix}`, owner };
  return { ...about, ...(stuck(about.decision, owner, failures) ?? missingArtifact(c, owner)) };
}

/** Trouble for which nobody has chosen anything yet; then the decision that is waited for; then what is left of the rest. */
function stuck(
  decision: string,
  owner: string,
  failures: readonly Failure[],
): Pick<NextStep, "action" | "owner"> | undefined {
  const open = failures.find(({ chosen }) => chosen === undefined);
  if (open && (decision === "" || failures.every(({ chosen }) => chosen === undefined)))
    return { action: open.step, owner: open.owner };
  if (decision !== "") return { action: `Decide: ${decision}`, owner };
  const [first] = failures;
  return first && { action: first.step, owner: first.owner };
}

function known(text: string | undefined): string | undefined {
  return isKnown(text) ? text : undefined;
}

/** The first artifact of the stage that is not there in final form; where all are, the way onwards. */
function missingArtifact(c: Case, owner: string): Pick<NextStep, "action" | "owner"> {
  const stage = stageOf(c.adapter, c.head.state?.value.stage);
  const missing = stage?.artifacts.find(
    (type) => !c.head.artifacts.some((each) => each.type === type && each.status === "current"),
  );
  if (missing !== undefined) return { action: `Write the ${missing} and make it current.`, owner };
  const onwards = c.adapter.transitions.find(
    (each) => each.from === stage?.id && (each.kind === "forward" || each.kind === "terminal"),
  );
  return { action: onwards ? `Move to ${onwards.to}.` : "Nothing is left to do here.", owner };
}
