import { join, resolve } from "node:path";
import { openObjects } from "../../git/objects.ts";
import { resolve as resolveRev, treeOf } from "../sides.ts";
import { listTree } from "../../git/tree-diff.ts";
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
  const templates = { own: await ownTemplates(repo, values, world), builtin: await builtinTemplates(world) };
  const logo = await readLogo(chosen, repo, values, world);
  return { templates, logo, file: (path) => files.get(path) };
}

/** A file of templates/, from where the templates are. */
async function readLogo(
  chosen: readonly Renderable[],
  repo: string,
  values: Values,
  world: World,
): Promise<Bytes | undefined> {
  const path = chosen[0]?.c.repository.headPolicy.file?.value.organization?.brand?.logo;
  if (path === undefined) return undefined;
  const base = textOf(values, "base");
  const files =
    base === undefined ? await world.filesUnder(join(repo, "templates"), "") : await templatesAt(repo, base, "");
  return files.get(path.slice("templates/".length));
}

async function builtinTemplates(world: World): Promise<Map<string, string>> {
  const files = [...(await world.packaged("templates"))].filter(([path]) => path.endsWith(".md"));
  return new Map(files.map(([path, bytes]) => [`templates/${path}`, new TextDecoder().decode(bytes)]));
}

/** The repository's own templates: those of the base where a change is rendered, otherwise the working files. */
async function ownTemplates(repo: string, values: Values, world: World): Promise<Map<string, string>> {
  const base = textOf(values, "base");
  const files =
    base === undefined ? await world.filesUnder(join(repo, "templates"), ".md") : await templatesAt(repo, base);
  return new Map([...files].map(([path, bytes]) => [`templates/${path}`, new TextDecoder().decode(bytes)]));
}

async function templatesAt(repo: string, rev: string, ending = ".md"): Promise<Map<string, Bytes>> {
  const objects = openObjects(repo);
  try {
    const tree = await treeOf(objects, await resolveRev(objects, rev));
    const entries = (await listTree(objects, tree, "templates")).filter(
      ({ mode, path }) => REGULAR.has(mode) && path.endsWith(ending),
    );
    const read = entries.map(
      async ({ path, oid }) => [path.slice("templates/".length), (await objects.read(oid))?.bytes] as const,
    );
    return new Map((await Promise.all(read)).flatMap(([path, bytes]) => (bytes ? [[path, bytes] as const] : [])));
  } finally {
    await objects.close();
  }
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
