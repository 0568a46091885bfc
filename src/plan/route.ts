import { artifactTypeOf, type Skill, type Stage, terminalOf } from "../model/adapter.ts";
import { type Artifact, isLive } from "../model/artifact.ts";
import type { Case } from "../model/case.ts";
import { isKnown } from "../model/doc.ts";
import { type Explanation, explain, remark } from "../model/explanation.ts";
import { isOpen } from "../model/state.ts";
import type { EngagementVerdict } from "../model/verdict.ts";
import { factValue } from "../gates/requirements.ts";
import { currentOf, hindrances, scopeOf } from "./hindrances.ts";
import { calledRules } from "./routing-rules.ts";

/** What a request for work is, seen from where the engagement stands. */
export type Kind =
  | "forward progress"
  | "backward rework"
  | "skipped-stage exception"
  | "reopened approval"
  | "continuation"
  | "revision"
  | "escalation"
  | "packaging"
  | "validation"
  | "new workstream";

/** How the next step is found: eleven questions, asked in order, each with its answer. */
export function routeOf(c: Case, verdict: EngagementVerdict): Explanation[] {
  const target = targetOf(c);
  return [
    definition(c),
    explicitTarget(c),
    inferredTarget(c, target),
    remark(`The kind of work: ${kindOf(c, verdict)}.`),
    selected(c, verdict),
    support(c),
    triage(c),
    duplicates(c, target),
    recorded(verdict),
    valid(verdict),
    result(c, verdict),
  ].map((each, index) => ({ ...each, text: `${index + 1}. ${each.text}` }));
}

function definition({ adapter, head }: Case): Explanation {
  const named = head.state?.value.workflow_type;
  return remark(
    `Workflow definition: ${adapter.type}, ${named === undefined ? "the default" : "which the state names"}.`,
  );
}

/** Outputs that somebody asked for, and whether each may be made now. */
function explicitTarget(c: Case): Explanation {
  const requested = c.head.state?.value.requested ?? [];
  if (requested.length === 0) return remark("Nobody asks for a particular output.");
  const judged = requested.map((type) => explain(hindrances(c, type).length === 0, asked(c, type)));
  return explain(
    judged.every(({ holds }) => holds),
    "What is asked for by name:",
    judged,
  );
}

function asked(c: Case, type: string): string {
  const why = hindrances(c, type);
  const owner = artifactTypeOf(c.adapter, type)?.owner ?? "nobody";
  return why.length === 0
    ? `${type}, which is ${owner}'s to make`
    : `${type}: a draft at most, since ${why.join("; ")}`;
}

interface Target {
  readonly stage: Stage | undefined;
  readonly type: string | undefined;
}

/** What is asked for by name and may be made; else the earliest stage, up to the present one, that lacks an artifact. */
function targetOf(c: Case): Target {
  const requested = (c.head.state?.value.requested ?? []).find((type) => hindrances(c, type).length === 0);
  if (requested !== undefined) return { stage: stageMaking(c, requested), type: requested };
  const here = c.adapter.stages.findIndex(({ id }) => id === c.head.state?.value.stage);
  const passed = c.adapter.stages.slice(0, here + 1);
  const stage =
    passed.find(({ artifacts }) => artifacts.some((type) => currentOf(c, type).length === 0)) ?? passed.at(-1);
  return { stage, type: stage?.artifacts.find((type) => currentOf(c, type).length === 0) };
}

function stageMaking({ adapter }: Case, type: string): Stage | undefined {
  return adapter.stages.find(({ artifacts }) => artifacts.includes(type));
}

function inferredTarget(c: Case, { stage, type }: Target): Explanation {
  const missing = type === undefined ? "nothing of it is missing" : `${type} is the earliest that is missing`;
  const tracks = (c.head.state?.value.active_tracks ?? []).map(({ id, status }) => remark(`track ${id}: ${status}`));
  return { ...remark(stage ? `Stage ${stage.id}: ${missing}.` : withoutStage(c)), children: tracks };
}

function withoutStage({ adapter, head }: Case): string {
  const stage = head.state?.value.stage ?? "TBD";
  return terminalOf(adapter, stage)
    ? `Stage ${stage}: an end, where nothing is left to make.`
    : `Stage ${stage}: ${adapter.type} has no such stage, so that nothing follows from it.`;
}

/** The most telling kind comes first. */
export function kindOf(c: Case, { findings }: EngagementVerdict): Kind {
  const state = c.head.state?.value;
  const moved = c.move?.transition?.kind;
  const requested = (state?.requested ?? []).flatMap((type) => skillOf(c, type) ?? []);
  if (["blocked", "stalled"].includes(state?.workflow_status ?? "")) return "escalation";
  if (moved === "backward") return "backward rework";
  if (moved === "skip") return "skipped-stage exception";
  if (moved === "reopen" || c.gates.some(({ inPlay, status }) => inPlay && ["superseded", "expired"].includes(status)))
    return "reopened approval";
  if (moved !== undefined) return "forward progress";
  if (startsTrack(c)) return "new workstream";
  if (revises(c)) return "revision";
  if (requested.some(({ kind }) => kind === "support") || (state?.actions_requested ?? []).length > 0)
    return "packaging";
  return findings.some(({ severity }) => severity === "error") ? "validation" : "continuation";
}

function startsTrack({ base, head }: Case): boolean {
  const before = new Set((base?.state?.value.active_tracks ?? []).map(({ id }) => id));
  return (head.state?.value.active_tracks ?? []).some(({ id }) => !before.has(id));
}

function revises({ base, head }: Case): boolean {
  return head.artifacts.some((each) => base?.artifacts.some(({ id, blob }) => id === each.id && blob !== each.blob));
}

function skillOf({ adapter }: Case, type: string): Skill | undefined {
  return adapter.skills.get(artifactTypeOf(adapter, type)?.owner ?? "");
}

function selected(c: Case, { next }: EngagementVerdict): Explanation {
  const from = c.head.state?.value.stage;
  const ways = c.adapter.transitions.filter((each) => each.from === from && !each.implied);
  return {
    ...remark(`Next: ${next.action}`),
    children: [
      ...ways.map(({ to, kind, when }) => remark(`from here ${kind} to ${to}${when === "" ? "" : `, ${when}`}`)),
      ...calledRules(c).map(({ id, action, routeTo }) =>
        remark(`rule ${id}: ${action}${routeTo === undefined ? "" : `, which ${routeTo} does`}`),
      ),
      ...unknownFields(c),
    ],
  };
}

/** Fields that the workflow wants filled in sooner or later. */
function unknownFields(c: Case): Explanation[] {
  const unknown = c.adapter.requiredFields.filter((field) => !isKnown(factValue(c, field)));
  return unknown.length === 0 ? [] : [remark(`not known yet: ${unknown.join(", ")}`)];
}

/** Support is called for a job, never because it exists. */
function support(c: Case): Explanation {
  const { requested = [], actions_requested: actions = [] } = c.head.state?.value ?? {};
  const types = [
    ...requested,
    ...actions.flatMap(({ action }) => c.adapter.actions.find(({ id }) => id === action)?.artifact ?? []),
  ];
  const jobs = [...new Set(types)].flatMap((type) => {
    const skill = skillOf(c, type);
    return skill?.kind === "support" ? [remark(`${skill.id} for ${type}`)] : [];
  });
  return { ...remark(jobs.length > 0 ? "Support is needed for:" : "No support is needed."), children: jobs };
}

function triage(c: Case): Explanation {
  const flags = (c.head.state?.value.security_flags ?? []).filter(isKnown);
  const { gate, artifact } = c.adapter.security;
  if (flags.length === 0) return remark("Nothing is a matter of security.");
  const rows = c.gates.filter((each) => each.gate === gate);
  const review = artifact === undefined || currentOf(c, artifact).length > 0;
  const standing = rows.map(({ scope, status }) => remark(`${gate} for ${scope === "*" ? "all" : scope}: ${status}`));
  const isSettled = review && rows.length > 0 && rows.every(({ open }) => open);
  return explain(isSettled, `A matter of security: ${flags.join(", ")}.`, standing);
}

/** Before anything new is made: what there is of it already. */
function duplicates(c: Case, { type }: Target): Explanation {
  const live = c.head.artifacts.filter((each) => each.type === type && isLive(each));
  if (type === undefined) return remark("Nothing new is to be made.");
  if (live.length === 0) return remark(`There is no ${type} yet, so a new one is made.`);
  return { ...remark("There is one already:"), children: live.map((each) => remark(advice(c, each))) };
}

function advice(c: Case, { id, status, version = "without a version", type }: Artifact): string {
  const policy = artifactTypeOf(c.adapter, type)?.versionPolicy ?? "";
  const use = status === "draft" ? "go on with it" : "revise it, supersede it, or fork it for another scope";
  return `${id} ${version} is ${status}: ${use}${policy === "" ? "" : ` (${policy})`}`;
}

function recorded({ events }: EngagementVerdict): Explanation {
  return {
    ...remark(events.length > 0 ? "A merge records:" : "A merge records nothing."),
    children: events.map(({ type }) => remark(type)),
  };
}

function valid({ findings }: EngagementVerdict): Explanation {
  const wrong = findings.filter(({ severity }) => severity === "error");
  const waiting = findings.filter(({ severity }) => severity === "waiting");
  const told = [...wrong, ...waiting].map(({ rule, message }) => explain(false, `${rule}: ${message}`));
  return explain(
    told.length === 0,
    told.length === 0 ? "The state is valid." : `${wrong.length} wrong, ${waiting.length} waiting:`,
    told,
  );
}

function result(c: Case, { next, failures }: EngagementVerdict): Explanation {
  const { blockers = [], missing_info: questions = [] } = c.head.state?.value ?? {};
  const lines = [
    `skill: ${next.skill || "TBD"}`,
    `owner: ${next.owner || "TBD"}`,
    `decision: ${next.decision || "none"}`,
    `recovery: ${next.recovery || "none"}`,
    ...failures.map(({ mode, chosen, recoveries }) =>
      chosen === ""
        ? `${mode}: ${recoveries.map(({ command }) => command).join(", or ") || "nothing in the definition fits"}`
        : `${mode}: ${chosen} is chosen`,
    ),
    ...blockers.filter(isOpen).map(({ id, text }) => `blocker ${id}: ${text}`),
    ...questions.map(({ id, question, field, scope }) => `question ${id}${scopeOf(scope)}: ${question ?? field}`),
  ];
  return { ...remark("Handed on:"), children: lines.map(remark) };
}
