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

/** As much of an entry as the chain is proved by: there may be too many to keep them whole. */
export interface Link {
  readonly path: string;
  readonly digest: string;
  readonly prev: string;
  readonly merge: string;
  readonly at: Instant;
  /** Whether a pull request brought it. */
  readonly pulled: boolean;
  readonly events: readonly Told[];
  readonly prevLine: number;
  readonly mergeLine: number;
}

interface Told {
  readonly id: string;
  readonly line: number;
}

/** Entries in the order of the chain, as far as it holds, and where it breaks. */
export interface Chain {
  readonly ordered: readonly Link[];
  readonly breaks: readonly Problem[];
}

export function linkOf({ path, text, entry }: Standing): Link {
  const { prev, merge, events } = entry;
  return {
    path,
    digest: sha256Hex(text),
    prev,
    merge,
    at: timeOf(entry),
    pulled: entry.pull_request !== undefined,
    events: events.flatMap(({ id }) => (id === undefined ? [] : [{ id, line: lineOf(text, id) }])),
    prevLine: lineOf(text, "\nprev:"),
    mergeLine: lineOf(text, "\nmerge:"),
  };
}

/** The entries of one engagement one after another; each names the digest of the one before it. */
export function chainOf(all: readonly Link[]): Chain {
  const ordered = inOrder(
    all,
    ({ prev }) => prev,
    ({ digest }) => digest,
  );
  const linked = new Set(ordered);
  const left = all.filter((each) => !linked.has(each));
  return {
    ordered,
    breaks: [
      ...forks(all),
      ...left.map((each) => unlinked(each)),
      ...ordered.flatMap((each, index) => orderBreaks(each, ordered[index - 1])),
      ...repeated(all),
    ],
  };
}

/** The entries that follow one another from the first on. */
export function inOrder<T>(all: readonly T[], prev: (each: T) => string, digest: (each: T) => string): T[] {
  const followers = new Map(all.map((each) => [prev(each), each]));
  const ordered = new Set<T>();
  let next = followers.get(FIRST);
  while (next && !ordered.has(next)) {
    ordered.add(next);
    next = followers.get(digest(next));
  }
  return [...ordered];
}

/** What is wrong with an entry by itself. */
export function entryBreaks(id: string, { path, text, entry, canonical }: Standing, now: Instant): Problem[] {
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
              lineOf(text, event["id"] ?? ""),
            ),
          ],
    ),
  ];
}

function forks(all: readonly Link[]): Problem[] {
  const last = new Map(all.map((each) => [each.prev, each]));
  const first = new Map(all.toReversed().map((each) => [each.prev, each]));
  return all.flatMap((each) => {
    const twin = [first, last].map((by) => by.get(each.prev)).find((other) => other !== each);
    return twin ? [broken(each.path, `It and \`${twin.path}\` follow the same entry`, each.prevLine)] : [];
  });
}

function unlinked({ path, prev, prevLine }: Link): Problem {
  const what = prev === FIRST ? "It says that it is the first, and is not" : "It follows no entry that is here";
  return broken(path, `${what}: one was removed, changed or put in`, prevLine);
}

function orderBreaks({ path, at }: Link, before: Link | undefined): Problem[] {
  if (!before || at >= before.at) return [];
  return [broken(path, `It was merged before \`${before.path}\`, which it follows`)];
}

function timeOf({ merged_at: at }: EntryFile): Instant {
  return parseInstant(at) ?? 0;
}

/** A merge has one entry, and an event happens once. */
function repeated(all: readonly Link[]): Problem[] {
  const merges = new Map<string, Link>();
  const ids = new Set<string>();
  return all.flatMap((each) => {
    const again = merges.get(each.merge);
    const own = each.events.map(({ id }) => id.toLowerCase());
    const twice = each.events.find((_, index) => ids.has(own[index] ?? "") || own.indexOf(own[index] ?? "") < index);
    merges.set(each.merge, again ?? each);
    for (const id of own) ids.add(id);
    return [
      ...(again ? [broken(each.path, `It records the merge of \`${again.path}\` once more`)] : []),
      ...(twice ? [broken(each.path, `Event \`${twice.id}\` is recorded twice`, twice.line)] : []),
    ];
  });
}

function lineOf(text: string, part: string): number {
  const at = text.indexOf(part);
  if (at < 0) return 1;
  let line = part.startsWith("\n") ? 2 : 1;
  for (let end = text.indexOf("\n"); end >= 0 && end < at; end = text.indexOf("\n", end + 1)) line += 1;
  return line;
}

function firstDifference(a: string, b: string): number {
  const [left, right] = [a.split("\n"), b.split("\n")];
  return Math.max(1, left.findIndex((line, index) => line !== right[index]) + 1);
}

export function broken(file: string, message: string, line = 1): Problem {
  const fix = "Restore it from the history as the recorder wrote it; a correction is a new entry.";
  return { code: "CS-EVT-003", place: { file, line, column: 1 }, message: `${message}.`, fix };
}
