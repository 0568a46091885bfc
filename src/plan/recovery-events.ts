import { isKnown } from "../model/doc.ts";
import type { StateFile } from "../model/state.ts";
import type { EventVerdict } from "../model/verdict.ts";

interface Chosen {
  readonly action: string;
  readonly track?: string;
  readonly blocker?: string;
}

/**
 * Recovery actions that the change chooses: for tracks, for blockers, and for the engagement as a whole where that says
 * something more than they do. Each names the new decision that chooses it.
 */
export function recoveryEvents(base: Partial<StateFile>, head: StateFile): EventVerdict[] {
  const before = new Set(choices(base).map((each) => JSON.stringify(each)));
  const fresh = choices(head).filter((each) => !before.has(JSON.stringify(each)));
  const parts = fresh.filter((each) => each.track !== undefined || each.blocker !== undefined);
  const whole = fresh.filter((each) => !parts.includes(each) && !parts.some(({ action }) => action === each.action));
  return [...parts, ...whole].map((each) => ({
    type: "recovery_action_selected",
    ...each,
    ...decisionFor(base, head, each.action),
  }));
}

function choices(state: Partial<StateFile>): Chosen[] {
  const { active_tracks: tracks = [], blockers = [], rollback_or_recovery_action: whole } = state;
  return [
    ...tracks.flatMap(({ id, recovery }) => chosen(recovery).map((action) => ({ action, track: id }))),
    ...blockers.flatMap(({ id, recovery }) => chosen(recovery).map((action) => ({ action, blocker: id }))),
    ...chosen(whole).map((action) => ({ action })),
  ];
}

function chosen(action: string | undefined): string[] {
  return action !== undefined && isKnown(action) ? [action] : [];
}

function decisionFor(base: Partial<StateFile>, head: StateFile, action: string): { readonly decision?: string } {
  const old = new Set((base.decision_log ?? []).map(({ id }) => id));
  const found = (head.decision_log ?? []).findLast(({ id, recovery }) => recovery === action && !old.has(id));
  return found ? { decision: found.id } : {};
}
