import type { Commit } from "../model/commit.ts";
import type { Environment } from "./environment.ts";
import { compareText } from "../model/finding.ts";
import { MERGE_CONFIG } from "./merge.ts";
import type { CommitObject } from "./commit-object.ts";
import type { Objects } from "./objects.ts";
import { gitFailed, noCommit, shallowProblem } from "./problem.ts";
import { type Repository, shallowCommits } from "./repository.ts";
import { isOid } from "./rev.ts";
import { runGit } from "./run.ts";
import { makeTemporary } from "./temporary.ts";
import { diffTrees } from "./tree-diff.ts";

/**
 * The commits that can be reached from head and not from base, through all parents, each parent before its children.
 * A merge touches what differs from a clean merge of its parents. Without a base, every commit that led to head.
 */
export async function readCommits(
  repo: Repository,
  objects: Objects,
  base: string | undefined,
  head: string,
): Promise<Commit[]> {
  for (const sha of [head, base ?? head]) if (!isOid(sha)) throw noCommit(sha);
  if (base === head) return [];
  const touched = await touchedPaths(repo, base === undefined ? head : `${base}..${head}`);
  const cut = await shallowCommits(repo);
  if ([...touched.keys()].some((sha) => cut.has(sha)))
    throw shallowProblem(`the commits before ${head} are incomplete`);
  return await Promise.all([...touched].reverse().map(([sha, paths]) => readCommit(objects, sha, paths)));
}

async function readCommit(objects: Objects, sha: string, paths: readonly string[]): Promise<Commit> {
  const commit = await objects.commit(sha);
  if (!commit) throw gitFailed(`the commit ${sha} is missing`);
  const { parents, author, committer, message } = commit;
  const touched = parents.length > 2 ? await touchedByOctopus(objects, commit) : [...paths].sort(compareText);
  return { sha, parents, author, committer, message, touched };
}

/** git cannot merge three again to compare, so whoever merged so many touched all in which the result differs from any. */
async function touchedByOctopus(objects: Objects, commit: CommitObject): Promise<string[]> {
  const parents = await Promise.all(commit.parents.map((sha) => objects.commit(sha)));
  const changes = await Promise.all(parents.map((parent) => diffTrees(objects, parent?.tree, commit.tree)));
  return [...new Set(changes.flat().map((file) => file.path))].sort(compareText);
}

const LOG = [
  "log",
  // git forgets the parents of a commit once it is shown, and then merges its children without their merge base: so
  // children must come first, whatever their dates say, and --reverse would give wrong answers (git 2.39).
  "--topo-order",
  "-z",
  "--raw",
  "--format=%H",
  "--no-abbrev",
  "--no-color",
  "--no-decorate",
  "--no-ext-diff",
  "--no-notes",
  "--no-relative",
  "--no-renames",
  "--no-textconv",
  "--ignore-submodules=none",
  "--diff-merges=remerge",
  "--end-of-options",
];

async function touchedPaths(repo: Repository, range: string): Promise<ReadonlyMap<string, readonly string[]>> {
  // Merging again writes objects and reads the attributes of the work tree: both happen in a folder of its own.
  const temporary = await makeTemporary(repo.objectsDir);
  try {
    const env: Environment = { ...temporary.env, GIT_DIR: repo.gitDir, GIT_WORK_TREE: temporary.dir };
    return parseLog(await runGit({ cwd: temporary.dir, env, config: MERGE_CONFIG }, [...LOG, range]));
  } finally {
    await temporary.dispose();
  }
}

/** Tokens are a commit's hash, or `:<modes and hashes>` and then a path. Words of git's own may precede a hash as lines. */
export function parseLog(output: string): ReadonlyMap<string, readonly string[]> {
  const touched = new Map<string, string[]>();
  let paths: string[] = [];
  const tokens = output.split("\0");
  for (let index = 0; index < tokens.length; index += 1) {
    const token = (tokens[index] ?? "").trim();
    if (token.startsWith(":")) {
      index += 1;
      paths.push(tokens[index] ?? "");
    } else if (token !== "" && token !== OCTOPUS) {
      paths = [];
      touched.set(shaOf(token), paths);
    }
  }
  return touched;
}

const OCTOPUS = "diff: warning: Skipping remerge-diff for octopus merges.";

function shaOf(token: string): string {
  const sha = token.slice(token.lastIndexOf("\n") + 1);
  if (!isOid(sha)) throw gitFailed(`git log gave ${JSON.stringify(token.slice(0, 200))} instead of a commit`);
  return sha;
}
