import type { Artifact } from "../model/artifact.ts";
import type { Case } from "../model/case.ts";
import { artifactOf, isTouched, readableArtifacts } from "./aspects/changed.ts";
import { isKnown } from "../model/doc.ts";
import { parseSource } from "../model/reference.ts";
import type { EngagementRule, Report } from "../model/rule.ts";
import { versionNumber } from "../model/version.ts";
import { ticked } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "version-chain-broken",
  code: "CS-ART-005",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "A revised artifact follows the version before it, and what it supersedes exists.",
  why: "Where a version is skipped or points in a circle, nobody can tell what replaced what.",
  check: (c) => readableArtifacts(c).flatMap((artifact) => [...steps(c, artifact), ...supersedes(c, artifact)]),
};

function steps(c: Case, artifact: Artifact): Report[] {
  const [now, before] = [versionNumber(artifact.version), versionNumber(artifactOf(c.base, artifact.id)?.version)];
  const place = artifact.matter.at(["version"]);
  if (now === undefined) return [];
  if (before === undefined) return now > 1 && !isKnown(artifact.matter.value.supersedes) ? [orphan(artifact, now)] : [];
  if (now === before || now === before + 1) return [];
  const message = `\`${artifact.id}\` goes from v${before} to v${now}; ${now < before ? "versions go up" : "the next version is the one after it"}.`;
  return [{ place, message, fix: `Set version to v${before + 1}, or to v${before} where the content is unchanged.` }];
}

function orphan(artifact: Artifact, now: number): Report {
  const before = `${artifact.id}@v${now - 1}`;
  const message = `\`${artifact.id}\` starts at v${now} and supersedes nothing, so \`${before}\` is not known here.`;
  return {
    place: artifact.matter.at(["version"]),
    message,
    fix: `Set version to v1, or add \`supersedes: ${before}\`.`,
  };
}

function supersedes(c: Case, artifact: Artifact): Report[] {
  const target = artifact.matter.value.supersedes;
  if (!isKnown(target)) return [];
  const problem = problemOf(c, artifact, target);
  if (problem === undefined) return [];
  const message = `\`${artifact.id}\` ${artifact.version ?? ""} supersedes ${ticked(target)}, which ${problem}.`;
  const before = (versionNumber(artifact.version) ?? 1) - 1;
  const own = before > 0 ? `Write \`supersedes: ${artifact.id}@v${before}\`` : "Remove supersedes";
  return [
    { place: artifact.matter.at(["supersedes"]), message, fix: `${own}, or name the artifact that it replaces.` },
  ];
}

function problemOf(c: Case, artifact: Artifact, target: string): string | undefined {
  const source = parseSource(target);
  if (!source) return "is no reference such as ID@v1";
  if (source.engagement !== undefined && source.engagement !== c.id) return undefined;
  if (source.id === artifact.id) return ownProblem(artifact, source.version);
  const known = versionNumber((artifactOf(c.head, source.id) ?? artifactOf(c.base, source.id))?.version);
  if (known === undefined) return "does not exist in this engagement";
  if ((versionNumber(source.version) ?? 1) > known) return `does not exist: ${source.id} is at v${known}`;
  const circle = circleOf(c, artifact);
  return isFirstOf(c, circle, artifact) ? `leads back to it: ${circle.map(({ id }) => id).join(", ")}` : undefined;
}

function ownProblem(artifact: Artifact, version: string | undefined): string | undefined {
  const [own, target] = [versionNumber(artifact.version) ?? 1, versionNumber(version)];
  if (target === undefined || target >= own) return "is the artifact itself";
  return target === own - 1 ? undefined : "is not the version before it";
}

/** The artifacts that supersede each other in a circle with this one; none where there is no circle. */
function circleOf(c: Case, artifact: Artifact): Artifact[] {
  const seen = new Map([[artifact.id, artifact]]);
  let at = next(c, artifact);
  for (; at && !seen.has(at.id); at = next(c, at)) seen.set(at.id, at);
  return at?.id === artifact.id ? [...seen.values()] : [];
}

function next(c: Case, artifact: Artifact): Artifact | undefined {
  const source = parseSource(artifact.matter.value.supersedes ?? "");
  return source && artifactOf(c.head, source.id);
}

/** A circle is told once, at an artifact that the change touches where there is one. */
function isFirstOf(c: Case, circle: readonly Artifact[], artifact: Artifact): boolean {
  const touched = circle.filter(({ file }) => isTouched(c.repository.change, file));
  const ids = (touched.length > 0 ? touched : circle).map(({ id }) => id);
  return ids.toSorted()[0] === artifact.id;
}
