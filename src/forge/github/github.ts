import type { Octokit } from "@octokit/rest";
import type { Forge } from "../forge.ts";
import { allowanceOf } from "./allowance.ts";
import { commitOn, pullsOf, readBranch, readPending, readTip, startBranch } from "./branch.ts";
import { readFacts } from "./facts.ts";
import { readAccess } from "./access.ts";
import { orRefused } from "./client.ts";
import { readComment } from "./comment.ts";
import { pullOfBranch, readIssue } from "./issue.ts";
import { hideOwn } from "./hide.ts";
import { readOpen } from "./open-pulls.ts";
import { checksOn, postedOn } from "./posted.ts";
import { publish } from "./publish.ts";
import { readHead } from "./read-head.ts";
import { readRecent } from "./read-pull.ts";
import { readTeams } from "./teams.ts";

export function forgeOf(github: Octokit, owner: string, name: string): Forge {
  const remaining = allowanceOf(github);
  return {
    remaining,
    readOpen: ({ withPaths }) => readOpen(github, { owner, name }, withPaths),
    async readPull(number) {
      const where = { owner, name, number };
      const { facts, answer } = await readFacts(github, where);
      return {
        facts,
        posted: postedOn(answer),
        baseName: answer.baseRefName,
        headName: answer.headRefName,
        isFromDefault: !answer.isCrossRepository && answer.headRefName === answer.repository.defaultBranchRef?.name,
        isFork: answer.isCrossRepository,
        isIntoDefault: answer.baseRefName === answer.repository.defaultBranchRef?.name,
        pageOf: (branch, id) => `${answer.repository.url}/tree/${encodeURI(branch)}/engagements/${id}`,
        hideOwn: (prefix) => hideOwn(github, answer, prefix),
        checksNamed: async (check) => checksOn(await readRecent(github, where, check), answer.app),
        publish: (effects) => publish(github, where, answer, effects),
      };
    },
    readHead: (number) => readHead(github, { owner, name, number }),
    async createCheck({ name: title, head_sha, external_id, conclusion, completed_at, output }) {
      const check = { name: title, head_sha, external_id, conclusion, completed_at, output };
      await github.rest.checks.create({ owner, repo: name, status: "completed", ...check });
    },
    readTeams: (names) => readTeams(github, names),
    readTip: () => readTip(github, owner, name),
    pullsOf: (branch, commits) => pullsOf(github, { owner, name }, branch, commits),
    pullOfBranch: (branch) => pullOfBranch(github, { owner, name }, branch),
    readIssue: (number) => readIssue(github, { owner, name, number }),
    readPending: (branch) => readPending(github, { owner, name }, branch),
    readBranch: (branch) => readBranch(github, { owner, name }, branch),
    startBranch: (branch, sha, { over }) => startBranch(github, { owner, name }, branch, { sha, over }),
    async openPull({ base, branch: head, title, body }) {
      const made = github.rest.pulls.create({ owner, repo: name, base, head, title, body });
      return (await orRefused("the pull request", made)).data.number;
    },
    readComment: (id) => readComment(github, id),
    readAccess: (login) => readAccess(github, { owner, name }, login),
    async addLabel(number, label) {
      const added = github.rest.issues.addLabels({ owner, repo: name, issue_number: number, labels: [label] });
      await orRefused("the label", added);
    },
    async react(id, content) {
      await github.rest.reactions.createForIssueComment({ owner, repo: name, comment_id: id, content });
    },
    async reply(number, body) {
      await github.rest.issues.createComment({ owner, repo: name, issue_number: number, body });
    },
    commit: (commit) => commitOn(github, `${owner}/${name}`, commit),
  };
}
