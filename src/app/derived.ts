import { stringifyYaml } from "../edit/yaml.ts";
import type { Objects } from "../git/objects.ts";
import { newestEntries } from "../git/snapshot.ts";
import { compareText, type Problem } from "../model/finding.ts";
import type { EntryFile } from "../model/record-file.ts";
import { parseEntry } from "../parse/record.ts";
import { PORTFOLIO, projectStatePath, statusPagePath } from "../record/place.ts";
import { EVENTS_IN_VIEW, projectState } from "../record/project-state.ts";
import { portfolioPage } from "../report/portfolio.ts";
import { statusPage } from "../report/status-page.ts";
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

/** Where the page of all engagements differs from what their newest entries give; of some of them, their lines alone. */
export async function portfolioBreaks(
  objects: Objects,
  tree: string,
  newest: readonly EntryFile[],
  isAll: boolean,
): Promise<Problem[]> {
  const [first] = newest.map(({ engagement }) => engagement).toSorted(compareText);
  if (first === undefined) return [];
  const page = await textAt(objects, tree, PORTFOLIO);
  return differs(PORTFOLIO, portfolioPage(isAll ? "" : (page ?? ""), newest), page, first);
}

/** The first line in which a derived file differs from what the record gives. */
export function differs(path: string, replayed: string, text: string | undefined, id: string): Problem[] {
  if (text === replayed) return [];
  const [left, right] = [replayed.split("\n"), (text ?? "").split("\n")];
  const at = left.findIndex((line, index) => line !== right[index]);
  const line = at < 0 ? left.length : at;
  const message =
    text === undefined
      ? "The derived view is missing."
      : `The record gives \`${(left[line] ?? "").trim()}\`; the file says \`${(right[line] ?? "").trim()}\`.`;
  const fix = `Run \`countersign replay ${id} --write\`.`;
  return [{ code: "CS-EVT-005", place: { file: path, line: line + 1, column: 1 }, message, fix }];
}
