import type { Case } from "../model/case.ts";
import { type Doc, isKnown, type Path } from "../model/doc.ts";
import { exists, namesOf, referenceIn } from "./aspects/existing.ts";
import { nearest } from "../model/nearest.ts";
import { referenceKinds } from "../model/reference.ts";
import type { EngagementRule, Report } from "../model/rule.ts";
import { type Blocker, isOpen, type StateFile } from "../model/state.ts";
import { openTracks } from "./aspects/tracks.ts";
import { ticked } from "./aspects/wording.ts";

type Told = Pick<Report, "message" | "fix">;

export const rule: EngagementRule = {
  id: "orphaned-blocker",
  code: "CS-BLK-001",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "A blocker blocks something that exists.",
  why: "One that blocks nothing looks like protection and is none.",
  check(c) {
    const { state } = c.head;
    if (!state) return [];
    return (state.value.blockers ?? []).flatMap((each, index) => (isOpen(each) ? reports(c, state, each, index) : []));
  },
};

/** One that is attached nowhere, or else each name that the adapter's words do not have and that so blocks nothing. */
function reports(c: Case, state: Doc<StateFile>, blocker: Blocker, index: number): Report[] {
  const named = (blocker.blocks ?? []).map((text, at) => ({ text, path: ["blockers", index, "blocks", at] as const }));
  const known = named.filter(({ text }) => isKnown(text));
  const dead = known.filter(({ text }) => !isAlive(c, text));
  if (dead.length === known.length && !isAttached(c, blocker)) {
    if (known.length === 0 && named.length > 0) return [];
    const names = known.map(({ text }) => text);
    const path: Path = blocker.blocks ? ["blockers", index, "blocks"] : ["blockers", index];
    return [{ place: state.at(path), ...orphan(c, blocker, names) }];
  }
  return dead
    .filter(({ text }) => isMisspelt(text))
    .map(({ text, path }) => ({ place: state.at(path), ...misspelt(c, blocker, text) }));
}

function isAlive(c: Case, text: string): boolean {
  const reference = referenceIn(text);
  return reference !== undefined && exists(c, reference);
}

function isAttached(c: Case, { id, track }: Blocker): boolean {
  const own = track?.replace(/^track:/, "");
  if (own !== undefined && (own === "TBD" || namesOf(c, "track").includes(own))) return true;
  return openTracks(c).some((each) => each.track.blockers?.includes(id));
}

/** Gates, stages and actions are the adapter's; an artifact or a track may still come. */
function isMisspelt(text: string): boolean {
  const kind = referenceIn(text)?.kind;
  return kind === undefined || kind === "gate" || kind === "stage" || kind === "action";
}

function orphan(c: Case, blocker: Blocker, names: readonly string[]): Told {
  const said = [...names, ...(blocker.track === undefined ? [] : [`track:${blocker.track}`])];
  const found = said.length > 0 ? ` (${said.join(", ")})` : "";
  const message = `${ticked(blocker.id)} names no track, artifact or gate that exists${found}.`;
  const near = names.map((name) => nearestReference(c, name)).find((each) => each !== undefined);
  const fix =
    near === undefined ? "Attach it with `blocks: [gate:..., track:..., artifact:...]`" : `Write ${ticked(near)}`;
  return { message, fix: `${fix}, or close it with a decision that names it.` };
}

function misspelt(c: Case, blocker: Blocker, text: string): Told {
  const near = nearestReference(c, text);
  const message = `${ticked(blocker.id)} names ${ticked(text)}, which does not exist, so that is not blocked.`;
  const fix =
    near === undefined ? "Remove the name, or write a reference such as `gate:<id>`." : `Write ${ticked(near)}.`;
  return { message, fix };
}

/** The reference that a text most likely meant; a bare name may lack its kind. */
function nearestReference(c: Case, text: string): string | undefined {
  const all = referenceKinds.flatMap((kind) => namesOf(c, kind).map((name) => `${kind}:${name}`));
  return all.find((each) => each.endsWith(`:${text}`)) ?? nearest(text, all);
}
