import type { Artifact } from "./artifact.ts";
import type { Case } from "./case.ts";
import { artifactOf } from "./changed.ts";
import { type Data, isMap } from "./doc.ts";
import { idOfFile } from "./artifact.ts";

/** The artifacts of the base whose file is gone, under whatever name or folder of the engagement. */
export function removedArtifacts(c: Case): Artifact[] {
  const ids = new Set(c.head.files.map((file) => idOfFile(file.path)));
  return (c.base?.artifacts ?? []).filter((artifact) => !ids.has(artifact.id));
}

/** The artifact of the base that this one was until the change gave it another id. */
export function renamedFrom(c: Case, artifact: Artifact): Artifact | undefined {
  if (artifactOf(c.base, artifact.id)) return undefined;
  return removedArtifacts(c).find((old) => old.type === artifact.type && isSameWork(old, artifact));
}

/** The same text, or the same front matter but for the id. */
function isSameWork(a: Artifact, b: Artifact): boolean {
  const sameBody = a.body.text.trim() !== "" && a.body.text.trim() === b.body.text.trim();
  return sameBody || withoutId(a.fields) === withoutId(b.fields);
}

function withoutId(fields: Data): string {
  const entries = isMap(fields) ? Object.entries(fields).filter(([key]) => key !== "id") : [];
  return JSON.stringify(entries.toSorted());
}
