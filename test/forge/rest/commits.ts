import { askGit, isAncestor, runGit, tipOf, tryGit } from "../git/git.ts";
import { changedFiles, listCommits } from "../git/read.ts";
import { found, Refusal } from "../world/refusal.ts";
import { commitAt, commitView, commitWithFiles, fileView } from "../views/commit.ts";
import { repoApi, repoHtml } from "../views/common.ts";
import { type Call, List, param, reading, type Routes } from "./route.ts";

const repository = "/repos/{owner}/{repo}";

export const commitRoutes: Routes = {
  [`GET ${repository}/commits`]: reading(["contents"], (call) => {
    const from = tipIn(call, call.query.get("sha") ?? call.repository.defaultBranch);
    const path = call.query.get("path");
    const shas = runGit(call.repository.dir, [
      "rev-list",
      "--max-count=1000",
      from,
      "--",
      ...(path === null ? [] : [path]),
    ]).split("\n");
    return new List(
      shas
        .filter((sha) => sha !== "")
        .map((sha) => commitView(call.world, call.repository, commitAt(call.repository, sha))),
    );
  }),
  [`GET ${repository}/commits/{ref}`]: reading(["contents"], (call) =>
    commitWithFiles(call.world, call.repository, commitAt(call.repository, tipIn(call, param(call, "ref")))),
  ),
  [`GET ${repository}/compare/{basehead}`]: reading(["contents"], compared),
};

/** The commit that a branch, a full ref or a hash names. */
export function tipIn(call: Call, name: string): string {
  const { dir } = call.repository;
  const sha =
    tipOf(dir, `refs/heads/${name}`) ??
    tipOf(dir, `refs/${name.replace(/^refs\//, "")}`) ??
    tipOf(dir, /^[0-9a-f]{4,40}$/.test(name) ? name : "");
  if (sha === undefined) throw new Refusal(422, `No commit found for SHA: ${name}`);
  return sha;
}

function compared(call: Call): unknown {
  const { world, repository: repo } = call;
  const [base = "", head = ""] = param(call, "basehead")
    .split("...")
    .map((name) => tipIn(call, name));
  const merge = found(tryGit(repo.dir, ["merge-base", base, head]));
  const ahead = listCommits(repo.dir, `${base}..${head}`);
  const behind = Number(askGit(repo.dir, ["rev-list", "--count", `${head}..${base}`]));
  const status =
    base === head
      ? "identical"
      : isAncestor(repo.dir, base, head)
        ? "ahead"
        : isAncestor(repo.dir, head, base)
          ? "behind"
          : "diverged";
  const url = `${repoApi(world, repo)}/compare/${base}...${head}`;
  const html = `${repoHtml(world, repo)}/compare/${base}...${head}`;
  return {
    url,
    html_url: html,
    permalink_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    base_commit: commitView(world, repo, commitAt(repo, base)),
    merge_base_commit: commitView(world, repo, commitAt(repo, merge)),
    status,
    ahead_by: ahead.length,
    behind_by: behind,
    total_commits: ahead.length,
    commits: ahead.map((commit) => commitView(world, repo, commit)),
    files: changedFiles(repo.dir, base, head)
      .slice(0, 300)
      .map((file) => fileView(world, repo, head, file)),
  };
}
