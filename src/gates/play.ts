import { type Gate, stageOf } from "../model/adapter.ts";
import type { Subject } from "../model/approval.ts";
import { inScope, isLive } from "../model/artifact.ts";
import type { Facts } from "../model/case.ts";
import { scopesOf } from "../model/engagement.ts";
import { type Move, resolveMove } from "../model/move.ts";
import { leavesOf } from "../model/predicate.ts";
import { type Standing, subjectOf } from "./subject.ts";

/** A gate for one scope, with what it has to do with this change. */
export interface PlayedGate {
  readonly facts: Facts;
  readonly gate: Gate;
  readonly scope: string;
  readonly standing: Standing;
  readonly subject: Subject;
  /** The change's own move needs it: only such gates hold up the merge. */
  readonly required: boolean;
  readonly asked: boolean;
  /** Required, asked for, or covering content that the change alters. */
  readonly inPlay: boolean;
  /** A gate of this name is in play in another engagement of the change too, so its name alone does not say which. */
  readonly elsewhere: boolean;
}

/** One engagement's part of the change, as far as gates are concerned. */
export interface Play {
  readonly facts: Facts;
  readonly standing: Standing;
  readonly move: Move | undefined;
  readonly scopes: readonly string[];
  readonly gates: readonly PlayedGate[];
}

export function playOf(facts: Facts): Play {
  const move = moveOf(facts);
  const standing = { adapter: facts.adapter, leaving: leavingOf(facts) };
  const scopes = scopesOf(facts.head);
  const gates = facts.adapter.gates.flatMap((gate) =>
    scopes.map((scope) => playedGate(facts, standing, move, gate, scope)),
  );
  return { facts, standing, move, scopes, gates };
}

function leavingOf({ base, head }: Facts): string | undefined {
  return base?.state?.value.stage ?? head.state?.value.stage;
}

function moveOf(facts: Facts): Move | undefined {
  const base = facts.base?.state?.value;
  const head = facts.head.state?.value;
  return base && head ? resolveMove(facts.adapter, base, head) : undefined;
}

function playedGate(facts: Facts, standing: Standing, move: Move | undefined, gate: Gate, scope: string): PlayedGate {
  const subject = subjectOf(standing, gate, scope, facts.head, facts.presentation);
  const required = isRequired(facts, move, gate, scope);
  const labelled = facts.repository.pull?.labels.includes(`request:${gate.id}`) ?? false;
  const asked = labelled || isAskedByAction(facts, gate, scope);
  const altered = gate.covers !== undefined && isAltered(facts, subject, standing, gate, scope);
  const inPlay = required || asked || altered;
  return { facts, gate, scope, standing, subject, required, asked, inPlay, elsewhere: false };
}

/** A change that asks for an action asks for the gates of the action. */
function isAskedByAction({ adapter, base, head }: Facts, gate: Gate, scope: string): boolean {
  const before = (base?.state?.value.actions_requested ?? []).map((each) => JSON.stringify(each));
  const asked = (head.state?.value.actions_requested ?? []).filter((each) => !before.includes(JSON.stringify(each)));
  return asked.some(
    (each) =>
      [undefined, "*", scope].includes(each.scope) &&
      adapter.actions.some(({ id, gates }) => id === each.action && gates.includes(gate.id)),
  );
}

/** What was covered and is no more was altered as well. */
function isAltered(facts: Facts, subject: Subject, standing: Standing, gate: Gate, scope: string): boolean {
  if (!facts.base) return !subject.empty;
  return subject.content !== subjectOf(standing, gate, scope, facts.base, facts.presentation).content;
}

function isRequired(facts: Facts, move: Move | undefined, gate: Gate, scope: string): boolean {
  const leaves = move?.transition?.requires.flatMap(leavesOf) ?? [];
  return leaves.some(
    (leaf) => "gate" in leaf && leaf.gate === gate.id && neededScopes(facts, gate, leaf.scope).includes(scope),
  );
}

/**
 * The scopes in which a move needs a gate: the one that is named; otherwise those with something final to approve, and
 * every scope where nothing is final yet. A scope of drafts alone holds up nothing that is agreed elsewhere.
 */
export function neededScopes(facts: Facts, gate: Gate, named: string | undefined): readonly string[] {
  const scopes = scopesOf(facts.head);
  if (named !== undefined && named !== "*") return [named];
  const types = gate.covers ?? stageOf(facts.adapter, leavingOf(facts))?.artifacts ?? [];
  const final = scopes.filter((scope) =>
    facts.head.artifacts.some(
      (artifact) =>
        isLive(artifact) &&
        artifact.status !== "draft" &&
        inScope(artifact, scope) &&
        (types.length === 0 || types.includes(artifact.type)),
    ),
  );
  return final.length > 0 ? final : scopes;
}
