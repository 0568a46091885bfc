import { access, readdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { SourceFile } from "../../model/engagement.ts";

/** Files that a person names on the command line, and those installed with the program. */

export function readText(path: string): Promise<string> {
  return readFile(path, "utf8");
}

/** A file that a person named: its size, and its bytes where there are no more than `atMost`. Nothing where it is no file. */
export async function readBytes(path: string, atMost: number): Promise<ReadBytes | undefined> {
  const status = await stat(path).catch(() => undefined);
  if (!status?.isFile()) return undefined;
  return { size: status.size, bytes: status.size > atMost ? undefined : await readFile(path) };
}

export interface ReadBytes {
  readonly size: number;
  readonly bytes: Uint8Array | undefined;
}

/** Written beside the target and renamed, so that a reader never sees half a file. */
export async function writeText(path: string, text: string): Promise<void> {
  const beside = `${path}.countersign-tmp`;
  await writeFile(beside, text);
  await rename(beside, path);
}

/** The workflow definitions that come with the program, by name. */
export async function readBuiltinAdapters(folder: URL): Promise<ReadonlyMap<string, SourceFile>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".yaml"));
  const files = await Promise.all(names.map(async (name) => ({ name, bytes: await readFile(new URL(name, folder)) })));
  return new Map(
    files.map(({ name, bytes }) => [
      name.slice(0, -".yaml".length),
      { path: `adapters/${name}`, mode: "100644", oid: "", bytes },
    ]),
  );
}

export function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** A file by the empty path, or the files of a folder by their paths below it. */
export async function readPackaged(url: URL): Promise<ReadonlyMap<string, Uint8Array>> {
  const root = fileURLToPath(url);
  return (await stat(root)).isFile() ? new Map([["", await readFile(root)]]) : await filesIn(root, "");
}

export async function filesUnder(folder: string, ending: string): Promise<ReadonlyMap<string, Uint8Array>> {
  return (await isThere(folder)) ? await filesIn(folder, ending) : new Map();
}

async function filesIn(root: string, ending: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const listed = await readdir(root, { recursive: true, withFileTypes: true });
  const wanted = listed.filter((each) => each.isFile() && each.name.endsWith(ending));
  const paths = wanted.map((each) => join(each.parentPath, each.name));
  const files = paths.map(async (path) => [relative(root, path).split(sep).join("/"), await readFile(path)] as const);
  return new Map(await Promise.all(files));
}
