import { changedFiles, readCommit } from "../git/read.ts";
import { commitsOf } from "../world/branches.ts";
import { updateBranch } from "../world/edits.ts";
import { retitle } from "../world/issues.ts";
import { mergePull, type Method } from "../world/merge.ts";
import { close, openPull, reopen, retarget } from "../world/pulls.ts";
import { notFound } from "../world/refusal.ts";
import type { Pull } from "../world/types.ts";
import { commitView, fileView } from "../views/commit.ts";
import { pullView, wholePull } from "../views/pull.ts";
import { type Call, field, List, pullIn, reading, Reply, type Routes, writing } from "./route.ts";

const pulls = "/repos/{owner}/{repo}/pulls";
const one = `${pulls}/{pull_number}`;
const COMMIT_LIMIT = 250;
const FILE_LIMIT = 3000;

export const pullRoutes: Routes = {
  [`GET ${pulls}`]: reading(
    ["pull_requests"],
    (call) => new List(selected(call).map((pull) => pullView(call.world, pull))),
  ),
  [`POST ${pulls}`]: writing(["pull_requests"], "read", (call) => {
    const wanted = {
      title: field<string>(call, "title") ?? "",
      body: field<string>(call, "body"),
      head: field<string>(call, "head") ?? "",
      base: field<string>(call, "base") ?? "",
      draft: field<boolean>(call, "draft"),
    };
    return wholePull(call.world, openPull(call.world, call.repository, wanted, call.token));
  }),
  [`GET ${one}`]: reading(["pull_requests"], (call) => wholePull(call.world, pullIn(call))),
  [`PATCH ${one}`]: writing(["pull_requests"], "read", (call) => wholePull(call.world, edited(call))),
  [`GET ${one}/files`]: reading(["pull_requests"], (call) => {
    const { head, base } = pullIn(call);
    const files = changedFiles(call.repository.dir, base.sha, head.sha).slice(0, FILE_LIMIT);
    return new List(files.map((file) => fileView(call.world, call.repository, head.sha, file)));
  }),
  [`GET ${one}/commits`]: reading(["pull_requests"], (call) => {
    const commits = commitsOf(pullIn(call)).slice(0, COMMIT_LIMIT);
    return new List(
      commits
        .flatMap((sha) => readCommit(call.repository.dir, sha) ?? [])
        .map((commit) => commitView(call.world, call.repository, commit)),
    );
  }),
  [`GET ${one}/merge`]: reading(["pull_requests"], (call) => {
    if (pullIn(call).mergedAt === null) throw notFound();
    return new Reply(204);
  }),
  [`PUT ${one}/merge`]: writing(["contents"], "write", (call) => {
    const wanted = {
      method: field<Method>(call, "merge_method") ?? "merge",
      sha: field<string>(call, "sha"),
      title: field<string>(call, "commit_title"),
      message: field<string>(call, "commit_message"),
    };
    const sha = mergePull(call.world, pullIn(call), wanted, call.token);
    return { sha, merged: true, message: "Pull Request successfully merged" };
  }),
  [`PUT ${one}/update-branch`]: writing(["pull_requests"], "write", (call) => {
    updateBranch(call.world, pullIn(call), call.token);
    return { message: "Updating pull request branch.", url: pullView(call.world, pullIn(call))["html_url"] };
  }),
};

function selected({ repository, query }: Call): Pull[] {
  const state = query.get("state") ?? "open";
  const [owner, ref] = (query.get("head") ?? ":").split(":");
  const base = query.get("base");
  const all = repository.issues.flatMap((issue) =>
    issue.pull !== undefined && (state === "all" || issue.state === state) ? [issue.pull] : [],
  );
  const kept = all.filter(
    (pull) =>
      (base === null || pull.base.ref === base) &&
      (query.get("head") === null || (pull.head.repository.owner.login === owner && pull.head.ref === ref)),
  );
  return query.get("direction") === "asc" ? kept : kept.toReversed();
}

function edited(call: Call): Pull {
  const { world, token } = call;
  const pull = pullIn(call);
  const base = field<string>(call, "base");
  if (base !== undefined) retarget(world, pull, base, token);
  retitle(world, pull.issue, field<string>(call, "title"), field<string | null>(call, "body"), token);
  const state = field<string>(call, "state");
  if (state === "closed") close(world, pull, token);
  if (state === "open" && pull.issue.state === "closed") reopen(world, pull, token);
  return pull;
}
