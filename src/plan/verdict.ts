import { recoveriesOf } from "../model/adapter.ts";
import type { Case, Repository } from "../model/case.ts";
import type { GateResult } from "../model/approval.ts";
import type { Engagement } from "../model/engagement.ts";
import { type Failure, recoverCommand } from "../model/failure.ts";
import type { Finding, Problem } from "../model/finding.ts";
import type { Rule } from "../model/rule.ts";
import { formatInstant } from "../model/time.ts";
import type {
  ActionVerdict,
  Conclusion,
  EngagementVerdict,
  FailureVerdict,
  GateVerdict,
  Verdict,
} from "../model/verdict.ts";
import { doneUnallowed } from "./done-unallowed.ts";
import { eventsOf } from "./events.ts";
import { failuresOf } from "./failures.ts";
import { type Found, judgeRepository, judgeRules, problemFindings, sorted } from "./findings.ts";
import { nextStep } from "./next.ts";
import { unknownRules } from "./unknown-rules.ts";

/** An engagement for which there is no adapter to judge by. */
export interface Unjudged {
  readonly id: string;
  readonly workflowType: string;
  readonly base: Engagement | undefined;
  readonly head: Engagement;
  readonly problems: readonly Problem[];
}

/** What is right, what is wrong, who must act, and what a merge would record. */
export function planVerdict(
  repository: Repository,
  cases: readonly Case[],
  unjudged: readonly Unjudged[],
  rules: readonly Rule[],
): Verdict {
  const findings = judgeRepository(repository, rules);
  const engagements = [
    ...cases.map((each) => engagementVerdict(each, rules)),
    ...unjudged.map((each) => unjudgedVerdict(each, rules)),
  ].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const { change, policy, now } = repository;
  return {
    schema: "countersign/verdict@1",
    base: change.base,
    head: change.head,
    as_of: formatInstant(now),
    conclusion: conclude([...findings, ...engagements.flatMap((each) => each.findings)]),
    ...(policy.trial ? { trial: true as const } : {}),
    ...(policy.setup ? { setup: true as const } : {}),
    policy_changes: change.policyChanges,
    findings,
    engagements,
  };
}

/** The verdict of a question that was judged in parts. What concerns no one engagement is in each of them. */
export function joinVerdicts([first, ...rest]: readonly [Verdict, ...Verdict[]]): Verdict {
  const all = [first, ...rest];
  const findings = sorted(all.flatMap((each) => each.findings));
  const engagements = all.flatMap((each) => each.engagements).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const conclusion = conclude([...findings, ...engagements.flatMap((each) => each.findings)]);
  return { ...first, conclusion, findings, engagements };
}

/** Errors fail; where nothing is wrong but somebody is missing, people are needed. */
export function conclude(findings: readonly Finding[]): Conclusion {
  if (findings.some((each) => each.severity === "error")) return "failure";
  return findings.some((each) => each.severity === "waiting") ? "action_required" : "success";
}

function engagementVerdict(c: Case, rules: readonly Rule[]): EngagementVerdict {
  const found = judgeRules(c, rules);
  const actions = actionVerdicts(c, found);
  const reasons = (action: string, scope: string) => against(found, action, scope).map(({ finding }) => finding);
  const told = found.filter((each) => each.action === undefined || isAttempted(c, found, each));
  const findings = sorted([
    ...doneUnallowed(c, actions, reasons),
    ...problemFindings([...c.head.problems, ...unknownRules(c, rules)], rules),
    ...told.map((each) => each.finding),
  ]);
  const failures = failuresOf(c, told, found);
  return {
    id: c.id,
    workflow_type: c.adapter.type,
    stage: stages(c.base, c.head),
    findings,
    gates: c.gates.map(gateVerdict),
    actions,
    events: eventsOf(c),
    failures: failures.map((each) => failureVerdict(c, each)),
    next: nextStep(c, findings, failures),
  };
}

function unjudgedVerdict(
  { id, workflowType, base, head, problems }: Unjudged,
  rules: readonly Rule[],
): EngagementVerdict {
  return {
    id,
    workflow_type: workflowType,
    stage: stages(base, head),
    findings: sorted(problemFindings([...head.problems, ...problems], rules)),
    gates: [],
    actions: [],
    events: [],
    failures: [],
    next: {
      skill: "",
      action: "Fix what cannot be read.",
      owner: head.state?.value.owner ?? "TBD",
      decision: "",
      recovery: "",
    },
  };
}

function stages(base: Engagement | undefined, head: Engagement): EngagementVerdict["stage"] {
  return { base: base?.state?.value.stage ?? null, head: head.state?.value.stage ?? null };
}

function failureVerdict(c: Case, failure: Failure): FailureVerdict {
  const { mode, message, about, place, rule = "", owner, step, chosen = "", recoveries } = failure;
  const offered = recoveriesOf(c.adapter).filter(({ id }) => recoveries.includes(id));
  return {
    mode,
    message,
    about,
    file: place.file,
    line: place.line,
    column: place.column,
    rule,
    owner,
    step,
    chosen,
    recoveries: offered
      .toSorted((a, b) => recoveries.indexOf(a.id) - recoveries.indexOf(b.id))
      .map(({ id, output }) => ({ action: id, output, command: recoverCommand(c.id, id) })),
  };
}

function gateVerdict(result: GateResult): GateVerdict {
  return {
    gate: result.gate,
    scope: result.scope,
    status: result.status,
    required: result.required,
    because: result.because,
    approvals: result.approvals.map((each) => ({
      login: each.person.login,
      id: each.person.id,
      evidence: each.evidence,
      permits: each.permits,
      expires_at: each.expiresAt === undefined ? null : formatInstant(each.expiresAt),
      role: each.seat.role,
      ...(each.seat.team === undefined ? {} : { team: each.seat.team }),
      ...(each.seat.delegatedBy === undefined ? {} : { delegated_by: each.seat.delegatedBy }),
      ...(each.carriedFrom === undefined ? {} : { pull_request: each.carriedFrom }),
    })),
    ignored: result.ignored.map(({ login, id, reason, detail, evidence }) => ({
      login,
      id: id ?? null,
      reason,
      detail,
      evidence,
    })),
    conditions: result.conditions.map((each) => each.text),
    remaining_blockers: result.remainingBlockers,
    waiting_for: result.waitingFor,
  };
}

/** Whether the change itself asks for the action, in words or by the status that says it was done. */
function isAttempted(c: Case, found: readonly Found[], { action }: Found): boolean {
  const old = new Set((c.base?.state?.value.actions_requested ?? []).map((each) => JSON.stringify(each)));
  const asked = (c.head.state?.value.actions_requested ?? []).filter((each) => !old.has(JSON.stringify(each)));
  const named = asked.some((each) => each.action === action?.id && [undefined, "*", action.scope].includes(each.scope));
  return named || (saysDone(c, action?.id) && c.scopes.every((scope) => against(found, action?.id, scope).length > 0));
}

/** A status says of no scope in particular that the action was done, so it takes one in which the action is allowed. */
function saysDone(c: Case, id: string | undefined): boolean {
  const status = c.adapter.actions.find((each) => each.id === id)?.status;
  const [before, now] = [c.base?.state?.value.workflow_status, c.head.state?.value.workflow_status];
  return status !== undefined && now === status && before !== status;
}

function against(found: readonly Found[], id: string | undefined, scope: string): Found[] {
  return found.filter(
    ({ action, finding }) => action?.id === id && action?.scope === scope && finding.severity !== "notice",
  );
}

/** Every action for every scope, with each reason that stands in its way. */
function actionVerdicts(c: Case, found: readonly Found[]): ActionVerdict[] {
  return c.adapter.actions
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((action) =>
      c.scopes.map((scope) => {
        const because = [
          ...new Set(against(found, action.id, scope).map(({ finding }) => `${finding.rule}: ${finding.message}`)),
        ];
        const broken = c.head.state ? because : ["CS-SCH-001: state.yaml cannot be read.", ...because];
        return { action: action.id, scope, allowed: broken.length === 0, because: broken };
      }),
    );
}
