import { isKnown } from "../model/doc.ts";
import type { StateFile } from "../model/state.ts";
import type { EventVerdict } from "../model/verdict.ts";

interface Chosen {
  readonly action: string;
  readonly track?: string;
  readonly blocker?: string;
  readonly decision?: string;
  readonly recovers?: string;
}

/**
 * Recovery actions that the change chooses: for tracks and blockers, by decisions that say what for, and for the engagement as
 * a whole where that says something more than they do.
 */
export function recoveryEvents(base: Partial<StateFile>, head: StateFile): EventVerdict[] {
  const decisions = fresh(base, head, decided);
  const parts = fresh(base, head, ofParts).map((each) => ({
    ...each,
    ...decisions.findLast(({ action }) => action === each.action),
  }));
  const others = decisions.filter(isNew(parts));
  const whole = fresh(base, head, ofWhole).filter(isNew([...parts, ...others]));
  return [...parts, ...others, ...whole].map((each) => ({ type: "recovery_action_selected", ...each }));
}

function fresh(base: Partial<StateFile>, head: StateFile, find: (state: Partial<StateFile>) => Chosen[]): Chosen[] {
  const before = new Set(find(base).map((each) => JSON.stringify(each)));
  return find(head).filter((each) => !before.has(JSON.stringify(each)));
}

function isNew(told: readonly Chosen[]) {
  return ({ action }: Chosen) => told.every((each) => each.action !== action);
}

function ofParts({ active_tracks: tracks = [], blockers = [] }: Partial<StateFile>): Chosen[] {
  return [
    ...tracks.flatMap(({ id, recovery }) => chosen(recovery).map((action) => ({ action, track: id }))),
    ...blockers.flatMap(({ id, recovery }) => chosen(recovery).map((action) => ({ action, blocker: id }))),
  ];
}

function ofWhole({ rollback_or_recovery_action: whole }: Partial<StateFile>): Chosen[] {
  return chosen(whole).map((action) => ({ action }));
}

function decided({ decision_log: log = [] }: Partial<StateFile>): Chosen[] {
  return log.flatMap(({ id, recovery, recovers = [] }) =>
    chosen(recovery).map((action) => ({
      action,
      decision: id,
      ...(recovers.length > 0 ? { recovers: recovers.join(", ") } : {}),
    })),
  );
}

function chosen(action: string | undefined): string[] {
  return action !== undefined && isKnown(action) ? [action] : [];
}
