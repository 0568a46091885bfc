import type { Adapter } from "../model/adapter.ts";
import { type Data, type DataMap, isKnown, isMap } from "../model/doc.ts";
import { nearest } from "../model/nearest.ts";
import { workflowStatuses } from "../model/state.ts";
import { type ImportedList, textOf } from "./import-entries.ts";
import type { Claim } from "./import-claims.ts";

/** What comes from elsewhere gets no more room here than it can answer for. */

const trackDefaults: DataMap = {
  owner: "TBD",
  output_state: "draft",
  dependencies: [],
  blockers: [],
  due_date: "TBD",
  approval_limits: [],
};

/** A track that nobody answers for is a draft, until somebody does. */
export function cautiousTrack(track: DataMap): DataMap {
  const { id = "TBD", ...rest } = track;
  const whole: DataMap = { id, ...trackDefaults, ...rest };
  const moves = ["active", "waiting", "stalled"].includes(textOf(track["status"]));
  return moves && !isKnown(whole["owner"]) ? { ...whole, owner: "TBD", status: "draft" } : whole;
}

/** A blocker that does not say what it stops is kept as one whose answer is waited for. */
export function cautiousBlocker(blocker: DataMap): DataMap {
  const { blocks, track } = blocker;
  const says = isKnown(track) || (Array.isArray(blocks) && blocks.length > 0);
  return says ? blocker : { ...blocker, blocks: ["TBD"] };
}

/** A decision counts with who took it, when and why; others are kept aside. */
export function cautiousDecisions(list: ImportedList): ImportedList {
  const isWhole = (each: DataMap) => ["by", "at", "rationale"].every((key) => isKnown(each[key]));
  const aside = list.entries.filter((each) => !isWhole(each));
  const extra = Object.fromEntries(aside.map((each) => [textOf(each["id"]), each]));
  return { ...list, entries: list.entries.filter(isWhole), extra: { ...list.extra, ...extra } };
}

/** A question about a gate that there is not here is kept; nothing waits for its answer. */
export function cautiousQuestions(list: ImportedList, adapter: Adapter | undefined): ImportedList {
  const known = (gate: Data) => gateOf(adapter, textOf(gate).replace(/^gate:/, ""));
  const rows = list.entries.map((entry) => {
    const gates = Array.isArray(entry["gates"]) ? (entry["gates"] as readonly Data[]) : [];
    const strange = adapter ? gates.filter((gate) => !known(gate)) : [];
    if (strange.length === 0) return { entry, strange };
    return { entry: { ...entry, gates: gates.filter((gate) => !strange.includes(gate)) }, strange };
  });
  const more = rows.flatMap(({ entry, strange }): [string, Data][] => {
    const id = textOf(entry["id"]);
    const old = list.extra[id];
    return strange.length > 0 ? [[id, { ...(isMap(old) ? old : {}), gates: strange }]] : [];
  });
  return { ...list, entries: rows.map(({ entry }) => entry), extra: { ...list.extra, ...Object.fromEntries(more) } };
}

function gateOf(adapter: Adapter | undefined, id: string) {
  return adapter?.gates.find((each) => each.id === id);
}

/** It begins where every engagement begins: that it stands further on is a claim too, for gates stand in between. */
export function atTheBeginning(
  state: DataMap,
  adapter: Adapter | undefined,
): { readonly state: DataMap; readonly claims: readonly Claim[] } {
  const { stage = "TBD", workflow_status: status, ...rest } = state;
  if (!adapter) return { state, claims: [] };
  const fits = status === undefined || statusesOf(adapter).includes(textOf(status));
  if (stage === adapter.initialStage && fits) return { state, claims: [] };
  const said = { stage, ...(status === undefined ? {} : { workflow_status: status }) };
  return {
    state: {
      ...rest,
      stage: adapter.initialStage,
      ...(fits && status !== undefined ? { workflow_status: status } : {}),
    },
    claims: isKnown(stage) ? [{ kind: "stage", said, ask: askToMove(textOf(stage), adapter, fits) }] : [],
  };
}

/** The statuses of a beginning. To end is a move, which an import does not make. */
function statusesOf({ stages, initialStage, terminals }: Adapter): string[] {
  const listed = stages.find(({ id }) => id === initialStage)?.statuses ?? workflowStatuses;
  return listed.filter((status) => !terminals.some(({ id }) => id === status));
}

function askToMove(stage: string, adapter: Adapter, fits: boolean): string {
  const stages = [...adapter.stages, ...adapter.terminals].map(({ id }) => id);
  const near = nearest(stage, stages);
  const meant = near === undefined ? `there are ${stages.join(", ")}` : `did you mean ${near}?`;
  const parts = [
    stages.includes(stage) ? "" : `no stage of that name here, ${meant}`,
    fits ? "" : `workflow_status is one of ${statusesOf(adapter).join(", ")}`,
    `it begins at ${adapter.initialStage}, and \`countersign advance\` asks to move on`,
  ];
  return parts.filter((part) => part !== "").join("; ");
}
