import type { Directive, Directives } from "../model/directive.ts";
import { nearest } from "../model/nearest.ts";
import type { Refusal } from "./independence.ts";
import type { PlayedGate } from "./play.ts";

/** A gate that a review speaks to, or that has to show why the review does not. */
export interface Addressed {
  readonly played: PlayedGate;
  readonly directive?: Directive | undefined;
  readonly misaddressed?: Refusal | undefined;
}

type Rows = readonly PlayedGate[];

/**
 * The gates that an approving review is laid before. `able` are those in play that the reviewer may decide, `own` the ones
 * of them in which they decide themselves rather than confirm what somebody else signed.
 */
export function addressees(all: Rows, { able, own }: { able: Rows; own: Rows }, said: Directives): Addressed[] {
  const approving = said.directives.filter((directive) => directive.verb === "approve");
  const shown = able.length > 0 ? able : all.filter((played) => played.inPlay);
  if (said.problem !== undefined) return misaddress(shown, "AMBIGUOUS_GATE", said.problem);
  if (approving.length === 0) return plain(own.length > 0 ? own : able, shown);
  const unknown = approving.map((directive) => unknownGate(all, directive)).find((gate) => gate !== undefined);
  if (unknown !== undefined) return misaddress(shown, "WRONG_GATE", noSuchGate(all, unknown));
  const named = approving.flatMap((directive) => addressedBy(all, shown, directive));
  const heard = new Set(named.map(({ played }) => played));
  const names = approving.flatMap((directive) => (directive.gates === "all" ? ["all"] : directive.gates)).join(", ");
  const passed = able.filter((played) => !heard.has(played));
  return [...named, ...misaddress(passed, "WRONG_GATE", `The review names ${names}, not ${list(passed)}.`)];
}

/** A plain Approve counts for the one gate in play that the reviewer may decide, and for none where there are several. */
function plain(able: Rows, shown: Rows): Addressed[] {
  const gates = new Set(able.map((played) => `${played.facts.id}/${played.gate.id}`));
  if (gates.size === 0) return shown.map((played) => ({ played }));
  if (gates.size === 1) return able.map((played) => ({ played }));
  const detail = `Several gates are in play (${list(able)}); name the one that is meant: \`/approve <gate>\`.`;
  return misaddress(able, "AMBIGUOUS_GATE", detail);
}

function noSuchGate(all: Rows, unknown: string): string {
  const gates = new Set(all.map((played) => played.gate.id));
  const near = nearest(unknown, [...gates]);
  return `There is no gate \`${unknown}\`${near === undefined ? "." : `; did you mean \`${near}\`?`}`;
}

function addressedBy(all: Rows, shown: Rows, directive: Directive): Addressed[] {
  const rows = rowsNamed(all, directive.gates === "all" ? shown : all, directive);
  if (rows.length === 0)
    return misaddress(shown, "WRONG_GATE", `This change has no such gate in ${directive.engagement ?? "play"}.`);
  return rows.map((played) => ({ played, directive, misaddressed: misaddressOf(played, directive) }));
}

function unknownGate(all: Rows, { gates }: Directive): string | undefined {
  return gates === "all" ? undefined : gates.find((gate) => !all.some((played) => played.gate.id === gate));
}

/** The rows that a directive names: those in play, and where none is, all of them, so that the answer is shown somewhere. */
function rowsNamed(all: Rows, among: Rows, directive: Directive): PlayedGate[] {
  const { gates, engagement } = directive;
  const isHere = (played: PlayedGate) => engagement === undefined || engagement === played.facts.id;
  const isNamed = (played: PlayedGate) => isHere(played) && (gates === "all" || gates.includes(played.gate.id));
  const inPlay = new Set(all.filter((played) => played.inPlay && isNamed(played)).map((played) => played.gate.id));
  return among.filter(
    (played) => isNamed(played) && (played.inPlay || directive.scope === played.scope || !inPlay.has(played.gate.id)),
  );
}

/**
 * The rows that a `/reject` speaks to, of those that the reviewer may decide. A no is never lost: one that names
 * something unknown means all that it could have meant.
 */
export function refusedRows(all: Rows, may: Rows, directive: Directive): PlayedGate[] {
  if (unknownGate(all, directive) !== undefined) return may.filter((played) => played.inPlay);
  const among = directive.gates === "all" ? may.filter((played) => played.inPlay) : may;
  const anywhere = { ...directive, scope: undefined, engagement: undefined };
  const exact = rowsNamed(all, among, directive).filter((played) => isMeant(directive.scope, played));
  const isKnown = rowsNamed(all, all, directive).some((played) => isMeant(directive.scope, played));
  return isKnown ? exact : rowsNamed(all, among, anywhere);
}

function isMeant(scope: string | undefined, played: PlayedGate): boolean {
  return scope === undefined || scope === "*" || scope === played.scope;
}

function misaddressOf(played: PlayedGate, directive: Directive): Refusal | undefined {
  if (directive.gates !== "all" && directive.engagement === undefined && played.elsewhere) {
    const detail = `Several engagements are in play; add \`engagement=${played.facts.id}\`.`;
    return { reason: "AMBIGUOUS_GATE", detail };
  }
  if (!isMeant(directive.scope, played)) {
    const detail = `The review names scope ${directive.scope ?? "*"}, not ${played.scope}.`;
    return { reason: "WRONG_SCOPE", detail };
  }
  if (played.inPlay) return undefined;
  const detail = `${played.gate.id} is not in play here; ask for it with the label \`request:${played.gate.id}\`.`;
  return { reason: "WRONG_GATE", detail };
}

function misaddress(rows: Rows, reason: Refusal["reason"], detail: string): Addressed[] {
  return rows.map((played) => ({ played, misaddressed: { reason, detail } }));
}

function list(rows: Rows): string {
  const several = new Set(rows.map((played) => played.facts.id)).size > 1;
  return [...new Set(rows.map(({ facts, gate }) => (several ? `${facts.id}/${gate.id}` : gate.id)))].join(", ");
}
