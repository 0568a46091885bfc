import { stringifyYaml } from "../edit/yaml.ts";
import type { Objects } from "../git/objects.ts";
import { newestEntries } from "../git/snapshot.ts";
import type { Problem } from "../model/finding.ts";
import type { EntryFile } from "../model/record-file.ts";
import { parseEntry } from "../parse/record.ts";
import { projectStatePath, statusPagePath } from "../record/place.ts";
import { EVENTS_IN_VIEW, projectState } from "../record/project-state.ts";
import { statusPage } from "../report/status-page.ts";
import { differs } from "./differs.ts";
import { allIds } from "./question.ts";
import { textAt } from "./text-at.ts";

/** What the recorder writes beside an engagement's entries. All of it follows from them, and from nothing else. */
export function derivedFiles(latest: readonly EntryFile[], count: number): ReadonlyMap<string, string> {
  const id = latest.at(-1)?.engagement;
  if (id === undefined) return new Map();
  return new Map([
    [projectStatePath(id), stringifyYaml(projectState(latest))],
    [statusPagePath(id), statusPage(latest, count)],
  ]);
}

/** The newest entries, as many as the derived files tell of. */
export function entriesInView(all: readonly { readonly entry: EntryFile }[]): EntryFile[] {
  const latest: EntryFile[] = [];
  let events = 0;
  for (const { entry } of all.toReversed()) {
    if (events >= EVENTS_IN_VIEW) break;
    latest.push(entry);
    events += entry.events.length;
  }
  return latest.reverse();
}

/** The newest entry of every engagement that has one it can be read from. */
export async function everyNewest(objects: Objects, tree: string): Promise<EntryFile[]> {
  const newest = await newestEntries(objects, tree, await allIds(objects, tree));
  return [...newest.values()].flatMap((file) => parseEntry(file).entry ?? []);
}

/** Where the files of an engagement differ from what its entries give. */
export async function viewBreaks(
  objects: Objects,
  tree: string,
  files: ReadonlyMap<string, string>,
  id: string,
): Promise<Problem[]> {
  const breaks = [...files].map(async ([path, text]) => differs(path, text, await textAt(objects, tree, path), id));
  return (await Promise.all(breaks)).flat();
}
