import { changedFiles, type Commit, listCommits } from "../git/read.ts";
import type { CheckRun, CheckSuite, Repository } from "../world/types.ts";
import { checksAt } from "../world/checks.ts";
import { accountOfEmail, commitAt, commitNode as commitId, isSigned } from "../views/commit.ts";
import { pullsAt, pullsMergedAs } from "../views/check.ts";
import { nodeId, repoHtml } from "../views/common.ts";
import { actorNode, appNode } from "./people.ts";
import { type Context, connection, type Node, type PageArguments } from "./node.ts";

export function commitNode(context: Context, repository: Repository, sha: string): Node {
  const { world } = context;
  const commit = commitAt(repository, sha);
  const [headline = "", ...body] = commit.message.split("\n");
  const url = `${repoHtml(world, repository)}/commit/${sha}`;
  return {
    __typename: "Commit",
    id: commitId(world, repository, sha),
    oid: sha,
    abbreviatedOid: sha.slice(0, 7),
    message: commit.message,
    messageHeadline: headline,
    messageBody: body.join("\n").trim(),
    url,
    commitUrl: url,
    authoredDate: commit.author.date,
    committedDate: commit.committer.date,
    pushedDate: null,
    committedViaWeb: isSigned(commit),
    authoredByCommitter: commit.author.email === commit.committer.email,
    author: () => gitActor(context, commit.author),
    committer: () => gitActor(context, commit.committer),
    authors: (args: PageArguments) => connection(context, authorsOf(commit), args, (one) => gitActor(context, one)),
    repository: () => context.view.repository(context, repository),
    tree: { __typename: "Tree", oid: commit.tree, id: `TREE_${commit.tree}` },
    parents: (args: PageArguments) =>
      connection(context, commit.parents, args, (one) => commitNode(context, repository, one)),
    signature: isSigned(commit)
      ? {
          __typename: "GpgSignature",
          isValid: true,
          state: "VALID",
          wasSignedByGitHub: true,
          email: commit.committer.email,
        }
      : null,
    changedFilesIfAvailable: () => changedFiles(repository.dir, commit.parents[0] ?? sha, sha).length,
    history: (args: PageArguments) =>
      connection(context, listCommits(repository.dir, sha).toReversed(), args, (one) =>
        commitNode(context, repository, one.sha),
      ),
    associatedPullRequests: (args: PageArguments) =>
      connection(context, [...pullsAt(repository, sha), ...pullsMergedAs(repository, sha)], args, (one) =>
        context.view.pull(context, one),
      ),
    checkSuites: (args: PageArguments) =>
      connection(
        context,
        repository.suites.filter((one) => one.sha === sha),
        args,
        (one) => suiteNode(context, one),
      ),
    status: null,
    statusCheckRollup: () => rollup(context, repository, sha),
  };
}

type Signer = Commit["author"];

function gitActor(context: Context, signer: Signer): Node {
  return {
    __typename: "GitActor",
    name: signer.name,
    email: signer.email,
    date: signer.date,
    user: () => actorNode(context, accountOfEmail(context.world, signer.email)),
  };
}

/** The author and those of the co-author trailers. */
function authorsOf(commit: Commit): Signer[] {
  const trailers = [...commit.message.matchAll(/^co-authored-by:\s*(.*?)\s*<([^>]+)>\s*$/gim)];
  return [
    commit.author,
    ...trailers.map((match) => ({ name: match[1] ?? "", email: match[2] ?? "", date: commit.author.date })),
  ];
}

export function suiteNode(context: Context, suite: CheckSuite): Node {
  const { world } = context;
  const done = suite.runs.length > 0 && suite.runs.every((run) => run.status === "completed");
  return {
    __typename: "CheckSuite",
    id: nodeId(world, "CS", suite.id, suite),
    databaseId: suite.id,
    app: () => appNode(context, suite.app),
    commit: () => commitNode(context, suite.repository, suite.sha),
    status: done ? "COMPLETED" : "QUEUED",
    conclusion: done
      ? (suite.runs.find((run) => run.conclusion !== "success")?.conclusion?.toUpperCase() ?? "SUCCESS")
      : null,
    createdAt: suite.createdAt,
    updatedAt: suite.createdAt,
    creator: null,
    checkRuns: (args: PageArguments & { filterBy?: { checkName?: string; appId?: number } | null }) => {
      const named = suite.runs.filter((run) => run.name === (args.filterBy?.checkName ?? run.name));
      return connection(context, named, args, (run) => checkNode(context, run));
    },
  };
}

export function checkNode(context: Context, run: CheckRun): Node {
  const url = `${repoHtml(context.world, run.suite.repository)}/runs/${run.id}`;
  return {
    __typename: "CheckRun",
    id: nodeId(context.world, "CR", run.id, run),
    databaseId: run.id,
    name: run.name,
    status: run.status.toUpperCase(),
    conclusion: run.conclusion?.toUpperCase() ?? null,
    startedAt: run.startedAt,
    completedAt: run.completedAt,
    detailsUrl: run.detailsUrl,
    externalId: run.externalId,
    title: run.title,
    summary: run.summary,
    text: run.text,
    url,
    permalink: url,
    isRequired: () => false,
    checkSuite: () => suiteNode(context, run.suite),
    repository: () => context.view.repository(context, run.suite.repository),
    annotations: (args: PageArguments) => connection(context, run.annotations, args, annotationNode),
  };
}

function annotationNode(one: CheckRun["annotations"][number]): Node {
  const place = (line: number, column: number | undefined): Node => ({ line, column: column ?? null });
  return {
    __typename: "CheckAnnotation",
    path: one.path,
    message: one.message,
    title: one.title ?? null,
    rawDetails: one.raw_details ?? null,
    annotationLevel: one.annotation_level.toUpperCase(),
    location: { start: place(one.start_line, one.start_column), end: place(one.end_line, one.end_column) },
  };
}

function rollup(context: Context, repository: Repository, sha: string): Node | null {
  const runs = checksAt(repository, sha);
  const statuses = repository.statuses.filter((one) => one.sha === sha);
  if (runs.length + statuses.length === 0) return null;
  const bad = runs.some((run) => run.conclusion === "failure") || statuses.some((one) => one.state === "failure");
  const contexts = [
    ...runs.map((run) => checkNode(context, run)),
    ...statuses.map((one) => ({
      __typename: "StatusContext",
      id: nodeId(context.world, "SC", one.id, one),
      context: one.context,
      state: one.state.toUpperCase(),
      description: one.description,
      createdAt: one.at,
      creator: actorNode(context, one.creator),
    })),
  ];
  return {
    __typename: "StatusCheckRollup",
    id: `SCR_${sha}`,
    state: bad ? "FAILURE" : runs.some((run) => run.status !== "completed") ? "PENDING" : "SUCCESS",
    contexts: (args: PageArguments) => connection(context, contexts, args, (one) => one),
  };
}
