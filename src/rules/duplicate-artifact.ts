import { artifactTypeOf } from "../model/adapter.ts";
import { type Artifact, isLive } from "../model/artifact.ts";
import type { Case } from "../model/case.ts";
import { artifactOf, isTouched, liveArtifacts } from "./aspects/changed.ts";
import { isKnown, valueAt } from "../model/doc.ts";
import type { Engagement } from "../model/engagement.ts";
import { parseSource } from "../model/reference.ts";
import type { EngagementRule, Report } from "../model/rule.ts";

export const rule: EngagementRule = {
  id: "duplicate-artifact",
  code: "CS-ART-006",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "Two live artifacts of one type do not serve the same purpose.",
  why: "Of two artifacts for one purpose people approve one and work by the other.",
  check(c) {
    return groupsOf(c).flatMap((group) => group.flatMap((artifact) => duplicates(c, artifact, group)));
  },
};

/** The artifacts that share what their type says is unique. */
function groupsOf(c: Case): (readonly Artifact[])[] {
  const groups = new Map<string, Artifact[]>();
  for (const artifact of liveArtifacts(c)) {
    const key = keyOf(c, artifact);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), artifact]);
  }
  return [...groups.values()];
}

function duplicates(c: Case, artifact: Artifact, group: readonly Artifact[]): Report[] {
  if (!isTouched(c.repository.change, artifact.file)) return [];
  const other = group.find(
    (each) => isOlder(c, each, artifact) && !areForked(each, artifact) && !wereDuplicates(c, each, artifact),
  );
  if (!other) return [];
  return [
    {
      place: artifact.matter.at(["id"]),
      message: `\`${artifact.id}\` and \`${other.id}\` serve the same ${uniqueBy(c, artifact).join(", ")}.`,
      fix: `Revise ${other.id} instead, set one of the two to superseded or archived, or say \`forks: ${other.id}\` with a rationale.`,
    },
  ];
}

/** What the type says is unique, as text; nothing where a part is TBD or none is there. */
function keyOf(c: Case, artifact: Artifact): string | undefined {
  const values = uniqueBy(c, artifact).map((field) =>
    field === "scope" ? artifact.scope : valueAt(artifact.fields, field),
  );
  const unknown = values.some((value) => value !== undefined && !isKnown(value));
  if (!isLive(artifact) || unknown || values.every((value) => value === undefined)) return undefined;
  return JSON.stringify([artifact.type, ...values]);
}

function uniqueBy(c: Case, { type }: Artifact): readonly string[] {
  return artifactTypeOf(c.adapter, type)?.uniqueBy ?? [];
}

/** The one that was there first keeps its place. */
function isOlder(c: Case, a: Artifact, b: Artifact): boolean {
  const [inBaseA, inBaseB] = [isLiveIn(c.base, a), isLiveIn(c.base, b)];
  return inBaseA === inBaseB ? a.id < b.id || !isTouched(c.repository.change, a.file) : inBaseA;
}

function isLiveIn(engagement: Engagement | undefined, { id }: Artifact): boolean {
  const found = artifactOf(engagement, id);
  return found !== undefined && isLive(found);
}

function wereDuplicates(c: Case, a: Artifact, b: Artifact): boolean {
  const [before, after] = [artifactOf(c.base, a.id), artifactOf(c.base, b.id)].map((each) => each && keyOf(c, each));
  return before !== undefined && before === after;
}

function areForked(a: Artifact, b: Artifact): boolean {
  return names(a, b) || names(b, a);
}

function names({ matter: { value } }: Artifact, other: Artifact): boolean {
  return parseSource(value.forks ?? "")?.id === other.id && (isKnown(value.rationale) || isKnown(value.audience));
}
