import { Buffer } from "node:buffer";
import { link, lstat, mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { kill, pid } from "node:process";
import { setTimeout as waitFor } from "node:timers/promises";
import { refuseIgnored } from "./ignored.ts";
import { GitProblem } from "./problem.ts";
import type { Repository } from "./repository.ts";

/** A file of the work tree with the text that it is to have; null where it is to go. */
export interface Write {
  readonly path: string;
  readonly text: string | null;
  /** What is no text is carried as base64. */
  readonly encoding?: "base64";
}

/**
 * Writes several files so that a run which is killed leaves either none or all of them: the list is put down first, in one
 * step, and whoever comes next and finds it finishes it. `make` runs while nobody else writes.
 */
export async function writeTogether<T>(
  repo: Repository,
  make: () => Promise<{ readonly writes: readonly Write[]; readonly result: T }>,
): Promise<T> {
  const release = await lock(repo);
  try {
    await finishPending(repo);
    const { writes, result } = await make();
    if (writes.length > 0) {
      for (const { path } of writes) await checkFolders(repo.root, path);
      await refuseIgnored(repo, pathsOf(writes));
      await putDown(repo, writes);
      await finishPending(repo);
    }
    return result;
  } finally {
    await release();
  }
}

function pathsOf(writes: readonly Write[]): string[] {
  return writes.flatMap(({ path, text }) => (text === null ? [] : [path]));
}

/** What a run that was killed had decided to write: it counts as written. */
export async function pendingWrites(repo: Repository): Promise<readonly Write[]> {
  const text = await readFile(listPath(repo), "utf8").catch(() => undefined);
  return text === undefined ? [] : (JSON.parse(text) as Write[]);
}

/** Another one where a run has begun or ended to write since it was asked for. */
export async function writingStamp(repo: Repository): Promise<string> {
  const status = await stat(dirname(listPath(repo)), { bigint: true }).catch(() => undefined);
  return String(status?.mtimeNs);
}

async function finishPending(repo: Repository): Promise<void> {
  for (const write of await pendingWrites(repo)) await put(join(repo.root, write.path), write);
  await rm(listPath(repo), { force: true });
}

async function put(file: string, write: Write): Promise<void> {
  const bytes = bytesOf(write);
  await (bytes === undefined ? rm(file, { force: true }) : replace(file, bytes));
}

export function bytesOf({ text, encoding }: Write): Buffer | undefined {
  return text === null ? undefined : Buffer.from(text, encoding ?? "utf8");
}

async function putDown(repo: Repository, writes: readonly Write[]): Promise<void> {
  await replace(listPath(repo), JSON.stringify(writes));
}

/** A link among the folders would lead the write somewhere else. */
async function checkFolders(root: string, path: string): Promise<void> {
  const names = dirname(path).split("/");
  for (const depth of names.keys()) {
    const folder = names.slice(0, depth + 1).join("/");
    const status = await lstat(join(root, folder)).catch(() => undefined);
    if (status && !status.isDirectory())
      throw new GitProblem("git-failed", `${folder} is no folder; nothing was written`);
  }
}

/** Written beside the file and renamed once it is on the disk; never through a link that lies there. */
async function replace(file: string, bytes: string | Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const beside = `${file}.countersign-tmp`;
  await rm(beside, { force: true });
  const handle = await open(beside, "wx");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, file);
}

/** Each work tree has its own: what one is to be written is nothing to the others. */
function listPath(repo: Repository): string {
  return join(repo.gitDir, "countersign", "pending.json");
}

/** Longer than any run takes. */
const PATIENCE = 30_000;

/** One run at a time: the file holds the number of the process, so that one that was killed keeps nobody out. */
async function lock(repo: Repository): Promise<() => Promise<void>> {
  const file = join(repo.gitDir, "countersign", "lock");
  await mkdir(dirname(file), { recursive: true });
  for (let waited = 0; waited < PATIENCE; waited += 50) {
    if (await take(file)) return () => rm(file, { force: true });
    if (await isLeft(file)) await clear(file);
    else await waitFor(50);
  }
  throw new GitProblem("git-failed", `another run holds ${file}`);
}

async function take(file: string): Promise<boolean> {
  const handle = await open(file, "wx").catch(() => undefined);
  if (!handle) return false;
  await handle.writeFile(String(pid));
  await handle.close();
  return true;
}

/** Two may find the same lock left: whoever moves one away that is held after all puts it back. */
async function clear(file: string): Promise<void> {
  const aside = `${file}-${pid}`;
  await rename(file, aside).catch(() => undefined);
  if (!(await isLeft(aside))) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}

/** Its process is gone, or never came to write its number. */
async function isLeft(file: string): Promise<boolean> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return false;
  const owner = Number(text);
  if (owner > 0) return !isAlive(owner);
  const age = await stat(file).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
  return age > 5000;
}

function isAlive(owner: number): boolean {
  try {
    kill(owner, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be asked, but is there.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
