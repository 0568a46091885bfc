import type { Place, Problem } from "../model/finding.ts";
import type { Bytes } from "../model/digest.ts";
import { DamagedPicture, readPng } from "./page/png.ts";
import type { Block, Document, Picture } from "./document.ts";

export const PICTURE_CODE = "CS-DOC-003";

/** As large as a picture may be: more pixels than any page shows, and less than exhausts the memory. */
const MOST_BYTES = 10 * 1024 * 1024;
const MOST_PIXELS = 20_000_000;

export interface Pictures {
  readonly bytes: ReadonlyMap<string, Bytes>;
  readonly problems: readonly Problem[];
}

/** The pictures of a document, each looked at before anything decodes it. */
export function readPictures(document: Document, start: Place, file: (path: string) => Bytes | undefined): Pictures {
  const bytes = new Map<string, Bytes>();
  const problems: Problem[] = [];
  for (const picture of [...document.blocks, ...[...document.notes.values()].flat()].flatMap(picturesIn)) {
    const found = file(picture.path);
    const wrong = found === undefined ? "is no file of the engagement" : wrongPicture(found);
    if (wrong === undefined && found) bytes.set(picture.path, found);
    else problems.push(refused(picture, start, wrong ?? ""));
  }
  return { bytes, problems };
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

/** What is wrong with the bytes of a picture; its header is looked at before anything is unpacked. */
export function wrongPicture(bytes: Bytes): string | undefined {
  if (bytes.length > MOST_BYTES) return `has ${bytes.length} bytes; allowed are ${MOST_BYTES}`;
  const size = isPng(bytes) ? pngSize(bytes) : isJpeg(bytes) ? jpegSize(bytes) : "other";
  if (size === "other") return "is neither PNG nor JPEG";
  if (size === undefined || size.width === 0 || size.height === 0) return "is cut off or damaged";
  const pixels = size.width * size.height;
  if (pixels > MOST_PIXELS) return `has ${pixels} pixels; allowed are ${MOST_PIXELS}`;
  return isPng(bytes) ? damageOf(bytes) : undefined;
}

function damageOf(bytes: Bytes): string | undefined {
  try {
    readPng(bytes);
    return undefined;
  } catch (error) {
    if (error instanceof DamagedPicture) return `is damaged: ${error.message}`;
    throw error;
  }
}

/** What a picture is, where nothing is wrong with it. */
export function pictureOf(bytes: Bytes): (Size & { readonly type: "png" | "jpg" }) | undefined {
  const size = isPng(bytes) ? pngSize(bytes) : isJpeg(bytes) ? jpegSize(bytes) : undefined;
  return size && wrongPicture(bytes) === undefined ? { ...size, type: isPng(bytes) ? "png" : "jpg" } : undefined;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const PNG_END = [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];

function isPng(bytes: Bytes): boolean {
  return PNG.every((byte, at) => bytes[at] === byte);
}

function isJpeg(bytes: Bytes): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8;
}

function pngSize(bytes: Bytes): Size | undefined {
  const isWhole = PNG_END.every((byte, at) => bytes.at(at - PNG_END.length) === byte);
  if (!isWhole || bytes.length < 45) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** From the frame header, which every JPEG has before its data. */
function jpegSize(bytes: Bytes): Size | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isWhole = bytes.at(-2) === 0xff && bytes.at(-1) === 0xd9;
  for (let at = 2; isWhole && at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
