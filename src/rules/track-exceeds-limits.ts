import { stageOf } from "../model/adapter.ts";
import type { Artifact } from "../model/artifact.ts";
import { becomesCurrent } from "./aspects/becomes-current.ts";
import type { Case } from "../model/case.ts";
import { isKnown } from "../model/doc.ts";
import { covers } from "../model/permit.ts";
import type { EngagementRule } from "../model/rule.ts";
import type { Track } from "../model/state.ts";
import { isOpenTrack, tracksOf } from "./aspects/tracks.ts";
import { ticked } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "track-exceeds-limits",
  code: "CS-TRK-005",
  severity: "error",
  blocks: "merge",
  locked: true,
  summary: "A track produces what its limits allow.",
  why: "A final document of a draft-only track implies an approval that nobody gave.",
  check: (c) =>
    c.head.artifacts
      .filter((each) => becomesCurrent(c, each))
      .flatMap((artifact) => {
        const tracks = runningTracks(c).filter((track) => produces(c, track, artifact));
        const beyond = tracks.flatMap((track) => {
          const limit = limitOf(c, track, artifact);
          return limit === undefined ? [] : [{ id: track.id, limit }];
        });
        const [first] = beyond;
        if (!first || beyond.length < tracks.length) return [];
        const message = `Track ${ticked(first.id)} produced ${ticked(artifact.id)} as current; its limits are ${first.limit}.`;
        const fix = "Mark the artifact `draft`, or get the approval and then widen output_state and approval_limits.";
        return [{ place: artifact.matter.at(["status"]), message, fix }];
      }),
};

/** A track that this change ends was still running when it produced something. */
function runningTracks(c: Case): Track[] {
  const before = c.base?.state?.value.active_tracks ?? [];
  const tracks = tracksOf(c).map(({ track }) => track);
  return tracks.filter(
    (track) => isOpenTrack(track) || before.some((each) => each.id === track.id && isOpenTrack(each)),
  );
}

function produces(c: Case, track: Track, artifact: Artifact): boolean {
  const types = typesOf(c, track);
  const scope = track.scope ?? "*";
  if (scope === "*") return types.includes(artifact.type) && !isClaimed(c, artifact);
  return artifact.scope === scope && (types.length === 0 || types.includes(artifact.type));
}

/** Another track answers for exactly this scope. */
function isClaimed(c: Case, { scope }: Artifact): boolean {
  return scope !== "*" && runningTracks(c).some((each) => each.scope === scope);
}

/** What the track's kind, its stage or the skill that it is named after produces. */
function typesOf(c: Case, track: Track): string[] {
  const kind = c.adapter.doc.value.tracks?.find((each) => each.id === track.type);
  const owned = c.adapter.artifacts.filter((each) => each.owner === track.stage).map(({ type }) => type);
  return [...(kind?.artifacts ?? []), ...(stageOf(c.adapter, track.stage)?.artifacts ?? []), ...owned];
}

/** The limit that the artifact goes beyond; nothing where it is inside. */
function limitOf(c: Case, track: Track, artifact: Artifact): string | undefined {
  const kind = c.adapter.doc.value.tracks?.find((each) => each.id === track.type);
  const output = isKnown(track.output_state) ? track.output_state : kind?.output_state;
  if (output === "draft") return "drafts only";
  const scopes = (track.approval_limits ?? []).filter((each) => each.startsWith("scope:"));
  const inside =
    artifact.scope === "*" || scopes.length === 0 || scopes.some((each) => covers(each, `scope:${artifact.scope}`));
  return inside ? undefined : scopes.join(", ");
}
