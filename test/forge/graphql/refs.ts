import { Buffer } from "node:buffer";
import { isAncestor, tipOf, ZERO } from "../git/git.ts";
import { moveBranch } from "../world/branches.ts";
import { commitFiles, refuseUnlessPushable } from "../world/edits.ts";
import type { Repository } from "../world/types.ts";
import { fullName } from "../world/world.ts";
import { commitNode } from "./commit.ts";
import { allow, asGraph, type Input, repositoryWith, thing } from "./inputs.ts";
import { type Context, GraphRefusal, type Node } from "./node.ts";
import { refNode } from "./repository.ts";

type Mutation = (context: Context, input: Input) => Node;

interface Branch {
  readonly id?: string;
  readonly repositoryNameWithOwner?: string;
  readonly branchName?: string;
}

interface Update {
  readonly name: string;
  readonly afterOid: string;
  readonly beforeOid?: string | null;
  readonly force?: boolean;
}

/** The mutations that move branches. Those that name what they expect to find are the compare-and-swap of the API. */
export const refMutations: Readonly<Record<string, Mutation>> = {
  createCommitOnBranch: (context, input) => {
    const { repository, branch } = branchOf(context, input["branch"] as Branch);
    allow(context, repository, ["contents"], "write");
    const tip = tipOf(repository.dir, `refs/heads/${branch}`);
    if (tip === undefined) throw new GraphRefusal("NOT_FOUND", `Could not resolve to a Branch '${branch}'.`);
    const expected = String(input["expectedHeadOid"]);
    if (tip !== expected)
      throw new GraphRefusal(
        "STALE_DATA",
        `Expected branch to point to "${expected}" but it did not. Pull and try again.`,
      );
    const { headline, body } = input["message"] as { headline: string; body?: string | null };
    const message = body === undefined || body === null || body === "" ? headline : `${headline}\n\n${body}`;
    const sha = asGraph(() =>
      commitFiles(context.world, repository, { branch, message, files: filesIn(input) }, context.token),
    );
    return {
      commit: () => commitNode(context, repository, sha),
      ref: () => refNode(context, repository, `refs/heads/${branch}`, sha),
    };
  },
  createRef: (context, input) => {
    const repository = repositoryWith(context, input["repositoryId"]);
    allow(context, repository, ["contents"], "write");
    const [name, oid] = [String(input["name"]), String(input["oid"])];
    if (tipOf(repository.dir, name) !== undefined)
      throw new GraphRefusal("UNPROCESSABLE", `A ref named "${name}" already exists in the repository.`);
    move(context, repository, { name, afterOid: oid });
    return { ref: () => refNode(context, repository, name, oid) };
  },
  updateRef: (context, input) => {
    const { repository, ref } = thing<{ repository: Repository; ref: string }>(context, input["refId"], ["REF"]);
    allow(context, repository, ["contents"], "write");
    const oid = String(input["oid"]);
    move(context, repository, { name: ref, afterOid: oid, force: input["force"] === true });
    return { ref: () => refNode(context, repository, ref, oid) };
  },
  // All of them or none.
  updateRefs: (context, input) => {
    const repository = repositoryWith(context, input["repositoryId"]);
    allow(context, repository, ["contents"], "write");
    const updates = input["refUpdates"] as readonly Update[];
    for (const update of updates) refuseStale(repository, update);
    for (const update of updates) move(context, repository, update);
    return {};
  },
};

function branchOf(
  context: Context,
  { id, repositoryNameWithOwner = "", branchName = "" }: Branch,
): { repository: Repository; branch: string } {
  if (id !== undefined) {
    const { repository, ref } = thing<{ repository: Repository; ref: string }>(context, id, ["REF"]);
    return { repository, branch: ref.replace("refs/heads/", "") };
  }
  const repository = context.world.repositories.find((one) => fullName(one) === repositoryNameWithOwner);
  if (repository === undefined)
    throw new GraphRefusal(
      "NOT_FOUND",
      `Could not resolve to a Repository with the name '${repositoryNameWithOwner}'.`,
    );
  return { repository, branch: branchName.replace("refs/heads/", "") };
}

function filesIn(input: Input): Record<string, Buffer | null> {
  const changes = (input["fileChanges"] ?? {}) as {
    additions?: { path: string; contents: string }[];
    deletions?: { path: string }[];
  };
  const removed = (changes.deletions ?? []).map(({ path }) => [path, null] as const);
  const added = (changes.additions ?? []).map(({ path, contents }) => [path, Buffer.from(contents, "base64")] as const);
  return Object.fromEntries([...removed, ...added]);
}

function refuseStale(repository: Repository, { name, beforeOid }: Update): void {
  const tip = tipOf(repository.dir, name) ?? ZERO;
  if (typeof beforeOid === "string" && beforeOid !== tip)
    throw new GraphRefusal("STALE_DATA", `Expected ref ${name} to point to "${beforeOid}" but it did not.`);
}

function move(context: Context, repository: Repository, { name, afterOid, force }: Update): void {
  const tip = tipOf(repository.dir, name);
  const target = afterOid === ZERO ? null : afterOid;
  if (tip !== undefined)
    asGraph(() => refuseUnlessPushable(repository, name.replace("refs/heads/", ""), context.token));
  if (tip !== undefined && target !== null && force !== true && !isAncestor(repository.dir, tip, target))
    throw new GraphRefusal("UNPROCESSABLE", "Update is not a fast forward");
  moveBranch(context.world, repository, name, target, context.token);
}
