import { entryAt, type Objects } from "../git/objects.ts";
import { readFile } from "../git/source-file.ts";

/** The text of a regular file of a tree; nothing where there is none. */
export async function textAt(objects: Objects, tree: string, path: string): Promise<string | undefined> {
  const entry = await entryAt(objects, tree, path);
  return entry && textOf((await readFile(objects, { ...entry, path })).bytes);
}

/** Every character of it: what a file begins with is part of what somebody may have changed. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
