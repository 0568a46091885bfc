import type { FileEntry, SourceFile } from "../model/engagement.ts";
import type { Objects } from "./objects.ts";

/** A file of a tree with its bytes; what is no regular file has none that anybody may read. */
export async function readFile(objects: Objects, { path, mode, oid }: FileEntry): Promise<SourceFile> {
  const bytes = mode.startsWith("100") ? (await objects.read(oid))?.bytes : undefined;
  return { path, mode, oid, bytes: bytes ?? unread(oid) };
}

/** Longer than any limit of the parsers, so that a blob too large to read is refused as one. */
const UNREAD = 1 << 20;

/** Of its own for each blob: a digest of it must not be the digest of another. */
function unread(oid: string): Uint8Array {
  const bytes = new Uint8Array(UNREAD);
  new TextEncoder().encodeInto(oid, bytes);
  return bytes;
}

/** Whether the bytes stand for a blob that was too large to read. */
export function isUnread({ oid, bytes }: SourceFile): boolean {
  return bytes.length === UNREAD && new TextDecoder().decode(bytes.subarray(0, oid.length)) === oid;
}
