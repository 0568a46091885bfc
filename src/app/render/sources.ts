import { join, resolve } from "node:path";
import { openObjects } from "../../git/objects.ts";
import type { Bytes } from "../../model/digest.ts";
import type { FileEntry } from "../../model/engagement.ts";
import { textOf, type Values, type World } from "../verb.ts";
import type { Renderable, Sources } from "./render-all.ts";

/** As large as a file may be that a document shows. */
const MOST = 10 * 1024 * 1024;

/** The templates, and the files that documents may show: regular files of their engagements, as they were judged. */
export async function readSources(
  chosen: readonly Renderable[],
  values: Values,
  world: World,
): Promise<Omit<Sources, "fonts">> {
  const repo = resolve(world.cwd, textOf(values, "repo") ?? ".");
  const files = await readPictures(chosen, repo, world);
  return { template: () => undefined, file: (path) => files.get(path) };
}

const REGULAR: ReadonlySet<string> = new Set(["100644", "100755"]);

async function readPictures(chosen: readonly Renderable[], repo: string, world: World): Promise<Map<string, Bytes>> {
  const showing = chosen.filter(({ artifact }) => artifact.body.text.includes("!["));
  const entries = showing
    .flatMap(({ c }) => c.head.files)
    .filter(({ mode, path }) => REGULAR.has(mode) && /\.(png|jpe?g)$/i.test(path));
  const found = new Map<string, Bytes>();
  if (entries.length === 0) return found;
  const objects = openObjects(repo);
  try {
    for (const entry of entries) {
      const bytes = (await objects.read(entry.oid))?.bytes ?? (await onDisk(entry, repo, world));
      if (bytes) found.set(entry.path, bytes);
    }
  } finally {
    await objects.close();
  }
  return found;
}

/** A file that was not committed yet. */
async function onDisk({ path }: FileEntry, repo: string, world: World): Promise<Bytes | undefined> {
  return (await world.readBytes(join(repo, path), MOST))?.bytes;
}
