import type { Case } from "../model/case.ts";
import { isKnown } from "../model/doc.ts";
import { type Reference, refersTo } from "../model/reference.ts";
import { isOpen, type Track } from "../model/state.ts";
import { isExcepted } from "../gates/exceptions.ts";
import { factValue } from "../gates/requirements.ts";
import { namesOf, referenceIn } from "../rules/aspects/existing.ts";
import { isOpenTrack } from "../rules/aspects/tracks.ts";

/** What a track waits for as the files stand: open blockers, and what it depends on. */
export function holdsUp(c: Case, track: Track): string[] {
  return [...blockersOf(c, track), ...(track.dependencies ?? []).flatMap((text) => unmet(c, track, text))];
}

function blockersOf(c: Case, { id, blockers: named = [] }: Track): string[] {
  const open = (c.head.state?.value.blockers ?? []).filter(isOpen);
  return open
    .filter(
      (each) =>
        named.includes(each.id) ||
        each.track?.replace(/^track:/, "") === id ||
        refersTo(each.blocks ?? [], "track", id) ||
        refersTo(each.blocks ?? [], "track", "*"),
    )
    .map((each) => `${each.id} is open (${each.text})`);
}

/** A dependency in words is for people to judge. */
function unmet(c: Case, track: Track, text: string): string[] {
  const reference = referenceIn(text) ?? named(c, text.replace(/@v\d+$/, ""));
  if (reference) return unmetReference(c, track, reference);
  const blocker = c.head.state?.value.blockers?.find(({ id }) => id === text);
  if (blocker) return isOpen(blocker) ? [`${blocker.id} is open (${blocker.text})`] : [];
  const value = factValue(c, text);
  return value === undefined || isKnown(value) ? [] : [`${text} is TBD`];
}

/** A name without its kind. */
function named(c: Case, id: string): Reference | undefined {
  const kind = (["track", "gate", "artifact"] as const).find((each) => namesOf(c, each).includes(id));
  return kind && { kind, id };
}

function unmetReference(c: Case, { scope = "*" }: Track, { kind, id }: Reference): string[] {
  if (kind === "track") {
    const other = c.head.state?.value.active_tracks?.find((each) => each.id === id);
    return other && isOpenTrack(other) ? [`the track ${id} is ${other.status}`] : [];
  }
  if (kind === "artifact") {
    const all = c.head.artifacts.filter((each) => each.id === id || each.type === id);
    return all.some((each) => each.status === "current") ? [] : [`${id} is ${all[0]?.status ?? "not there"}`];
  }
  if (kind !== "gate") return [];
  const rows = c.gates.filter((each) => each.gate === id && (scope === "*" || [scope, "*"].includes(each.scope)));
  return rows.filter((each) => !each.open && !isExcepted(c, each)).map(({ status }) => `the gate ${id} is ${status}`);
}
