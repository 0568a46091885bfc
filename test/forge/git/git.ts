import type { Buffer } from "node:buffer";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type FileSpec, fastImport } from "../../git/fast-import.ts";
import { type Identity, testEnv } from "../../git/environment.ts";

export const ZERO = "0".repeat(40);

/** Runs git in a bare repository and waits. It never talks to the stand-in, which could not answer meanwhile. */
export function runGit(dir: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  return execFileSync("git", args, {
    cwd: dir,
    env: { ...testEnv, ...env },
    encoding: "utf8",
    stdio: "pipe",
    maxBuffer: 1 << 28,
  }).trimEnd();
}

interface Told {
  readonly status: number | null;
  readonly text: string;
}

function spawned(dir: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Told {
  const options = {
    cwd: dir,
    env: { ...testEnv, ...env },
    encoding: "utf8",
    stdio: "pipe",
    maxBuffer: 1 << 28,
  } as const;
  const ran = spawnSync("git", args, options);
  return { status: ran.status, text: ran.stdout.trimEnd() };
}

/** Like `runGit`, but gives undefined where git fails. */
export function tryGit(
  dir: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): string | undefined {
  const { status, text } = spawned(dir, args, env);
  return status === 0 ? text : undefined;
}

/** A bare repository that serves partial clones and any object by its hash, as GitHub does. */
export function initBare(dir: string): void {
  for (const folder of ["objects", "refs/heads", "hooks"]) mkdirSync(join(dir, folder), { recursive: true });
  writeFileSync(join(dir, "HEAD"), "ref: refs/heads/main\n");
  const config = [
    "[core]",
    "repositoryformatversion = 0",
    "bare = true",
    "fsync = none",
    "[http]",
    "receivepack = true",
    "[gc]",
    "auto = 0",
  ];
  const upload = [
    "[uploadpack]",
    "allowFilter = true",
    "allowAnySHA1InWant = true",
    "allowReachableSHA1InWant = true",
    "[receive]",
    "unpackLimit = 1",
    "denyDeleteCurrent = ignore",
  ];
  writeFileSync(join(dir, "config"), [...config, ...upload, "[transfer]", "hideRefs = refs/forge", ""].join("\n"));
  writeFileSync(join(dir, "hooks", "pre-receive"), preReceive, { mode: 0o755 });
}

/** Refuses what the environment names: all pushes to a ref, or those that are no fast-forward. */
const preReceive = `#!/bin/sh
while read -r old new ref; do
  case " $FORGE_REFUSED " in *" $ref "*) echo "GH013: Repository rule violations found for $ref." >&2; exit 1;; esac
  case " $FORGE_NO_FORCE " in *" $ref "*)
    case $new in 0000*) echo "GH006: Protected branch $ref: cannot be deleted." >&2; exit 1;; esac
    git merge-base --is-ancestor "$old" "$new" || { echo "GH006: Protected branch $ref: no force-pushes." >&2; exit 1; };;
  esac
  case $ref in refs/pull/*) echo "deny updating a hidden ref" >&2; exit 1;; esac
done
exit 0
`;

const asked = new Map<string, Told>();

/** What git says of commits named by hash never changes: each question is asked once. Undefined where git says no. */
export function askGit(dir: string, args: readonly string[]): string | undefined {
  const key = [dir, ...args].join("\0");
  const told = asked.get(key) ?? spawned(dir, args);
  // Any other status means that an object is missing, which may change.
  if (told.status === 0 || told.status === 1) asked.set(key, told);
  return told.status === 0 ? told.text : undefined;
}

/** The commit that a ref or a hash names. Refs of the stand-in are files: nothing packs them. */
export function tipOf(dir: string, name: string): string | undefined {
  if (/^[0-9a-f]{40}$/.test(name)) return askGit(dir, ["rev-parse", "--verify", "--quiet", `${name}^{commit}`]);
  if (!/^refs\/[\w/.-]+$/.test(name) || name.includes(".."))
    return tryGit(dir, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`]);
  const file = join(dir, name);
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(file, "utf8").trim() : undefined;
}

export function refsOf(dir: string, prefix = "refs/heads/"): Map<string, string> {
  const lines = runGit(dir, ["for-each-ref", "--format=%(refname) %(objectname)", prefix]).split("\n");
  return new Map(lines.filter((line) => line !== "").map((line) => line.split(" ") as [string, string]));
}

export function setRef(dir: string, ref: string, sha: string | null): void {
  if (sha === null) return rmSync(join(dir, ref));
  mkdirSync(dirname(join(dir, ref)), { recursive: true });
  writeFileSync(join(dir, ref), `${sha}\n`);
}

export function isAncestor(dir: string, older: string, newer: string): boolean {
  return askGit(dir, ["merge-base", "--is-ancestor", older, newer]) !== undefined;
}

export interface Change {
  readonly parents: readonly string[];
  readonly files: Readonly<Record<string, FileSpec>>;
  readonly author: Identity;
  readonly committer?: Identity;
  readonly at: number;
  readonly message: string;
}

/** A commit that no branch points at yet. */
export function writeCommit(dir: string, change: Change): string {
  const branch = "forge-writes";
  const { author, files, ...rest } = change;
  const sha = fastImport(dir, {
    ...rest,
    branch,
    author,
    committer: change.committer ?? author,
    tree: undefined,
    files: Object.entries(files),
  });
  setRef(dir, `refs/heads/${branch}`, null);
  return sha;
}

/** The tree of a clean merge; undefined where it conflicts. */
export function mergedTree(dir: string, ours: string, theirs: string): string | undefined {
  return askGit(dir, ["merge-tree", "--write-tree", ours, theirs]);
}

export interface Signature {
  readonly author: Identity;
  readonly committer: Identity;
  readonly at: number;
}

export function commitTree(
  dir: string,
  tree: string,
  parents: readonly string[],
  message: string,
  by: Signature,
): string {
  const args = ["commit-tree", tree, ...parents.flatMap((sha) => ["-p", sha]), "-m", message];
  return runGit(dir, args, identities(by));
}

export function identities(by: Signature): Record<string, string> {
  const date = `${by.at} +0000`;
  return {
    GIT_AUTHOR_NAME: by.author.name,
    GIT_AUTHOR_EMAIL: by.author.email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: by.committer.name,
    GIT_COMMITTER_EMAIL: by.committer.email,
    GIT_COMMITTER_DATE: date,
  };
}

export function readBlob(dir: string, sha: string): Buffer {
  return execFileSync("git", ["cat-file", "blob", sha], { cwd: dir, env: testEnv, maxBuffer: 1 << 28 });
}
