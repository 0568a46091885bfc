import { Buffer } from "node:buffer";
import { readBlob, runGit, tipOf } from "../git/git.ts";
import { entryAt } from "../git/read.ts";
import { commitFiles } from "../world/edits.ts";
import { found, Refusal } from "../world/refusal.ts";
import { commitAt, entryView, gitCommitView } from "../views/commit.ts";
import type { Fields } from "../views/common.ts";
import { tipIn } from "./commits.ts";
import { type Call, field, param, reading, Reply, type Routes, writing } from "./route.ts";

const path = "/repos/{owner}/{repo}/contents/{path}";

export const contentRoutes: Routes = {
  [`GET ${path}`]: reading(["contents"], (call) => {
    const commit = tipIn(call, call.query.get("ref") ?? call.repository.defaultBranch);
    const entry = found(entryAt(call.repository.dir, commit, param(call, "path")));
    return entry.type === "tree" ? folder(call, commit) : file(call, commit, entry.sha);
  }),
  [`PUT ${path}`]: writing(["contents"], "write", (call) => {
    const { before, branch } = target(call);
    const given = field<string>(call, "sha");
    if (before !== undefined && given === undefined)
      throw new Refusal(422, 'Invalid request.\n\n"sha" wasn\'t supplied.');
    if (before !== given) throw new Refusal(409, `${param(call, "path")} does not match ${given ?? ""}`);
    const sha = write(call, branch, Buffer.from(String(call.body["content"]), "base64"));
    return new Reply(before === undefined ? 201 : 200, {
      content: entryView(call.world, call.repository, sha, param(call, "path")),
      commit: commitOf(call, sha),
    });
  }),
  [`DELETE ${path}`]: writing(["contents"], "write", (call) => {
    const { before, branch } = target(call);
    if (found(before) !== field<string>(call, "sha")) throw new Refusal(409, `${param(call, "path")} does not match`);
    return { content: null, commit: commitOf(call, write(call, branch, null)) };
  }),
};

function target(call: Call): { before: string | undefined; branch: string } {
  const branch = field<string>(call, "branch") ?? call.repository.defaultBranch;
  const tip = tipOf(call.repository.dir, `refs/heads/${branch}`);
  return {
    branch,
    before: tip === undefined ? undefined : entryAt(call.repository.dir, tip, param(call, "path"))?.sha,
  };
}

function write(call: Call, branch: string, content: Buffer | null): string {
  return commitFiles(
    call.world,
    call.repository,
    { branch, message: String(call.body["message"]), files: { [param(call, "path")]: content } },
    call.token,
  );
}

const commitOf = (call: Call, sha: string): Fields =>
  gitCommitView(call.world, call.repository, commitAt(call.repository, sha));

function file(call: Call, commit: string, sha: string): Fields {
  const bytes = readBlob(call.repository.dir, sha);
  const view = entryView(call.world, call.repository, commit, param(call, "path"));
  // Over 1 MB the content is left out.
  const large = bytes.length > 1_000_000;
  return {
    ...view,
    size: bytes.length,
    encoding: large ? "none" : "base64",
    content: large ? "" : bytes.toString("base64"),
  };
}

/** Cut at 1000 entries, as GitHub cuts it. */
function folder(call: Call, commit: string): Fields[] {
  const at = param(call, "path");
  const names = runGit(call.repository.dir, [
    "ls-tree",
    "--name-only",
    "-z",
    commit,
    "--",
    at === "" ? "." : `${at}/`,
  ]).split("\0");
  return names
    .filter((name) => name !== "")
    .slice(0, 1000)
    .map((name) => entryView(call.world, call.repository, commit, name));
}
