import { lstat, mkdir, readFile, realpath, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";

/** The bytes of a file that the program makes, by the name it gets in a folder. */
export interface OutputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The names of the files that changed, or in a sentence why not all are there as they should be. */
export type Put = { readonly changed: ReadonlySet<string> } | { readonly refused: string };

/**
 * Puts files into a folder, which is made where there is none. What stands in the way is seen before the first is
 * written; each is whole or is not there; one that has these bytes already is left alone. Nothing goes below `never`,
 * whatever links lead there.
 */
export async function putFiles(folder: string, files: readonly OutputFile[], never?: string): Promise<Put> {
  const changed = new Set<string>();
  let at = folder;
  try {
    if (never !== undefined && (await leadsInto(folder, never)))
      return { refused: `${folder} leads into ${never}, where nobody but the recorder writes` };
    await mkdir(folder, { recursive: true });
    for (const file of files) {
      at = join(folder, file.name);
      const seen = await look(at, file.bytes);
      if (seen === "other") return { refused: `${at} is no regular file; move it away, nothing was written` };
      if (seen === "another") changed.add(file.name);
    }
    for (const { name, bytes } of files) {
      at = join(folder, name);
      if (changed.has(name)) await put(at, bytes);
    }
    return { changed };
  } catch (error) {
    return { refused: `${at} cannot be written: ${reasonOf(error)}` };
  }
}

async function leadsInto(folder: string, never: string): Promise<boolean> {
  const way = relative(await realFolder(never), await realFolder(folder));
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Where a folder is, or would be. */
async function realFolder(path: string): Promise<string> {
  const real = await realpath(path).catch(absent);
  return real ?? (dirname(path) === path ? path : join(await realFolder(dirname(path)), basename(path)));
}

/** Links are not followed: what one leads to is not ours. */
async function look(path: string, bytes: Uint8Array): Promise<"same" | "another" | "other"> {
  const status = await lstat(path).catch(absent);
  if (status === undefined) return "another";
  if (!status.isFile()) return "other";
  return status.size === bytes.length && (await readFile(path)).equals(bytes) ? "same" : "another";
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}

/** Beside the target, and renamed once it is whole; what a run that was killed left there is taken away. */
async function put(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.countersign-tmp`;
  await rm(beside, { force: true });
  try {
    await writeFile(beside, bytes, { flag: "wx" });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "you may not write there",
  EDQUOT: "the disk is full",
  EEXIST: "there is a file of this name, and no folder",
  EFBIG: "it is too large for this disk",
  EIO: "the disk reports an error",
  ELOOP: "links lead in a circle",
  ENAMETOOLONG: "its name is too long",
  ENOSPC: "the disk is full",
  ENOTDIR: "there is a file where a folder is needed",
  EPERM: "you may not write there",
  EROFS: "the disk is read-only",
};

function reasonOf(error: unknown): string {
  const { code = "", message } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? message;
}
