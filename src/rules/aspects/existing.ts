import type { Case } from "../../model/case.ts";
import { parseReference, type Reference, type ReferenceKind } from "../../model/reference.ts";

/** Every name that a reference of each kind may point to. */
export function namesOf(c: Case, kind: ReferenceKind): string[] {
  const state = c.head.state?.value;
  switch (kind) {
    case "track":
      return (state?.active_tracks ?? []).map(({ id }) => id);
    case "gate":
      return ["*", ...c.adapter.gates.map(({ id }) => id)];
    case "artifact":
      return [...c.head.artifacts.map(({ id }) => id), ...c.adapter.artifacts.map(({ type }) => type)];
    case "action":
      return c.adapter.actions.map(({ id }) => id);
    case "scope":
      return ["*", ...c.scopes, ...c.record.approvals.map(({ scope }) => scope)];
    case "stage":
      return [...c.adapter.stages, ...c.adapter.terminals].map(({ id }) => id);
    case "decision":
      return (state?.decision_log ?? []).map(({ id }) => id);
  }
}

/** A reference as people write it; `@v2` behind an artifact's id is left out. */
export function referenceIn(text: string): Reference | undefined {
  return parseReference(text.replace(/@v\d+$/, ""));
}

export function exists(c: Case, reference: Reference): boolean {
  return namesOf(c, reference.kind).includes(reference.id);
}
