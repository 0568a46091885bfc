import { artifactTypeOf } from "../model/adapter.ts";
import { isLive } from "../model/artifact.ts";
import type { ArtifactFault, Facts } from "../model/case.ts";
import { skillChecks } from "../skills/index.ts";
import type { Around } from "../skills/skill.ts";

/** What the skills that render the live artifacts find wrong with them; nothing where the state cannot be read. */
export function faultsIn(facts: Facts): ArtifactFault[] {
  if (!facts.head.state) return [];
  const around = aroundOf(facts);
  return around.artifacts.flatMap((artifact) => {
    const faults = skillChecks.get(around.skillOf(artifact))?.(artifact, around) ?? [];
    return faults.map((fault) => ({ ...fault, artifact: artifact.id }));
  });
}

/** What the artifacts of an engagement are checked against. */
export function aroundOf({ adapter, head, repository, record }: Facts): Around {
  return {
    artifacts: head.artifacts.filter(isLive),
    elsewhere: (engagement) => repository.neighbours.get(engagement)?.artifacts.filter(isLive) ?? [],
    // A type that names no skill is rendered by the one that is called as it is, if there is one.
    skillOf: ({ type }) => artifactTypeOf(adapter, type)?.render ?? type,
    client: head.state?.value.client ?? "",
    settings: repository.policy.file?.value,
    record,
  };
}
