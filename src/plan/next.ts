import { stageOf } from "../model/adapter.ts";
import type { Case } from "../model/case.ts";
import { isKnown } from "../model/doc.ts";
import type { Finding } from "../model/finding.ts";
import type { NextStep } from "../model/verdict.ts";

/** The smallest useful next step: what is wrong first, then who must answer, then the earliest artifact that is missing. */
export function nextStep(c: Case, findings: readonly Finding[]): NextStep {
  const state = c.head.state?.value;
  const stage = stageOf(c.adapter, state?.stage);
  const owner = state?.owner ?? "TBD";
  const about = {
    skill: stage?.owner ?? "",
    decision: isKnown(state?.next_decision_needed) ? (state?.next_decision_needed ?? "") : "",
    recovery: isKnown(state?.rollback_or_recovery_action) ? (state?.rollback_or_recovery_action ?? "") : "",
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
  if (about.decision !== "") return { ...about, action: `Decide: ${about.decision}`, owner };
  return { ...about, ...missingArtifact(c, owner) };
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
