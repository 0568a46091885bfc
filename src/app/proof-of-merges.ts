import type { CommitObject } from "../git/commit-object.ts";
import { firstParents } from "../git/landing.ts";
import type { Blob, Objects } from "../git/objects.ts";
import { type Repository, shallowCommits } from "../git/repository.ts";
import { diffTrees, listTree, type PathFilter } from "../git/tree-diff.ts";
import { isEngineOwned, statePath } from "../model/engagement.ts";
import type { Problem } from "../model/finding.ts";
import type { EntryFile } from "../model/record-file.ts";
import { parseYaml } from "../parse/yaml.ts";
import { broken, type Chain, type Standing } from "../record/chain.ts";

/** Every entry is of a merge that happened on this branch, in that order, and lists what that merge left. */

/** The commits of the branch along first parents, each with its place; nothing where this clone does not hold them all. */
export type History = ReadonlyMap<string, number> | undefined;

export async function readHistory(repo: Repository, objects: Objects): Promise<History> {
  const cut = await shallowCommits(repo);
  const head = await objects.resolve("HEAD");
  if (head === undefined || cut.size > 0) return undefined;
  const commits = await firstParents(objects, head, new Set(), Infinity);
  return new Map(commits.map(({ sha }, index) => [sha, index]));
}

export async function mergeBreaks(
  objects: Objects,
  history: History,
  id: string,
  all: readonly Standing[],
  { ordered }: Chain,
): Promise<Problem[]> {
  const before = new Map(ordered.map((each, index) => [each, ordered[index - 1]]));
  const found = await Promise.all(
    all.map(async (each) => [
      ...placeBreaks(history, each, before.get(each)),
      ...(await contentBreaks(objects, id, each, before.get(each))),
    ]),
  );
  return found.flat();
}

function placeBreaks(history: History, { path, text, entry }: Standing, before: Standing | undefined): Problem[] {
  if (!history) return [];
  const place = history.get(entry.merge);
  const line = text.split("\n").findIndex((each) => each.startsWith("merge:")) + 1;
  if (place === undefined) return [broken(path, `\`${entry.merge.slice(0, 12)}\` is no merge of this branch`, line)];
  const earlier = before && history.get(before.entry.merge);
  if (earlier === undefined || earlier <= place) return [];
  return [broken(path, `Its merge came before that of \`${before?.path}\`, which it follows`, line)];
}

async function contentBreaks(
  objects: Objects,
  id: string,
  { path, entry }: Standing,
  before: Standing | undefined,
): Promise<Problem[]> {
  const commit = await objects.commit(entry.merge);
  if (!commit) return [];
  if (!isSameState(await objects.read(`${entry.merge}:${statePath(id)}`), entry))
    return [broken(path, "Its state is not what the merge left")];
  if (!(await isChange(objects, id, commit, entry, before)))
    return [broken(path, `\`${entry.merge.slice(0, 12)}\` did not change this engagement`)];
  const files = await listTree(objects, commit.tree, `engagements/${id}`, notEngineOwned);
  const blobs = new Map(files.map((file) => [file.path, file.oid]));
  return entry.artifacts
    .filter((artifact) => artifact.path !== undefined && blobs.get(artifact.path) !== artifact.blob)
    .map(({ id: artifact }) => broken(path, `\`${artifact}\` is not what the merge left`));
}

/** A state that could not be read when it was merged is not there to compare. */
function isSameState(blob: Blob | undefined, entry: EntryFile): boolean {
  const said = blob?.bytes && parseYaml("state.yaml", blob.bytes).doc?.value;
  return said === undefined || JSON.stringify(said) === JSON.stringify(entry.state);
}

/** Of the commits of a pull request that were rebased, the last may leave the engagement as it was. */
async function isChange(
  objects: Objects,
  id: string,
  { tree, parents }: CommitObject,
  { pull_request: number }: EntryFile,
  before: Standing | undefined,
): Promise<boolean> {
  if (await isTouched(objects, id, parents[0], tree)) return true;
  return number !== undefined && (!before || (await isTouched(objects, id, before.entry.merge, tree)));
}

async function isTouched(objects: Objects, id: string, before: string | undefined, tree: string): Promise<boolean> {
  const commit = before === undefined ? undefined : await objects.commit(before);
  // In a shallow clone the commit before may not be there to compare.
  if (before !== undefined && !commit) return true;
  return (await diffTrees(objects, commit?.tree, tree, (path) => notEngineOwnedOf(id, path))).length > 0;
}

const notEngineOwned: PathFilter = (path) => (isEngineOwned(path) ? "prune" : true);

function notEngineOwnedOf(id: string, path: string): boolean | "prune" {
  const folder = `engagements/${id}/`;
  if (path.startsWith(folder)) return notEngineOwned(path);
  return path.endsWith("/") && !folder.startsWith(path) ? "prune" : false;
}
