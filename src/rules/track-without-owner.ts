import { isKnown } from "../model/doc.ts";
import type { EngagementRule } from "../model/rule.ts";
import type { Track } from "../model/state.ts";
import { openTracks } from "./aspects/tracks.ts";
import { ticked } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "track-without-owner",
  code: "CS-TRK-001",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "A track that moves has an owner.",
  why: "Parallel work without somebody who answers for it is nobody's work.",
  check(c) {
    const head = c.head.state;
    if (!head) return [];
    const without = openTracks(c).filter(({ track }) => !isKnown(track.owner) && !mayBeTbd(track));
    return without.map(({ track, path }) => ({
      place: head.at([...path, "owner"]),
      message: `Track ${ticked(track.id)} is ${track.status} and has no owner.`,
      fix: "Name a person or a role; `TBD` is allowed only while the track is blocked or a draft.",
    }));
  },
};

function mayBeTbd({ owner, status }: Track): boolean {
  return owner?.trim() === "TBD" && (status === "blocked" || status === "draft");
}
