import type { Question } from "../../model/case.ts";
import { type Policy, rosterPeople } from "../../model/policy.ts";
import type { Reviewers } from "../../model/publication.ts";

/** The same question as if those reviewers had been asked already; the very same where they have. */
export function withRequests(question: Question, { people, teams }: Reviewers, policy: Policy): Question {
  const { pull } = question;
  if (!pull) return question;
  const known = new Set([...pull.requestedPeople.map(({ login }) => login.toLowerCase()), ...pull.requestedTeams]);
  const isNew = (name: string) => !known.has(name.toLowerCase());
  const [newPeople, newTeams] = [people.filter(isNew), teams.filter(isNew)];
  if (newPeople.length + newTeams.length === 0) return question;
  const requestedPeople = [...pull.requestedPeople, ...newPeople.map((login) => personOf(login, policy))];
  const requestedTeams = [...pull.requestedTeams, ...newTeams.map((team) => team.toLowerCase())];
  return { ...question, pull: { ...pull, requestedPeople, requestedTeams } };
}

function personOf(login: string, policy: Policy): { login: string; id: number; human: boolean } {
  const entry = rosterPeople(policy).find((each) => each.login.toLowerCase() === login.toLowerCase());
  return { login, id: entry?.id ?? 0, human: true };
}
