import * as z from "zod";
import type { Bytes } from "./digest.ts";
import type { DataMap, Doc } from "./doc.ts";
import { artifactId, name, scope, text, version } from "./scalars.ts";

export const artifactStatuses = ["draft", "current", "superseded", "archived", "forked"] as const;
export type ArtifactStatus = (typeof artifactStatuses)[number];

/** What every artifact's front matter has; further fields belong to its type and are kept as they are. */
export const frontMatter = z.looseObject({
  id: artifactId,
  type: name,
  version: version.optional(),
  status: z.enum(artifactStatuses),
  title: text.optional(),
  sources: z.array(text).optional(),
  scope: scope.optional(),
  supersedes: text.optional(),
  forks: text.optional(),
  rationale: text.optional(),
  audience: text.optional(),
  language: text.optional(),
  allowed_characters: z.array(text).optional(),
});
export type FrontMatter = z.infer<typeof frontMatter>;

/** One version of one artifact, with the bytes it was read from. */
export interface Artifact {
  readonly id: string;
  readonly type: string;
  readonly version: string | undefined;
  readonly status: ArtifactStatus;
  readonly sources: readonly string[] | undefined;
  readonly scope: string;
  readonly file: string;
  readonly blob: string;
  readonly bytes: Bytes;
  readonly matter: Doc<FrontMatter>;
  readonly fields: DataMap;
  readonly body: Body;
}

/** The markdown after the front matter; `line` is the line of the file on which it starts. */
export interface Body {
  readonly text: string;
  readonly line: number;
}

/** Whether an artifact is part of what is agreed or being agreed, rather than kept for its history. */
export function isLive(artifact: Artifact): boolean {
  return artifact.status !== "superseded" && artifact.status !== "archived";
}

export function inScope(artifact: Artifact, wanted: string): boolean {
  return artifact.scope === "*" || artifact.scope === wanted;
}

/** An artifact's id is its file's name. */
export function idOfFile(path: string): string | undefined {
  const file = path.slice(path.lastIndexOf("/") + 1);
  const id = file.endsWith(".md") ? file.slice(0, -3) : "";
  return artifactId.safeParse(id).success ? id : undefined;
}

/** The type of the artifacts by which a signature given outside GitHub is attested. */
export const ATTESTATION = "attestation";
