import {
  artifactTypeOf,
  type DeclaredFailureMode,
  recoveriesOf,
  type RecoveryAction,
  stageOf,
} from "../model/adapter.ts";
import type { Case } from "../model/case.ts";
import { isKnown } from "../model/doc.ts";
import {
  type Failure,
  type FailureMode,
  type Measure,
  referencesTo,
  type Sign,
  type Trouble,
} from "../model/failure.ts";
import { parseSource } from "../model/reference.ts";
import { judgePredicate } from "../gates/requirements.ts";
import { mode as boundaryCrossing } from "./failure-modes/boundary-crossing.ts";
import { mode as conflictingFacts } from "./failure-modes/conflicting-facts.ts";
import { hold, signsDeclared } from "./failure-modes/declared.ts";
import { mode as duplicateArtifact } from "./failure-modes/duplicate-artifact.ts";
import { mode as missingFacts } from "./failure-modes/missing-facts.ts";
import { mode as partialApproval } from "./failure-modes/partial-approval.ts";
import { mode as scopeChange } from "./failure-modes/scope-change.ts";
import { mode as securityBlocker } from "./failure-modes/security-blocker.ts";
import type { ModeRule, Seen } from "./failure-modes/seen.ts";
import { mode as stakeholderUnavailable } from "./failure-modes/stakeholder-unavailable.ts";
import { mode as unsafeRequest } from "./failure-modes/unsafe-request.ts";
import { mode as upstreamNotApproved } from "./failure-modes/upstream-not-approved.ts";
import type { Found } from "./findings.ts";

const modes: readonly ModeRule[] = [
  missingFacts,
  conflictingFacts,
  unsafeRequest,
  duplicateArtifact,
  upstreamNotApproved,
  partialApproval,
  scopeChange,
  stakeholderUnavailable,
  securityBlocker,
  boundaryCrossing,
];

/** The ways in which work is stuck now, those of the adapter's own kind of work first. `told` fails or holds up the change. */
export function failuresOf(c: Case, told: readonly Found[], all: readonly Found[]): Failure[] {
  const { state } = c.head;
  if (!state) return [];
  const seen: Seen = { c, state, told, all };
  const own = c.adapter.failureModes
    .filter(({ narrows }) => narrows === undefined)
    .filter((each) => holds(c, each))
    .flatMap((each) => signsDeclared(seen, each).map((sign) => failureOf(c, each.id, undefined, sign)));
  const general = modes.flatMap(({ mode, signs }) =>
    signs(seen).map((sign) => failureOf(c, narrowed(c, mode, sign), mode, sign)),
  );
  return unique([...own, ...general.filter((each) => !isCovered(own, each))]);
}

/** What makes it safe, until people have settled it. An adapter's own mode has the measures of what it narrows, else a hold. */
export function measuresFor(c: Case, failure: Trouble & { readonly mode: string }): Measure[] {
  const kind = c.adapter.failureModes.find(({ id }) => id === failure.mode)?.narrows ?? failure.mode;
  const rule = modes.find(({ mode }) => mode === kind);
  return rule ? rule.measures(c, failure) : hold(c, failure);
}

export { scopeMeasures } from "./failure-modes/scope-change.ts";

function failureOf(c: Case, mode: string, kind: FailureMode | undefined, sign: Sign): Failure {
  const recoveries = recoveriesFor(recoveriesOf(c.adapter), mode, kind, sign.rule);
  return { ...sign, mode, recoveries, chosen: chosenOf(c, sign, recoveries) };
}

/** What fits in most respects first; then what names the trouble first; then in the order of the definition. */
function recoveriesFor(
  all: readonly RecoveryAction[],
  mode: string,
  kind: FailureMode | undefined,
  rule: string | undefined,
): string[] {
  const ranked = (names: readonly (string | undefined)[]) =>
    all
      .map(({ id, fits }) => ({ id, at: names.flatMap((name) => (name === undefined ? [] : fits.indexOf(name))) }))
      .map(({ id, at }) => ({ id, at: at.filter((index) => index >= 0) }))
      .filter(({ at }) => at.length > 0)
      .toSorted((a, b) => b.at.length - a.at.length || Math.min(...a.at) - Math.min(...b.at))
      .map(({ id }) => id);
  const own = ranked([mode, rule]);
  return own.length > 0 ? own : ranked([kind]);
}

/** A choice on the blocker or the track that is concerned, one that a decision made for this, or one for the whole engagement. */
function chosenOf(c: Case, { about }: Sign, recoveries: readonly string[]): string | undefined {
  const state = c.head.state?.value;
  const track = state?.active_tracks?.find(({ id }) => id === about.track);
  const blocker = state?.blockers?.find(({ id }) => id === about.blocker);
  const names = referencesTo(about);
  const decision = state?.decision_log?.findLast(
    ({ recovers = [] }) => names.length > 0 && names.every((each) => recovers.includes(each)),
  );
  return [blocker?.recovery, track?.recovery, decision?.recovery, state?.rollback_or_recovery_action].find(
    (each) => each !== undefined && isKnown(each) && recoveries.includes(each),
  );
}

/** The special case that the adapter makes of a general mode, where this sign is one. */
function narrowed(c: Case, mode: FailureMode, sign: Sign): string {
  const declared = c.adapter.failureModes.filter((each) => each.narrows === mode && holds(c, each));
  return declared.find((each) => each.skill === undefined || isWorkOf(c, each.skill, sign))?.id ?? mode;
}

/** Work of a skill: what it wrote of the sign's artifact, scope or conflict, and tracks in a stage that it leads. */
function isWorkOf(c: Case, skill: string, { about }: Sign): boolean {
  const { conflicts = [], active_tracks: tracks = [] } = c.head.state?.value ?? {};
  const between = conflicts.find(({ id }) => id === about.conflict)?.between ?? [];
  const ids = [about.artifact, ...between.map((each) => parseSource(each.replace(/^artifact:/, ""))?.id)];
  const isIn = (scope: string) => about.scope !== undefined && scope === about.scope;
  const wrote = c.head.artifacts.some(
    ({ id, scope, type }) => (ids.includes(id) || isIn(scope)) && artifactTypeOf(c.adapter, type)?.owner === skill,
  );
  const stage = tracks.find(({ id }) => id === about.track)?.stage;
  return wrote || stageOf(c.adapter, stage)?.owner === skill;
}

function holds(c: Case, { when }: DeclaredFailureMode): boolean {
  return when.every((each) => judgePredicate(c, c.gates, each).holds);
}

/** The adapter's own mode says it better where both are about one conflict or one blocked request. */
function isCovered(own: readonly Failure[], { about, rule }: Failure): boolean {
  const same = (each: Failure) =>
    (about.conflict !== undefined && each.about.conflict === about.conflict) ||
    (rule !== undefined && rule === each.rule && each.about.artifact === about.artifact);
  return own.some(same);
}

function unique(all: readonly Failure[]): Failure[] {
  const keyed = all.map((each) => [JSON.stringify([each.mode, each.about, each.message]), each] as const);
  return [...new Map(keyed).values()];
}
