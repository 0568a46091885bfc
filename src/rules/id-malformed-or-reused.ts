import { artifactTypeOf } from "../model/adapter.ts";
import { type Artifact, ATTESTATION } from "../model/artifact.ts";
import type { Case } from "../model/case.ts";
import { artifactOf, readableArtifacts } from "./aspects/changed.ts";
import { matchesPattern, nearestId, nextId } from "../model/id-pattern.ts";
import { renames } from "./aspects/renamed.ts";
import type { EngagementRule, Report } from "../model/rule.ts";
import { formatDay } from "../model/time.ts";

/** An id that is already in the base stays as it is, whatever pattern the adapter has now: ids are forever. */
export const rule: EngagementRule = {
  id: "id-malformed-or-reused",
  code: "CS-ART-010",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "A new artifact's id follows its type's pattern and was never used before.",
  why: "Numbers that people quote in letters and payments must mean one document for ever.",
  check(c) {
    const renamed = renames(c);
    return readableArtifacts(c).flatMap((artifact) => judge(c, artifact, renamed.get(artifact.id)) ?? []);
  },
};

function judge(c: Case, artifact: Artifact, old: Artifact | undefined): Report | undefined {
  const before = artifactOf(c.base, artifact.id);
  if (before) return before.type === artifact.type ? undefined : otherType(c, artifact, before);
  return (old && renamed(artifact, old)) ?? reused(c, artifact) ?? malformed(c, artifact);
}

function otherType(c: Case, artifact: Artifact, before: Artifact): Report {
  const message = `\`${artifact.id}\` was a ${before.type} and is a ${artifact.type} now; an id keeps its meaning.`;
  const fix = `Restore type ${before.type}, and give the new artifact an id of its own, such as ${freeId(c, artifact)}.`;
  return { place: artifact.matter.at(["type"]), message, fix };
}

function renamed(artifact: Artifact, old: Artifact): Report {
  const message = `\`${artifact.id}\` is \`${old.id}\` under another id; an id that was merged stays.`;
  return {
    place: artifact.matter.at(["id"]),
    message,
    fix: `Restore ${old.id}, or archive it and write a new artifact.`,
  };
}

function reused(c: Case, artifact: Artifact): Report | undefined {
  const recorded = c.record.artifacts.find((each) => each.id === artifact.id);
  if (!recorded) return undefined;
  const message = `\`${artifact.id}\` was used before: the record has it at ${recorded.version}.`;
  return {
    place: artifact.matter.at(["id"]),
    message,
    fix: `Take the next number, ${freeId(c, artifact)}: \`countersign new\`.`,
  };
}

function malformed(c: Case, artifact: Artifact): Report | undefined {
  const pattern = artifactTypeOf(c.adapter, artifact.type)?.idPattern;
  if (artifact.type === ATTESTATION || pattern === undefined || matchesPattern(artifact.id, pattern)) return undefined;
  const near = nearestId(artifact.id, pattern, formatDay(c.repository.now).slice(0, 4));
  const meant = isTaken(c, near) ? nextId(near, takenIds(c)) : near;
  const message = `\`${artifact.id}\` does not fit the pattern of a ${artifact.type}; pattern is ${pattern}.`;
  return {
    place: artifact.matter.at(["id"]),
    message,
    fix: `Rename it and its file to ${meant}, or take the next number: \`countersign new\`.`,
  };
}

function freeId(c: Case, artifact: Artifact): string {
  return nextId(artifact.id, takenIds(c));
}

function isTaken(c: Case, id: string): boolean {
  return takenIds(c).includes(id);
}

function takenIds(c: Case): string[] {
  const own = [...(c.base?.artifacts ?? []), ...c.head.artifacts, ...c.record.artifacts].map((each) => each.id);
  return [...own, ...c.repository.change.idFiles.keys()];
}
