import type { Octokit } from "@octokit/rest";
import { ForgeProblem } from "../forge-problem.ts";
import { isRefused } from "./client.ts";
import type { PullAnswer } from "./pull-answer.ts";
import { restFacts } from "./pull-facts.ts";
import { readPull, type Where } from "./read-pull.ts";
import { sharing } from "./sharing.ts";

/** What GitHub says of a pull request: as FACTS.json has it, and as GraphQL gave it. */
export interface PullRead {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly answer: PullAnswer;
}

/** Everything that decides something. What is missing from an answer is an error; teams are read once it is known which count. */
export async function readFacts(github: Octokit, where: Where): Promise<PullRead> {
  const answer = await readPull(github, where);
  const base = answer.baseRef?.target?.oid;
  const [timeline, checks, pushes] = await Promise.all([
    canLabelsDecide(answer) ? restTimeline(github, where) : undefined,
    areChecksCut(answer) ? restChecks(github, where, answer.headRefOid) : undefined,
    readPushes(github, answer),
  ]);
  if (base === undefined && answer.state === "OPEN")
    throw new ForgeProblem(`GitHub did not give the branch that #${where.number} goes into.`);
  const facts = restFacts(answer, base ?? answer.headRefOid);
  return {
    answer,
    facts: {
      ...facts,
      same_head: answer.state === "OPEN" ? sharing(answer.lists.open, answer) : [],
      ...(timeline && { timeline }),
      ...(checks && { check_runs: checks }),
      pushes,
    },
  };
}

/** Labels by which people approve or ask: their numbers, and their place among the rest, are known to REST alone. */
function canLabelsDecide({ lists }: PullAnswer): boolean {
  return lists.timeline.some((item) => "label" in item && /^(?:approve|request):/.test(item.label.name));
}

function restTimeline(github: Octokit, { owner, name: repo, number }: Where): Promise<unknown[]> {
  return github.paginate(github.rest.issues.listEventsForTimeline, {
    owner,
    repo,
    issue_number: number,
    per_page: 100,
  });
}

function areChecksCut({ head }: PullAnswer): boolean {
  return head.nodes.some(
    ({ commit: { checkSuites } }) =>
      checkSuites?.pageInfo.hasNextPage === true ||
      checkSuites?.nodes.some(({ checkRuns }) => checkRuns?.pageInfo.hasNextPage === true) === true,
  );
}

function restChecks(github: Octokit, { owner, name: repo }: Where, ref: string): Promise<unknown[]> {
  return github.paginate(github.rest.checks.listForRef, { owner, repo, ref, filter: "latest", per_page: 100 });
}

/** Who moved the branch. A fork may be closed to us: then its commits alone say who had a hand in them. Anything else is no answer. */
async function readPushes(
  github: Octokit,
  { headRepository, headRefName, isCrossRepository }: PullAnswer,
): Promise<unknown[]> {
  const [owner, repo] = headRepository?.nameWithOwner.split("/") ?? [];
  if (owner === undefined || repo === undefined) return [];
  const ref = `refs/heads/${headRefName}`;
  const all = await github
    .paginate(github.rest.repos.listActivities, { owner, repo, ref, per_page: 100 })
    .catch((error: unknown) => {
      if (isCrossRepository && isRefused(error)) return [];
      throw error;
    });
  return all
    .filter(({ activity_type: type }) => type === "push" || type === "force_push" || type === "branch_creation")
    .map(({ before, after: head, actor, timestamp: at }) => ({ before, head, user: actor, at }));
}
