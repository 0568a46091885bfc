import { messageOf } from "../../model/message-of.ts";
import type { Objects } from "../../git/objects.ts";
import { type Bytes, sha256Hex } from "../../model/digest.ts";
import type { RecordedOutput } from "../../model/record.ts";
import type { RenderedFile } from "../../render/request.ts";
import type { Packaged } from "../packaged.ts";
import { builtinFonts } from "./press.ts";
import { Printer, type RenderedArtifact } from "./render-all.ts";
import type { Renderable } from "./renderables.ts";
import { readSourcesAt } from "./sources.ts";

/** Where documents are made: a tree with its templates and pictures, what comes with the program, and the files of before. */
export interface Shop {
  readonly objects: Objects;
  readonly tree: string;
  readonly packaged: Packaged;
  readonly earlier: (path: string) => Promise<Bytes | undefined>;
}

/** Renders artifacts as they stand in a tree. What carries a file that stays carries the very file. */
export async function printAt(
  { objects, tree, packaged, earlier }: Shop,
  due: readonly Renderable[],
  all: readonly Renderable[],
  stays: readonly RecordedOutput[],
): Promise<readonly RenderedArtifact[]> {
  const fonts = await builtinFonts(packaged);
  const sources = await readSourcesAt(all, objects, tree, packaged);
  // Then everything is looked at again, once the files have been fetched.
  if (objects.lacks()) return [];
  const kept = (id: string) => keptFiles(all, stays, id, earlier);
  const printer = new Printer(all, { fonts, ...sources, kept });
  const made: RenderedArtifact[] = [];
  for (const one of due) made.push(await printer.render(one).catch((error: unknown) => brokenOff(one, error)));
  return made;
}

/** The files of an artifact as they lie there, where all are there and of the version that stands. */
export async function keptFiles(
  all: readonly Renderable[],
  stays: readonly RecordedOutput[],
  id: string,
  earlier: Shop["earlier"],
): Promise<readonly RenderedFile[] | undefined> {
  const version = all.find(({ artifact }) => artifact.id === id)?.artifact.version ?? "TBD";
  const own = stays.filter((each) => each.artifact === id && each.version === version);
  const files: RenderedFile[] = [];
  for (const { file, sha256, mark } of own) {
    const bytes = await earlier(file);
    if (bytes === undefined || sha256Hex(bytes) !== sha256) return undefined;
    files.push({ name: file.slice(file.lastIndexOf("/") + 1), bytes, mark });
  }
  return files.length > 0 ? files : undefined;
}

/** A fault of ours in one document keeps no merge out of the record. */
function brokenOff({ artifact }: Renderable, error: unknown): RenderedArtifact {
  const place = { file: artifact.file, line: 1, column: 1 };
  const message = `It could not be rendered: ${messageOf(error)}.`;
  const fix = `\`countersign render ${artifact.id}\` shows it; please report it with the document.`;
  return { artifact: artifact.id, files: [], problems: [{ code: "CS-DOC-013", place, message, fix }], notices: [] };
}
