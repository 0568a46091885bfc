import type { Repository } from "../../model/case.ts";

export const SETTINGS = "countersign.yaml";

/** Whether who holds which role after the change is known: not where its settings are gone or cannot be read. */
export function isRosterRead(r: Repository): boolean {
  if (r.headPolicy.file) return true;
  return !isSettingsRemoved(r) && r.problems.every(({ place }) => place.file !== SETTINGS);
}

export function isSettingsRemoved({ change }: Pick<Repository, "change">): boolean {
  return change.files.some((file) => file.path === SETTINGS && !file.after);
}
