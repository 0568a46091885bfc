import type { Sign } from "../../model/failure.ts";
import { endOfDay, parseDate } from "../../model/time.ts";
import { openTracks } from "../../rules/aspects/tracks.ts";
import { foundBy, known, type ModeRule, placeOf, responsible, type Seen } from "./seen.ts";

/** Somebody who has to answer does not, or nobody knows who it is: a stand-in, and drafts meanwhile. */
export const mode: ModeRule = {
  mode: "stakeholder_unavailable",
  signs: (seen) => [...tracks(seen), ...blockers(seen)],
  measures: (_, { about }) => [
    { do: "assign", about },
    ...(about.blocker === undefined ? [] : [{ do: "try", blocker: about.blocker } as const]),
    { do: "decide", question: `Who stands in, so that ${about.blocker ?? about.track ?? "the work"} goes on?` },
  ],
};

const waiting: readonly string[] = ["blocked", "waiting", "stalled"];

/** Tracks that wait for somebody who is not known, or who has let the day pass. */
function tracks({ c, state }: Seen): Sign[] {
  return openTracks(c).flatMap(({ track, path }) => {
    if (!waiting.includes(track.status)) return [];
    const owner = known(track.owner);
    const due = parseDate(track.due_date ?? "");
    const isLate = due !== undefined && c.repository.now >= endOfDay(due);
    if (owner !== undefined && !isLate) return [];
    const message =
      owner === undefined
        ? `Track \`${track.id}\` is ${track.status}, and nobody is named who could bring it further.`
        : `Track \`${track.id}\` has waited for ${owner} since ${track.due_date}.`;
    return [
      {
        message,
        place: state.at([...path, owner === undefined ? "owner" : "due_date"]),
        about: { track: track.id },
        owner: responsible(c),
        step: standIn(`the track ${track.id}`),
        ...(isLate ? { rule: "CS-TRK-008" } : {}),
      },
    ];
  });
}

/** Blockers that their owner has left open for longer than their limit. */
function blockers({ c, state, told }: Seen): Sign[] {
  return foundBy(told, ["CS-BLK-004"]).flatMap((found) => {
    const { line, column } = placeOf(found);
    const blocker = (state.value.blockers ?? []).find((_, index) => {
      const place = state.at(["blockers", index, "limit"]);
      return place.line === line && place.column === column;
    });
    if (!blocker) return [];
    const { message, rule } = found.finding;
    const about = { blocker: blocker.id, ...(blocker.track === undefined ? {} : { track: blocker.track }) };
    return [{ message, place: placeOf(found), about, owner: responsible(c), step: standIn(blocker.id), rule }];
  });
}

function standIn(what: string): string {
  return `Name a stand-in for ${what}; drafts may go on meanwhile.`;
}
