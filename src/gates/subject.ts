import { type Adapter, type Gate, stageOf } from "../model/adapter.ts";
import type { Subject } from "../model/approval.ts";
import { type Artifact, ATTESTATION, inScope, isLive } from "../model/artifact.ts";
import type { Presentation } from "../model/case.ts";
import { digestOf, normalizeLines } from "../model/digest.ts";
import { isMap } from "../model/doc.ts";
import { type Engagement, statePath } from "../model/engagement.ts";
import { compareText } from "../model/finding.ts";

/** The stage whose artifacts a gate without `covers` binds to: the one that the change leaves. */
export interface Standing {
  readonly adapter: Adapter;
  readonly leaving: string | undefined;
}

/** What `gate` covers for `scope` in one tree, and its digests. */
export function subjectOf(
  standing: Standing,
  gate: Gate,
  scope: string,
  engagement: Engagement,
  presentation: Presentation,
): Subject {
  const artifacts = coveredArtifacts(standing, gate, scope, engagement);
  const fields = artifacts.flatMap((each) => [each.id, each.type, normalizeLines(each.bytes)]);
  const state = bindsToState(standing, gate) ? stateBlob(engagement) : undefined;
  return {
    artifacts: artifacts.map((artifact) => artifact.id),
    parts: new Map(
      artifacts.map((each) => [
        each.id,
        digestOf([each.type, normalizeLines(each.bytes), ...attestedFiles([each], engagement)]),
      ]),
    ),
    content: digestOf([...fields, ...attestedFiles(artifacts, engagement), ...(state ? [state] : [])]),
    presentation: digestOf(artifacts.map((artifact) => presentation.get(artifact.type) ?? "")),
    empty: artifacts.every((artifact) => artifact.type === ATTESTATION) && state === undefined,
  };
}

/**
 * What is to be agreed: drafts only where nothing is more than a draft. A draft that somebody starts beside what was
 * approved takes nothing of it back; once it is final it is covered, and the gate asks again.
 */
export function coveredArtifacts(
  standing: Standing,
  gate: Gate,
  scope: string,
  engagement: Engagement,
): readonly Artifact[] {
  const live = liveArtifacts(standing, gate, scope, engagement);
  const isFinal = (artifact: Artifact) => artifact.status !== "draft";
  return live.some((artifact) => isFinal(artifact) && artifact.type !== ATTESTATION) ? live.filter(isFinal) : live;
}

/** What the gate may come to cover. What was archived or superseded is no part of it any more. */
export function liveArtifacts(
  standing: Standing,
  gate: Gate,
  scope: string,
  engagement: Engagement,
): readonly Artifact[] {
  const types = coveredTypes(standing, gate);
  return engagement.artifacts
    .filter((artifact) => isLive(artifact) && (isAttestationOf(artifact, gate) || types.includes(artifact.type)))
    .filter((artifact) => inScope(artifact, scope))
    .toSorted((a, b) => compareText(a.id, b.id));
}

export function isAttestationOf(artifact: Artifact, gate: Gate): boolean {
  return artifact.type === ATTESTATION && artifact.fields["gate"] === gate.id && gate.evidence.includes("document");
}

function coveredTypes(standing: Standing, gate: Gate): readonly string[] {
  return gate.covers ?? stageOf(standing.adapter, standing.leaving)?.artifacts ?? [];
}

/** What a reader is told where there is nothing to approve. */
export function nothingCovered(standing: Standing, gate: Gate): string {
  return `There is no live ${coveredTypes(standing, gate).join(" or ")} here to approve.`;
}

function bindsToState(standing: Standing, gate: Gate): boolean {
  return gate.covers === undefined && coveredTypes(standing, gate).length === 0;
}

function stateBlob(engagement: Engagement): string | undefined {
  return engagement.files.find((file) => file.path === statePath(engagement.id))?.oid;
}

/** The signed files that covered attestations name; one that is missing leaves its path alone in the digest. */
function attestedFiles(artifacts: readonly Artifact[], engagement: Engagement): (string | Uint8Array)[] {
  return artifacts.flatMap((artifact) => {
    const path = attestedPath(artifact);
    return path === undefined ? [] : [path, engagement.evidence.get(`engagements/${engagement.id}/${path}`) ?? ""];
  });
}

export function attestedPath(artifact: Artifact): string | undefined {
  const document = artifact.fields["document"];
  const path = artifact.type === ATTESTATION && isMap(document) ? document["path"] : undefined;
  return typeof path === "string" ? path : undefined;
}
