import type { EngagementRule } from "../model/rule.ts";
import { endOfDay, parseDate } from "../model/time.ts";
import { openTracks } from "./aspects/tracks.ts";
import { ticked } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "track-overdue",
  code: "CS-TRK-008",
  severity: "warning",
  blocks: "nothing",
  locked: false,
  summary: "A track that is due is done.",
  why: "Somebody was told a date.",
  check(c) {
    const head = c.head.state;
    if (!head) return [];
    return openTracks(c).flatMap(({ track, path }) => {
      const due = parseDate(track.due_date ?? "");
      if (due === undefined || c.repository.now < endOfDay(due)) return [];
      const message = `Track ${ticked(track.id)} was due ${track.due_date}.`;
      return [
        {
          place: head.at([...path, "due_date"]),
          message,
          fix: "Move the date with a decision that says why, or escalate.",
        },
      ];
    });
  },
};
