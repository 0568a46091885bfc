import type { Artifact } from "./artifact.ts";
import { digestOf, normalizeLines } from "./digest.ts";

/** What tells this content of an artifact from any other: printed on every page, and what an approval of it alone binds to. */
export function artifactDigest({ id, type, bytes }: Pick<Artifact, "id" | "type" | "bytes">): string {
  return digestOf([id, type, normalizeLines(bytes)]);
}
