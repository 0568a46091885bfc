import type { StateFile } from "../model/state.ts";
import type { EventVerdict } from "../model/verdict.ts";

/** What people write that opens a gate or a rule for a time, or shuts a gate again. */

/** Exceptions that the change adds. */
export function exceptionEvents(base: Partial<StateFile>, head: StateFile): EventVerdict[] {
  const before = new Set((base.exceptions ?? []).map(({ id }) => id));
  return (head.exceptions ?? [])
    .filter((each) => !before.has(each.id))
    .map(({ id, gate, rule, by, until, reason }) => ({
      type: "exception_granted",
      exception: id,
      ...(gate === undefined ? {} : { gate }),
      ...(rule === undefined ? {} : { rule }),
      by,
      until,
      reason,
    }));
}

/** Approvals that the change takes back. */
export function revocationEvents(base: Partial<StateFile>, head: StateFile): EventVerdict[] {
  const before = new Set((base.revocations ?? []).map(({ id }) => id));
  return (head.revocations ?? [])
    .filter((each) => !before.has(each.id))
    .map(({ id, gate, scope = "*", approver, by, reason }) => ({
      type: "approval_revoked",
      revocation: id,
      gate,
      scope,
      approver: approver ?? by,
      by,
      reason,
    }));
}
