import type { Place, Problem } from "../model/finding.ts";
import type { Bytes } from "../model/digest.ts";
import type { Block, Document, Picture } from "./document.ts";
import { type PictureFile, readPicture } from "./page/picture-file.ts";

export const PICTURE_CODE = "CS-DOC-003";

const MOST_BYTES = 10 * 1024 * 1024;

export interface Pictures {
  readonly files: ReadonlyMap<string, PictureFile>;
  readonly problems: readonly Problem[];
}

/** The pictures of a document, each looked at before anything decodes it. */
export function readPictures(document: Document, start: Place, file: (path: string) => Bytes | undefined): Pictures {
  const files = new Map<string, PictureFile>();
  const problems: Problem[] = [];
  for (const picture of [...document.blocks, ...[...document.notes.values()].flat()].flatMap(picturesIn)) {
    const read = files.get(picture.path) ?? readBytes(file(picture.path));
    if (typeof read === "string") problems.push(refused(picture, start, read));
    else files.set(picture.path, read);
  }
  return { files, problems };
}

function readBytes(bytes: Bytes | undefined): PictureFile | string {
  if (bytes === undefined) return "is no file of the engagement";
  return bytes.length > MOST_BYTES ? `has ${bytes.length} bytes; allowed are ${MOST_BYTES}` : readPicture(bytes);
}

function refused({ path, place }: Picture, start: Place, wrong: string): Problem {
  return {
    code: PICTURE_CODE,
    place: place ?? start,
    message: `The picture \`${path}\` ${wrong}.`,
    fix: "Put a PNG or JPEG file into the engagement's folder, and name it by its path from there.",
  };
}

function picturesIn(block: Block): Picture[] {
  if (block.kind === "picture") return [block];
  if (block.kind === "quote" || block.kind === "box") return block.blocks.flatMap(picturesIn);
  if (block.kind === "list") return block.items.flatMap(({ blocks }) => blocks.flatMap(picturesIn));
  return block.kind === "columns" ? block.columns.flatMap((blocks) => blocks.flatMap(picturesIn)) : [];
}

/** What a picture is, where nothing is wrong with it. */
export function pictureOf(
  bytes: Bytes,
): { readonly width: number; readonly height: number; readonly type: "png" | "jpg" } | undefined {
  const read = readBytes(bytes);
  if (typeof read === "string") return undefined;
  return { width: read.width, height: read.height, type: bytes[0] === 0x89 ? "png" : "jpg" };
}
