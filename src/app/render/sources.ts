import { join, resolve } from "node:path";
import { type Objects, openObjects } from "../../git/objects.ts";
import { resolve as resolveRev, treeOf } from "../sides.ts";
import { listTree } from "../../git/tree-diff.ts";
import type { Bytes } from "../../model/digest.ts";
import type { FileEntry } from "../../model/engagement.ts";
import type { Packaged } from "../packaged.ts";
import { type InstalledFonts, textOf, type Values, type World } from "../verb.ts";
import { fontsWith } from "./press.ts";
import type { Sources } from "./render-all.ts";
import type { Renderable } from "./renderables.ts";
import { standInsOf } from "./stand-ins.ts";

/** As large as a file may be that a document shows. */
const MOST = 10 * 1024 * 1024;

/** The templates, and the files that documents may show: regular files of their engagements, as they were judged. */
export async function readSources(
  all: readonly Renderable[],
  values: Values,
  world: World,
): Promise<Omit<Sources, "kept">> {
  const repo = resolve(world.cwd, textOf(values, "repo") ?? ".");
  const objects = openObjects(repo);
  try {
    const files = await readPictures(all, objects, ({ path }) => onDisk(join(repo, path), world));
    const fonts = await fontsWith(world.packaged, standInsOf(world, repo));
    return {
      fonts,
      ...(await sourcesFrom(await ownTemplates(repo, objects, values, world), all, world.packaged, files)),
    };
  } finally {
    await objects.close();
  }
}

/** The same of one tree, where everything is committed. Fonts are its own and the program's: what is installed differs from machine to machine. */
export async function readSourcesAt(
  all: readonly Renderable[],
  objects: Objects,
  tree: string,
  packaged: Packaged,
): Promise<Omit<Sources, "kept">> {
  const files = await readPictures(all, objects, () => Promise.resolve(undefined));
  const own = await templatesAt(objects, tree);
  const fonts = await fontsWith(packaged, standInsOf({ fonts: shelfOf(own) }, ""));
  return { fonts, ...(await sourcesFrom(own, all, packaged, files)) };
}

async function sourcesFrom(
  own: ReadonlyMap<string, Bytes>,
  all: readonly Renderable[],
  packaged: Packaged,
  files: ReadonlyMap<string, Bytes>,
): Promise<Omit<Sources, "fonts" | "kept">> {
  const logo = all[0]?.c.repository.headPolicy.file?.value.organization?.brand?.logo;
  return {
    templates: { own: textsOf(own), builtin: textsOf(await packaged("templates")) },
    logo: logo === undefined ? undefined : own.get(logo.slice("templates/".length)),
    file: (path) => files.get(path),
  };
}

function textsOf(files: ReadonlyMap<string, Bytes>): Map<string, string> {
  const texts = [...files].filter(([path]) => path.endsWith(".md"));
  return new Map(texts.map(([path, bytes]) => [`templates/${path}`, new TextDecoder().decode(bytes)]));
}

/** What lies in templates/: that of the base where a change is rendered, otherwise the working files. */
async function ownTemplates(
  repo: string,
  objects: Objects,
  values: Values,
  world: World,
): Promise<ReadonlyMap<string, Bytes>> {
  const base = textOf(values, "base");
  if (base === undefined) return await world.filesUnder(join(repo, "templates"), "");
  return await templatesAt(objects, await treeOf(objects, await resolveRev(objects, base)));
}

async function templatesAt(objects: Objects, tree: string): Promise<Map<string, Bytes>> {
  const entries = (await listTree(objects, tree, "templates")).filter(({ mode }) => REGULAR.has(mode));
  const read = entries.map(async ({ path, oid }): Promise<[string, Bytes][]> => {
    const bytes = (await objects.read(oid))?.bytes;
    return bytes ? [[path.slice("templates/".length), bytes]] : [];
  });
  return new Map((await Promise.all(read)).flat());
}

/** The fonts among what lies in templates/. */
function shelfOf(files: ReadonlyMap<string, Bytes>): InstalledFonts {
  const paths = [...files.keys()].filter((path) => /^fonts\/.*\.(ttf|otf|ttc)$/i.test(path));
  const whole = (path: string) => files.get(path.slice("templates/".length)) ?? new Uint8Array();
  return {
    folders: [],
    list: (folder) => (folder === "templates/fonts" ? paths.map((path) => `templates/${path}`) : []),
    part: (path, from, length) => whole(path).subarray(from, from + length),
    whole,
  };
}

const REGULAR: ReadonlySet<string> = new Set(["100644", "100755"]);

/** The files that a document may show, where it shows any. */
export function picturesOf({ c, artifact }: Renderable): FileEntry[] {
  if (!artifact.body.text.includes("![")) return [];
  return c.head.files.filter(({ mode, path }) => REGULAR.has(mode) && /\.(png|jpe?g)$/i.test(path));
}

async function readPictures(
  all: readonly Renderable[],
  objects: Objects,
  otherwise: (entry: FileEntry) => Promise<Bytes | undefined>,
): Promise<Map<string, Bytes>> {
  const found = new Map<string, Bytes>();
  for (const entry of new Map(all.flatMap(picturesOf).map((each) => [each.path, each])).values()) {
    const bytes = (await objects.read(entry.oid))?.bytes ?? (await otherwise(entry));
    if (bytes) found.set(entry.path, bytes);
  }
  return found;
}

/** A file that was not committed yet. */
async function onDisk(path: string, world: World): Promise<Bytes | undefined> {
  return (await world.readBytes(path, MOST))?.bytes;
}
