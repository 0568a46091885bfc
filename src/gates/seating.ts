import type { Approval } from "../model/approval.ts";
import { compareText } from "../model/finding.ts";
import { covers } from "../model/permit.ts";
import { principal } from "../model/policy.ts";
import { isOpenCondition } from "./blockers.ts";
import type { PlayedGate } from "./play.ts";
import { fillSeats } from "./seats.ts";
import { neededPermits } from "./status.ts";
import type { Weighed } from "./weigh.ts";

interface Seat {
  readonly weighed: Weighed;
}

type Choice = (weighed: Weighed, approval: Approval) => boolean;

/** Fills the seats of gates that need different people by one matching; the other gates keep what they have. */
export function seatEverybody(weighed: readonly Weighed[]): Map<Weighed, readonly Approval[]> {
  const seated = new Map<Weighed, readonly Approval[]>();
  for (const group of distinctGroups(weighed)) {
    const holders = holdersOf(group.toSorted(byNeed));
    const keeps = (each: Weighed) => (approval: Approval) =>
      approval.kind === "check" || holders.get(who(each, approval)) === each;
    for (const each of group) seated.set(each, each.approvals.filter(keeps(each)));
  }
  return seated;
}

/**
 * The gate that each person answers to. Approvals that open a gate alone are seated first, so that a limited one takes
 * nobody's place; who has no seat then stands by the first gate they approved, never by two.
 */
function holdersOf(group: readonly Weighed[]): Map<number, Weighed> {
  const seats = group.flatMap(seatsOf);
  const holders = new Map<number, Weighed>();
  const fill = (open: readonly Seat[], isMeant: Choice) => {
    const filled = fillSeats(open, (seat) => choices(seat, isMeant));
    for (const [seat, person] of filled) holders.set(person, seat.weighed);
    return open.filter((seat) => !filled.has(seat));
  };
  const left = fill(seats, isWhole);
  fill(left, (each, approval) => !holders.has(who(each, approval)));
  for (const each of group)
    for (const approval of people(each)) if (!holders.has(who(each, approval))) holders.set(who(each, approval), each);
  return holders;
}

function choices({ weighed }: Seat, isMeant: Choice): number[] {
  return people(weighed)
    .filter((approval) => isMeant(weighed, approval))
    .map((approval) => who(weighed, approval));
}

/** It gives every permit, and no condition of it stands in the way. */
function isWhole({ played }: Weighed, approval: Approval): boolean {
  const isOpen = approval.conditions.some((condition) => isOpenCondition(played.facts, condition));
  const gives = (permit: string) => approval.permits.some((given) => covers(given, permit));
  return (!isOpen || played.gate.accepts.includes("conditional")) && neededPermits(played).every(gives);
}

function people({ approvals }: Weighed): readonly Approval[] {
  return approvals.filter((approval) => approval.kind !== "check");
}

function who({ played }: Weighed, approval: Approval): number {
  return principal(played.facts.repository.policy, approval.person);
}

/** Never more than there are people: a count may be any number. */
function seatsOf(weighed: Weighed): Seat[] {
  const length = Math.min(seatCount(weighed.played), people(weighed).length);
  return Array.from({ length }, () => ({ weighed }));
}

/** People that it takes; none where checks alone are evidence. */
export function seatCount({ gate }: PlayedGate): number {
  const byChecks = gate.checks.length > 0 && gate.evidence.every((kind) => kind === "check");
  return byChecks ? 0 : (gate.approvers?.count ?? 0);
}

/** Seats that the change needs are filled first. */
function byNeed(a: Weighed, b: Weighed): number {
  return (
    Number(b.played.required) - Number(a.played.required) ||
    Number(b.played.inPlay) - Number(a.played.inPlay) ||
    compareText(a.played.gate.id, b.played.gate.id)
  );
}

/** Gates of one scope that are linked by `distinct_from`, directly or through each other. */
export function distinctGroups<T extends { readonly played: PlayedGate }>(all: readonly T[]): T[][] {
  const groups: T[][] = [];
  for (const each of all) {
    const linked = groups.filter((group) => group.some((other) => areDistinct(each, other)));
    const rest = groups.filter((group) => !linked.includes(group));
    groups.splice(0, groups.length, ...rest, [...linked.flat(), each]);
  }
  return groups;
}

/** On trial one person may be all of them. */
function areDistinct(
  { played: a }: { readonly played: PlayedGate },
  { played: b }: { readonly played: PlayedGate },
): boolean {
  if (a.scope !== b.scope || a.facts.repository.policy.trial) return false;
  const names = (one: PlayedGate, other: PlayedGate) =>
    one.gate.approvers?.distinctFrom.includes(other.gate.id) === true;
  return names(a, b) || names(b, a);
}
