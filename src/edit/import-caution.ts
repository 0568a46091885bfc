import type { Adapter } from "../model/adapter.ts";
import { type DataMap, isKnown } from "../model/doc.ts";
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

/** It begins where every engagement begins: that it stands further on is a claim too, for gates stand in between. */
export function atTheBeginning(
  state: DataMap,
  adapter: Adapter | undefined,
): { readonly state: DataMap; readonly claims: readonly Claim[] } {
  const { stage = "TBD", workflow_status: status, ...rest } = state;
  if (!adapter || stage === adapter.initialStage) return { state, claims: [] };
  const first = adapter.stages.find(({ id }) => id === adapter.initialStage);
  const fits = status !== undefined && first?.statuses?.includes(textOf(status)) !== false;
  const said = { stage, ...(status === undefined ? {} : { workflow_status: status }) };
  const ask = `it begins at ${adapter.initialStage}; \`countersign advance\` asks to move on`;
  return {
    state: { ...rest, stage: adapter.initialStage, ...(fits ? { workflow_status: status } : {}) },
    claims: isKnown(stage) ? [{ kind: "stage", said, ask }] : [],
  };
}
