import { listTree } from "../../../git/tree-diff.ts";
import type { Objects } from "../../../git/objects.ts";
import type { PartialClone } from "../../../git/partial-clone.ts";
import type { Case, Question } from "../../../model/case.ts";
import type { Bytes } from "../../../model/digest.ts";
import type { FileEntry, SourceFile } from "../../../model/engagement.ts";
import type { RenderJob, WantedDocument } from "../../render/document-job.ts";
import type { Renderable } from "../../render/renderables.ts";
import { treeOf } from "../../sides.ts";

/** Pictures that a run fetches at most, and milliseconds that this may take: a branch may hold as many and as large ones as it likes. */
const MOST_PICTURES = 40;
const PATIENCE = 30_000;

const REGULAR: ReadonlySet<string> = new Set(["100644", "100755"]);

/** The clone that the question was read from. */
export type FilledClone = Pick<PartialClone, "open" | "fetchBlobs">;

/**
 * What some documents are made from. Templates are those of the base; pictures and artifacts those that were judged. All of
 * it is read from git objects: nothing is checked out.
 */
export async function readJob(
  clone: FilledClone,
  question: Question,
  chosen: readonly Renderable[],
): Promise<RenderJob> {
  const objects = clone.open();
  try {
    const own = await templatesOf(objects, question.change.base);
    const logo = chosen[0]?.c.repository.headPolicy.file?.value.organization?.brand?.logo;
    const texts = own.filter(({ path }) => path.endsWith(".md"));
    const drawn = own.filter(({ path }) => path === logo);
    const fonts = own.filter(({ path }) => /^templates\/fonts\/.*\.(?:ttf|otf|ttc)$/i.test(path));
    const earlier = chosen.flatMap((each) => recordedBefore(each) ?? []);
    const pictures = picturesOf(chosen);
    await clone.fetchBlobs(oidsOf([...texts, ...drawn, ...fonts]));
    // A document says itself which picture it lacks, and goes without a redline where the record tells of what is gone.
    await clone.fetchBlobs(oidsOf(earlier)).catch(() => undefined);
    await clone.fetchBlobs(oidsOf(pictures), PATIENCE).catch(() => undefined);
    const read = await readAll(objects, texts);
    const [logoBytes] = (await readAll(objects, drawn)).values();
    const before = await readAll(objects, earlier);
    return {
      question,
      templates: new Map([...read].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)])),
      fonts: await readAll(objects, fonts),
      logo: logoBytes,
      files: await readAll(objects, pictures),
      wanted: chosen.map((each) => wantedOf(each, before)),
    };
  } finally {
    await objects.close();
  }
}

type Named = Pick<FileEntry, "path" | "oid">;

function oidsOf(named: readonly Named[]): string[] {
  return named.map(({ oid }) => oid);
}

async function templatesOf(objects: Objects, base: string): Promise<Named[]> {
  const all = await listTree(objects, await treeOf(objects, base), "templates");
  return all.filter(({ mode }) => REGULAR.has(mode));
}

/** Those that a document of a touched engagement names, whose documents may carry each other. */
export function picturesOf(chosen: readonly Renderable[]): Named[] {
  return [...new Set(chosen.map(({ c }) => c))].flatMap(picturesIn).slice(0, MOST_PICTURES);
}

function picturesIn({ head }: Case): Named[] {
  const texts = head.artifacts.map(({ body }) => body.text).filter((text) => text.includes("!["));
  return head.files.filter(({ mode, path }) => {
    const name = path.slice(path.lastIndexOf("/") + 1);
    return REGULAR.has(mode) && /\.(png|jpe?g)$/i.test(path) && texts.some((text) => text.includes(name));
  });
}

/** The version that the record tells of, where it is another than what is there now. */
export function recordedBefore({ c, artifact }: Renderable): Named | undefined {
  const recorded = c.record.artifacts.find(({ id }) => id === artifact.id);
  return recorded && recorded.blob !== artifact.blob ? { path: artifact.file, oid: recorded.blob } : undefined;
}

async function readAll(objects: Objects, named: readonly Named[]): Promise<Map<string, Bytes>> {
  const read = named.map(async ({ path, oid }) => [path, (await objects.read(oid))?.bytes] as const);
  return new Map((await Promise.all(read)).flatMap(([path, bytes]) => (bytes ? [[path, bytes] as const] : [])));
}

function wantedOf(one: Renderable, before: ReadonlyMap<string, Bytes>): WantedDocument {
  const { c, artifact } = one;
  const oid = recordedBefore(one)?.oid ?? "";
  const bytes = before.get(artifact.file);
  const file: SourceFile | undefined = bytes && { path: artifact.file, mode: "100644", oid, bytes };
  return { engagement: c.id, artifact: artifact.id, before: file };
}
