import type { RosterPerson } from "../model/policy.ts";
import { eligibility, readablePeople, rolesOf, unreadableTeams } from "./eligible.ts";
import { dependence, handsIn } from "./independence.ts";
import type { PlayedGate } from "./play.ts";
import { seatCount } from "./seating.ts";
import type { Standing } from "./status.ts";
import type { Weighed } from "./weigh.ts";

/** What could not be read shuts the gate where it might fill the seats that readable people do not. */
export function unreadable(weighed: Weighed, seated: number): string | undefined {
  const { played } = weighed;
  if (!played.facts.head.state) return "state.yaml cannot be read.";
  const teams = unreadableTeams(played);
  const [no] = weighed.doubtfulNo;
  if (no !== undefined)
    return `@${no} said no, and the members of ${teams.join(", ")} cannot be read: it may be theirs to say.`;
  const missing = seatCount(played) - seated;
  if (missing <= 0 || teams.length === 0 || !played.inPlay) return undefined;
  const claimed = weighed.unreadable >= missing;
  const nobodyElse = free(played).length < missing;
  return claimed || nobodyElse ? `The members of ${teams.join(", ")} cannot be read.` : undefined;
}

/** Readable people who may still decide the gate, as far as is known. */
export function free(played: PlayedGate): string[] {
  const hands = handsIn(played);
  const isOut = (each: RosterPerson) =>
    each.id !== undefined &&
    dependence(played, hands, { login: each.login, id: each.id })?.reason.startsWith("SELF_") === true;
  return readablePeople(played)
    .filter((each) => !isOut(each))
    .map((each) => each.login);
}

/** People and teams whose review was requested and who may decide the gate. */
export function askedOf(played: PlayedGate): string[] {
  const { pull, policy } = played.facts.repository;
  if (!pull || !played.inPlay) return [];
  const people = pull.requestedPeople.filter((person) => eligibility(played, person).kind === "seat");
  const teams = rolesOf(policy, played.gate).flatMap((role) => role.teams);
  const asked = teams.filter((team) => pull.requestedTeams.includes(team.toLowerCase()));
  return [...people.map((person) => `@${person.login}`), ...asked.map((team) => `@${team}`)];
}

/** Who can bring the gate further: those who said no, the owners of blockers, or those who may still approve. */
export function waitingFor(standing: Standing, rejected: boolean): string[] {
  const { played, weighed, seated } = standing;
  if (rejected) return weighed.rejections.map((each) => `@${each.person.login}`);
  const obstacles = toClear(standing);
  if (obstacles.length > 0) return obstacles;
  const done = new Set(
    seated
      .filter((each) => !standing.openConditions.some((open) => each.conditions.includes(open)))
      .map((each) => each.person.login.toLowerCase()),
  );
  const people = free(played)
    .filter((login) => !done.has(login.toLowerCase()))
    .map((login) => `@${login}`);
  const teams = rolesOf(played.facts.repository.policy, played.gate).flatMap((role) =>
    role.teams.map((team) => `@${team}`),
  );
  const names = [...new Set([...people, ...teams, ...standing.missingChecks])];
  return names.length > 0 ? names : [played.gate.owner];
}

function toClear({ played, blockers, faults }: Standing): string[] {
  const owner = played.facts.head.state?.value.owner ?? "TBD";
  const wrong = [...new Set(faults.map((each) => each.artifact))];
  return [
    ...blockers.map((each) => `${each.owner ?? "TBD"}: close ${each.id}`),
    ...wrong.map((id) => `${owner}: correct ${id}`),
  ];
}
