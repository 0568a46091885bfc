import type { Person } from "../../model/approval.ts";
import type { Question } from "../../model/case.ts";
import { parsePolicy } from "../../parse/settings.ts";

/** The teams that the roster of the base names, as `org/team` in lower case. */
export function teamsOf({ base }: Question): string[] {
  const { policy } = parsePolicy(base.settings, { setup: false });
  const named = [...policy.roles.values()].flatMap(({ teams }) => teams.map((team) => team.toLowerCase()));
  return [...new Set(named)].toSorted();
}

/** The same question with the members of those teams that could be read. */
export function withTeams(question: Question, teams: ReadonlyMap<string, readonly Person[]>): Question {
  return question.pull ? { ...question, pull: { ...question.pull, teams } } : question;
}
