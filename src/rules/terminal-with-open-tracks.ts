import { endingOf } from "./aspects/ending.ts";
import type { EngagementRule } from "../model/rule.ts";
import { openTracks } from "./aspects/tracks.ts";
import { tickedList } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "terminal-with-open-tracks",
  code: "CS-TRM-002",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "An engagement ends with all its tracks.",
  why: "A track that goes on after the end has nobody who watches it.",
  check(c) {
    const [ending, head] = [endingOf(c), c.head.state];
    const open = openTracks(c).map(({ track }) => track.id);
    if (!ending || !head || open.length === 0) return [];
    const message = `${tickedList(open)} ${open.length > 1 ? "are" : "is"} still open, and the engagement is \`${ending.terminal.id}\`.`;
    return [
      { place: head.at([ending.key]), message, fix: "Set `status: complete` or `status: superseded` on each track." },
    ];
  },
};
