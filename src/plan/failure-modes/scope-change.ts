import { isLive } from "../../model/artifact.ts";
import type { Case } from "../../model/case.ts";
import type { Measure, Sign } from "../../model/failure.ts";
import type { Track } from "../../model/state.ts";
import { becomesCurrent } from "../../rules/aspects/becomes-current.ts";
import { newScopes } from "../../rules/aspects/new-scopes.ts";
import { openTracks } from "../../rules/aspects/tracks.ts";
import { foundBy, known, type ModeRule, ownerOfTrack, type Seen } from "./seen.ts";

/** New scope is drafted on a track of its own; what is agreed stays as it is. */
export const mode: ModeRule = {
  mode: "scope_change",
  signs: (seen) => newScopes(seen.c).flatMap((scope) => signIn(seen, scope)),
  measures: (c, { about: { scope = "" } }) => scopeMeasures(c, scope),
};

/** Where a scope stands: on a track, in an artifact. A scope of nothing that lives asks for nothing. */
function signIn(seen: Seen, scope: string): Sign[] {
  const { c, state, told } = seen;
  const track = trackOf(c, scope);
  const artifact = c.head.artifacts.find((each) => each.scope === scope && isLive(each));
  if (!track && !artifact) return [];
  const index = (state.value.active_tracks ?? []).findIndex(({ id }) => id === track?.id);
  const owner = ownerOfTrack(c, track?.id);
  const claims = foundBy(told, ["CS-APR-014"]).some(({ finding }) => finding.message.startsWith(`\`${scope}\``));
  return [
    {
      message: `\`${scope}\` is new beside what is agreed, and nothing of it is approved.`,
      place: track ? state.at(["active_tracks", index, "scope"]) : placeIn(c, scope, state.at(["stage"])),
      about: { scope, ...(track ? { track: track.id } : {}), ...(artifact ? { artifact: artifact.id } : {}) },
      owner,
      step: `Ask ${owner}: ${known(state.value.next_decision_needed) ?? question(scope)} Until then it stays a draft.`,
      ...(claims ? { rule: "CS-APR-014" } : {}),
    },
  ];
}

function placeIn(c: Case, scope: string, otherwise: Sign["place"]): Sign["place"] {
  return c.head.artifacts.find((each) => each.scope === scope)?.matter.at(["scope"]) ?? otherwise;
}

function trackOf(c: Case, scope: string): Track | undefined {
  return openTracks(c).find(({ track }) => track.scope === scope)?.track;
}

/** Also for a scope that was only spoken of, and that nothing names yet. */
export function scopeMeasures(c: Case, scope: string): Measure[] {
  const finals = c.head.artifacts.filter((each) => each.scope === scope && becomesCurrent(c, each));
  const track = trackOf(c, scope);
  const owner = ownerOfTrack(c, track?.id);
  const text = `Nobody has approved ${scope} yet`;
  return [
    ...finals.map(({ id }) => ({ do: "mark", artifact: id, status: "draft" }) as const),
    { do: "open", track: track?.id ?? scope, type: kindOf(c, scope), scope, owner, status: "draft", text },
    { do: "decide", question: question(scope) },
  ];
}

/** The kind of track that makes what there is of the scope; else the one that makes most of what the stages need. */
function kindOf(c: Case, scope: string): string {
  const kinds = c.adapter.doc.value.tracks ?? [];
  const types = c.head.artifacts.filter((each) => each.scope === scope && isLive(each)).map(({ type }) => type);
  const needed = c.adapter.stages.flatMap(({ artifacts }) => artifacts);
  const made = (wanted: readonly string[]) => (kind: (typeof kinds)[number]) =>
    (kind.artifacts ?? []).filter((type) => wanted.includes(type)).length;
  const most = kinds.toSorted((a, b) => made(types)(b) - made(types)(a) || made(needed)(b) - made(needed)(a));
  return most[0]?.id ?? "change";
}

function question(scope: string): string {
  return `Shall ${scope} become part of what is agreed?`;
}
