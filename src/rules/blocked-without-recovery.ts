import type { Case } from "../model/case.ts";
import { type Doc, isKnown } from "../model/doc.ts";
import type { EngagementRule, Report } from "../model/rule.ts";
import { isOpen, type StateFile, type Track } from "../model/state.ts";
import { openTracks } from "./aspects/tracks.ts";
import { ticked } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "blocked-without-recovery",
  code: "CS-REC-001",
  severity: "warning",
  blocks: "nothing",
  locked: false,
  summary: "What is blocked has a recovery action.",
  why: "The smallest safe step is chosen best while everybody still remembers what happened.",
  check(c) {
    const { state } = c.head;
    if (!state || isKnown(state.value.rollback_or_recovery_action)) return [];
    const tracks = blockedTracks(c, state);
    return tracks.length > 0 ? tracks : engagement(c, state);
  },
};

function blockedTracks(c: Case, state: Doc<StateFile>): Report[] {
  const blocked = openTracks(c).filter(({ track }) => track.status === "blocked" && !hasAction(state.value, track));
  return blocked.map(({ track, path }) => {
    const message = `Track ${ticked(track.id)} is blocked, and no recovery action is chosen.`;
    return { place: state.at([...path, "status"]), message, fix: choose(c, "recovery") };
  });
}

function engagement(c: Case, state: Doc<StateFile>): Report[] {
  if (state.value.workflow_status !== "blocked") return [];
  if (openTracks(c).some(({ track }) => hasAction(state.value, track))) return [];
  const message = "The engagement is blocked, and no recovery action is chosen.";
  return [{ place: state.at(["workflow_status"]), message, fix: choose(c, "rollback_or_recovery_action") }];
}

/** The track's own, or one of the open blockers that it names or that name it. */
function hasAction({ blockers = [] }: StateFile, track: Track): boolean {
  const open = blockers.filter(isOpen);
  const own = open.filter(
    (each) =>
      track.blockers?.includes(each.id) || each.track === track.id || each.blocks?.includes(`track:${track.id}`),
  );
  return isKnown(track.recovery) || own.some((each) => isKnown(each.recovery));
}

function choose(c: Case, key: string): string {
  const options = c.adapter.recovery.map(({ id }) => id).join(", ");
  return options === "" ? `Say in \`${key}\` what is done about it.` : `Choose one in \`${key}\`: ${options}.`;
}
