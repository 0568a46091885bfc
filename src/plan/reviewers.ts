import { unreadableTeams } from "../gates/eligible.ts";
import { reviewStaleness } from "../gates/freshness.ts";
import { type PlayedGate, playOf } from "../gates/play.ts";
import { distinctGroups, seatCount } from "../gates/seating.ts";
import { fillSeats } from "../gates/seats.ts";
import { free } from "../gates/waiting.ts";
import type { GateResult } from "../model/approval.ts";
import type { Case } from "../model/case.ts";
import type { Judgement, Reviewers } from "../model/publication.ts";
import type { Pull, Review } from "../model/pull.ts";
import { parseDirectives } from "../parse/directive.ts";

/** The forge takes no more at once. */
const MOST = 15;
/** Sets of people that are tried for the smallest one; where that is not enough, the most useful person is added each time. */
const TRIES = 5000;

const nobody: Reviewers = { people: [], teams: [] };

/** A gate that waits for people, with how many it lacks and who may still be asked, by login in lower case. */
interface Need {
  readonly played: PlayedGate;
  readonly seats: number;
  readonly choices: readonly string[];
}

/**
 * The smallest set of people whose answers can open the gates that the pull request needs. Whoever was asked already stays;
 * where something is wrong nobody is asked anew, because mending it would void what they said.
 */
export function reviewersOf({ verdict, cases, repository }: Judgement): Reviewers {
  const { pull, policy } = repository;
  if (!pull || pull.draft || policy.setup) return nobody;
  if (!pull.open) return { people: pull.requestedPeople.map(({ login }) => login), teams: pull.requestedTeams };
  const needs = cases.flatMap((c) => needsOf(c, pull));
  const names = new Map(needs.flatMap(({ played }) => free(played).map((login) => [login.toLowerCase(), login])));
  const asked = pull.requestedPeople.map(({ login }) => login.toLowerCase());
  const teams = [...new Set(needs.flatMap(teamsToAsk))];
  const kept = [...names.keys()].filter((login) => asked.includes(login) && isNeeded(needs, login));
  const failing = verdict.conclusion === "failure";
  const added = failing ? [] : smallestAddition(groupsOf(needs), kept);
  return {
    people: [...kept, ...added].slice(0, MOST).map((login) => names.get(login) ?? login),
    teams: teams.filter((team) => !failing || pull.requestedTeams.includes(team.toLowerCase())).slice(0, MOST),
  };
}

function isNeeded(needs: readonly Need[], login: string): boolean {
  return needs.some(({ choices }) => choices.includes(login));
}

function needsOf(c: Case, pull: Pull): Need[] {
  const played = new Map(playOf(c).gates.map((each) => [`${each.gate.id} ${each.scope}`, each]));
  return c.gates
    .filter((result) => waitsForPeople(result, pull))
    .flatMap((result) => {
      const each = played.get(`${result.gate} ${result.scope}`);
      const seats = each ? missingSeats(each, result) : 0;
      return each && seats > 0 ? [{ played: each, seats, choices: choicesOf(each, result, pull) }] : [];
    });
}

function waitsForPeople(
  { gate, required, open, subject, rejections, remainingBlockers }: GateResult,
  pull: Pull,
): boolean {
  const wanted = required || pull.labels.includes(`request:${gate}`);
  return wanted && !open && !subject.empty && rejections.length === 0 && remainingBlockers.length === 0;
}

/** Where every seat is filled and the gate is shut all the same, what is missing is somebody who permits more. */
function missingSeats(played: PlayedGate, { approvals, conditions }: GateResult): number {
  const people = approvals.filter((each) => each.kind !== "check");
  const whole = people.filter((each) => !each.conditions.some((condition) => conditions.includes(condition)));
  const seats = seatCount(played);
  return seats === 0 ? 0 : Math.max(1, seats - whole.length);
}

/** Never the author, whom the forge cannot ask, and nobody who has spoken about this very content. */
function choicesOf(played: PlayedGate, { approvals }: GateResult, pull: Pull): string[] {
  const answered = pull.reviews
    .filter((review) => review.submittedAt !== undefined && review.state !== "DISMISSED" && review.state !== "PENDING")
    .filter((review) => speaksTo(played, review) && reviewStaleness(played, review) === undefined)
    .flatMap((review) => review.person?.login ?? []);
  const seated = approvals.map(({ person }) => person.login);
  const out = new Set([...answered, ...seated, pull.author?.login ?? ""].map((login) => login.toLowerCase()));
  return free(played)
    .map((login) => login.toLowerCase())
    .filter((login) => !out.has(login));
}

/** A review that names other gates leaves the question open; one that names none was an answer, of whatever worth. */
function speaksTo({ gate, scope, facts }: PlayedGate, { body }: Review): boolean {
  const { directives } = parseDirectives(body);
  const isMeant = (named: string | undefined, own: string) => named === undefined || named === "*" || named === own;
  return (
    directives.length === 0 ||
    directives.some(
      (each) =>
        (each.gates === "all" || each.gates.includes(gate.id)) &&
        isMeant(each.engagement, facts.id) &&
        isMeant(each.scope, scope),
    )
  );
}

/** A team is asked as a whole where nobody knows who is in it and those who are known are too few. */
function teamsToAsk({ played, seats, choices }: Need): string[] {
  return choices.length < seats ? unreadableTeams(played) : [];
}

/** Seats are told apart by themselves: two of one gate have the same choices. */
type Group = readonly { readonly choices: readonly string[] }[];

/** Gates that need different people, as one list of seats: a person takes one of them. */
function groupsOf(needs: readonly Need[]): Group[] {
  return distinctGroups(needs).map((group) =>
    group.flatMap(({ seats, choices }) => Array.from({ length: Math.min(seats, choices.length) }, () => ({ choices }))),
  );
}

function filled(groups: readonly Group[], people: ReadonlySet<string>): number {
  const sizes = groups.map(
    (group) => fillSeats(group, (seat) => seat.choices.filter((login) => people.has(login))).size,
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The fewest people who, with those who are asked already, fill every seat that can be filled. The roster's order decides. */
function smallestAddition(groups: readonly Group[], asked: readonly string[]): string[] {
  const all = [...new Set(groups.flat().flatMap((seat) => seat.choices))];
  const goal = filled(groups, new Set(all));
  const rest = all.filter((login) => !asked.includes(login));
  const budget = { left: TRIES };
  for (let size = 0; size <= rest.length && budget.left > 0; size++) {
    const found = firstChoice(rest, size, (chosen) => {
      budget.left -= 1;
      return budget.left < 0 || filled(groups, new Set([...asked, ...chosen])) >= goal;
    });
    if (found && budget.left >= 0) return found;
  }
  return oneByOne(groups, asked, rest, goal);
}

/** The first way to choose `size` of the people, in their order, that will do. */
function firstChoice(
  people: readonly string[],
  size: number,
  willDo: (chosen: readonly string[]) => boolean,
  chosen: readonly string[] = [],
): string[] | undefined {
  if (size === 0) return willDo(chosen) ? [...chosen] : undefined;
  for (const [index, login] of people.entries()) {
    const found = firstChoice(people.slice(index + 1), size - 1, willDo, [...chosen, login]);
    if (found) return found;
  }
  return undefined;
}

function oneByOne(groups: readonly Group[], asked: readonly string[], rest: readonly string[], goal: number): string[] {
  const chosen: string[] = [];
  const worth = (login: string) => filled(groups, new Set([...asked, ...chosen, login]));
  while (worth(chosen[0] ?? "") < goal) {
    const left = rest.filter((login) => !chosen.includes(login));
    const best = left.toSorted((a, b) => worth(b) - worth(a))[0];
    if (best === undefined) break;
    chosen.push(best);
  }
  return chosen;
}
