import type { Change } from "./case.ts";

/** Whether a path holds something that is ours to judge. */
export function isOurs(path: string): boolean {
  return isPolicy(path) || path.startsWith("engagements/");
}

/** Whether a path holds something that others are judged by. */
export function isPolicy(path: string): boolean {
  return /^(?:countersign\.yaml$|adapters\/|templates\/)/.test(path);
}

/** A change that touches nothing of ours gets a check that says so, and nothing else. */
export function touchesOurs(change: Change): boolean {
  return change.files.some(({ path }) => isOurs(path)) || change.conflicts.some(isOurs);
}
