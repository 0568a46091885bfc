import { idOfFile } from "../model/artifact.ts";
import { isEngineOwned } from "../model/engagement.ts";
import type { Objects } from "./objects.ts";
import { listTree, type PathFilter } from "./tree-diff.ts";

/** What the engine writes carries no id of its own. */
const peoplesFiles: PathFilter = (path) => {
  if (!path.endsWith("/")) return path.endsWith(".md") && !isEngineOwned(path);
  return /^engagements\/[^/]+\/(?:record|rendered)\/$/s.test(path) ? "prune" : true;
};

/** The files that carry each artifact id, by their names alone: no file is read. */
export async function findIdFiles(objects: Objects, tree: string): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const { path } of await listTree(objects, tree, "engagements", peoplesFiles)) {
    const id = idOfFile(path);
    const paths = id === undefined ? undefined : found.get(id);
    if (paths) paths.push(path);
    else if (id !== undefined) found.set(id, [path]);
  }
  return found;
}
