import type { Approval } from "../model/approval.ts";
import { compareText } from "../model/finding.ts";
import { principal } from "../model/policy.ts";
import type { PlayedGate } from "./play.ts";
import { fillSeats } from "./seats.ts";
import type { Weighed } from "./weigh.ts";

interface Seat {
  readonly weighed: Weighed;
  readonly index: number;
}

/** Fills the seats of gates that need different people by one matching; the other gates keep what they have. */
export function seatEverybody(weighed: readonly Weighed[]): Map<Weighed, readonly Approval[]> {
  const seated = new Map<Weighed, readonly Approval[]>();
  for (const group of distinctGroups(weighed)) {
    const seats = group
      .toSorted(byNeed)
      .flatMap((each) => seatsOf(each).map((index): Seat => ({ weighed: each, index })));
    const filled = fillSeats(seats, (seat) => seat.weighed.approvals.map((approval) => who(seat.weighed, approval)));
    const holders = new Map([...filled].map(([seat, person]) => [person, seat.weighed]));
    for (const each of group) {
      seated.set(
        each,
        each.approvals.filter((approval) => (holders.get(who(each, approval)) ?? each) === each),
      );
    }
  }
  return seated;
}

function who({ played }: Weighed, approval: Approval): number {
  return principal(played.facts.repository.policy, approval.person);
}

function seatsOf({ played }: Weighed): number[] {
  return Array.from({ length: seatCount(played) }, (_, index) => index);
}

export function seatCount({ gate }: PlayedGate): number {
  return gate.approvers?.count ?? 0;
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
function distinctGroups(weighed: readonly Weighed[]): Weighed[][] {
  const groups: Weighed[][] = [];
  for (const each of weighed) {
    const linked = groups.filter((group) => group.some((other) => areDistinct(each, other)));
    const rest = groups.filter((group) => !linked.includes(group));
    groups.splice(0, groups.length, ...rest, [...linked.flat(), each]);
  }
  return groups;
}

function areDistinct(a: Weighed, b: Weighed): boolean {
  if (a.played.scope !== b.played.scope) return false;
  const names = ({ played }: Weighed, other: Weighed) =>
    played.gate.approvers?.distinctFrom.includes(other.played.gate.id) ?? false;
  return names(a, b) || names(b, a);
}
