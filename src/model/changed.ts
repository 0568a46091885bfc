import type { Artifact } from "./artifact.ts";
import type { Change } from "./case.ts";
import { normalizeLines } from "./digest.ts";
import type { Engagement } from "./engagement.ts";

/** Whether the change adds or edits the file. */
export function isTouched(change: Change, path: string): boolean {
  return change.files.some((file) => file.path === path);
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
