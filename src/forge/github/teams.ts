import type { Octokit } from "@octokit/rest";
import type { Person } from "../../model/approval.ts";
import { isRefused } from "./client.ts";

/**
 * The members of teams, by `org/team`. One that the token may not read is left out: nobody can tell who is in it. That is
 * what GitHub answers to the token of a workflow, whatever its permissions.
 */
export async function readTeams(
  github: Octokit,
  names: readonly string[],
): Promise<ReadonlyMap<string, readonly Person[]>> {
  const read = names.map(async (name) => {
    const [org = "", team = ""] = name.split("/");
    const members = await github
      .paginate(github.rest.teams.listMembersInOrg, { org, team_slug: team, per_page: 100 })
      .catch(refused);
    return members && ([name, members.map(toPerson)] as const);
  });
  return new Map((await Promise.all(read)).flatMap((each) => (each ? [each] : [])));
}

function toPerson({ login, id, type }: { readonly login: string; readonly id: number; readonly type: string }): Person {
  return { login, id, human: type === "User" };
}

function refused(error: unknown): undefined {
  if (!isRefused(error)) throw error;
}
