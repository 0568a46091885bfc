import { type Artifact, isLive } from "../../model/artifact.ts";
import type { Case, Change } from "../../model/case.ts";
import { normalizeLines } from "../../model/digest.ts";
import type { Engagement } from "../../model/engagement.ts";

/** Whether the change adds or edits the file. */
export function isTouched(change: Change, path: string): boolean {
  return change.files.some((file) => file.path === path);
}

/** The artifacts that can be judged: none where the state, which says by what definition, cannot be read. */
export function readableArtifacts(c: Case): readonly Artifact[] {
  return c.head.state ? c.head.artifacts : [];
}

/** Of those, the ones that are part of what is agreed or being agreed. */
export function liveArtifacts(c: Case): readonly Artifact[] {
  return readableArtifacts(c).filter(isLive);
}

export function artifactOf(engagement: Engagement | undefined, id: string): Artifact | undefined {
  return engagement?.artifacts.find((artifact) => artifact.id === id);
}

/** Equal but for the form of line ends, which a checkout may change. */
export function sameContent(a: Artifact, b: Artifact): boolean {
  if (a.blob === b.blob) return true;
  const [left, right] = [normalizeLines(a.bytes), normalizeLines(b.bytes)];
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}
