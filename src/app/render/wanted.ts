import { nearest } from "../../model/nearest.ts";
import { ARTIFACT_ID } from "../../model/scalars.ts";
import { UsageError } from "../verb.ts";
import type { Renderable } from "./renderables.ts";
import type { Unreadable } from "./unreadable.ts";

/** What a word of the command line names: an engagement, an artifact, or an artifact of an engagement. */
export interface Wanted {
  readonly id: string | undefined;
  readonly artifact: string | undefined;
}

export function wantedBy(word: string): Wanted {
  const [first = "", ...rest] = word.split("/");
  if (rest.length === 0)
    return ARTIFACT_ID.test(first) && /[A-Z]/.test(first)
      ? { id: undefined, artifact: first }
      : { id: first, artifact: undefined };
  return { id: first, artifact: rest.join("/") };
}

/** The engagements that are named; all of them where an artifact alone is, which may be in any. */
export function idsOf(wanted: readonly Wanted[]): string[] {
  const ids = wanted.flatMap(({ id }) => id ?? []);
  return ids.length < wanted.length ? [] : [...new Set(ids)];
}

export function chosenOf(wanted: readonly Wanted[], all: readonly Renderable[]): readonly Renderable[] {
  return all.filter(({ c, artifact }) => isWanted(wanted, c.id, artifact.id));
}

/** Nothing named is everything. */
export function isWanted(wanted: readonly Wanted[], engagement: string, artifact: string): boolean {
  const isIt = (one: Wanted) => (one.id ?? engagement) === engagement && (one.artifact ?? artifact) === artifact;
  return wanted.length === 0 || wanted.some(isIt);
}

export function assertThere(wanted: Wanted, all: readonly Renderable[], others: readonly Unreadable[]): void {
  if (wanted.artifact === undefined || chosenOf([wanted], all).length > 0) return;
  if (others.some(({ engagement, id }) => isWanted([wanted], engagement, id))) return;
  const known = all.filter(({ c }) => wanted.id === undefined || wanted.id === c.id).map(({ artifact }) => artifact.id);
  const near = nearest(wanted.artifact, known);
  const hint = near === undefined ? "`countersign status` lists the artifacts." : `Did you mean \`${near}\`?`;
  throw new UsageError(`There is no artifact ${JSON.stringify(wanted.artifact)} to render`, hint);
}
