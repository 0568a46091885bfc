import { isLive } from "../../model/artifact.ts";
import type { Case } from "../../model/case.ts";
import { type Renderable, renderables } from "./renderables.ts";

/** The documents that a change adds or edits, in the order in which people look for them; what it puts away is none. */
export function touchedDocuments(cases: readonly Case[]): Renderable[] {
  return cases.flatMap((c) => {
    const touched = new Set(c.repository.change.files.flatMap(({ path, after }) => (after ? [path] : [])));
    return renderables(c).filter(({ artifact }) => isLive(artifact) && touched.has(artifact.file));
  });
}
