import { Buffer } from "node:buffer";
import type { Octokit } from "@octokit/rest";
import * as z from "zod";
import { ForgeProblem } from "../forge-problem.ts";
import { type Account, type BranchTip, LookAgain, type Pending, type ToCommit } from "../forge.ts";
import { commentTrailer } from "../../model/commit.ts";
import { orRefused } from "./client.ts";
import { askPartly } from "./graphql.ts";

interface Place {
  readonly owner: string;
  readonly name: string;
}

const TIP = `query Tip($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) { defaultBranchRef { name target { oid } } } }`;

const tip = z.object({
  repository: z.object({
    defaultBranchRef: z.object({ name: z.string(), target: z.object({ oid: z.string() }) }).nullable(),
  }),
});

/** The default branch as it stands on the forge now, whatever the event that woke us had seen. */
export async function readTip(github: Octokit, owner: string, name: string): Promise<BranchTip> {
  const { repository } = tip.parse(await github.graphql(TIP, { owner, name }));
  const { defaultBranchRef: branch } = repository;
  if (!branch) throw new ForgeProblem(`${owner}/${name} has no default branch.`);
  return { name: branch.name, head: branch.target.oid };
}

const pulls = z.looseObject({});
const pull = z.object({
  associatedPullRequests: z.object({
    nodes: z.array(z.object({ number: z.int(), merged: z.boolean(), baseRefName: z.string() })),
  }),
});

/** The merged pull requests into a branch that commits of it belong to, each once. */
export async function pullsOf(
  github: Octokit,
  where: Place,
  branch: string,
  commits: readonly string[],
): Promise<number[]> {
  if (commits.length === 0) return [];
  const declared = commits.map((_, at) => `, $c${at}: GitObjectID!`).join("");
  const fields = commits.map(
    (_, at) =>
      `c${at}: object(oid: $c${at}) { ... on Commit { associatedPullRequests(first: 10) { nodes { number merged baseRefName } } } }`,
  );
  const query = `query Pulls($owner: String!, $name: String!${declared}) {
    repository(owner: $owner, name: $name) { ${fields.join("\n")} } }`;
  const variables = Object.fromEntries(commits.map((sha, at) => [`c${at}`, sha] as const));
  const answer = z.object({ repository: pulls }).parse(await github.graphql(query, { ...where, ...variables }));
  const found = Object.values(answer.repository).flatMap((each) => {
    const nodes = pull.safeParse(each).data?.associatedPullRequests.nodes ?? [];
    return nodes.filter(({ merged, baseRefName }) => merged && baseRefName === branch);
  });
  return [...new Set(found.map(({ number }) => number))];
}

const COMMIT = `mutation Commit($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } } }`;

const committed = z.object({ createCommitOnBranch: z.object({ commit: z.object({ oid: z.string() }) }).nullish() });

/**
 * One commit on a branch, made and signed by the forge, if the branch still stands where it was seen. Gives nothing where
 * it has moved on.
 */
export async function commitOn(github: Octokit, repository: string, commit: ToCommit): Promise<string | undefined> {
  const { branch, expected, headline, writes } = commit;
  const additions = writes.flatMap(({ path, text, encoding }) =>
    text === null ? [] : [{ path, contents: Buffer.from(text, encoding ?? "utf8").toString("base64") }],
  );
  const deletions = writes.filter(({ text }) => text === null).map(({ path }) => ({ path }));
  const input = {
    branch: { repositoryNameWithOwner: repository, branchName: branch },
    expectedHeadOid: expected,
    message: { headline, ...bodyOf(commit) },
    fileChanges: { additions, deletions },
  };
  const { data, refused } = await askPartly(github, COMMIT, { input });
  const oid = committed.safeParse(data).data?.createCommitOnBranch?.commit.oid;
  if (oid !== undefined) return oid;
  const said = [...refused.values()];
  if (said.some(({ type }) => type === "STALE_DATA")) return undefined;
  throw new ForgeProblem(`GitHub refused the commit on ${branch}: ${said.map(({ message }) => message).join(" ")}`);
}

function bodyOf({ comment, coAuthor }: ToCommit): { readonly body?: string } {
  const lines = [
    ...(comment === undefined ? [] : [commentTrailer(comment)]),
    ...(coAuthor ? [trailerOf(coAuthor)] : []),
  ];
  return lines.length === 0 ? {} : { body: lines.join("\n") };
}

/** By the address that GitHub maps to the account, whatever it is called later. */
function trailerOf({ login, id }: Account): string {
  return `Co-authored-by: ${login} <${id}+${login}@users.noreply.github.com>`;
}

const PENDING = `query Pending($owner: String!, $name: String!, $branch: String!) {
  repository(owner: $owner, name: $name) { pullRequests(first: 20, states: OPEN, headRefName: $branch) {
    nodes { number headRefOid isCrossRepository } } } }`;

const pendingPulls = z.object({
  repository: z.object({
    pullRequests: z.object({
      nodes: z.array(z.object({ number: z.int(), headRefOid: z.string(), isCrossRepository: z.boolean() })),
    }),
  }),
});

/** A fork may have a branch of the same name: that one is nobody's bookkeeping. */
export async function readPending(github: Octokit, where: Place, branch: string): Promise<Pending | undefined> {
  const { repository } = pendingPulls.parse(await github.graphql(PENDING, { ...where, branch }));
  const own = repository.pullRequests.nodes.find(({ isCrossRepository }) => !isCrossRepository);
  return own && { number: own.number, head: own.headRefOid };
}

const BRANCH = `query Branch($owner: String!, $name: String!, $ref: String!) {
  repository(owner: $owner, name: $name) { ref(qualifiedName: $ref) { target { oid } } } }`;

const branchHead = z.object({
  repository: z.object({ ref: z.object({ target: z.object({ oid: z.string() }) }).nullish() }),
});

export async function readBranch(github: Octokit, where: Place, branch: string): Promise<string | undefined> {
  const answer: unknown = await github.graphql(BRANCH, { ...where, ref: `refs/heads/${branch}` });
  return branchHead.parse(answer).repository.ref?.target.oid;
}

export async function startBranch(
  github: Octokit,
  where: Place,
  branch: string,
  { sha, over }: { readonly sha: string; readonly over: boolean },
): Promise<void> {
  const { owner, name: repo } = where;
  const isThere = (await readBranch(github, where, branch)) !== undefined;
  if (isThere && !over) throw new LookAgain(`The branch ${branch} was made meanwhile.`);
  const moved: Promise<unknown> = isThere
    ? github.rest.git.updateRef({ owner, repo, ref: `heads/${branch}`, sha, force: true })
    : github.rest.git.createRef({ owner, repo, ref: `refs/heads/${branch}`, sha });
  await orRefused(`the branch ${branch}`, moved);
}
