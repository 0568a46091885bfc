import type { Facts } from "../model/case.ts";
import { principal } from "../model/policy.ts";
import type { Pull } from "../model/pull.ts";
import { eligibility, rolesOf } from "./eligible.ts";
import { type Play, type PlayedGate, playOf } from "./play.ts";

/** The gates of every engagement of a change, with what only shows when all of them are looked at together. */
export function playTogether(all: readonly Facts[]): readonly Play[] {
  const plays = all.map(playOf);
  const pull = all[0]?.repository.pull;
  const asked = pull
    ? askedByRequest(
        plays.flatMap((play) => play.gates),
        pull,
      )
    : new Set<PlayedGate>();
  const ask = (played: PlayedGate) => (asked.has(played) ? { ...played, asked: true, inPlay: true } : played);
  return markElsewhere(plays.map((play) => ({ ...play, gates: play.gates.map(ask) })));
}

/**
 * A request for somebody's review is about the gates in play that they may decide. Where there are none, it asks for
 * those that they may decide: they were not asked for nothing.
 */
function askedByRequest(all: readonly PlayedGate[], pull: Pull): Set<PlayedGate> {
  const requests = [
    ...askedPeople(pull).map((person) => (played: PlayedGate) => eligibility(played, person).kind === "seat"),
    ...pull.requestedTeams.map((team) => (played: PlayedGate) => teamsOf(played).includes(team)),
  ];
  const meant = requests.flatMap((mayDecide) => {
    const theirs = all.filter((played) => !played.subject.empty && mayDecide(played));
    return theirs.some((played) => played.inPlay) ? [] : theirs;
  });
  return new Set(meant);
}

/** GitHub takes people off the list of requests when they answer. */
function askedPeople(pull: Pull) {
  const answered = new Set(pull.reviews.flatMap((review) => review.person?.id ?? []));
  const before = pull.timeline.flatMap((event) =>
    event.kind === "review_requested" && event.person && answered.has(event.person.id) ? [event.person] : [],
  );
  return [...pull.requestedPeople, ...before];
}

function teamsOf(played: PlayedGate): string[] {
  const roles = rolesOf(played.facts.repository.policy, played.gate);
  return roles.flatMap((role) => role.teams.map((team) => team.toLowerCase()));
}

function markElsewhere(plays: readonly Play[]): Play[] {
  const playing = new Map<string, number>();
  for (const play of plays) for (const id of idsInPlay(play)) playing.set(id, (playing.get(id) ?? 0) + 1);
  return plays.map((play) => {
    const own = idsInPlay(play);
    const elsewhere = (id: string) => (playing.get(id) ?? 0) > (own.has(id) ? 1 : 0);
    return { ...play, gates: play.gates.map((each) => ({ ...each, elsewhere: elsewhere(each.gate.id) })) };
  });
}

function idsInPlay(play: Play): Set<string> {
  return new Set(play.gates.flatMap((played) => (played.inPlay ? [played.gate.id] : [])));
}

/**
 * Whether people asked for the person's review once more after they gave one, and they have not answered yet. What we or
 * another bot ask for follows from what stands here, and may be out of date with the next push.
 */
export function isAskedAgain(played: PlayedGate, person: { readonly id: number }, since: number | undefined): boolean {
  const { pull, policy } = played.facts.repository;
  const isThem = (other: { readonly id: number } | null) =>
    other !== null && principal(policy, other) === principal(policy, person);
  if (!pull?.requestedPeople.some(isThem)) return false;
  return pull.timeline.some(
    (event) =>
      event.kind === "review_requested" && event.by?.human !== false && isThem(event.person) && event.at > (since ?? 0),
  );
}
