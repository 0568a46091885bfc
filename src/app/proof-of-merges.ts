import type { CommitObject } from "../git/commit-object.ts";
import { branchHistory } from "../git/landing.ts";
import type { Blob, Objects } from "../git/objects.ts";
import { type Repository, shallowCommits } from "../git/repository.ts";
import { diffTrees, listTree, type PathFilter } from "../git/tree-diff.ts";
import { isEngineOwned, statePath } from "../model/engagement.ts";
import type { Problem } from "../model/finding.ts";
import type { EntryFile } from "../model/record-file.ts";
import { parseYaml } from "../parse/yaml.ts";
import { broken, type Link } from "../record/chain.ts";

/** Every entry is of a merge that happened on this branch, in that order, and lists what that merge left. */

/** The commits of the branch along first parents, each with its place, as far as this clone holds them all. */
export interface History {
  readonly places: ReadonlyMap<string, number> | undefined;
  readonly isShallow: boolean;
}

export async function readHistory(repo: Repository, objects: Objects, tip = "HEAD"): Promise<History> {
  const isShallow = (await shallowCommits(repo)).size > 0;
  const head = await objects.resolve(tip);
  if (head === undefined || isShallow) return { places: undefined, isShallow };
  const commits = await branchHistory(repo, head);
  return { places: new Map(commits.map((sha, index) => [sha, index])), isShallow };
}

/** What a merge shows of its entry. */
export interface Landed {
  readonly breaks: readonly Problem[];
  /** Whether it changed the engagement; nothing where it, or what it stands on, is not in this clone. */
  readonly changed: boolean | undefined;
}

export async function landedAs(objects: Objects, id: string, path: string, entry: EntryFile): Promise<Landed> {
  const commit = await objects.commit(entry.merge);
  if (!commit) return { breaks: [], changed: undefined };
  const [state, changed, files] = await Promise.all([
    objects.read(`${entry.merge}:${statePath(id)}`),
    isTouched(objects, id, commit.parents[0], commit),
    listTree(objects, commit.tree, `engagements/${id}`, notEngineOwned),
  ]);
  if (!isSameState(state, entry)) return { breaks: [broken(path, "Its state is not what the merge left")], changed };
  const blobs = new Map(files.map((file) => [file.path, file.oid]));
  const other = entry.artifacts.filter((each) => each.path !== undefined && blobs.get(each.path) !== each.blob);
  return { breaks: other.map((each) => broken(path, `\`${each.id}\` is not what the merge left`)), changed };
}

/** A state that could not be read when it was merged is not there to compare. */
function isSameState(blob: Blob | undefined, entry: EntryFile): boolean {
  const said = blob?.bytes && parseYaml("state.yaml", blob.bytes).doc?.value;
  return said === undefined || JSON.stringify(said) === JSON.stringify(entry.state);
}

/** Where an entry's merge stands on the branch, and whether it changed the engagement at all. */
export async function placeBreaks(
  objects: Objects,
  { places }: History,
  id: string,
  link: Link,
  before: Link | undefined,
  { breaks, changed }: Landed,
): Promise<Problem[]> {
  const { path, merge, mergeLine } = link;
  const isChange = changed !== false || breaks.length > 0 || (await isLast(objects, id, link, before));
  const unchanged = isChange ? [] : [broken(path, `\`${merge.slice(0, 12)}\` did not change this engagement`)];
  if (!places) return unchanged;
  const place = places.get(merge);
  if (place === undefined) return [broken(path, `\`${merge.slice(0, 12)}\` is no merge of this branch`, mergeLine)];
  const earlier = before && places.get(before.merge);
  if (earlier === undefined || earlier > place) return unchanged;
  return [...unchanged, broken(path, `Its merge came before that of \`${before?.path}\`, which it follows`, mergeLine)];
}

/** Of the commits of a pull request that were rebased, the last may leave the engagement as it was. */
async function isLast(objects: Objects, id: string, { merge, pulled }: Link, before: Link | undefined) {
  const commit = await objects.commit(merge);
  if (!pulled || !commit) return false;
  return !before || (await isTouched(objects, id, before.merge, commit)) !== false;
}

async function isTouched(
  objects: Objects,
  id: string,
  before: string | undefined,
  { tree }: CommitObject,
): Promise<boolean | undefined> {
  const commit = before === undefined ? undefined : await objects.commit(before);
  // In a shallow clone the commit before may not be there to compare.
  if (before !== undefined && !commit) return undefined;
  return (await diffTrees(objects, commit?.tree, tree, (path) => notEngineOwnedOf(id, path))).length > 0;
}

const notEngineOwned: PathFilter = (path) => (isEngineOwned(path) ? "prune" : true);

function notEngineOwnedOf(id: string, path: string): boolean | "prune" {
  const folder = `engagements/${id}/`;
  if (path.startsWith(folder)) return notEngineOwned(path);
  return path.endsWith("/") && !folder.startsWith(path) ? "prune" : false;
}
