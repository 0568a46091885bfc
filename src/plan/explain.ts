import { approvalLine } from "../gates/approval-line.ts";
import { judgePredicate } from "../gates/requirements.ts";
import { type Action, gateOf, type Transition } from "../model/adapter.ts";
import { type GateResult, statusMeaning } from "../model/approval.ts";
import type { Case } from "../model/case.ts";
import { type Explanation, explain, remark } from "../model/explanation.ts";
import { permitIn } from "../model/permit.ts";
import type { Judged } from "../model/predicate.ts";
import { formatInstant } from "../model/time.ts";
import type { ActionVerdict } from "../model/verdict.ts";

/** A gate: who answered, who was not counted and why, and what is still missing. */
export function explainGate(c: Case, result: GateResult): Explanation {
  const gate = gateOf(c.adapter, result.gate);
  const about = gate?.appliesWhen ? [remark(`applies when ${gate.appliesWhen}`)] : [];
  return explain(result.open, `gate ${nameOf(result)}: ${result.status} (${statusMeaning[result.status]})`, [
    ...about,
    explain(!result.subject.empty, coverage(result)),
    ...result.approvals.map((each) => explain(true, approvalText(each))),
    ...result.rejections.map((each) =>
      explain(false, `rejected by @${each.person.login}${each.because ? `: ${each.because}` : ""}`),
    ),
    ...result.conditions.map((each) => explain(false, `open condition: ${each.text}`)),
    ...result.remainingBlockers.map((each) => explain(false, `open blocker ${each}`)),
    ...result.ignored.map((each) =>
      remark(`not counted: ${each.kind === "check" ? "" : "@"}${each.login}, ${each.reason}: ${each.detail}`),
    ),
    ...(result.open
      ? []
      : [explain(false, `waiting for ${result.waitingFor.join(", ") || "nobody"}`), remark(howTo(c, result))]),
  ]);
}

function nameOf({ gate, scope }: GateResult): string {
  return scope === "*" ? gate : `${gate} for ${scope}`;
}

function coverage({ subject }: GateResult): string {
  if (subject.empty) return "covers nothing that is here";
  return `covers ${subject.artifacts.join(", ") || "state.yaml"}`;
}

function approvalText({
  person,
  seat,
  evidence,
  permits,
  expiresAt,
  carriedFrom,
}: GateResult["approvals"][number]): string {
  const until = expiresAt === undefined ? "" : ` until ${formatInstant(expiresAt)}`;
  const from = carriedFrom === undefined ? "" : `, given in #${carriedFrom}`;
  return `approved by ${person.human ? "@" : ""}${person.login} as ${seat.role}${until}, permits ${permits.join(", ")}${from} ${evidence}`.trim();
}

/** The line that an approver pastes into a review. */
export function howTo(c: Case, result: Pick<GateResult, "gate" | "scope">): string {
  const { gate } = result;
  const evidence = gateOf(c.adapter, gate)?.evidence ?? [];
  const line = approvalLine(c, result);
  const parts = [
    evidence.includes("review") || evidence.includes("document")
      ? `submit a review with Approve and this line: ${line}`
      : "",
    evidence.includes("document") ? "with an attestation of the signed document under evidence/" : "",
    evidence.includes("label") ? `set the label approve:${gate}` : "",
    evidence.includes("check") ? "get the checks it names green" : "",
  ];
  return parts.filter((part) => part !== "").join("; or ");
}

/** A move: every requirement, with what was found. */
export function explainTransition(c: Case, transition: Transition): Explanation {
  const judged = transition.requires.map((each) => judgePredicate(c, c.gates, each));
  const prose = transition.when === "" ? [] : [remark(`when ${transition.when}`)];
  const holds = judged.every((each) => each.holds);
  return explain(holds, `${transition.from} -> ${transition.to} (${transition.kind})`, [
    ...prose,
    ...judged.map((each) => explainJudged(c, each)),
  ]);
}

function explainJudged(c: Case, judged: Judged): Explanation {
  const text = judged.found === "" ? judged.phrase : `${judged.phrase} (${judged.found})`;
  const { leaf } = judged;
  const gates = leaf && "gate" in leaf ? c.gates.filter((each) => each.gate === leaf.gate) : [];
  const below = judged.holds ? [] : gates.map((each) => explainGate(c, each));
  return explain(judged.holds, text, [...judged.children.map((each) => explainJudged(c, each)), ...below]);
}

/** An external action for one scope: what it needs and what stands in its way. */
export function explainAction(c: Case, action: Action, verdict: ActionVerdict): Explanation {
  const needed =
    action.permit === undefined
      ? []
      : [explain(verdict.allowed, `needs the permit ${permitIn(action.permit, verdict.scope)}`)];
  const gates = c.gates.filter((each) => action.gates.includes(each.gate) && each.scope === verdict.scope);
  return explain(verdict.allowed, `action ${action.id}${verdict.scope === "*" ? "" : ` for ${verdict.scope}`}`, [
    ...needed,
    ...verdict.because.map((each) => explain(false, each)),
    ...gates.map((each) => explainGate(c, each)),
  ]);
}
