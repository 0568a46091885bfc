import { type Artifact, idOfFile } from "../../model/artifact.ts";
import type { Case } from "../../model/case.ts";
import type { DataMap } from "../../model/doc.ts";

/** The artifacts of the base whose id no file of the engagement carries any more. */
export function removedArtifacts(c: Case): Artifact[] {
  const ids = new Set(c.head.files.map((file) => idOfFile(file.path)));
  return (c.base?.artifacts ?? []).filter((artifact) => !ids.has(artifact.id));
}

/** What new artifacts were in the base, by their new ids, where the change only gave them those. */
export function renames(c: Case): ReadonlyMap<string, Artifact> {
  const removed = removedArtifacts(c);
  const before = new Set(c.base?.artifacts.map((artifact) => artifact.id));
  const added = c.head.artifacts.filter((artifact) => !before.has(artifact.id));
  return new Map(
    added.flatMap((artifact): [string, Artifact][] => {
      const old = removed.find((each) => each.type === artifact.type && isSameWork(each, artifact));
      return old ? [[artifact.id, old]] : [];
    }),
  );
}

/** The same text, or the same front matter but for the id. */
function isSameWork(a: Artifact, b: Artifact): boolean {
  const text = a.body.text.trim();
  return (text !== "" && text === b.body.text.trim()) || withoutId(a.fields) === withoutId(b.fields);
}

function withoutId(fields: DataMap): string {
  const own = Object.entries(fields).filter(([key]) => key !== "id");
  return JSON.stringify(own.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
