import { Buffer } from "node:buffer";
import { execFileSync } from "node:child_process";
import { testEnv } from "../../git/environment.ts";
import { commitTree, isAncestor, readBlob, refsOf, runGit, tipOf, tryGit } from "../git/git.ts";
import { readCommit } from "../git/read.ts";
import { moveBranch } from "../world/branches.ts";
import { refuseUnlessPushable } from "../world/edits.ts";
import { noreply } from "../world/identity.ts";
import { found, notFound, Refusal } from "../world/refusal.ts";
import { gitCommitView } from "../views/commit.ts";
import { type Fields, nodeId, repoApi } from "../views/common.ts";
import { type Call, field, List, param, reading, Reply, type Routes, writing } from "./route.ts";

const git = "/repos/{owner}/{repo}/git";
const contents = ["contents"];

export const gitRoutes: Routes = {
  [`GET ${git}/ref/{ref}`]: reading(contents, (call) => {
    const ref = `refs/${param(call, "ref")}`;
    return refView(call, ref, found(tipOf(call.repository.dir, ref)));
  }),
  [`GET ${git}/matching-refs/{ref}`]: reading(contents, (call) => {
    const all = refsOf(call.repository.dir, "refs/");
    return new List(
      [...all]
        .filter(([ref]) => ref.startsWith(`refs/${param(call, "ref")}`))
        .map(([ref, sha]) => refView(call, ref, sha)),
    );
  }),
  [`POST ${git}/refs`]: writing(contents, "write", (call) => {
    const ref = field<string>(call, "ref") ?? "";
    if (tipOf(call.repository.dir, ref) !== undefined) throw new Refusal(422, "Reference already exists");
    return refView(call, ref, movedTo(call, ref, true));
  }),
  [`PATCH ${git}/refs/{ref}`]: writing(contents, "write", (call) => {
    const ref = `refs/${param(call, "ref")}`;
    if (tipOf(call.repository.dir, ref) === undefined) throw new Refusal(422, "Reference does not exist");
    return refView(call, ref, movedTo(call, ref, field<boolean>(call, "force") === true));
  }),
  [`DELETE ${git}/refs/{ref}`]: writing(contents, "write", (call) => {
    const ref = `refs/${param(call, "ref")}`;
    if (tipOf(call.repository.dir, ref) === undefined) throw new Refusal(422, "Reference does not exist");
    moveBranch(call.world, call.repository, ref, null, call.token);
    return new Reply(204);
  }),
  [`GET ${git}/commits/{commit_sha}`]: reading(contents, (call) =>
    gitCommitView(call.world, call.repository, found(readCommit(call.repository.dir, param(call, "commit_sha")))),
  ),
  [`POST ${git}/commits`]: writing(contents, "write", (call) => {
    const { world, token, repository } = call;
    // Without an author GitHub makes the commit itself and signs it.
    const author = field<{ name: string; email: string }>(call, "author");
    const by = {
      author: author ?? noreply(token.account),
      committer: field<{ name: string; email: string }>(call, "committer") ?? author ?? noreply(world.webFlow),
      at: world.seconds,
    };
    const sha = commitTree(
      repository.dir,
      String(call.body["tree"]),
      field<string[]>(call, "parents") ?? [],
      String(call.body["message"]),
      by,
    );
    return gitCommitView(world, repository, found(readCommit(repository.dir, sha)));
  }),
  [`POST ${git}/blobs`]: writing(contents, "write", (call) => {
    const bytes = Buffer.from(String(call.body["content"]), call.body["encoding"] === "base64" ? "base64" : "utf8");
    const sha = execFileSync("git", ["hash-object", "-w", "--stdin"], {
      cwd: call.repository.dir,
      env: testEnv,
      input: bytes,
      encoding: "utf8",
    }).trim();
    return { sha, url: `${repoApi(call.world, call.repository)}/git/blobs/${sha}` };
  }),
  [`GET ${git}/blobs/{file_sha}`]: reading(contents, (call) => {
    const sha = param(call, "file_sha");
    if (tryGit(call.repository.dir, ["cat-file", "-t", sha]) !== "blob") throw notFound();
    const bytes = readBlob(call.repository.dir, sha);
    return {
      sha,
      node_id: nodeId(call.world, "B", sha, sha),
      url: `${repoApi(call.world, call.repository)}/git/blobs/${sha}`,
      size: bytes.length,
      content: bytes.toString("base64"),
      encoding: "base64",
    };
  }),
  [`GET ${git}/trees/{tree_sha}`]: reading(contents, (call) => {
    const name = param(call, "tree_sha");
    const tree = found(tryGit(call.repository.dir, ["rev-parse", "--verify", "--quiet", `${name}^{tree}`]));
    return treeView(call, tree, call.query.has("recursive"));
  }),
  [`POST ${git}/trees`]: writing(contents, "write", (call) => treeView(call, writtenTree(call), false)),
};

function movedTo(call: Call, ref: string, force: boolean): string {
  const { world, repository, token } = call;
  const sha = field<string>(call, "sha") ?? "";
  const branch = ref.replace("refs/heads/", "");
  if (readCommit(repository.dir, sha) === undefined) throw new Refusal(422, "Object does not exist");
  const before = tipOf(repository.dir, ref);
  if (before !== undefined && !force && !isAncestor(repository.dir, before, sha))
    throw new Refusal(422, "Update is not a fast forward");
  if (before !== undefined || repository.protections.has(branch)) refuseUnlessPushable(repository, branch, token);
  if (force && before !== undefined && repository.protections.get(branch)?.allowForce === false)
    throw new Refusal(422, "Cannot force-push to this branch");
  moveBranch(world, repository, ref, sha, token);
  return sha;
}

function refView({ world, repository }: Call, ref: string, sha: string): Fields {
  const url = `${repoApi(world, repository)}/git/${ref}`;
  return {
    ref,
    node_id: nodeId(world, "REF", `${repository.id}_${ref}`, { repository, ref }),
    url,
    object: { type: "commit", sha, url: `${repoApi(world, repository)}/git/commits/${sha}` },
  };
}

function treeView({ world, repository }: Call, sha: string, recursive: boolean): Fields {
  const api = `${repoApi(world, repository)}/git`;
  const text = runGit(repository.dir, ["ls-tree", "-z", "-l", ...(recursive ? ["-r", "-t"] : []), sha]);
  const tree = text
    .split("\0")
    .filter((line) => line !== "")
    .map((line) => {
      const [head = "", path = ""] = line.split("\t");
      const [mode = "", type = "", oid = "", size = "-"] = head.split(/ +/);
      return {
        path,
        mode,
        type,
        sha: oid,
        ...(size === "-" ? {} : { size: Number(size) }),
        url: `${api}/${type}s/${oid}`,
      };
    });
  return { sha, url: `${api}/trees/${sha}`, tree, truncated: false };
}

interface Entry {
  readonly path: string;
  readonly mode: string;
  readonly type?: string;
  readonly sha?: string | null;
  readonly content?: string;
}

/** A tree from entries on top of `base_tree`, by way of an index of its own. */
function writtenTree(call: Call): string {
  const { dir } = call.repository;
  const env = { GIT_INDEX_FILE: `${dir}/forge-index-${call.world.nextId()}` };
  const base = field<string>(call, "base_tree");
  runGit(dir, ["read-tree", ...(base === undefined ? ["--empty"] : [base])], env);
  for (const { path, mode, sha, content } of field<Entry[]>(call, "tree") ?? []) {
    const blob =
      content === undefined
        ? sha
        : execFileSync("git", ["hash-object", "-w", "--stdin"], {
            cwd: dir,
            env: testEnv,
            input: content,
            encoding: "utf8",
          }).trim();
    if (blob === null || blob === undefined) runGit(dir, ["update-index", "--force-remove", "--", path], env);
    else runGit(dir, ["update-index", "--add", "--cacheinfo", `${mode},${blob},${path}`], env);
  }
  return runGit(dir, ["write-tree"], env);
}
