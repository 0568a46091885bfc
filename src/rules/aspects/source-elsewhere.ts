import type { Artifact } from "../../model/artifact.ts";
import type { Case } from "../../model/case.ts";
import { engagementOf } from "../../model/engagement.ts";
import { nearest } from "../../model/nearest.ts";
import type { SourceReference } from "../../model/reference.ts";
import type { Report } from "../../model/rule.ts";
import { ticked } from "./wording.ts";

/** A source in another engagement, looked up where the change gives a reason to list the ids of all of them. */
export function elsewhere(
  c: Case,
  artifact: Artifact,
  { engagement, id }: SourceReference & { readonly engagement: string },
): Pick<Report, "message" | "fix">[] {
  const places = filesById(c);
  if (places.size === 0 || isIn(places.get(id), engagement)) return [];
  const there = [...places].filter(([, paths]) => isIn(paths, engagement)).map(([each]) => each);
  const home = (places.get(id) ?? []).flatMap((path) => engagementOf(path) ?? [])[0];
  const near = nearest(id, there);
  const meant = near === undefined ? home && `${home}/${id}` : `${engagement}/${near}`;
  const what = there.length === 0 ? "an engagement without artifacts" : "which has no such artifact";
  const message = `${ticked(artifact.id)} uses ${ticked(id)} of ${ticked(engagement)}, ${what}.`;
  const fix = meant ? `Write ${meant} with its version.` : "Name an artifact that exists, as <engagement>/<ID>@vN.";
  return [{ message, fix }];
}

/** The files of each id that are there after the change; empty where the change lists none. */
function filesById({ repository: { change } }: Case): ReadonlyMap<string, readonly string[]> {
  const removed = new Set(change.files.filter((file) => !file.after).map((file) => file.path));
  return new Map([...change.idFiles].map(([id, paths]) => [id, paths.filter((path) => !removed.has(path))]));
}

function isIn(paths: readonly string[] | undefined, engagement: string): boolean {
  return (paths ?? []).some((path) => engagementOf(path) === engagement);
}
