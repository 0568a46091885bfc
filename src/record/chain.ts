import { sha256Hex } from "../model/digest.ts";
import type { Problem } from "../model/finding.ts";
import { FIRST, type EntryFile } from "../model/record-file.ts";
import { formatInstant, type Instant, parseInstant } from "../model/time.ts";
import { eventIdOf } from "./events.ts";
import { entryPath } from "./place.ts";

/** An entry as it stands in a tree: the text, what it says, and the text that the recorder would write for that. */
export interface Standing {
  readonly path: string;
  readonly text: string;
  readonly entry: EntryFile;
  readonly canonical: string;
}

/** Entries in the order of the chain, as far as it holds, and where it breaks. */
export interface Chain {
  readonly ordered: readonly Standing[];
  readonly breaks: readonly Problem[];
}

/** The entries of one engagement one after another; each names the digest of the one before it. */
export function chainOf(id: string, all: readonly Standing[], now: Instant): Chain {
  const ordered = inOrder(all, ({ entry }) => entry.prev);
  const linked = new Set(ordered);
  const left = all.filter((each) => !linked.has(each));
  return {
    ordered,
    breaks: [
      ...all.flatMap((each) => entryBreaks(id, each, now)),
      ...forks(all),
      ...left.map((each) => unlinked(each)),
      ...ordered.flatMap((each, index) => orderBreaks(each, ordered[index - 1])),
      ...repeated(all),
    ],
  };
}

/** The entries that follow one another from the first on. */
export function inOrder<T extends { readonly text: string }>(all: readonly T[], prev: (each: T) => string): T[] {
  const followers = new Map(all.map((each) => [prev(each), each]));
  const ordered = new Set<T>();
  let next = followers.get(FIRST);
  while (next && !ordered.has(next)) {
    ordered.add(next);
    next = followers.get(sha256Hex(next.text));
  }
  return [...ordered];
}

function entryBreaks(id: string, { path, text, entry, canonical }: Standing, now: Instant): Problem[] {
  const at = timeOf(entry);
  return [
    ...(text === canonical
      ? []
      : [broken(path, "It is not written as the recorder writes it", firstDifference(text, canonical))]),
    ...(entry.engagement === id ? [] : [broken(path, `It is an entry of \`${entry.engagement}\``, 2)]),
    ...(path === entryPath({ ...entry, engagement: id }, text)
      ? []
      : [broken(path, "Its name does not fit what it says")]),
    ...(at > now ? [broken(path, `It is dated ${formatInstant(at)}, which is still to come`)] : []),
    ...entry.events.flatMap((event) =>
      event["id"] === eventIdOf(entry.engagement, entry.merge, event)
        ? []
        : [
            broken(
              path,
              `The id of event \`${event["id"] ?? ""}\` does not follow from what it says`,
              lineOf(text, event["id"]),
            ),
          ],
    ),
  ];
}

function forks(all: readonly Standing[]): Problem[] {
  const last = new Map(all.map((each) => [each.entry.prev, each]));
  const first = new Map(all.toReversed().map((each) => [each.entry.prev, each]));
  return all.flatMap((each) => {
    const twin = [first, last].map((by) => by.get(each.entry.prev)).find((other) => other !== each);
    return twin ? [broken(each.path, `It and \`${twin.path}\` follow the same entry`, prevLine(each.text))] : [];
  });
}

function unlinked({ path, text, entry }: Standing): Problem {
  const what = entry.prev === FIRST ? "It says that it is the first, and is not" : "It follows no entry that is here";
  return broken(path, `${what}: one was removed, changed or put in`, prevLine(text));
}

function orderBreaks({ path, entry }: Standing, before: Standing | undefined): Problem[] {
  if (!before || timeOf(entry) >= timeOf(before.entry)) return [];
  return [broken(path, `It was merged before \`${before.path}\`, which it follows`)];
}

function timeOf({ merged_at: at }: EntryFile): Instant {
  return parseInstant(at) ?? 0;
}

/** A merge has one entry, and an event happens once. */
function repeated(all: readonly Standing[]): Problem[] {
  const merges = new Map<string, Standing>();
  const ids = new Set<string>();
  return all.flatMap((each) => {
    const again = merges.get(each.entry.merge);
    const own = each.entry.events.flatMap(({ id }) => id ?? []);
    const twice = own.find((id, index) => ids.has(id.toLowerCase()) || own.indexOf(id) < index);
    merges.set(each.entry.merge, again ?? each);
    for (const id of own) ids.add(id.toLowerCase());
    return [
      ...(again ? [broken(each.path, `It records the merge of \`${again.path}\` once more`)] : []),
      ...(twice === undefined
        ? []
        : [broken(each.path, `Event \`${twice}\` is recorded twice`, lineOf(each.text, twice))]),
    ];
  });
}

function prevLine(text: string): number {
  return lineOf(text, "prev:");
}

function lineOf(text: string, part: string | undefined): number {
  const at = part === undefined ? -1 : text.split("\n").findIndex((line) => line.includes(part));
  return at < 0 ? 1 : at + 1;
}

function firstDifference(a: string, b: string): number {
  const [left, right] = [a.split("\n"), b.split("\n")];
  return Math.max(1, left.findIndex((line, index) => line !== right[index]) + 1);
}

export function broken(file: string, message: string, line = 1): Problem {
  const fix = "Restore it from the history as the recorder wrote it; a correction is a new entry.";
  return { code: "CS-EVT-003", place: { file, line, column: 1 }, message: `${message}.`, fix };
}
