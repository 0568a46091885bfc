import type { Artifact } from "../model/artifact.ts";
import { faultsOfAttached, type KnownIn } from "./email/attachments.ts";
import type { FieldFault } from "./field-fault.ts";
import type { Around, Fault } from "./skill.ts";

/**
 * What is wrong with what an artifact says it carries. What has left is not looked at again: it carried what stood there then.
 * A draft may be written before what it is to carry.
 */
export function carriedFaults(artifact: Artifact, around: Around, key: string): Fault[] {
  if (hasLeft(artifact, around)) return [];
  const knownIn: KnownIn = (engagement) => (engagement === undefined ? around.artifacts : around.elsewhere(engagement));
  const faults = faultsAt(artifact, faultsOfAttached(artifact.fields[key], key, artifact.id, knownIn));
  return artifact.status === "draft" ? faults.map((fault) => ({ ...fault, severity: "warning" })) : faults;
}

/** As it is recorded, byte for byte. */
function hasLeft({ id, blob }: Artifact, { record }: Around): boolean {
  const recorded = record.artifacts.some((each) => each.id === id && each.blob === blob);
  return recorded && record.uses.some((use) => use.artifact === id);
}

/** Nothing goes to somebody, or carries something, that is not as it should be. */
export function faultsAt(artifact: Artifact, faults: readonly FieldFault[]): Fault[] {
  return faults.map(({ path, message, fix }) => ({
    place: artifact.matter.at(path),
    message: `${message}.`,
    fix,
    holdsGate: true,
  }));
}
