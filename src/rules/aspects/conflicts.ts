import { stageOf } from "../../model/adapter.ts";
import { type Artifact, inScope } from "../../model/artifact.ts";
import { becomesCurrent } from "./becomes-current.ts";
import type { Case } from "../../model/case.ts";
import type { Move } from "../../model/move.ts";
import { type Conflict, isOpen, type Track } from "../../model/state.ts";

/** The open conflicts whose track the move of this change would move. */
export function stoppedMove(c: Case): Conflict[] {
  const { move } = c;
  return move ? openConflicts(c).filter((each) => isMoved(c, each, move)) : [];
}

export function openConflicts(c: Case): Conflict[] {
  return (c.head.state?.value.conflicts ?? []).filter(isOpen);
}

/** A conflict that names no track stops the engagement as a whole; so does one about the lifecycle itself. */
function isMoved(c: Case, conflict: Conflict, { from }: Move): boolean {
  const track = trackOf(c, conflict);
  if (!track) return true;
  return track.type === "lifecycle" || (track.stage ?? from) === from;
}

/** The tracks, other than by the move, whose stage this change alters. */
export function movesTrack(c: Case, conflict: Conflict): boolean {
  const now = trackOf(c, conflict);
  const before = c.base?.state?.value.active_tracks?.find((each) => each.id === now?.id);
  return before !== undefined && before.stage !== now?.stage;
}

/** What the conflict is about and this change makes current: what it names, or what its track produces. */
export function madeCurrent(c: Case, conflict: Conflict): Artifact[] {
  const named = conflict.between.map((each) => each.replace(/^artifact:/, "").replace(/@v\d+$/, ""));
  const track = trackOf(c, conflict);
  const types = stageOf(c.adapter, track?.stage)?.artifacts ?? [];
  const produced = (each: Artifact) => types.includes(each.type) && inScope(each, track?.scope ?? each.scope);
  return c.head.artifacts.filter((each) => becomesCurrent(c, each) && (named.includes(each.id) || produced(each)));
}

function trackOf(c: Case, conflict: Conflict): Track | undefined {
  const id = conflict.track?.replace(/^track:/, "");
  return c.head.state?.value.active_tracks?.find((each) => each.id === id);
}
