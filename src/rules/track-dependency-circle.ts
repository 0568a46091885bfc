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
    return circles(c).map(({ start, way }) => {
      const [name, ...others] = [ticked(start.track.id), ...way.slice(1).map(({ track }) => ticked(track.id))];
      const message = `${name} waits for ${[...others, name].join(", which waits for ")}.`;
      const fix = "Remove one of the dependencies, or give one track a decision to wait for.";
      return { place: head.at([...start.path, "dependencies"]), message, fix };
    });
  },
};

/** Each circle once, from its first track in the order of the file. */
function circles(c: Case): { start: ListedTrack; way: readonly ListedTrack[] }[] {
  const tracks = openTracks(c);
  const told = new Set<string>();
  return tracks.flatMap((start) => {
    if (told.has(start.track.id)) return [];
    const way = wayBack(tracks, start);
    for (const each of way) told.add(each.track.id);
    return way.length > 0 ? [{ start, way }] : [];
  });
}

/** The shortest way along dependencies from a track to itself; empty where there is none. */
function wayBack(tracks: readonly ListedTrack[], start: ListedTrack): readonly ListedTrack[] {
  const seen = new Set<string>();
  let ways = [{ way: [start], last: start }];
  while (ways.length > 0) {
    const found = ways.find(({ last }) => waitedFor(tracks, last).includes(start));
    if (found) return found.way;
    ways = ways.flatMap(({ way, last }) =>
      waitedFor(tracks, last)
        .filter((each) => isNew(seen, each))
        .map((each) => ({ way: [...way, each], last: each })),
    );
  }
  return [];
}

function waitedFor(tracks: readonly ListedTrack[], { track: { dependencies = [] } }: ListedTrack): ListedTrack[] {
  const names = dependencies.map((text) => text.replace(/^track:/, ""));
  return tracks.filter(({ track }) => names.includes(track.id));
}

function isNew(seen: Set<string>, { track }: ListedTrack): boolean {
  if (seen.has(track.id)) return false;
  seen.add(track.id);
  return true;
}
