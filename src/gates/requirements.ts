import { gateOf } from "../model/adapter.ts";
import type { GateResult, Person } from "../model/approval.ts";
import type { Facts } from "../model/case.ts";
import { type Engagement, statePath } from "../model/engagement.ts";
import { type Data, isKnown, isMap, valueAt } from "../model/doc.ts";
import { failures, type Judged, type Leaf, type PredicateFile } from "../model/predicate.ts";
import { principal } from "../model/policy.ts";
import { isOpen } from "../model/state.ts";
import { addDuration, formatDay, parseDate, parseInstant } from "../model/time.ts";
import { approvers, standingBlockers } from "./blockers.ts";
import { holdsRole } from "./eligible.ts";
import { isExcepted } from "./exceptions.ts";
import { neededScopes } from "./play.ts";

/** Whether what a move or an action asks for holds, as a tree that explains itself. */
export function judgePredicate(
  facts: Facts,
  gates: readonly GateResult[],
  predicate: PredicateFile,
  scope?: string,
): Judged {
  const judge = (each: PredicateFile) => judgePredicate(facts, gates, each, scope);
  if ("all" in predicate)
    return group("all of", predicate.all.map(judge), (children) => children.every(({ holds }) => holds));
  if ("any" in predicate)
    return group("any of", predicate.any.map(judge), (children) => children.some(({ holds }) => holds));
  if ("not" in predicate) return negation(judge(predicate.not));
  return judgeLeaf(facts, gates, predicate, scope);
}

function group(phrase: string, children: readonly Judged[], test: (children: readonly Judged[]) => boolean): Judged {
  const holds = test(children);
  return { holds, phrase, found: "", cause: holds ? undefined : "wrong", leaf: undefined, children };
}

/** What nobody knows yet is neither so nor not so. */
function negation(child: Judged): Judged {
  const unknown = failures(child).some(({ cause }) => cause === "absent");
  const holds = !child.holds && !unknown;
  return {
    holds,
    phrase: "not",
    found: "",
    cause: holds ? undefined : unknown ? "absent" : "wrong",
    leaf: undefined,
    children: [child],
  };
}

function judgeLeaf(facts: Facts, gates: readonly GateResult[], leaf: Leaf, scope: string | undefined): Judged {
  if ("gate" in leaf) return judgeGate(facts, gates, leaf, scope);
  if ("artifact" in leaf) return judgeArtifact(facts, leaf);
  if ("fact" in leaf) return judgeFact(facts, leaf);
  if ("blocker" in leaf)
    return judgeOpen(
      leaf,
      leaf.blocker,
      standingBlockers(facts).map(({ id }) => id),
      "blocker",
    );
  if ("conflict" in leaf) return judgeOpen(leaf, leaf.conflict, openConflicts(facts), "conflict");
  if ("track" in leaf) return judgeTrack(facts, leaf);
  if ("date" in leaf) return judgeDate(facts, leaf);
  if ("rationale" in leaf) return judgeRationale(facts, leaf);
  const status = facts.head.state?.value.workflow_status ?? "active";
  return answer(leaf, status === leaf.status, `status is ${leaf.status}`, status, "wrong");
}

function answer(leaf: Leaf, holds: boolean, phrase: string, found: string, cause: Judged["cause"]): Judged {
  return { holds, phrase, found, cause: holds ? undefined : cause, leaf, children: [] };
}

type LeafOf<K extends string> = Extract<Leaf, Record<K, unknown>>;

function judgeGate(
  facts: Facts,
  gates: readonly GateResult[],
  leaf: LeafOf<"gate">,
  scope: string | undefined,
): Judged {
  const gate = gateOf(facts.adapter, leaf.gate);
  const scopes = gate ? neededScopes(facts, gate, scope ?? leaf.scope) : [];
  const rows = gates.filter((each) => each.gate === leaf.gate && scopes.includes(each.scope));
  const shut = rows.filter((each) => !each.open && !isExcepted(facts, each));
  const holds = rows.length > 0 && shut.length === 0;
  const found = rows.map((each) => (each.scope === "*" ? each.status : `${each.status} for ${each.scope}`)).join(", ");
  return answer(leaf, holds, `gate ${leaf.gate} is open`, found || "there is no such gate here", "gate");
}

function judgeArtifact(facts: Facts, leaf: LeafOf<"artifact">): Judged {
  const wanted = leaf.status ?? "current";
  const all = facts.head.artifacts.filter((each) => each.type === leaf.artifact || each.id === leaf.artifact);
  const scoped = all.filter((each) => leaf.scope === undefined || each.scope === leaf.scope);
  const holds = scoped.some((each) => each.status === wanted);
  const found = scoped.map((each) => `${each.id} is ${each.status}`).join(", ") || `there is no ${leaf.artifact}`;
  return answer(leaf, holds, `${leaf.artifact} is ${wanted}`, found, "wrong");
}

function judgeFact(facts: Facts, leaf: LeafOf<"fact">): Judged {
  const value = factValue(facts, leaf.fact);
  const wanted = leaf.equals === undefined ? leaf.one_of : [leaf.equals];
  const phrase = wanted ? `${leaf.fact} is ${wanted.join(" or ")}` : `${leaf.fact} is known`;
  if (!isKnown(value)) return answer(leaf, false, phrase, "TBD", "absent");
  const text = typeof value === "string" ? value : "a list or map";
  if (wanted && !wanted.includes(text)) return answer(leaf, false, phrase, text, "wrong");
  const unverified = unverifiedBy(facts, leaf.fact, value);
  return answer(
    leaf,
    unverified === undefined,
    phrase,
    unverified === undefined ? text : `${text}, ${unverified}`,
    "absent",
  );
}

/** A fact is looked up among the known facts first, then in the state itself. */
export function factValue(facts: Facts, path: string): Data | undefined {
  return valueIn(facts.head.raw, path);
}

function valueIn(raw: Data | undefined, path: string): Data | undefined {
  const known = isMap(raw) ? valueAt(raw["known_facts"], path) : undefined;
  const value = known ?? valueAt(raw, path);
  return isMap(value) && "value" in value ? value["value"] : value;
}

/** A fact with verifiers counts once it stands in the base, or once one of them approves the change that states it. */
function unverifiedBy(facts: Facts, path: string, value: Data): string | undefined {
  const roles = facts.adapter.facts.get(path)?.verifiedBy ?? [];
  if (roles.length === 0 || !isStatedHere(facts, path, value) || verifiersOf(facts, path, value).length > 0)
    return undefined;
  return `stated in this change and not yet verified by ${roles.join(" or ")}`;
}

export function isStatedHere(facts: Facts, path: string, value: Data): boolean {
  return JSON.stringify(valueIn(facts.base?.raw, path)) !== JSON.stringify(value);
}

/** People who may verify the fact and approved the change while it said the same; whoever wrote it there verifies nothing. */
export function verifiersOf(facts: Facts, path: string, value: Data): Person[] {
  const names = facts.adapter.facts.get(path)?.verifiedBy ?? [];
  const roles = names.flatMap((role) => facts.repository.policy.roles.get(role) ?? []);
  const saw = ({ raw }: Engagement) => JSON.stringify(valueIn(raw, path)) === JSON.stringify(value);
  return approvers(facts, saw).filter(
    (person) => !hasWritten(facts, person) && roles.some((role) => holdsRole(facts.repository, role, person)),
  );
}

/** Whether somebody had a hand in a commit of the change that touches the state. */
function hasWritten({ id, repository }: Facts, person: Person): boolean {
  const { change, policy, pull } = repository;
  const touching = change.commits.filter(({ touched }) => touched.includes(statePath(id)));
  const accounts = touching.flatMap(({ sha }) => pull?.commits.get(sha) ?? []);
  const hands = accounts.flatMap(({ author, committer, coAuthors = [] }) => [author, committer, ...coAuthors]);
  return !policy.trial && hands.some((each) => each && principal(policy, each) === principal(policy, person));
}

function judgeOpen(leaf: Leaf, wanted: string, open: readonly string[], noun: string): Judged {
  const standing = wanted === "any" ? open : open.filter((id) => id === wanted);
  const phrase = wanted === "any" ? `no ${noun} is open` : `${noun} ${wanted} is closed`;
  return answer(
    leaf,
    standing.length === 0,
    phrase,
    standing.length > 0 ? `${standing.join(", ")} open` : "none open",
    "wrong",
  );
}

function openConflicts(facts: Facts): string[] {
  return (facts.head.state?.value.conflicts ?? []).filter(isOpen).map((each) => each.id);
}

function judgeTrack(facts: Facts, leaf: LeafOf<"track">): Judged {
  const tracks = facts.head.state?.value.active_tracks ?? [];
  const meant = leaf.track === "any" ? tracks : tracks.filter((each) => each.id === leaf.track);
  const holds = meant.length > 0 && meant.every((each) => each.status === leaf.status);
  const found = meant.map((each) => `${each.id} is ${each.status}`).join(", ") || "no such track";
  return answer(leaf, holds, `track ${leaf.track} is ${leaf.status}`, found, "wrong");
}

function judgeDate(facts: Facts, leaf: LeafOf<"date">): Judged {
  const { now } = facts.repository;
  const text = factValue(facts, leaf.date) ?? valueAt(facts.head.raw, `due_dates.${leaf.date}`);
  const at = typeof text === "string" ? (parseDate(text) ?? parseInstant(text)) : undefined;
  const phrase = `date ${leaf.date} ${leaf.reached === "false" ? "is still to come" : leaf.before ? `is before ${leaf.before}` : leaf.after ? `is after ${leaf.after}` : leaf.within ? `is within ${leaf.within}` : "is reached"}`;
  if (at === undefined) return answer(leaf, false, phrase, "TBD", "absent");
  const bounded = [leaf.before, leaf.after, leaf.within].some((each) => each !== undefined);
  const holds = [
    leaf.reached === String(now >= at) || (leaf.reached === undefined && (bounded || now >= at)),
    leaf.before === undefined || at < (parseDate(leaf.before) ?? 0),
    leaf.after === undefined || at > (parseDate(leaf.after) ?? Infinity),
    leaf.within === undefined || now <= addDuration(at, leaf.within),
  ].every(Boolean);
  return answer(leaf, holds, phrase, formatDay(at), "wrong");
}

function judgeRationale(facts: Facts, leaf: Leaf): Judged {
  const rationale = facts.head.state?.value.state_transition?.rationale;
  return answer(leaf, isKnown(rationale), "the move has a rationale", isKnown(rationale) ? "given" : "none", "wrong");
}
