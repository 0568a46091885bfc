import type { Adapter } from "../../model/adapter.ts";
import type { Repository } from "../../model/case.ts";
import { isTouched } from "./changed.ts";

/** The workflow definitions that the change itself edits, as they would be after it. */
export function changedAdapters(r: Repository): Adapter[] {
  return [...r.headAdapters.values()].filter((adapter) => isTouched(r.change, adapter.doc.file));
}

/** Those, and all others where the change edits who holds a role or what completes a gate. */
export function affectedAdapters(r: Repository): Adapter[] {
  return rosterOf(r.policy) === rosterOf(r.headPolicy) ? changedAdapters(r) : [...r.headAdapters.values()];
}

function rosterOf({ file }: Repository["policy"]): string {
  return JSON.stringify([file?.value.roles, file?.value.gates]);
}
