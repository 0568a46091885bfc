import { gateOf, type Gate } from "../model/adapter.ts";
import { type Artifact, ATTESTATION, isLive } from "../model/artifact.ts";
import { nearest } from "../model/nearest.ts";
import type { SourceReference } from "../model/reference.ts";
import { UsageError } from "./verb.ts";
import { artifactCalled, type Bench } from "./bench.ts";

/** What a signature can be for: an artifact in the version that stands here, and a gate that a signed document opens. */

export function signedArtifact(bench: Bench, target: SourceReference): Artifact {
  const artifact = artifactCalled(bench, target.id);
  if (artifact.version !== target.version)
    throw new UsageError(
      `${artifact.id} is ${artifact.version ?? "without a version"}, not ${target.version ?? "without one"}`,
      "What was signed must be what stands here now.",
    );
  if (!isLive(artifact)) throw new UsageError(`${artifact.id} is ${artifact.status}`, "Name the one that holds.");
  return artifact;
}

export function documentGate({ c }: Bench, name: string, { id, type }: Artifact): Gate {
  const gate = gateOf(c.adapter, name);
  const able = c.adapter.gates.filter(({ evidence }) => evidence.includes("document")).map((each) => each.id);
  const those = able.length > 0 ? `Those that do: ${able.join(", ")}.` : `${c.adapter.type} has none that does.`;
  if (!gate) throw unknownGate(c.adapter.gates, name, those);
  if (!able.includes(gate.id)) throw new UsageError(`The gate ${gate.id} takes no signed document`, those);
  if (gate.covers && !gate.covers.includes(type))
    throw new UsageError(
      `The gate ${gate.id} is not about ${id}, which is of the type ${type}`,
      `It covers ${gate.covers.join(", ")}.`,
    );
  return gate;
}

function unknownGate(gates: readonly Gate[], name: string, those: string): UsageError {
  const near = nearest(
    name,
    gates.map(({ id }) => id),
  );
  const hint = near === undefined ? `It must take a signed document. ${those}` : `Did you mean \`${near}\`?`;
  return new UsageError(`There is no gate ${JSON.stringify(name)}`, hint);
}

/** The same signature is told once. */
export function refuseTwice(
  { c }: Bench,
  signed: { readonly for: string; readonly gate: string },
  sha256: string,
): void {
  const old = c.head.artifacts.find(
    ({ type, status, fields }) =>
      type === ATTESTATION &&
      status === "current" &&
      fields["gate"] === signed.gate &&
      fields["for"] === signed.for &&
      JSON.stringify(fields["document"] ?? "").includes(sha256),
  );
  if (old) throw new UsageError(`${old.id} attests this file already`, "Nothing is left to do.");
}
