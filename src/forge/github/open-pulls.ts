import type { Octokit } from "@octokit/rest";
import * as z from "zod";
import { ForgeProblem } from "../forge-problem.ts";
import type { OpenPull } from "../forge.ts";

const FILES = "files(first: 100) { pageInfo { hasNextPage } nodes { path changeType } }";

const query = (withPaths: boolean) => `query Open($owner: String!, $name: String!, $after: String) {
  repository(owner: $owner, name: $name) { defaultBranchRef { name }
    pullRequests(first: 50, after: $after, states: OPEN) { pageInfo { hasNextPage endCursor }
      nodes { number baseRefName ${withPaths ? FILES : ""} } } } }`;

const files = z.object({
  pageInfo: z.object({ hasNextPage: z.boolean() }),
  nodes: z.array(z.object({ path: z.string(), changeType: z.string() })),
});

const page = z.object({
  repository: z.object({
    defaultBranchRef: z.object({ name: z.string() }).nullish(),
    pullRequests: z.object({
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() }),
      nodes: z.array(z.object({ number: z.int(), baseRefName: z.string(), files: files.nullish() })),
    }),
  }),
});

/** Every pull request that is open, each once, in one request for fifty. */
export async function readOpen(
  github: Octokit,
  where: { readonly owner: string; readonly name: string },
  withPaths: boolean,
): Promise<OpenPull[]> {
  const found = new Map<number, OpenPull>();
  let after: string | null = null;
  do {
    const { repository } = page.parse(await github.graphql(query(withPaths), { ...where, after }));
    const { nodes, pageInfo } = repository.pullRequests;
    for (const { number, baseRefName, files: changed } of nodes) {
      const isIntoDefault = baseRefName === repository.defaultBranchRef?.name;
      found.set(number, { number, isIntoDefault, paths: changed ? pathsOf(changed) : undefined });
    }
    if (pageInfo.hasNextPage && !pageInfo.endCursor)
      throw new ForgeProblem("GitHub did not say where the open pull requests go on.");
    after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
  } while (after !== null);
  return [...found.values()];
}

/** Of a file that was renamed, only its new path is told. */
function pathsOf({ pageInfo, nodes }: z.infer<typeof files>): string[] | undefined {
  const isWhole = !pageInfo.hasNextPage && nodes.every(({ changeType }) => changeType !== "RENAMED");
  return isWhole ? nodes.map(({ path }) => path) : undefined;
}
