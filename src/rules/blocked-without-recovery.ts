import type { Case } from "../model/case.ts";
import { isKnown } from "../model/doc.ts";
import type { EngagementRule, Report } from "../model/rule.ts";
import { isOpen, type Track } from "../model/state.ts";
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
    if (isKnown(c.head.state?.value.rollback_or_recovery_action)) return [];
    const tracks = blockedTracks(c);
    return tracks.length > 0 ? tracks : engagement(c);
  },
};

function blockedTracks(c: Case): Report[] {
  const head = c.head.state;
  const blocked = openTracks(c).filter(({ track }) => track.status === "blocked" && !hasAction(c, track));
  return blocked.flatMap(({ track, path }) => {
    const message = `Track ${ticked(track.id)} is blocked, and no recovery action is chosen.`;
    return head ? [{ place: head.at([...path, "status"]), message, fix: choose(c, "recovery") }] : [];
  });
}

function engagement(c: Case): Report[] {
  const head = c.head.state;
  if (!head || head.value.workflow_status !== "blocked" || openTracks(c).some(({ track }) => hasAction(c, track)))
    return [];
  const message = "The engagement is blocked, and no recovery action is chosen.";
  return [{ place: head.at(["workflow_status"]), message, fix: choose(c, "rollback_or_recovery_action") }];
}

/** The track's own, or one of the open blockers that it names or that name it. */
function hasAction(c: Case, track: Track): boolean {
  const open = (c.head.state?.value.blockers ?? []).filter(isOpen);
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
