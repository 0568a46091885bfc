import type { Octokit } from "@octokit/rest";
import type { z } from "zod";
import { Moved } from "../forge.ts";
import { ForgeProblem } from "../forge-problem.ts";
import { checksNamed, firstPage, isMoved, laterPage, type Lists, type Marks, type PullAnswer } from "./pull-answer.ts";
import { CHECKS_NAMED, LIST_NAMES, type ListName, pullQuery } from "./pull-query.ts";

export interface Where {
  readonly owner: string;
  readonly name: string;
  readonly number: number;
}

/** One GraphQL read, and one more for each further page of the longest list. */
export async function readPull(github: Octokit, where: Where): Promise<PullAnswer> {
  const { repository, viewer } = await ask(github, firstPage, pullQuery(LIST_NAMES, true), where);
  const pull = repository?.pullRequest;
  if (!repository || !pull)
    throw new ForgeProblem(`There is no pull request ${where.number} in ${where.owner}/${where.name}.`);
  const lists = emptyLists();
  let cursors = take(lists, { ...pull, open: repository.open }, LIST_NAMES);
  while (cursors.size > 0) {
    const names = [...cursors.keys()];
    const query = pullQuery(names, false);
    const next = await ask(github, laterPage, query, { ...where, ...Object.fromEntries(cursors) });
    if (isMoved(next.repository.pullRequest, pull)) throw new Moved();
    cursors = take(lists, { ...next.repository.pullRequest, open: next.repository.open }, names);
  }
  return { ...pull, repository, lists, self: viewer.databaseId ?? undefined, app: appOf(viewer.login) };
}

/** The runs of a check by its name, on the last commits of the pull request. */
export async function readRecent(github: Octokit, where: Where, check: string): Promise<PullAnswer["recent"]> {
  const { repository } = await ask(github, checksNamed, CHECKS_NAMED, { ...where, check });
  return repository.pullRequest.recent;
}

/** The App whose checks are ours: its account is named after it, with [bot] behind or without. */
function appOf(login: string): string {
  return login.replace(/\[bot\]$/, "");
}

type Repository = z.infer<typeof laterPage>["repository"];
type Pages = Repository["pullRequest"] & Pick<Repository, "open">;

function emptyLists(): Record<ListName, unknown[]> & Lists {
  return { labels: [], requests: [], reviews: [], history: [], timeline: [], comments: [], open: [] };
}

/** Takes what came and says where each list goes on. A list that was asked for and is missing could not be read. */
function take(
  lists: Record<ListName, unknown[]>,
  pages: Omit<Pages, keyof Marks>,
  names: readonly ListName[],
): Map<ListName, string> {
  const cursors = new Map<ListName, string>();
  for (const name of names) {
    const page = pages[name];
    if (!page) throw new ForgeProblem(`GitHub did not give the ${name} of the pull request.`);
    lists[name].push(...page.nodes);
    if (!page.pageInfo.hasNextPage) continue;
    if (!page.pageInfo.endCursor) throw new ForgeProblem(`GitHub did not say where the ${name} go on.`);
    cursors.set(name, page.pageInfo.endCursor);
  }
  return cursors;
}

async function ask<T extends z.ZodType>(
  github: Octokit,
  type: T,
  query: string,
  variables: object,
): Promise<z.infer<T>> {
  const read = type.safeParse(await github.graphql(query, { ...variables }));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new ForgeProblem(`GitHub's answer cannot be read: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`);
}
