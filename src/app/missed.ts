import type { CommitObject } from "../git/commit-object.ts";
import { firstParents, landedOn } from "../git/landing.ts";
import { entryAt, type Objects } from "../git/objects.ts";
import { type GitProblem, shallowProblem } from "../git/problem.ts";
import { diffTrees } from "../git/tree-diff.ts";
import { engagementOf, isEngineOwned } from "../model/engagement.ts";
import { compareText } from "../model/finding.ts";
import type { Pull } from "../model/pull.ts";
import { ENGAGEMENT_ID } from "../model/scalars.ts";
import { type Desk, entriesOf, isPinned } from "./record-desk.ts";

/** A merge that has no entry yet, and the engagements that it changed. */
export interface Missed {
  readonly sha: string;
  readonly ids: readonly string[];
}

/** How far back a merge that was missed is looked for. */
const FURTHEST = 2000;

/**
 * Merges, the oldest first, up to `base`, that changed an engagement since its newest entry: since it came here, where it has
 * none, and since its record did, where that came from another history.
 */
export async function missedBefore(
  desk: Desk,
  base: string,
  ids: readonly string[],
  pulls: readonly Pull[],
): Promise<Missed[]> {
  const missed = new Map<string, { readonly place: number; readonly ids: string[] }>();
  for (const id of ids) {
    const between = await sinceNewest(desk, base, id);
    const parts = await partsOf(desk.objects, between, pulls);
    for (const [index, commit] of between.entries()) {
      if (parts.has(commit.sha) || !(await changed(desk.objects, commit, pulls)).includes(id)) continue;
      const known = missed.get(commit.sha)?.ids ?? [];
      missed.set(commit.sha, { place: index - between.length, ids: [...known, id] });
    }
  }
  return [...missed].toSorted(([, a], [, b]) => a.place - b.place).map(([sha, each]) => ({ sha, ids: each.ids }));
}

/** Nothing where the newest entry's merge is not among the ancestors: nobody can tell what was missed. */
async function sinceNewest(desk: Desk, base: string, id: string): Promise<CommitObject[]> {
  const { objects } = desk;
  const newest = (await entriesOf(desk, id)).at(-1);
  if (!newest) return await sinceAll(objects, base, id, (...at) => isOfRecord(objects, id, ...at));
  if (isPinned(desk, id, newest))
    return await sinceAll(objects, base, id, ({ sha }) => isAfterArrival(objects, sha, newest.path));
  const between = await firstParents(objects, base, new Set([newest.merge]), FURTHEST);
  const [before] = between[0]?.parents ?? [];
  if (before !== undefined && before !== newest.merge && !(await objects.commit(before))) throw incomplete(id);
  return before === newest.merge ? between : [];
}

type Holds = (commit: CommitObject, parent: CommitObject) => Promise<boolean>;

/** The first parents of a commit, itself included and the oldest first, as long as something holds of each. */
async function sinceAll(objects: Objects, base: string, id: string, holds: Holds): Promise<CommitObject[]> {
  const found: CommitObject[] = [];
  let at = await objects.commit(base);
  while (at && found.length < FURTHEST) {
    const [above] = at.parents;
    const parent: CommitObject | undefined = above === undefined ? undefined : await objects.commit(above);
    if (above !== undefined && !parent) throw incomplete(id);
    if (!parent || !(await holds(at, parent))) break;
    found.push(at);
    at = parent;
  }
  return found.reverse();
}

function incomplete(id: string): GitProblem {
  return shallowProblem(`what was merged since the newest entry of ${id} is incomplete`);
}

/** Whether a merge would have been recorded: the engagement is there, and what it landed on was set up to record. */
async function isOfRecord(
  objects: Objects,
  id: string,
  { tree }: CommitObject,
  before: CommitObject,
): Promise<boolean> {
  if (!(await entryAt(objects, tree, `engagements/${id}`))) return false;
  const setUp = ["countersign.yaml", "adapters"].map((path) => entryAt(objects, before.tree, path));
  return (await Promise.all(setUp)).some((entry) => entry !== undefined);
}

/** Whether a merge landed on a commit that had the file. */
export async function isAfterArrival(objects: Objects, merge: string, path: string): Promise<boolean> {
  const parent = (await objects.commit(merge))?.parents[0];
  const before = parent === undefined ? undefined : await objects.commit(parent);
  return before !== undefined && (await entryAt(objects, before.tree, path)) !== undefined;
}

/** Commits that came with a later one: a pull request that was rebased has its facts at the last. */
async function partsOf(
  objects: Objects,
  between: readonly CommitObject[],
  pulls: readonly Pull[],
): Promise<ReadonlySet<string>> {
  const parts = between.map(async (commit) => {
    const base = await baseOf(objects, commit, pulls);
    const [parent] = commit.parents;
    if (parent === undefined || base === undefined || parent === base) return [];
    return await firstParents(objects, parent, new Set([base]), FURTHEST);
  });
  return new Set((await Promise.all(parts)).flat().map(({ sha }) => sha));
}

async function changed(objects: Objects, commit: CommitObject, pulls: readonly Pull[]): Promise<string[]> {
  const base = await baseOf(objects, commit, pulls);
  return await touched(objects, base === undefined ? undefined : (await objects.commit(base))?.tree, commit.tree);
}

async function baseOf(objects: Objects, { sha }: CommitObject, pulls: readonly Pull[]): Promise<string | undefined> {
  const pull = pulls.find((each) => each.mergeCommit === sha);
  return await landedOn(objects, sha, pull && { head: pull.head, commits: [...pull.commits.keys()] });
}

/** Engagements whose own files differ; what the engine wrote is no work to record. */
export async function touched(objects: Objects, before: string | undefined, after: string): Promise<string[]> {
  const files = await diffTrees(objects, before, after, (path) => {
    if (path.startsWith("engagements/")) return !isEngineOwned(path);
    return path.endsWith("/") ? "prune" : false;
  });
  const ids = new Set(files.flatMap(({ path }) => engagementOf(path) ?? []));
  return [...ids].filter((id) => ENGAGEMENT_ID.test(id)).toSorted(compareText);
}
