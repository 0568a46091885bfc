import type { Artifact } from "../../model/artifact.ts";
import { artifactDigest } from "../../model/artifact-digest.ts";
import { digestOf } from "../../model/digest.ts";
import { approvalsOf, becauseOf, others, type Renderable, shownMark } from "./renderables.ts";
import { picturesOf } from "./sources.ts";

/** Ids as they may stand anywhere in an artifact. */
const IDS = /[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+/g;

/**
 * Says of what an artifact's files are made, by one digest that changes wherever they may: its content, its mark and the
 * reason, the approvals that it shows, the templates and the organisation, pictures; and the same of all artifacts that it
 * names, and that those name, since it may carry their files.
 */
export function madeFrom(all: readonly Renderable[]): (one: Renderable) => string {
  const known = new Map(all.map((each) => [each.artifact.id, own(each)]));
  return (one) => {
    const reached = reachedFrom(one.artifact, others(one.c)).map((each) => known.get(each.id) ?? artifactDigest(each));
    return digestOf([own(one), ...reached.toSorted()]);
  };
}

function reachedFrom(start: Artifact, known: ReadonlyMap<string, Artifact>): Artifact[] {
  const reached = new Set([start]);
  for (const artifact of reached) for (const other of namedBy(artifact, known)) reached.add(other);
  return [...reached];
}

function own(one: Renderable): string {
  const { c, artifact, skill, label, gates } = one;
  const state = c.head.state?.value;
  return digestOf([
    artifactDigest(artifact),
    artifact.file,
    c.id,
    state?.client ?? "",
    state?.workflow ?? "",
    skill,
    label,
    shownMark(one) ?? "",
    becauseOf(one),
    c.presentation.get(artifact.type) ?? "",
    ...picturesOf(one).flatMap(({ path, oid }) => [path, oid]),
    JSON.stringify({ ...c.repository.headPolicy.file?.value.settings, moved_records: undefined }),
    ...gates.map(({ gate, scope, status }) => `${gate} ${scope} ${status}`),
    "approvals",
    ...approvalsOf(one).flatMap(({ gate, person, role, at, evidence }) => [gate, person, role, String(at), evidence]),
  ]);
}

function namedBy({ bytes }: Artifact, known: ReadonlyMap<string, Artifact>): Artifact[] {
  const words = new TextDecoder().decode(bytes).match(IDS) ?? [];
  return [...new Set(words)].flatMap((id) => known.get(id) ?? []);
}
