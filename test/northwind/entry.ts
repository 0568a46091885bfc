import { stringify } from "yaml";
import type { Evaluated } from "../../src/app/evaluate.ts";
import type { Approval, GateResult } from "../../src/model/approval.ts";
import type { Case } from "../../src/model/case.ts";
import type { RecordedApproval, RecordedUse } from "../../src/model/record.ts";
import { formatInstant } from "../../src/model/time.ts";
import { NORTHWIND } from "./files.ts";

/**
 * The entry that a merge leaves: the approvals in force, the versions of the artifacts, and what has left the house. The
 * digests are those that the engine judged by, so an approval carries over as long as its content stays.
 */
export function entryAfter({ cases, repository }: Evaluated, number: number, uses: readonly RecordedUse[]): string {
  const c = cases.find((each) => each.id === NORTHWIND);
  if (!c) throw new Error("nothing here is about Northwind");
  const given = c.gates.flatMap((gate) => gate.approvals.filter(isNew).map((each) => approvalOf(gate, each)));
  const kept = c.record.approvals.filter((old) => !given.some((each) => isSame(each, old))).map(again);
  return stringify(
    {
      schema: "countersign/entry@1",
      engagement: NORTHWIND,
      pull_request: String(number),
      merge: repository.change.head,
      merged_at: formatInstant(repository.now),
      prev: "none",
      adapter: { type: c.adapter.type, version: "2.0.0" },
      engine: "0.1.0",
      events: [],
      approvals: [...kept, ...given].map((each) => ({ pull_request: String(number), ...each })),
      artifacts: c.head.artifacts.map((each) => ({
        id: each.id,
        version: each.version,
        blob: each.blob,
        status: each.status,
        final: String(isApproved(c, each.id) || uses.some((use) => use.artifact === each.id)),
      })),
      uses: uses.map((use) => ({ ...use })),
    },
    { aliasDuplicateObjects: false },
  );
}

function isNew(approval: Approval): boolean {
  return approval.carriedFrom === undefined;
}

function isApproved(c: Case, id: string): boolean {
  return c.gates.some((gate) => gate.open && gate.subject.artifacts.includes(id));
}

function isSame(a: { readonly gate: string; readonly scope: string }, b: RecordedApproval): boolean {
  return a.gate === b.gate && a.scope === b.scope;
}

function approvalOf({ gate, scope, subject }: GateResult, approval: Approval) {
  return {
    gate,
    scope,
    verdict: "approved",
    permits: approval.permits,
    conditions: approval.conditions,
    approver: { id: String(approval.person.id), login: approval.person.login, role: approval.seat.role },
    evidence: { kind: approval.kind, url: approval.evidence },
    digest: subject.content,
    submitted_at: formatInstant(approval.submittedAt),
    expires_at: approval.expiresAt === undefined ? undefined : formatInstant(approval.expiresAt),
  };
}

/** An approval of an earlier entry, word for word. */
function again(old: RecordedApproval) {
  return {
    gate: old.gate,
    scope: old.scope,
    verdict: old.verdict,
    permits: old.permits,
    conditions: old.conditions,
    approver: { id: String(old.id), login: old.login, role: old.role },
    evidence: { kind: old.kind, url: old.evidence },
    digest: old.digest,
    submitted_at: formatInstant(old.submittedAt),
    expires_at: old.expiresAt === undefined ? undefined : formatInstant(old.expiresAt),
    pull_request: String(old.pull ?? 1),
  };
}
