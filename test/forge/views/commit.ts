import { changedFiles, type ChangedFile, type Commit, entryAt, readCommit } from "../git/read.ts";
import { found } from "../world/refusal.ts";
import type { Account, Repository } from "../world/types.ts";
import type { World } from "../world/world.ts";
import { type Fields, nodeId, repoApi, repoHtml, userView } from "./common.ts";

/** GitHub maps a commit to an account by address alone, which anybody can type. */
export function accountOfEmail(world: World, email: string): Account | null {
  const noreply = /^(?:(\d+)\+)?([^@]+)@users\.noreply\.github\.com$/i.exec(email);
  const same = (one: Account): boolean =>
    noreply === null
      ? one.emails.some((known) => known.toLowerCase() === email.toLowerCase())
      : noreply[1] === undefined
        ? one.login.toLowerCase() === noreply[2]?.toLowerCase()
        : one.id === Number(noreply[1]);
  return world.accounts.find((one) => one.deleted !== true && same(one)) ?? null;
}

export const commitNode = (world: World, repository: Repository, sha: string): string =>
  nodeId(world, "C", `${repository.id}_${sha}`, { repository, sha });

/** Commits that GitHub makes itself carry its signature. */
export function isSigned(commit: Commit): boolean {
  return commit.committer.email === "noreply@github.com";
}

export function verificationView(commit: Commit): Fields {
  const verified = isSigned(commit);
  return {
    verified,
    reason: verified ? "valid" : "unsigned",
    signature: verified ? "-----BEGIN PGP SIGNATURE-----" : null,
    payload: verified ? `tree ${commit.tree}` : null,
    verified_at: verified ? commit.committer.date : null,
  };
}

export function commitView(world: World, repository: Repository, commit: Commit): Fields {
  const url = `${repoApi(world, repository)}/commits/${commit.sha}`;
  return {
    sha: commit.sha,
    node_id: commitNode(world, repository, commit.sha),
    url,
    html_url: `${repoHtml(world, repository)}/commit/${commit.sha}`,
    comments_url: `${url}/comments`,
    commit: {
      url: `${repoApi(world, repository)}/git/commits/${commit.sha}`,
      author: commit.author,
      committer: commit.committer,
      message: commit.message,
      comment_count: 0,
      tree: { sha: commit.tree, url: `${repoApi(world, repository)}/git/trees/${commit.tree}` },
      verification: verificationView(commit),
    },
    author: userView(world, accountOfEmail(world, commit.author.email)),
    committer: userView(world, accountOfEmail(world, commit.committer.email)),
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${repoApi(world, repository)}/commits/${sha}`,
      html_url: `${repoHtml(world, repository)}/commit/${sha}`,
    })),
  };
}

/** One commit with its difference to its first parent, as `GET /commits/{ref}` gives it. */
export function commitWithFiles(world: World, repository: Repository, commit: Commit): Fields {
  const from = commit.parents[0] ?? "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
  const files = commit.parents.length === 0 ? [] : changedFiles(repository.dir, from, commit.sha);
  const additions = files.reduce((sum, file) => sum + file.additions, 0);
  const deletions = files.reduce((sum, file) => sum + file.deletions, 0);
  return {
    ...commitView(world, repository, commit),
    stats: { additions, deletions, total: additions + deletions },
    files: files.map((file) => fileView(world, repository, commit.sha, file)),
  };
}

export function gitCommitView(world: World, repository: Repository, commit: Commit): Fields {
  const whole = commitView(world, repository, commit);
  const inner = whole["commit"] as Fields;
  return {
    sha: commit.sha,
    node_id: whole["node_id"],
    url: inner["url"],
    html_url: whole["html_url"],
    author: commit.author,
    committer: commit.committer,
    message: commit.message,
    tree: inner["tree"],
    parents: whole["parents"],
    verification: inner["verification"],
  };
}

export function fileView(world: World, repository: Repository, head: string, file: ChangedFile): Fields {
  const path = encodeURI(file.filename);
  return {
    sha: file.sha,
    filename: file.filename,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${repoHtml(world, repository)}/blob/${head}/${path}`,
    raw_url: `${repoHtml(world, repository)}/raw/${head}/${path}`,
    contents_url: `${repoApi(world, repository)}/contents/${path}?ref=${head}`,
    ...(file.previous === undefined ? {} : { previous_filename: file.previous }),
  };
}

/** A commit by its hash, or GitHub's 404. */
export function commitAt(repository: Repository, sha: string): Commit {
  return found(readCommit(repository.dir, sha));
}

export function entryView(world: World, repository: Repository, commit: string, path: string): Fields {
  const entry = found(entryAt(repository.dir, commit, path));
  const url = `${repoApi(world, repository)}/contents/${encodeURI(path)}?ref=${commit}`;
  const git = `${repoApi(world, repository)}/git/${entry.type}s/${entry.sha}`;
  const html = `${repoHtml(world, repository)}/${entry.type}/${commit}/${encodeURI(path)}`;
  return {
    type: entry.type === "tree" ? "dir" : "file",
    name: path.split("/").at(-1) ?? "",
    path,
    sha: entry.sha,
    size: 0,
    url,
    git_url: git,
    html_url: html,
    download_url: entry.type === "tree" ? null : html.replace("/blob/", "/raw/"),
    _links: { self: url, git, html },
  };
}
