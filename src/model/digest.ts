import { createHash } from "node:crypto";

export type Bytes = Uint8Array;

export function sha256Hex(...parts: (string | Bytes)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}

/** Digest of a list of fields. Each is preceded by its length, so no two lists share a digest by shifting a border. */
export function digestOf(fields: readonly (string | Bytes)[]): string {
  const hash = createHash("sha256");
  for (const field of fields) {
    const bytes = typeof field === "string" ? new TextEncoder().encode(field) : field;
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest("hex");
}

/** CRLF becomes LF, so that a checkout setting neither voids an approval nor hides a change. */
export function normalizeLines(bytes: Bytes): Bytes {
  if (!bytes.includes(13)) return bytes;
  return bytes.filter((byte, index) => byte !== 13 || bytes[index + 1] !== 10);
}
