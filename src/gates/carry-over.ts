import type { Approvers } from "../model/adapter.ts";
import type { Person } from "../model/approval.ts";
import type { RecordedApproval } from "../model/record.ts";
import type { Refusal } from "./independence.ts";
import type { PlayedGate } from "./play.ts";
import type { Claim } from "./source.ts";

/**
 * What the record holds of a gate, as claims: it stands while the content and the gate's definition allow. What was given
 * before there were scopes holds in each of them.
 */
export function recordedClaims(played: PlayedGate): Claim[] {
  return played.facts.record.approvals
    .filter((each) => each.gate === played.gate.id && [played.scope, "*"].includes(each.scope))
    .map((each) => claimOf(played, each));
}

function claimOf(played: PlayedGate, recorded: RecordedApproval): Claim {
  const person: Person = { login: recorded.login, id: recorded.id, human: recorded.kind !== "check" };
  return {
    kind: recorded.kind,
    verdict: recorded.verdict === "rejected" ? "reject" : "approve",
    person,
    evidence: recorded.evidence,
    at: recorded.submittedAt,
    permits: recorded.permits,
    until: recorded.expiresAt,
    conditions: recorded.conditions,
    because: "",
    recorded: { seat: { role: recorded.role }, pull: recorded.pull },
    refusals: [onTrial(played, recorded), changedGate(played, recorded), changedContent(played, recorded)],
  };
}

/** What was approved on trial ends with the trial. */
function onTrial(played: PlayedGate, recorded: RecordedApproval): Refusal | undefined {
  if (!recorded.trial || played.facts.repository.policy.trial) return undefined;
  return { reason: "TRIAL", detail: "It was given on trial, and the trial is over." };
}

/** A role that somebody has left since does not matter; a gate that now asks for another role does. */
function changedGate(played: PlayedGate, recorded: RecordedApproval): Refusal | undefined {
  const { gate } = played;
  if (!gate.evidence.includes(recorded.kind)) {
    return { reason: "NOT_ELIGIBLE", detail: `${gate.id} no longer takes a ${recorded.kind} as evidence.` };
  }
  const { roles = [], field }: Partial<Approvers> = gate.approvers ?? {};
  if (recorded.kind === "check" || recorded.role === field || roles.includes(recorded.role)) return undefined;
  const wanted = [...roles, ...(field === undefined ? [] : [`the ${field} that it names`])].join(" or ") || "nobody";
  return {
    reason: "NOT_ELIGIBLE",
    detail: `${gate.id} now asks for ${wanted}; this was given as ${recorded.role}.`,
  };
}

function changedContent(played: PlayedGate, recorded: RecordedApproval): Refusal | undefined {
  if (recorded.digest === played.subject.content) return undefined;
  const what = played.subject.artifacts.join(", ") || "what it covers";
  return { reason: "STALE_CONTENT", detail: `It was recorded for other content of ${what}.` };
}
