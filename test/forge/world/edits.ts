import type { FileSpec } from "../../git/fast-import.ts";
import { mergedTree, commitTree, tipOf, writeCommit } from "../git/git.ts";
import { mayPush } from "./access.ts";
import { baseTip, moveBranch } from "./branches.ts";
import { noreply } from "./identity.ts";
import { Refusal } from "./refusal.ts";
import type { Pull, Repository, Token } from "./types.ts";
import type { World } from "./world.ts";

interface Edit {
  readonly branch: string;
  readonly message: string;
  readonly files: Readonly<Record<string, FileSpec>>;
}

/** A commit made by GitHub for a caller, signed by GitHub. */
export function commitFiles(world: World, repository: Repository, edit: Edit, by: Token): string {
  const ref = `refs/heads/${edit.branch}`;
  refuseUnlessPushable(repository, edit.branch, by);
  const tip = tipOf(repository.dir, ref);
  const at = world.seconds + 1;
  const parents = tip === undefined ? [] : [tip];
  const sha = writeCommit(repository.dir, {
    parents,
    files: edit.files,
    author: noreply(by.account),
    committer: noreply(world.webFlow),
    at,
    message: edit.message,
  });
  moveBranch(world, repository, ref, sha, by);
  return sha;
}

export function refuseUnlessPushable(repository: Repository, branch: string, by: Token): void {
  if (mayPush(repository, branch, by)) return;
  throw new Refusal(409, "Repository rule violations found\n\nChanges must be made through a pull request.");
}

/** The button "Update branch": the base merged into the head. */
export function updateBranch(world: World, pull: Pull, by: Token): void {
  const { dir } = pull.base.repository;
  const base = baseTip(pull);
  const tree = mergedTree(dir, pull.head.sha, base);
  if (tree === undefined) throw new Refusal(422, "merge conflict between base and head");
  const message = `Merge branch '${pull.base.ref}' into ${pull.head.ref}`;
  const sha = commitTree(dir, tree, [pull.head.sha, base], message, {
    author: noreply(by.account),
    committer: noreply(world.webFlow),
    at: world.seconds,
  });
  if (pull.head.repository !== pull.base.repository) throw new Refusal(422, "the stand-in updates no fork");
  moveBranch(world, pull.head.repository, `refs/heads/${pull.head.ref}`, sha, by);
}
