import { existsSync } from "node:fs";
import { copyFile, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Objects, openObjects } from "./objects.ts";
import { bareProblem } from "./problem.ts";
import { bytesOf, pendingWrites, writingStamp } from "./pending-writes.ts";
import type { Write } from "../model/write.ts";
import type { Repository } from "./repository.ts";
import { runGit, type RunOptions } from "./run.ts";
import { runSilent } from "./silent.ts";
import { makeTemporary, type Temporary } from "./temporary.ts";
import { refuseUnmerged } from "./unmerged.ts";

/** The files that are ours to judge; the rest of the tree is as the index has it. */
const OURS = ["countersign.yaml", "adapters", "templates", "engagements"];

/** What a write that was cut off left beside the file. */
const UNFINISHED = ":(exclude)*.countersign-tmp";

export interface WorktreeTree {
  readonly tree: string;
  readonly objects: Objects;
  readonly dispose: () => Promise<void>;
}

/**
 * The tree that committing the files as they lie there now would give: tracked and new ones, not the ignored. Works on
 * a copy of the index; the repository is not written to. `meant` is what somebody is about to write.
 */
export async function worktreeTree(repo: Repository, meant: readonly Write[] = []): Promise<WorktreeTree> {
  if (repo.root === repo.gitDir) throw bareProblem(repo.gitDir);
  await refuseUnmerged(repo);
  const temporary = await makeTemporary(repo.objectsDir);
  try {
    const tree = await writeTree(repo, temporary, meant);
    const objects = openObjects(repo.root, { alternates: [temporary.objects] });
    return { tree, objects, dispose: () => objects.close().then(() => temporary.dispose()) };
  } catch (error) {
    await temporary.dispose();
    throw error;
  }
}

const ATTEMPTS = 10;

/** Looks again where a run wrote in between: half of what it wrote may have been seen. */
async function writeTree(repo: Repository, temporary: Temporary, meant: readonly Write[]): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const before = await writingStamp(repo);
    const tree = await writeOnce(repo, temporary, meant);
    if (attempt === ATTEMPTS || before === (await writingStamp(repo))) return tree;
  }
}

async function writeOnce(repo: Repository, temporary: Temporary, meant: readonly Write[]): Promise<string> {
  const index = join(temporary.dir, "index");
  const current = join(repo.gitDir, "index");
  if (existsSync(current)) await copyIndex(current, index);
  const run: RunOptions = { cwd: repo.root, env: { ...temporary.env, GIT_INDEX_FILE: index } };
  await addFiles(run, repo.root);
  for (const write of [...(await pendingWrites(repo)), ...meant]) await addPending(run, temporary, write);
  return (await runGit(run, ["write-tree"])).trim();
}

/** What a run that was killed had decided to write stands as it is to be. */
async function addPending(run: RunOptions, temporary: Temporary, write: Write): Promise<void> {
  const { path } = write;
  const bytes = bytesOf(write);
  if (bytes === undefined) return void (await runSilent(run, ["update-index", "--force-remove", "--", path]));
  const file = join(temporary.dir, "pending");
  await writeFile(file, bytes);
  const oid = (await runGit(run, ["hash-object", "-w", "--no-filters", "--", file])).trim();
  await runSilent(run, ["update-index", "--add", "--cacheinfo", `100644,${oid},${path}`]);
}

/** With its time: git looks again only at files that are not older than the index. */
async function copyIndex(from: string, to: string): Promise<void> {
  const { atime, mtime } = await stat(from);
  await copyFile(from, to);
  await utimes(to, atime, mtime);
}

async function addFiles(run: RunOptions, root: string): Promise<void> {
  const [present, absent] = [true, false].map((there) => OURS.filter((path) => existsSync(join(root, path)) === there));
  if (present?.length) await runSilent(run, ["add", "--all", "--sparse", "--", ...present, UNFINISHED]);
  // `git add` refuses a path that is neither there nor tracked, so what was deleted as a whole is taken out by itself.
  const deleted = absent?.length ? await trackedAmong(run, absent) : [];
  if (deleted.length > 0) await runSilent(run, ["rm", "-r", "--cached", "--sparse", "--", ...deleted]);
}

async function trackedAmong(run: RunOptions, paths: readonly string[]): Promise<string[]> {
  const tracked = (await runSilent(run, ["ls-files", "-z", "--cached", "--", ...OURS])).split("\0");
  return paths.filter((path) => tracked.some((file) => file === path || file.startsWith(`${path}/`)));
}
