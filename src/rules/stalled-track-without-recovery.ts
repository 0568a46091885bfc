import { isKnown } from "../model/doc.ts";
import type { EngagementRule } from "../model/rule.ts";
import { isOpen, type StateFile, type Track } from "../model/state.ts";
import { openTracks } from "./aspects/tracks.ts";
import { ticked } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "stalled-track-without-recovery",
  code: "CS-TRK-006",
  severity: "warning",
  blocks: "nothing",
  locked: false,
  summary: "A stalled track keeps its owner, blocker, due date and recovery action.",
  why: "Only these tell how it would ever move again.",
  check(c) {
    const head = c.head.state;
    if (!head) return [];
    const stalled = openTracks(c).filter(({ track }) => track.status === "stalled");
    return stalled.flatMap(({ track, path }) => {
      const missing = missingParts(head.value, track);
      if (missing.length === 0) return [];
      const message = `Track ${ticked(track.id)} is stalled without ${missing.join(", ")}.`;
      return [{ place: head.at(path), message, fix: `Add ${missing.join(", ")}.` }];
    });
  },
};

/** The owner is missed by CS-TRK-001, and whole keys by CS-TRK-002. */
function missingParts(state: StateFile, track: Track): string[] {
  const blocked = (state.blockers ?? []).some(
    (each) => isOpen(each) && [track.id, `track:${track.id}`].includes(each.track ?? ""),
  );
  const recovery = isKnown(track.recovery) || isKnown(state.rollback_or_recovery_action);
  return [
    ...(track.blockers?.length === 0 && !blocked ? ["a blocker"] : []),
    ...(track.due_date === "TBD" ? ["due_date"] : []),
    ...(recovery ? [] : ["recovery"]),
  ];
}
