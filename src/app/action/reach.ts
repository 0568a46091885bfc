import type { OpenPull } from "../../forge/forge.ts";
import { engagementOf, isEngineOwned } from "../../model/engagement.ts";
import { isPolicy } from "../../model/ours.ts";

/** Which open pull requests what happened can have given another verdict: those of engagements, or all. */
export type Reach = ReadonlySet<string> | "all";

/**
 * How far a change of the default branch reaches: its policy judges every pull request, the files of an engagement belong to
 * what is judged of that engagement, and what the engine writes follows from them. Nobody knows where the paths are not known.
 */
export function reachOf(paths: readonly string[] | undefined): Reach {
  if (paths === undefined || paths.some(isPolicy)) return "all";
  return new Set(paths.filter((path) => !isEngineOwned(path)).flatMap((path) => engagementOf(path) ?? []));
}

/** Whatever is not known of a pull request could be what matters. */
export function isReached(reach: Reach, { isIntoDefault, paths }: OpenPull): boolean {
  if (!isIntoDefault) return false;
  if (reach === "all" || paths === undefined) return true;
  return paths.some((path) => reach.has(engagementOf(path) ?? ""));
}
