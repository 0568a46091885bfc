import { type Data, type DataMap, dataOf, isMap } from "../model/doc.ts";
import type { EntryFile } from "../model/record-file.ts";
import { standingAnswers } from "../model/standing-answers.ts";

/**
 * `record/project_state.yaml`: the whole state of an engagement, what people declare and what the record derives, field
 * for field as the public library passes it between its specialists. It follows from the entries alone.
 */
export function projectState(entries: readonly EntryFile[]): DataMap {
  const newest = entries.at(-1);
  if (!newest) return {};
  const state = dataOf(newest.state ?? {});
  const events = entries.flatMap((entry) => entry.events).slice(-EVENTS_IN_VIEW);
  const told = (key: string, otherwise: Data = "TBD"): Data => state[key] ?? otherwise;
  return {
    workflow_type: newest.adapter.type,
    workflow_definition: `adapters/${newest.adapter.type}.yaml`,
    client: told("client"),
    workflow: told("workflow"),
    stage: told("stage"),
    lifecycle_stage: told("stage"),
    workflow_status: told("workflow_status"),
    intent: told("intent"),
    active_tracks: listOf(state["active_tracks"]).map(trackOf),
    source_artifacts: told("source_artifacts", []),
    artifact_versions: newest.artifacts.map(versionOf),
    known_facts: told("known_facts", {}),
    assumptions: told("assumptions", []),
    conflicts: told("conflicts", []),
    missing_info: told("missing_info", []),
    dependencies: told("dependencies", []),
    blockers: told("blockers", []),
    urgency: told("urgency", "normal"),
    owner: told("owner"),
    due_dates: told("due_dates", {}),
    approvals: approvalsOf(newest),
    approval_history: events.filter(({ type }) => /^approval_|^gate_/.test(type ?? "")).map(eventOf),
    decision_log: told("decision_log", []),
    security_flags: told("security_flags", []),
    generated_outputs: (newest.outputs ?? []).map(outputOf),
    events: events.map(eventOf),
    state_transitions: events.filter(({ type }) => type === "stage_changed").map(transitionOf),
    rollback_or_recovery_action: told("rollback_or_recovery_action"),
    next_decision_needed: told("next_decision_needed"),
    next_skill: newest.next?.skill || "TBD",
    next_action: newest.next?.action || "TBD",
  };
}

/** The newest events are enough to go on; `countersign log` tells all of them. */
export const EVENTS_IN_VIEW = 100;

function listOf(data: Data | undefined): readonly Data[] {
  return Array.isArray(data) ? (data as readonly Data[]) : [];
}

/** The library calls a track by `track`; everything else is as it was declared. */
function trackOf(track: Data): Data {
  if (!isMap(track)) return track;
  const { id = "TBD", ...rest } = track;
  const lists = { dependencies: rest["dependencies"] ?? [], blockers: rest["blockers"] ?? [] };
  return { track: id, ...rest, owner: rest["owner"] ?? "TBD", ...lists, due_date: rest["due_date"] ?? "TBD" };
}

function versionOf(artifact: EntryFile["artifacts"][number]): DataMap {
  return {
    artifact: artifact.id,
    path: artifact.path ?? "TBD",
    version: artifact.version,
    status: artifact.status,
    supersedes: artifact.supersedes ?? "none",
    source_artifacts: artifact.sources ?? [],
    blob: artifact.blob,
    final: artifact.final,
  };
}

function outputOf({ artifact, version, file, sha256, mark }: NonNullable<EntryFile["outputs"]>[number]): DataMap {
  return { artifact, version, path: file, sha256, mark: mark ?? "none" };
}

type GateFile = NonNullable<EntryFile["gates"]>[number];

/** One answer for each gate; where scopes differ, the one that holds up most, with all of them below it. */
function approvalsOf(entry: EntryFile): DataMap {
  const all = entry.gates ?? [];
  const gates = [...new Set(all.map(({ gate }) => gate))];
  return Object.fromEntries(
    gates.map((gate) => [
      gate,
      rollUp(
        entry,
        all.filter((row) => row.gate === gate),
      ),
    ]),
  );
}

function rollUp(entry: EntryFile, rows: readonly GateFile[]): DataMap {
  const [worst] = rows.toSorted((a, b) => weightOf(a) - weightOf(b));
  const whole = worst ? approvalOf(entry, worst) : {};
  if (rows.length < 2) return whole;
  return { ...whole, scopes: Object.fromEntries(rows.map((row) => [row.scope, approvalOf(entry, row)])) };
}

/** What stops most comes first. */
const weights: readonly GateFile["status"][] = [
  "rejected",
  "blocked",
  "superseded",
  "expired",
  "unknown",
  "draft",
  "requested",
  "partial",
  "conditional",
  "approved",
];

function weightOf({ status }: GateFile): number {
  return weights.indexOf(status);
}

function approvalOf(entry: EntryFile, row: GateFile): DataMap {
  const { status, permits, remaining_blockers: blockers } = row;
  const standing = standingAnswers(entry, row);
  const join = (values: readonly string[]) => [...new Set(values)].join(", ") || "TBD";
  return {
    status,
    approved_by: join(standing.map(({ approver }) => approver.login)),
    approved_at:
      standing
        .map((each) => each.submitted_at)
        .toSorted()
        .at(-1) ?? "TBD",
    evidence: join(standing.map(({ evidence }) => evidence.url)),
    permits,
    remaining_blockers: blockers,
  };
}

/** An event in the library's nine fields; what belongs to its type alone is told in the notes. */
function eventOf(event: Readonly<Record<string, string>>): DataMap {
  const { id, type, actor, at, evidence, artifact, track, decision, ...more } = event;
  const notes = Object.entries(more).map(([key, value]) => `${key}: ${value}`);
  return {
    event_id: id ?? "TBD",
    type: type ?? "TBD",
    actor: actor ?? "TBD",
    timestamp: at ?? "TBD",
    related_artifact: artifact ?? "TBD",
    related_track: track ?? "TBD",
    decision: decision ?? "TBD",
    evidence: evidence ?? "TBD",
    notes: notes.join("; ") || "TBD",
  };
}

function transitionOf({ from, to, at, rationale }: Readonly<Record<string, string>>): DataMap {
  return { from: from ?? "TBD", to: to ?? "TBD", when: at ?? "TBD", rationale: rationale ?? "TBD" };
}
