import type { GateResult, GateStatus } from "../model/approval.ts";
import { newlyDone } from "../model/action-done.ts";
import type { Artifact } from "../model/artifact.ts";
import type { Case } from "../model/case.ts";
import { isKnown } from "../model/doc.ts";
import { compareText } from "../model/finding.ts";
import { isOpen, type StateFile, type Track } from "../model/state.ts";
import type { EventVerdict } from "../model/verdict.ts";
import { exceptionEvents, revocationEvents } from "./exception-events.ts";
import { recoveryEvents } from "./recovery-events.ts";

/**
 * What a merge would record: the difference between base and head, as events. The same input gives the same events in
 * the same order. Rewording something is no event; changing who owns it, or what it stops, is.
 */
export function eventsOf(c: Case): EventVerdict[] {
  const base: Partial<StateFile> = c.base?.state?.value ?? {};
  const head = c.head.state?.value;
  if (!head) return [];
  return [
    ...moved(c),
    ...artifactEvents(c),
    ...blockerEvents(base, head),
    ...decisionEvents(base, head),
    ...trackEvents(base, head),
    ...scopeEvents(c),
    ...ownerEvents(base, head),
    ...approvalEvents(c),
    ...exceptionEvents(base, head),
    ...revocationEvents(base, head),
    ...recoveryEvents(base, head),
    ...doneEvents(c),
    ...handoffEvents(c),
  ];
}

function moved({ move, head }: Case): EventVerdict[] {
  if (!move) return [];
  const { rationale } = head.state?.value.state_transition ?? {};
  const why = rationale !== undefined && isKnown(rationale) ? { rationale } : {};
  return [{ type: "stage_changed", from: move.from, to: move.to, ...why }];
}

function artifactEvents(c: Case): EventVerdict[] {
  const before = byId(c.base?.artifacts ?? []);
  return c.head.artifacts
    .toSorted((a, b) => compareText(a.id, b.id))
    .flatMap((artifact): EventVerdict[] => {
      const old = before.get(artifact.id);
      const fields = { artifact: artifact.id, version: artifact.version ?? "TBD", status: artifact.status };
      if (!old) return [{ type: "artifact_created", ...fields }];
      return old.blob === artifact.blob ? [] : [{ type: "artifact_revised", ...fields }];
    });
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): Map<string, T> {
  return new Map(entries.map((each) => [each.id, each]));
}

function blockerEvents(base: Partial<StateFile>, head: StateFile): EventVerdict[] {
  const before = byId((base.blockers ?? []).filter(isOpen));
  const after = byId((head.blockers ?? []).filter(isOpen));
  const added = [...after.values()].flatMap((each) => {
    const old = before.get(each.id);
    const same = old && old.owner === each.owner && JSON.stringify(old.blocks) === JSON.stringify(each.blocks);
    return same
      ? []
      : [
          {
            type: "blocker_added",
            blocker: each.id,
            owner: each.owner ?? "TBD",
            blocks: (each.blocks ?? []).join(" "),
          },
        ];
  });
  const removed = [...before.keys()]
    .filter((id) => !after.has(id))
    .map((id) => ({ type: "blocker_removed", blocker: id }));
  return [...added, ...removed];
}

function decisionEvents(base: Partial<StateFile>, head: StateFile): EventVerdict[] {
  const before = byId(base.decision_log ?? []);
  return (head.decision_log ?? [])
    .filter((each) => !before.has(each.id))
    .map((each) => ({ type: "decision_recorded", decision: each.id, by: each.by ?? "TBD" }));
}

const RUNNING: readonly string[] = ["draft", "active", "blocked", "waiting", "stalled"];

function trackEvents(base: Partial<StateFile>, head: StateFile): EventVerdict[] {
  const before = byId(base.active_tracks ?? []);
  const after = byId(head.active_tracks ?? []);
  const runs = (track: Track | undefined) => track !== undefined && RUNNING.includes(track.status);
  const started = [...after.values()].filter((each) => runs(each) && !runs(before.get(each.id)));
  const closed = [...before.values()].filter((each) => runs(each) && !runs(after.get(each.id)));
  return [
    ...started.map((each) => ({
      type: "track_started",
      track: each.id,
      status: each.status,
      scope: each.scope ?? "*",
    })),
    ...closed.map((each) => ({
      type: "track_closed",
      track: each.id,
      status: after.get(each.id)?.status ?? "removed",
    })),
  ];
}

/** A scope that nothing named before, or that nothing names any more. */
function scopeEvents(c: Case): EventVerdict[] {
  const before = new Set(c.base ? named(c.base.artifacts, c.base.state?.value.active_tracks) : []);
  const after = new Set(named(c.head.artifacts, c.head.state?.value.active_tracks));
  if (!c.base) return [];
  const added = [...after]
    .filter((scope) => !before.has(scope))
    .map((scope) => ({ type: "scope_changed", scope, change: "added" }));
  const removed = [...before]
    .filter((scope) => !after.has(scope))
    .map((scope) => ({ type: "scope_changed", scope, change: "removed" }));
  return [...added, ...removed];
}

function named(artifacts: readonly Artifact[], tracks: readonly Track[] = []): string[] {
  return [...artifacts.map((each) => each.scope), ...tracks.map((each) => each.scope ?? "*")]
    .filter((scope) => scope !== "*")
    .toSorted();
}

function ownerEvents(base: Partial<StateFile>, head: StateFile): EventVerdict[] {
  const whole =
    base.owner !== undefined && base.owner !== head.owner
      ? [{ type: "owner_changed", of: "engagement", from: base.owner, to: head.owner }]
      : [];
  const before = byId(base.active_tracks ?? []);
  const tracks = (head.active_tracks ?? []).flatMap((each) => {
    const old = before.get(each.id);
    return old && old.owner !== each.owner
      ? [{ type: "owner_changed", of: `track:${each.id}`, from: old.owner ?? "TBD", to: each.owner ?? "TBD" }]
      : [];
  });
  return [...whole, ...tracks];
}

/** A gate whose answer this change gives, withdraws or asks for, or that it shuts or opens by other means. */
function approvalEvents(c: Case): EventVerdict[] {
  return c.gates.flatMap((gate): EventVerdict[] => {
    const was = c.record.statuses.get(`${gate.gate} ${gate.scope}`);
    const where = { gate: gate.gate, scope: gate.scope, status: gate.status, ...(was === undefined ? {} : { was }) };
    if (isAnswered(c, gate) || isTurned(was, gate.status)) return [{ type: "approval_changed", ...where }];
    return gate.status === "requested" && was !== "requested" ? [{ type: "approval_requested", ...where }] : [];
  });
}

/** What was recorded already is no new answer; that it holds no more is. */
function isAnswered(c: Case, gate: GateResult): boolean {
  const live = gate.approvals.some((each) => each.carriedFrom === undefined);
  const known = c.record.approvals.filter((each) => each.gate === gate.gate && each.scope === gate.scope);
  const refused = gate.rejections.some(({ evidence }) => !known.some((each) => each.evidence === evidence));
  const lost = c.record.statuses.size === 0 && known.length > 0 && gate.approvals.length === 0;
  return live || refused || lost;
}

/** From or to a status that somebody's answer, a blocker or the calendar gave. */
function isTurned(was: GateStatus | undefined, now: GateStatus): boolean {
  return was !== undefined && was !== now && !(OPENING.has(was) && OPENING.has(now));
}

/** How a gate stands that nobody has answered yet. */
const OPENING: ReadonlySet<GateStatus> = new Set(["unknown", "draft", "requested"]);

/** What happened outside, as the change declares it. */
function doneEvents(c: Case): EventVerdict[] {
  return newlyDone(c).map(({ action, artifact, scope, event, on, evidence }) => ({
    type: "action_done",
    action,
    ...(artifact === undefined ? {} : { artifact }),
    ...(scope === undefined ? {} : { scope }),
    event,
    on,
    evidence,
  }));
}

/** A hand-off that was not there before, or says something else now. */
function handoffEvents({ base, head }: Case): EventVerdict[] {
  const before = new Map((base?.handoffs ?? []).map(({ skill, value }) => [skill, value.digest]));
  return head.handoffs
    .filter(({ skill, value }) => before.get(skill) !== value.digest)
    .map(({ skill, value }) => ({ type: "handoff_issued", skill, digest: value.digest }));
}
