import type { FileEntry, SourceFile } from "../model/engagement.ts";
import type { Objects } from "./objects.ts";

/** A file of a tree with its bytes; what is no regular file has none that anybody may read. */
export async function readFile(objects: Objects, { path, mode, oid }: FileEntry): Promise<SourceFile> {
  const bytes = mode.startsWith("100") ? (await objects.read(oid))?.bytes : undefined;
  return { path, mode, oid, bytes: bytes ?? new Uint8Array(UNREAD) };
}

/** Longer than any limit of the parsers, so that a blob too large to read is refused as one. */
const UNREAD = 1 << 20;
