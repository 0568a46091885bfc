import type { Case } from "../model/case.ts";
import { isKnown, type Path } from "../model/doc.ts";
import { exists, namesOf, referenceIn } from "./aspects/existing.ts";
import { nearest } from "../model/nearest.ts";
import { referenceKinds } from "../model/reference.ts";
import type { EngagementRule, Report } from "../model/rule.ts";
import { NAME } from "../model/scalars.ts";
import { openTracks } from "./aspects/tracks.ts";
import { ticked } from "./aspects/wording.ts";
import { factValue } from "../gates/requirements.ts";

export const rule: EngagementRule = {
  id: "track-dependency-unknown",
  code: "CS-TRK-003",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "What a track waits for, or was forked from, exists.",
  why: "A track that waits for a misspelt name waits for ever, or not at all.",
  check: (c) =>
    openTracks(c).flatMap(({ track, path }) => [
      ...(track.dependencies ?? []).flatMap((text, at) =>
        isThere(c, text)
          ? []
          : report(c, [...path, "dependencies", at], `Track ${ticked(track.id)} depends on ${ticked(text)}`, text),
      ),
      ...(track.forks === undefined || isThere(c, track.forks)
        ? []
        : report(c, [...path, "forks"], `Track ${ticked(track.id)} forks ${ticked(track.forks)}`, track.forks)),
    ]),
};

/** Anything that has a name may be waited for; a text of several words is a condition, not a name. */
function isThere(c: Case, text: string): boolean {
  if (!isKnown(text)) return true;
  const reference = referenceIn(text);
  if (reference) return exists(c, reference);
  const name = text.replace(/@v\d+$/, "");
  if (!NAME.test(name) && !/^[a-z]+:\S/.test(name)) return true;
  return namesHere(c).includes(name) || factValue(c, text) !== undefined;
}

function namesHere(c: Case): string[] {
  const blockers = (c.head.state?.value.blockers ?? []).map(({ id }) => id);
  return [...referenceKinds.flatMap((kind) => namesOf(c, kind)), ...blockers];
}

function report(c: Case, path: Path, subject: string, text: string): Report[] {
  const head = c.head.state;
  const tracks = namesOf(c, "track");
  const near = nearest(text.replace(/^track:/, ""), tracks);
  const hint = near === undefined ? "." : `; did you mean ${ticked(near)}?`;
  const fix = near === undefined ? "Fix the name, or open the track." : `Write ${ticked(near)}, or open the track.`;
  return head ? [{ place: head.at(path), message: `${subject}, which does not exist${hint}`, fix }] : [];
}
