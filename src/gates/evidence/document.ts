import type { Artifact } from "../../model/artifact.ts";
import { isMap } from "../../model/doc.ts";
import { sha256Hex } from "../../model/digest.ts";
import { parseSource } from "../../model/reference.ts";
import type { Refusal } from "../independence.ts";
import type { PlayedGate } from "../play.ts";
import type { EvidenceSource } from "../source.ts";
import { attestedPath, isAttestationOf } from "../subject.ts";
import { claimOf, confirmsDocument } from "./review.ts";

/** A document signed outside GitHub: an attestation with the file's digest, confirmed by a review. */
export const source: EvidenceSource = {
  id: "document",
  wokenBy: ["pull_request_review.submitted", "pull_request_review.dismissed", "pull_request.synchronize"],
  claims(played, votes) {
    const problem = attestationProblem(played);
    return votes
      .filter((vote) => confirmsDocument(played, vote))
      .map((vote) => claimOf(played, vote))
      .map((claim) => ({ ...claim, kind: "document" as const, refusals: [...claim.refusals, problem] }));
  },
};

/** Why no attestation of the head stands for what the gate covers, if so. */
function attestationProblem(played: PlayedGate): Refusal | undefined {
  const attestations = played.facts.head.artifacts.filter(
    (artifact) => isAttestationOf(artifact, played.gate) && artifact.status === "current",
  );
  if (attestations.length === 0) {
    const detail = `No current attestation names gate ${played.gate.id}; add one with \`countersign attest\`.`;
    return { reason: "NO_DOCUMENT", detail };
  }
  const problems = attestations.map((attestation) => problemOf(played, attestation));
  return problems.includes(undefined) ? undefined : problems[0];
}

function problemOf(played: PlayedGate, attestation: Artifact): Refusal | undefined {
  return otherVersion(played, attestation) ?? otherFile(played, attestation) ?? signedAhead(played, attestation);
}

function otherVersion(played: PlayedGate, attestation: Artifact): Refusal | undefined {
  const target = parseSource(String(attestation.fields["for"] ?? ""));
  const signed = played.facts.head.artifacts.find((artifact) => artifact.id === target?.id);
  if (target && signed && played.subject.artifacts.includes(signed.id) && signed.version === target.version)
    return undefined;
  const is = signed ? `${signed.id} is ${signed.version ?? "without a version"}` : "there is no such artifact here";
  return { reason: "STALE_CONTENT", detail: `${attestation.id} is for ${String(attestation.fields["for"])}; ${is}.` };
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
  const day = String(attestation.fields["signed_at"] ?? "");
  if (day.slice(0, 10) <= new Date(played.facts.repository.now).toISOString().slice(0, 10)) return undefined;
  return { reason: "FUTURE", detail: `${attestation.id} says it was signed on ${day}.` };
}
