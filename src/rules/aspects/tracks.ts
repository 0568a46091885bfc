import type { Case } from "../../model/case.ts";
import type { Track } from "../../model/state.ts";

/** A track with where state.yaml lists it. */
export interface ListedTrack {
  readonly track: Track;
  readonly path: readonly ["active_tracks", number];
}

export function tracksOf(c: Case): ListedTrack[] {
  const tracks = c.head.state?.value.active_tracks ?? [];
  return tracks.map((track, index) => ({ track, path: ["active_tracks", index] }));
}

/** Tracks on which work is going on or waiting. */
export function openTracks(c: Case): ListedTrack[] {
  return tracksOf(c).filter(({ track }) => isOpenTrack(track));
}

export function isOpenTrack(track: Track): boolean {
  return track.status !== "complete" && track.status !== "superseded";
}
