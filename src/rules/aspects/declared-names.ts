import type { Adapter } from "../../model/adapter.ts";
import type { NameKind } from "./adapter-references.ts";
import { failureModes } from "../../model/failure.ts";
import type { Policy } from "../../model/policy.ts";

/** What each kind of name may be; nothing where the definition declares none of the kind, so all are free. */
export function declaredNames(
  adapter: Adapter,
  policy: Policy,
): Readonly<Record<NameKind, readonly string[] | undefined>> {
  const file = adapter.doc.value;
  const stages = adapter.stages.map(({ id }) => id);
  const types = adapter.artifacts.map(({ type }) => type);
  const gates = adapter.gates.map(({ id }) => id);
  const skills = adapter.skills.size > 0 ? [...adapter.skills.keys()] : undefined;
  const owners = [...adapter.owners.values(), ...adapter.stages.flatMap(({ owner }) => owner ?? [])];
  return {
    stage: stages,
    "stage or end": [...stages, ...adapter.terminals.map(({ id }) => id)],
    "artifact type": types,
    gate: gates,
    action: adapter.actions.map(({ id }) => id),
    skill: skills,
    role: [...policy.roles.keys()],
    trouble: [...failureModes, ...adapter.failureModes.map(({ id }) => id)],
    target: [...stages, ...types, ...gates, ...(skills ?? owners)],
    owned: [...stages, ...types, ...(skills ?? []), ...(file.tracks ?? []).map(({ id }) => id)],
  };
}
