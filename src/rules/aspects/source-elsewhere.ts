import type { Artifact } from "../../model/artifact.ts";
import type { Case } from "../../model/case.ts";
import { engagementOf } from "../../model/engagement.ts";
import { nearest } from "../../model/nearest.ts";
import type { SourceReference } from "../../model/reference.ts";
import type { Report } from "../../model/rule.ts";
import { artifactOf } from "./changed.ts";
import { ticked } from "./wording.ts";

type Abroad = SourceReference & { readonly engagement: string };

/** A source in another engagement, as it stands there after the change. */
export function sourceElsewhere(c: Case, { engagement, id }: Abroad): Artifact | undefined {
  return artifactOf(c.repository.neighbours.get(engagement), id);
}

/** A source that is not where it is said to be. One that is there and cannot be read has its own finding. */
export function missingElsewhere(
  c: Case,
  artifact: Artifact,
  { engagement, id }: Abroad,
): Pick<Report, "message" | "fix">[] {
  const { files = [], artifacts: there = [] } = c.repository.neighbours.get(engagement) ?? {};
  if (files.some(({ path }) => path.endsWith(`/${id}.md`))) return [];
  const home = (filesById(c).get(id) ?? []).flatMap((path) => engagementOf(path) ?? [])[0];
  const near = nearest(
    id,
    there.map((each) => each.id),
  );
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
