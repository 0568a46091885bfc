import { lstat, readFile, realpath, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { SourceFile } from "../model/engagement.ts";
import { bareProblem, GitProblem } from "./problem.ts";
import type { Repository } from "./repository.ts";
import { runGit } from "./run.ts";
import { refuseUnmerged } from "./unmerged.ts";

/** The files as they lie in the folder, byte for byte: what git would commit may have other line ends. */

/** Tracked and new files below some files and folders of the root, without the ignored, sorted. */
export async function listWorkingFiles(repo: Repository, paths: readonly string[]): Promise<string[]> {
  if (repo.bare) throw bareProblem(repo.gitDir);
  await refuseUnmerged(repo);
  const env = { GIT_LITERAL_PATHSPECS: "1" };
  const args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate", "--", ...paths];
  const listed = await runGit({ cwd: repo.root, env }, args);
  return listed
    .split("\0")
    .filter((path) => path !== "")
    .toSorted();
}

/** Longer than any limit of the parsers, so that a file too large to read is refused as one. */
const UNREAD = 1 << 20;

/** A file with its kind as git would note it; nothing where there is none. Links are not followed, nor read. */
export async function readWorkingFile(repo: Repository, path: string): Promise<SourceFile | undefined> {
  const file = join(repo.root, path);
  if ((await realFolder(repo, path)) === undefined) return { path, mode: LINK, oid: "", bytes: new Uint8Array() };
  const status = await lstat(file).catch(() => undefined);
  if (!status) return undefined;
  if (!status.isFile())
    return { path, mode: status.isSymbolicLink() ? LINK : FOLDER, oid: "", bytes: new Uint8Array() };
  const bytes = status.size > UNREAD ? new Uint8Array(UNREAD) : await readFile(file);
  return { path, mode: status.mode & 0o111 ? "100755" : "100644", oid: "", bytes };
}

const LINK = "120000";
const FOLDER = "40000";

/** Written beside the file and renamed; never through a link, and never where there was no file. */
export async function writeWorkingFile(repo: Repository, path: string, text: string): Promise<void> {
  const [folder, status] = [await realFolder(repo, path), await lstat(join(repo.root, path))];
  if (folder === undefined || !status.isFile()) throw new GitProblem("git-failed", `${path} is no regular file`);
  const file = join(folder, basename(path));
  const beside = `${file}.countersign-tmp`;
  await rm(beside, { force: true });
  try {
    await writeFile(beside, text, { flag: "wx", mode: status.mode });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** The folder of a file, where no link leads to it. */
async function realFolder(repo: Repository, path: string): Promise<string | undefined> {
  const folder = dirname(join(repo.root, path));
  const real = await realpath(folder).catch(() => folder);
  return real === folder ? folder : undefined;
}

/** A path that a person named, as the repository names it; nothing where it lies outside. */
export async function pathInside(repo: Repository, named: string): Promise<string | undefined> {
  const full = resolve(named);
  const folder = await realpath(dirname(full)).catch(() => dirname(full));
  const path = relative(repo.root, join(folder, basename(full)));
  return path.startsWith("..") || isAbsolute(path) ? undefined : path.split(sep).join("/");
}
