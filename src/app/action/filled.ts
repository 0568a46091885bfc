import type { Objects } from "../../git/objects.ts";
import type { PartialClone } from "../../git/partial-clone.ts";
import { GitProblem } from "../../git/problem.ts";

/** Most branches are shorter, and most bases have moved on by less. */
const DEPTH = 50;

const DEEPER = 1000;

/** What looks into a clone: it opens the objects as often as it likes, and finds what is missing empty. */
export type Look<T> = (open: () => Objects) => Promise<T>;

/** Commits to begin with. Those that need not be there may be on the forge no more: then they stay unknown. */
export interface Tips {
  readonly needed: readonly string[];
  readonly welcome: readonly string[];
  readonly depth?: number;
}

/**
 * Fills a clone as far as a look at it turns out to need: it looks again after each step, until nothing was missing. Each
 * look finds more, and all the files that it lacks are fetched together.
 */
export async function filled<T>(clone: PartialClone, tips: Tips, look: Look<T>): Promise<T> {
  const there = await fetchTips(clone, tips);
  const deeper = [() => clone.deepen(there, DEEPER), () => clone.deepen(there)];
  for (;;) {
    const wanted = new Set<string>();
    try {
      const found = await look(() => clone.open(wanted));
      if (wanted.size === 0) return found;
    } catch (error) {
      const step = error instanceof GitProblem && error.kind === "shallow" ? deeper.shift() : undefined;
      if (!step && wanted.size === 0) throw error;
      await step?.();
    }
    await clone.fetchBlobs(wanted);
  }
}

/** Gives those that are there. */
async function fetchTips(clone: PartialClone, { needed, welcome, depth = 0 }: Tips): Promise<string[]> {
  const deep = Math.max(DEPTH, depth);
  const all = [...needed, ...welcome];
  if (await isDone(clone.fetchCommits(all, deep))) return all;
  await clone.fetchCommits(needed, deep);
  const there = [...needed];
  for (const sha of welcome) if (await isDone(clone.fetchCommits([sha], deep))) there.push(sha);
  return there;
}

function isDone(work: Promise<void>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}
