import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { runGit } from "./run.ts";
import { runSilent } from "./silent.ts";

/** Writes history, for a repository that the program makes itself. */

export interface Authored {
  readonly author: string;
  readonly email: string;
  readonly at: number;
  readonly message: string;
}

export async function initRepository(dir: string): Promise<void> {
  await mkdir(dir, { recursive: true });
  await runSilent({ cwd: dir }, ["init", "--quiet", "--initial-branch=main", "."]);
}

export async function writeFiles(dir: string, files: ReadonlyMap<string, Uint8Array | string>): Promise<void> {
  for (const [path, content] of files) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), content);
  }
}

/** Commits all there is, on the branch that is checked out. */
export async function commitAll(dir: string, made: Authored): Promise<string> {
  await runSilent({ cwd: dir }, ["add", "--all"]);
  await runSilent({ cwd: dir, env: identity(made) }, [
    "commit",
    "--quiet",
    "--allow-empty",
    `--message=${made.message}`,
  ]);
  return await headOf(dir);
}

export async function switchTo(dir: string, branch: string, from?: string): Promise<void> {
  await runSilent({ cwd: dir }, ["switch", "--quiet", ...(from === undefined ? [branch] : ["--create", branch, from])]);
}

/** Merges a branch as the forge does. */
export async function mergeBranch(dir: string, branch: string, made: Authored): Promise<string> {
  await runSilent({ cwd: dir, env: identity(made) }, [
    "merge",
    "--quiet",
    "--no-ff",
    `--message=${made.message}`,
    branch,
  ]);
  return await headOf(dir);
}

async function headOf(dir: string): Promise<string> {
  return (await runGit({ cwd: dir }, ["rev-parse", "HEAD"])).trim();
}

function identity({ author, email, at }: Authored): Record<string, string> {
  const date = `${Math.floor(at / 1000)} +0000`;
  return {
    GIT_AUTHOR_NAME: author,
    GIT_AUTHOR_EMAIL: email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: author,
    GIT_COMMITTER_EMAIL: email,
    GIT_COMMITTER_DATE: date,
  };
}
