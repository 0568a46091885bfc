import type { GateResult } from "../../model/approval.ts";
import type { Case } from "../../model/case.ts";
import { gatesIn, type Judged, type Leaf, leavesOf, type PredicateFile } from "../../model/predicate.ts";
import { gateOf } from "../../model/adapter.ts";
import { exceptionFor, isExcepted } from "../../gates/exceptions.ts";
import { neededScopes } from "../../gates/play.ts";

/** A requirement of the move that does not hold. */
export interface Unmet {
  /** Nothing where it is a `not`, or a choice of which no alternative holds. */
  readonly leaf: Leaf | undefined;
  readonly judged: Judged;
  /** Nothing is wrong; somebody has to act. */
  readonly waits: boolean;
  /** Other ways in which the same requirement could be met. */
  readonly instead: readonly string[];
}

/**
 * What keeps the move from going ahead, in the order of the adapter. A choice is told once, as a whole; gates that it
 * names are told beside it, because people are asked for them.
 */
export function unmet(c: Case): Unmet[] {
  return below(c, c.move?.transition?.requires ?? [], c.requirements);
}

function below(c: Case, predicates: readonly PredicateFile[], judged: readonly Judged[]): Unmet[] {
  return predicates.flatMap((each, index) => walk(c, each, judged[index]));
}

function walk(c: Case, predicate: PredicateFile, judged: Judged | undefined): Unmet[] {
  if (!judged || judged.holds) return [];
  if ("all" in predicate) return below(c, predicate.all, judged.children);
  if ("any" in predicate) return choice(c, predicate.any, judged);
  if ("not" in predicate) return [{ leaf: undefined, judged, waits: judged.cause === "absent", instead: [] }];
  return [{ leaf: predicate, judged, waits: waits(c, predicate, judged), instead: [] }];
}

/** A choice waits where one of its alternatives does, however wrong the others are. */
function choice(c: Case, any: readonly PredicateFile[], judged: Judged): Unmet[] {
  const ways = any.map((each, index) => walk(c, each, judged.children[index]));
  const waiting = ways.some((way) => way.every((each) => each.waits));
  const phrases = judged.children.map(describe);
  const gates = ways.flatMap((way, index) =>
    way.filter(isGate).map((each) => ({ ...each, waits: waiting || each.waits, instead: phrases.toSpliced(index, 1) })),
  );
  const gatesAlone = ways.length > 0 && ways.every((way) => way.every(isGate));
  return gatesAlone ? gates : [{ leaf: undefined, judged, waits: waiting, instead: [] }, ...gates];
}

function isGate({ leaf }: Unmet): boolean {
  return leaf !== undefined && "gate" in leaf;
}

function waits(c: Case, leaf: Leaf, judged: Judged): boolean {
  if (!("gate" in leaf)) return judged.cause === "absent";
  const rows = shutRows(c, leaf);
  return rows.length > 0 && rows.every(waitsForPeople);
}

/** The rows that keep a gate leaf from holding. */
export function shutRows(c: Case, leaf: Extract<Leaf, { gate: string }>): GateResult[] {
  const gate = gateOf(c.adapter, leaf.gate);
  if (!gate) return [];
  const scopes = neededScopes(c, gate, leaf.scope);
  return c.gates.filter(
    (row) => row.gate === leaf.gate && scopes.includes(row.scope) && !row.open && !isExcepted(c, row),
  );
}

/** Gates that the move asks for and that no exception lets pass. */
export function gatesOfMove(c: Case): string[] {
  const named = (c.move?.transition?.requires ?? []).flatMap(gatesIn);
  return [...new Set(named)].filter((gate) => !exceptionFor(c, { gate, scope: "*" }));
}

/** The scopes for which the move asks for a gate and no exception lets it pass. */
export function scopesOfMove(c: Case, id: string): string[] {
  const gate = gateOf(c.adapter, id);
  const leaves = (c.move?.transition?.requires ?? []).flatMap(leavesOf);
  const named = leaves.flatMap((leaf) =>
    gate && "gate" in leaf && leaf.gate === id ? neededScopes(c, gate, leaf.scope) : [],
  );
  return [...new Set(named)].filter((scope) => !exceptionFor(c, { gate: id, scope }));
}

/** A rejection and a blocker are wrong; every other shut state waits for somebody. */
export function waitsForPeople(row: GateResult): boolean {
  return row.status !== "rejected" && row.status !== "blocked";
}

/** What a finding about a shut gate weighs: where nothing is wrong and somebody has to answer, it waits. */
export function weightOf(row: GateResult | undefined): { readonly severity?: "waiting" } {
  return row && waitsForPeople(row) ? { severity: "waiting" } : {};
}

/** A judged requirement in words, with what was found for each of its parts. */
export function describe(judged: Judged): string {
  const parts = judged.children.map(describe).join("; ");
  if (judged.children.length > 0) return `${judged.phrase}: ${parts}`;
  return judged.found === "" ? judged.phrase : `${judged.phrase} (${judged.found})`;
}
