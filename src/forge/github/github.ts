import type { Octokit } from "@octokit/rest";
import type { Forge } from "../forge.ts";
import { commitOn, pullsOf, readTip } from "./branch.ts";
import { readFacts } from "./facts.ts";
import { postedOn } from "./posted.ts";
import { publish } from "./publish.ts";
import { readTeams } from "./teams.ts";

export function forgeOf(github: Octokit, owner: string, name: string): Forge {
  return {
    async readPull(number) {
      const where = { owner, name, number };
      const { facts, answer } = await readFacts(github, where);
      return {
        facts,
        posted: postedOn(answer),
        baseName: answer.baseRefName,
        pageOf: (branch, id) => `${answer.repository.url}/tree/${encodeURI(branch)}/engagements/${id}`,
        publish: (effects) => publish(github, where, answer, effects),
      };
    },
    readTeams: (names) => readTeams(github, names),
    readTip: () => readTip(github, owner, name),
    pullsOf: (branch, commits) => pullsOf(github, { owner, name }, branch, commits),
    commit: (commit) => commitOn(github, `${owner}/${name}`, commit),
  };
}
