import { type Action, type Gate, gateOf } from "../../model/adapter.ts";
import type { Approval, GateResult } from "../../model/approval.ts";
import { type Artifact, inScope, isLive } from "../../model/artifact.ts";
import type { Case } from "../../model/case.ts";
import type { Place } from "../../model/finding.ts";
import type { StateFile } from "../../model/state.ts";
import { covers, permitIn } from "../../model/permit.ts";
import type { PredicateFile } from "../../model/predicate.ts";
import { isExcepted } from "../../gates/exceptions.ts";

/** An action of the adapter in one scope, with what it would carry out of the repository. */
export interface Outward {
  readonly action: Action;
  readonly scope: string;
  readonly artifacts: readonly Artifact[];
  /** Ids that the change asks it for by name. */
  readonly named: readonly string[];
  readonly place: Place;
}

/** Every action in every scope. */
export function outwardActions(c: Case): Outward[] {
  const { state } = c.head;
  if (!state) return [];
  return c.adapter.actions.flatMap((action) =>
    c.scopes.map((scope) => {
      const { index, named } = requestOf(state.value, action, scope);
      const place = state.at(index < 0 ? ["stage"] : ["actions_requested", index, "action"]);
      return { action, scope, named, artifacts: carried(c, action, scope, named), place };
    }),
  );
}

/** The artifacts that the change asks the action for; where it names none that is here, all live ones of the type. */
function carried(c: Case, action: Action, scope: string, named: readonly string[]): Artifact[] {
  const live = c.head.artifacts.filter((each) => each.type === action.artifact && isLive(each) && inScope(each, scope));
  const meant = live.filter((each) => named.includes(each.id));
  return meant.length > 0 ? meant : live;
}

/** Where it is asked for, the last time where that is several times, and all that it is asked for. */
function requestOf(state: StateFile, action: Action, scope: string) {
  const asked = state.actions_requested ?? [];
  const isIt = (each: (typeof asked)[number]) =>
    each.action === action.id && [undefined, "*", scope].includes(each.scope);
  const named = asked.filter(isIt).flatMap(({ artifact }) => artifact?.split("@")[0] ?? []);
  return { index: asked.findLastIndex(isIt), named };
}

export function gateRow(c: Case, gate: string, scope: string): GateResult | undefined {
  return c.gates.find((each) => each.gate === gate && each.scope === scope);
}

/** Open, excepted, or partly given with just the permit that the action needs. */
export function isOpenFor(c: Case, gate: string, { action, scope }: Outward): boolean {
  const row = gateRow(c, gate, scope);
  if (row?.open || (row && isExcepted(c, row))) return true;
  if (row?.status !== "partial" || action.permit === undefined) return false;
  const conditional = row.conditions.length > 0 && gateOf(c.adapter, gate)?.accepts.includes("conditional") !== true;
  return !conditional && isGreen(c, row) && givesPermit(row.permits, action.permit, scope);
}

/** Whether every check of the gate has passed; what people permit stands in for none of them. */
export function isGreen(c: Case, { gate, approvals }: GateResult): boolean {
  const passed = approvals.filter(({ kind }) => kind === "check").length;
  return gateOf(c.adapter, gate)?.checks.length === passed;
}

export function givesPermit(given: readonly string[], permit: string, scope: string): boolean {
  return given.some((each) => covers(permitIn(each, scope), permitIn(permit, scope)));
}

/** Given before this pull request; an entry of the record need not name the one that it is about. */
export function isCarriedOver(c: Case, row: GateResult, approval: Approval): boolean {
  const recorded = c.record.approvals.some(
    (each) => each.gate === row.gate && each.scope === row.scope && each.evidence === approval.evidence,
  );
  return approval.carriedFrom !== undefined || recorded;
}

/** In one scope, an artifact of that scope is meant, or one of every scope. */
export function requirementIn(scope: string, predicate: PredicateFile): PredicateFile {
  const inside = (each: PredicateFile) => requirementIn(scope, each);
  if ("all" in predicate) return { all: predicate.all.map(inside) };
  if ("any" in predicate) return { any: predicate.any.map(inside) };
  if ("not" in predicate) return { not: inside(predicate.not) };
  if (!("artifact" in predicate) || predicate.scope !== undefined) return predicate;
  return {
    any: [
      { ...predicate, scope },
      { ...predicate, scope: "*" },
    ],
  };
}

/** The gates of an action that answer for who receives it: those that give a recipient permit, else those named so. */
export function recipientGates(c: Case, action: Action): string[] {
  if (action.recipient === undefined) return [];
  const gates = action.gates.flatMap((id): Gate | readonly Gate[] => gateOf(c.adapter, id) ?? []);
  const giving = gates.filter((each) => each.permits.some((permit) => permit.startsWith("recipient:")));
  const named = gates.filter((each) => /(?:^|[_-])recipient(?:[_-]|$)/.test(each.id));
  return (giving.length > 0 ? giving : named).map((each) => each.id);
}

/** How a gate stands, for a reader of an action's reasons. */
export function standingOf(c: Case, gate: string, scope: string): string {
  return gateRow(c, gate, scope)?.status ?? "not a gate of this workflow";
}
