import { type Artifact, ATTESTATION } from "../../model/artifact.ts";
import { isMap } from "../../model/doc.ts";
import { sha256Hex } from "../../model/digest.ts";
import { parseSource } from "../../model/reference.ts";
import type { Refusal } from "../independence.ts";
import type { PlayedGate } from "../play.ts";
import type { EvidenceSource } from "../source.ts";
import { attestedPath, coveredArtifacts, isAttestationOf } from "../subject.ts";
import { isConfirmer } from "../ballot.ts";
import { claimOf } from "./review.ts";

/** A document signed outside GitHub: an attestation with the file's digest, confirmed by a review. */
export const source: EvidenceSource = {
  id: "document",
  wokenBy: ["pull_request_review.submitted", "pull_request_review.dismissed", "pull_request.synchronize"],
  claims(played, votes) {
    const problem = attestationProblem(played);
    return votes
      .filter((vote) => isConfirmer(played, vote.review))
      .map((vote) => claimOf(played, vote))
      .map((claim) => ({ ...claim, kind: "document" as const, refusals: [...claim.refusals, problem] }));
  },
};

/** Why the attestations of the head do not stand for everything that the gate covers, if so. */
function attestationProblem(played: PlayedGate): Refusal | undefined {
  const { facts, gate, scope, standing } = played;
  const covered = coveredArtifacts(standing, gate, scope, facts.head);
  const signed = covered.filter((artifact) => artifact.type !== ATTESTATION);
  const attestations = facts.head.artifacts.filter(
    (artifact) => isAttestationOf(artifact, gate) && artifact.status === "current",
  );
  const problems = signed.map(({ id }) => unattested(played, id, attestations));
  return signed.length > 0 ? problems.find((problem) => problem !== undefined) : missing(played, "what it covers");
}

/** Why no attestation stands for this artifact. One that is for another version is told rather than none. */
function unattested(played: PlayedGate, id: string, attestations: readonly Artifact[]): Refusal | undefined {
  const meant = attestations.filter((each) => parseSource(textOf(each, "for"))?.id === id);
  const told = meant.length > 0 ? meant : attestations.filter((each) => !isForCovered(played, each));
  const problems = told.map((attestation) => problemOf(played, attestation));
  if (problems.length === 0) return missing(played, id);
  return problems.includes(undefined) ? undefined : problems[0];
}

function isForCovered({ subject }: PlayedGate, attestation: Artifact): boolean {
  return subject.artifacts.includes(parseSource(textOf(attestation, "for"))?.id ?? "");
}

function missing({ gate }: PlayedGate, what: string): Refusal {
  const detail = `No current attestation for ${what} names gate ${gate.id}; add one with \`countersign attest\`.`;
  return { reason: "NO_DOCUMENT", detail };
}

function problemOf(played: PlayedGate, attestation: Artifact): Refusal | undefined {
  return otherVersion(played, attestation) ?? otherFile(played, attestation) ?? signedAhead(played, attestation);
}

function otherVersion(played: PlayedGate, attestation: Artifact): Refusal | undefined {
  const { facts, subject } = played;
  const target = parseSource(textOf(attestation, "for"));
  const signed = facts.head.artifacts.find((artifact) => artifact.id === target?.id);
  const isHere = target?.version !== undefined && [undefined, facts.id].includes(target.engagement);
  if (isHere && signed && subject.artifacts.includes(signed.id) && signed.version === target.version) return undefined;
  const is = signed ? `${signed.id} is ${signed.version ?? "without a version"}` : "there is no such artifact here";
  return { reason: "STALE_CONTENT", detail: `${attestation.id} is for ${textOf(attestation, "for")}; ${is}.` };
}

function textOf({ fields }: Artifact, key: string): string {
  const value = fields[key];
  return typeof value === "string" ? value : "";
}

function otherFile(played: PlayedGate, attestation: Artifact): Refusal | undefined {
  const path = attestedPath(attestation) ?? "";
  const bytes = played.facts.head.evidence.get(`engagements/${played.facts.id}/${path}`);
  if (!bytes)
    return {
      reason: "NO_DOCUMENT",
      detail: `${attestation.id} names ${path}, which is not in this engagement's evidence/.`,
    };
  const document = attestation.fields["document"];
  const stated = isMap(document) ? document["sha256"] : undefined;
  if (stated === sha256Hex(bytes)) return undefined;
  return {
    reason: "NO_DOCUMENT",
    detail: `${path} is not the file that ${attestation.id} attests: its sha256 differs.`,
  };
}

function signedAhead(played: PlayedGate, attestation: Artifact): Refusal | undefined {
  const day = textOf(attestation, "signed_at");
  if (day.slice(0, 10) <= new Date(played.facts.repository.now).toISOString().slice(0, 10)) return undefined;
  return { reason: "FUTURE", detail: `${attestation.id} says it was signed on ${day}.` };
}
