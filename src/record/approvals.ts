import type { Approval, GateResult, Rejection } from "../model/approval.ts";
import { type Artifact, ATTESTATION } from "../model/artifact.ts";
import type { Case } from "../model/case.ts";
import { digestOf, sha256Hex } from "../model/digest.ts";
import { isMap } from "../model/doc.ts";
import { eventUrl, type Pull, reviewUrl } from "../model/pull.ts";
import type { EntryFile } from "../model/record-file.ts";
import { formatInstant } from "../model/time.ts";
import type { Occasion } from "./occasion.ts";

type ApprovalFile = EntryFile["approvals"][number];
type Evidence = ApprovalFile["evidence"];

/** Answers of one person to one gate that are kept: so many versions back, a change can be taken back. */
const KEPT = 8;

/**
 * The answers that are in force or may be again: those of this merge, and those recorded before that nobody has replaced. An
 * approval of content that stands here no more is kept, because a change that is taken back restores it.
 */
export function approvalsInForce(c: Case, occasion: Occasion, before: readonly ApprovalFile[]): ApprovalFile[] {
  const given = c.gates.flatMap((gate) => [
    ...gate.approvals
      .filter((each) => each.carriedFrom === undefined)
      .map((each) => approvalOf(c, gate, each, occasion)),
    ...gate.rejections.filter((each) => isNew(c, each)).map((each) => rejectionOf(c, gate, each, occasion)),
  ]);
  const kept = before.filter((old) => !given.some((each) => replaces(each, old)) && !isTakenBack(c, old));
  return newest([...kept, ...given]);
}

function isNew(c: Case, { evidence }: Rejection): boolean {
  return !c.record.approvals.some((each) => each.evidence === evidence);
}

/** A no replaces every earlier answer of the same person, and any answer the earlier one about the same content. */
function replaces(now: ApprovalFile, old: ApprovalFile): boolean {
  const same = now.gate === old.gate && now.scope === old.scope && now.approver.id === old.approver.id;
  return same && (now.verdict === "rejected" || old.verdict === "rejected" || now.digest === old.digest);
}

/** Dismissed, withdrawn or revoked in this pull request, which its evidence here says. */
function isTakenBack(c: Case, { gate, scope, evidence }: ApprovalFile): boolean {
  const row = c.gates.find((each) => each.gate === gate && each.scope === scope);
  return (
    row?.ignored.some(
      (each) =>
        each.evidence === evidence.url &&
        ["SUPERSEDED_BY_LATER", "DISMISSED", "WITHDRAWN", "REVOKED"].includes(each.reason),
    ) === true
  );
}

function newest(all: readonly ApprovalFile[]): ApprovalFile[] {
  const counts = new Map<string, number>();
  return all
    .toReversed()
    .filter(({ gate, scope, approver }) => {
      const key = `${gate} ${scope} ${approver.id}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      return (counts.get(key) ?? 0) <= KEPT;
    })
    .toReversed();
}

function approvalOf(c: Case, gate: GateResult, approval: Approval, occasion: Occasion): ApprovalFile {
  const { person, seat, permits, conditions, submittedAt, expiresAt } = approval;
  return {
    gate: gate.gate,
    scope: gate.scope,
    verdict: "approved",
    permits: [...permits],
    conditions: conditions.map(({ text, closes }) => ({ text, ...(closes === undefined ? {} : { closes }) })),
    approver: {
      id: String(person.id),
      login: person.login,
      role: seat.role,
      ...(seat.team === undefined ? {} : { team: seat.team }),
      ...(seat.delegatedBy === undefined ? {} : { delegated_by: seat.delegatedBy }),
    },
    ...common(c, gate, approval.kind, approval.evidence, occasion),
    submitted_at: formatInstant(submittedAt),
    ...(expiresAt === undefined ? {} : { expires_at: formatInstant(expiresAt) }),
  };
}

function rejectionOf(c: Case, gate: GateResult, { person, evidence }: Rejection, occasion: Occasion): ApprovalFile {
  const review = occasion.pull?.reviews.find((each) => occasion.pull && reviewUrl(occasion.pull, each.id) === evidence);
  const [role = "TBD"] = c.adapter.gates.find((each) => each.id === gate.gate)?.approvers?.roles ?? [];
  return {
    gate: gate.gate,
    scope: gate.scope,
    verdict: "rejected",
    permits: [],
    conditions: [],
    approver: { id: String(person.id), login: person.login, role },
    ...common(c, gate, "review", evidence, occasion),
    submitted_at: formatInstant(review?.submittedAt ?? occasion.mergedAt),
  };
}

function common(c: Case, gate: GateResult, kind: Evidence["kind"], url: string, occasion: Occasion) {
  return {
    evidence: { kind, url, ...seenIn(c, kind, url, occasion.pull) },
    digest: gate.subject.content,
    policy_digest: policyDigest(c, gate.gate),
    observed_at: formatInstant(occasion.observedAt),
    ...(occasion.number === undefined ? {} : { pull_request: String(occasion.number) }),
  };
}

/** What was said, so that an edit or a deletion of it on the forge can be seen later. */
function seenIn(c: Case, kind: Evidence["kind"], url: string, pull: Pull | undefined): Partial<Evidence> {
  const review = pull?.reviews.find((each) => reviewUrl(pull, each.id) === url);
  const event = pull?.timeline.find((each) => "id" in each && eventUrl(pull, each.id) === url);
  return {
    ...(review ? { review: String(review.id), body_digest: sha256Hex(review.body) } : {}),
    ...(review?.commit === undefined ? {} : { commit: review.commit }),
    ...(event && "id" in event ? { event: String(event.id) } : {}),
    ...(kind === "document" ? documentOf(c.head.artifacts) : {}),
  };
}

function documentOf(artifacts: readonly Artifact[]): Partial<Evidence> {
  const document = artifacts.find((each) => each.type === ATTESTATION && each.status === "current")?.fields["document"];
  if (!isMap(document)) return {};
  const { path, sha256 } = document;
  return {
    ...(typeof path === "string" ? { document: path } : {}),
    ...(typeof sha256 === "string" ? { sha256 } : {}),
  };
}

/** Of the gate's definition and of who held its roles. */
function policyDigest(c: Case, id: string): string {
  const gate = c.adapter.gates.find((each) => each.id === id);
  const roles = (gate?.approvers?.roles ?? []).map((role) => c.repository.policy.roles.get(role));
  return digestOf([JSON.stringify(gate), JSON.stringify(roles)]);
}
