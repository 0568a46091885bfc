import type { Buffer } from "node:buffer";
import { askGit, readBlob, refsOf, tipOf, tryGit } from "../git/git.ts";
import { levelOf } from "../world/access.ts";
import type { Account, Issue, Label, Pull, Repository } from "../world/types.ts";
import { fullName } from "../world/world.ts";
import { nodeId, repoHtml } from "../views/common.ts";
import { commitNode } from "./commit.ts";
import { issueNode, issueOrPull, labelNode } from "./issue.ts";
import { actorNode } from "./people.ts";
import { type Context, connection, GraphRefusal, type Node, type PageArguments } from "./node.ts";

export function repositoryNode(context: Context, repository: Repository): Node {
  const { world, token } = context;
  const numbered = (kind: string, number: number): Issue => {
    const issue = repository.issues.find((one) => one.number === number);
    if (issue === undefined)
      throw new GraphRefusal("NOT_FOUND", `Could not resolve to a${kind} with the number of ${number}.`);
    return issue;
  };
  const ofState = (states: readonly string[] | null | undefined, issue: Issue): boolean =>
    states?.includes(issue.pull?.mergedAt ? "MERGED" : issue.state.toUpperCase()) ?? true;
  return {
    __typename: "Repository",
    id: nodeId(world, "R", repository.id, repository),
    databaseId: repository.id,
    name: repository.name,
    nameWithOwner: fullName(repository),
    url: repoHtml(world, repository),
    isPrivate: repository.isPrivate,
    isFork: repository.parent !== undefined,
    visibility: repository.isPrivate ? "PRIVATE" : "PUBLIC",
    viewerPermission: token.kind === "person" ? levelOf(repository, token.account).toUpperCase() : null,
    owner: () => actorNode(context, repository.owner),
    parent: () => (repository.parent === undefined ? null : repositoryNode(context, repository.parent)),
    defaultBranchRef: () => refOrNull(context, repository, `refs/heads/${repository.defaultBranch}`),
    ref: ({ qualifiedName }: { qualifiedName: string }) =>
      refOrNull(context, repository, qualifiedName.startsWith("refs/") ? qualifiedName : `refs/heads/${qualifiedName}`),
    refs: (args: PageArguments & { refPrefix: string }) =>
      connection(context, [...refsOf(repository.dir, args.refPrefix)], args, ([name, sha]) =>
        refNode(context, repository, name, sha),
      ),
    object: ({ oid, expression }: { oid?: string; expression?: string }) =>
      objectNode(context, repository, oid ?? expression ?? ""),
    pullRequest: ({ number }: { number: number }) => {
      const { pull } = numbered(" PullRequest", number);
      if (pull === undefined)
        throw new GraphRefusal("NOT_FOUND", `Could not resolve to a PullRequest with the number of ${number}.`);
      return context.view.pull(context, pull);
    },
    issue: ({ number }: { number: number }) => issueNode(context, numbered("n Issue", number)),
    issueOrPullRequest: ({ number }: { number: number }) =>
      issueOrPull(context, numbered("n issue or pull request", number)),
    pullRequests: (
      args: PageArguments & {
        states?: readonly string[] | null;
        baseRefName?: string | null;
        headRefName?: string | null;
        orderBy?: { field: string; direction: string } | null;
      },
    ) => {
      const all = repository.issues.filter((issue) => ofState(args.states, issue)).flatMap((issue) => issue.pull ?? []);
      const kept = all.filter(
        (pull) =>
          pull.base.ref === (args.baseRefName ?? pull.base.ref) &&
          pull.head.ref === (args.headRefName ?? pull.head.ref),
      );
      return connection(context, ordered(kept, args.orderBy), args, (pull) => context.view.pull(context, pull));
    },
    issues: (args: PageArguments & { states?: readonly string[] | null; labels?: readonly string[] | null }) => {
      const all = repository.issues.filter((issue) => issue.pull === undefined && ofState(args.states, issue));
      const kept = all.filter(
        (issue) => args.labels?.every((name) => issue.labels.some((label) => label.name === name)) ?? true,
      );
      return connection(context, kept, args, (issue) => issueNode(context, issue));
    },
    label: ({ name }: { name: string }) => labelOrNull(context, repository, name),
    labels: (args: PageArguments & { query?: string | null }) =>
      connection(
        context,
        repository.labels.filter((one) => one.name.includes(args.query ?? "")),
        args,
        (one) => labelNode(context, { repository }, one),
      ),
    collaborators: (args: PageArguments) =>
      connection(context, people(repository), args, ({ account }) => actorNode(context, account) ?? {}),
  };
}

/** By when they were made where nothing is said, as on GitHub. */
function ordered(pulls: readonly Pull[], order: { field: string; direction: string } | null | undefined): Pull[] {
  const at = ({ issue }: Pull): string => (order?.field === "UPDATED_AT" ? issue.updatedAt : issue.createdAt);
  const sorted = pulls.toSorted((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0));
  return order?.direction === "DESC" ? sorted.toReversed() : sorted;
}

function people(repository: Repository): { account: Account; permission: string }[] {
  return [...repository.collaborators.keys()].map((account) => ({
    account,
    permission: levelOf(repository, account).toUpperCase(),
  }));
}

function labelOrNull(context: Context, repository: Repository, name: string): Node | null {
  const label: Label | undefined = repository.labels.find((one) => one.name.toLowerCase() === name.toLowerCase());
  return label === undefined ? null : labelNode(context, { repository }, label);
}

function refOrNull(context: Context, repository: Repository, name: string): Node | null {
  const sha = tipOf(repository.dir, name);
  return sha === undefined ? null : refNode(context, repository, name, sha);
}

export function refNode(context: Context, repository: Repository, name: string, sha: string): Node {
  return {
    __typename: "Ref",
    id: nodeId(context.world, "REF", `${repository.id}_${name}`, { repository, ref: name }),
    name: name.replace(/^refs\/(heads|tags)\//, ""),
    prefix: name.startsWith("refs/heads/") ? "refs/heads/" : "refs/",
    repository: () => repositoryNode(context, repository),
    target: () => commitNode(context, repository, sha),
  };
}

function treeNode(context: Context, repository: Repository, sha: string): Node {
  const lines = (askGit(repository.dir, ["ls-tree", "-z", sha]) ?? "").split("\0").filter((line) => line !== "");
  const entries = (): Node[] =>
    lines.map((line) => {
      const [, mode = "", type = "", oid = "", name = ""] = /^(\d+) (\w+) (\w+)\t(.*)$/s.exec(line) ?? [];
      const object = (): Node | null => objectNode(context, repository, oid);
      return { __typename: "TreeEntry", name, path: name, mode: Number.parseInt(mode, 8), type, oid, object };
    });
  return { __typename: "Tree", id: `TREE_${sha}`, oid: sha, entries };
}

/** A commit, or a blob by `<revision>:<path>`. */
function objectNode(context: Context, repository: Repository, expression: string): Node | null {
  const { dir } = repository;
  const sha = tryGit(dir, ["rev-parse", "--verify", "--quiet", "--end-of-options", expression]);
  const type = sha === undefined ? undefined : tryGit(dir, ["cat-file", "-t", sha]);
  if (sha === undefined || type === undefined) return null;
  if (type === "commit") return commitNode(context, repository, sha);
  if (type === "tree") return treeNode(context, repository, sha);
  const bytes: Buffer = readBlob(dir, sha);
  const isBinary = bytes.includes(0);
  return {
    __typename: "Blob",
    id: `B_${sha}`,
    oid: sha,
    byteSize: bytes.length,
    isBinary,
    isTruncated: false,
    text: isBinary ? null : bytes.toString("utf8"),
  };
}
