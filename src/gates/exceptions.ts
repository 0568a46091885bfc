import type { GateResult } from "../model/approval.ts";
import type { Case, Facts } from "../model/case.ts";
import type { Exception } from "../model/state.ts";
import { endOfDay, type Instant, parseDate, parseInstant } from "../model/time.ts";

/** What an exception may be made for. */
export interface Excepted {
  readonly gate?: string;
  readonly rule?: string;
  readonly scope: string;
}

/** An exception counts once it stands in the base and its time is not over; one that the change adds does not. */
export function exceptionFor(facts: Facts, wanted: Excepted): Exception | undefined {
  const made = facts.base?.state?.value.exceptions ?? [];
  return made.find(
    (each) =>
      (wanted.gate !== undefined ? each.gate === wanted.gate : each.rule === wanted.rule) &&
      [undefined, "*", wanted.scope].includes(each.scope) &&
      isInForce(each, facts.repository.now),
  );
}

/** An exception opens a gate that nobody has decided yet; it does not overrule a no. */
export function isExcepted(facts: Facts, { gate, scope, status }: GateResult): boolean {
  return status !== "rejected" && exceptionFor(facts, { gate, scope }) !== undefined;
}

/**
 * Whether somebody said why a merge went past a shut gate. An exception that is over explains it still where people have
 * opened the gate since.
 */
export function isExplained(c: Case, { gate, scope }: Pick<GateResult, "gate" | "scope">): boolean {
  const made = [c.base, c.head].flatMap((each) => each?.state?.value.exceptions ?? []);
  const open = c.gates.some((row) => row.gate === gate && row.scope === scope && row.open);
  return made
    .filter((each) => each.gate === gate && [undefined, "*", scope].includes(each.scope))
    .some((each) => open || isInForce(each, c.repository.now));
}

function isInForce(exception: Exception, now: Instant): boolean {
  return now < endOf(exception.until);
}

/** The instant from which on it does not hold any more. */
export function endOf(until: string): Instant {
  const day = parseDate(until);
  return day === undefined ? (parseInstant(until) ?? 0) : endOfDay(day);
}
