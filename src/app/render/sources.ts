import { join, resolve } from "node:path";
import { type Objects, openObjects } from "../../git/objects.ts";
import { resolve as resolveRev, treeOf } from "../sides.ts";
import { listTree } from "../../git/tree-diff.ts";
import type { Bytes } from "../../model/digest.ts";
import type { FileEntry } from "../../model/engagement.ts";
import type { Packaged } from "../packaged.ts";
import { textOf, type Values, type World } from "../verb.ts";
import type { Sources } from "./render-all.ts";
import type { Renderable } from "./renderables.ts";

/** As large as a file may be that a document shows. */
const MOST = 10 * 1024 * 1024;

/** The templates, and the files that documents may show: regular files of their engagements, as they were judged. */
export async function readSources(
  chosen: readonly Renderable[],
  values: Values,
  world: World,
): Promise<Omit<Sources, "fonts">> {
  const repo = resolve(world.cwd, textOf(values, "repo") ?? ".");
  const objects = openObjects(repo);
  try {
    const files = await readPictures(chosen, objects, ({ path }) => onDisk(join(repo, path), world));
    const own = await ownTemplates(repo, objects, values, world);
    const templates = { own: named(markdownOf(own)), builtin: await builtinTemplates(world.packaged) };
    return { templates, logo: logoOf(chosen, own), file: (path) => files.get(path) };
  } finally {
    await objects.close();
  }
}

/** The same of one tree, where everything is committed. */
export async function readSourcesAt(
  chosen: readonly Renderable[],
  objects: Objects,
  tree: string,
  packaged: Packaged,
): Promise<Omit<Sources, "fonts">> {
  const files = await readPictures(chosen, objects, () => Promise.resolve(undefined));
  const own = await templatesAt(objects, tree);
  const templates = { own: named(markdownOf(own)), builtin: await builtinTemplates(packaged) };
  return { templates, logo: logoOf(chosen, own), file: (path) => files.get(path) };
}

type Files = ReadonlyMap<string, Bytes>;

export async function builtinTemplates(packaged: Packaged): Promise<Map<string, string>> {
  return named(markdownOf(await packaged("templates")));
}

function markdownOf(files: Files): [string, Bytes][] {
  return [...files].filter(([path]) => path.endsWith(".md"));
}

/** The logo lies with the templates. */
function logoOf([one]: readonly Renderable[], files: Files): Bytes | undefined {
  const path = one?.c.repository.headPolicy.file?.value.organization?.brand?.logo;
  return path === undefined ? undefined : files.get(path.slice("templates/".length));
}

/** The repository's own templates: those of the base where a change is rendered, otherwise the working files. */
async function ownTemplates(repo: string, objects: Objects, values: Values, world: World): Promise<Files> {
  const base = textOf(values, "base");
  if (base === undefined) return await world.filesUnder(join(repo, "templates"), "");
  return await templatesAt(objects, await treeOf(objects, await resolveRev(objects, base)));
}

function named(files: Iterable<readonly [string, Bytes]>): Map<string, string> {
  return new Map([...files].map(([path, bytes]) => [`templates/${path}`, new TextDecoder().decode(bytes)]));
}

async function templatesAt(objects: Objects, tree: string): Promise<Files> {
  const listed = await listTree(objects, tree, "templates");
  const entries = listed.filter(({ mode, path }) => REGULAR.has(mode) && /\.(?:md|png|jpe?g)$/i.test(path));
  const read = entries.map(async ({ path, oid }) => {
    const bytes = (await objects.read(oid))?.bytes;
    return bytes ? [[path.slice("templates/".length), bytes] satisfies [string, Bytes]] : [];
  });
  return new Map((await Promise.all(read)).flat());
}

const REGULAR: ReadonlySet<string> = new Set(["100644", "100755"]);

/** The files that a document may show, where it shows any. */
export function picturesOf({ c, artifact }: Renderable): FileEntry[] {
  if (!artifact.body.text.includes("![")) return [];
  return c.head.files.filter(({ mode, path }) => REGULAR.has(mode) && /\.(png|jpe?g)$/i.test(path));
}

async function readPictures(
  chosen: readonly Renderable[],
  objects: Objects,
  otherwise: (entry: FileEntry) => Promise<Bytes | undefined>,
): Promise<Map<string, Bytes>> {
  const found = new Map<string, Bytes>();
  for (const entry of new Map(chosen.flatMap(picturesOf).map((each) => [each.path, each])).values()) {
    const bytes = (await objects.read(entry.oid))?.bytes ?? (await otherwise(entry));
    if (bytes) found.set(entry.path, bytes);
  }
  return found;
}

/** A file that was not committed yet. */
async function onDisk(path: string, world: World): Promise<Bytes | undefined> {
  return (await world.readBytes(path, MOST))?.bytes;
}
