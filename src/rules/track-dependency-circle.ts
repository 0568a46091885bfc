import type { Case } from "../model/case.ts";
import type { EngagementRule } from "../model/rule.ts";
import { type ListedTrack, openTracks } from "./aspects/tracks.ts";
import { ticked } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "track-dependency-circle",
  code: "CS-TRK-004",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "Tracks do not wait for each other in a circle.",
  why: "Each of them would wait for ever.",
  check(c) {
    const head = c.head.state;
    if (!head) return [];
    return circles(c).map((circle) => {
      const [first] = circle;
      const [name = "", ...others] = circle.map(({ track }) => ticked(track.id));
      const message = `${name} waits for ${[...others, name].join(", which waits for ")}.`;
      const fix = "Remove one of the dependencies, or give one track a decision to wait for.";
      return { place: head.at(first ? [...first.path, "dependencies"] : ["active_tracks"]), message, fix };
    });
  },
};

/** Each circle once, from its first track in the order of the file. */
function circles(c: Case): (readonly ListedTrack[])[] {
  const tracks = openTracks(c);
  const told = new Set<string>();
  return tracks.flatMap((start) => {
    if (told.has(start.track.id)) return [];
    const circle = wayBack(tracks, start);
    for (const each of circle) told.add(each.track.id);
    return circle.length > 0 ? [circle] : [];
  });
}

/** The shortest way along dependencies from a track to itself; empty where there is none. */
function wayBack(tracks: readonly ListedTrack[], start: ListedTrack): readonly ListedTrack[] {
  const seen = new Set<string>();
  let ways: (readonly ListedTrack[])[] = [[start]];
  while (ways.length > 0) {
    const found = ways.find((way) => waitedFor(tracks, way.at(-1)).includes(start));
    if (found) return found;
    ways = ways.flatMap((way) =>
      waitedFor(tracks, way.at(-1))
        .filter((each) => isNew(seen, each))
        .map((each) => [...way, each]),
    );
  }
  return [];
}

function waitedFor(tracks: readonly ListedTrack[], from: ListedTrack | undefined): ListedTrack[] {
  const names = (from?.track.dependencies ?? []).map((text) => text.replace(/^track:/, ""));
  return tracks.filter(({ track }) => names.includes(track.id));
}

function isNew(seen: Set<string>, { track }: ListedTrack): boolean {
  if (seen.has(track.id)) return false;
  seen.add(track.id);
  return true;
}
