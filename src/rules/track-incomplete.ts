import type { Case } from "../model/case.ts";
import type { EngagementRule } from "../model/rule.ts";
import type { Track } from "../model/state.ts";
import { openTracks } from "./aspects/tracks.ts";
import { ticked } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "track-incomplete",
  code: "CS-TRK-002",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "A track says what it waits for, what blocks it, when it is due, what it may produce and what it may use.",
  why: "Tracks run beside each other safely only where each one's limits can be read.",
  check(c) {
    const head = c.head.state;
    if (!head) return [];
    return openTracks(c).flatMap(({ track, path }) => {
      const missing = parts.filter((part) => track[part] === undefined && !hasDefault(c, track, part));
      if (missing.length === 0) return [];
      const message = `Track ${ticked(track.id)} lacks ${missing.join(", ")}.`;
      return [
        {
          place: head.at(path),
          message,
          fix: `Add ${missing.join(", ")}; \`[]\` or \`TBD\` will do where nothing is known yet.`,
        },
      ];
    });
  },
};

const parts = ["dependencies", "blockers", "due_date", "output_state", "approval_limits"] as const;

/** A kind of track may say what its tracks produce. */
function hasDefault(c: Case, track: Track, part: (typeof parts)[number]): boolean {
  const kind = c.adapter.doc.value.tracks?.find((each) => each.id === track.type);
  return part === "output_state" && kind?.output_state !== undefined;
}
