import { entryAt, type Objects } from "../git/objects.ts";
import { recordEntries } from "../git/record-entries.ts";
import { readFile } from "../git/source-file.ts";
import { diffTrees, listTree } from "../git/tree-diff.ts";
import { TREE } from "../git/tree.ts";
import type { SourceFile } from "../model/engagement.ts";
import { compareText, type Problem } from "../model/finding.ts";
import type { EntryFile } from "../model/record-file.ts";
import type { Instant } from "../model/time.ts";
import { broken, chainOf, entryBreaks, type Link, linkOf } from "../record/chain.ts";
import { isEntryPath, projectStatePath, recordPath } from "../record/place.ts";
import { EVENTS_IN_VIEW } from "../record/project-state.ts";
import { derivedFiles, viewBreaks } from "./derived.ts";
import { movedEntries, type Pin, unknownPin } from "./moved-records.ts";
import { type History, type Landed, landedAs, placeBreaks } from "./proof-of-merges.ts";
import { renderedBreaks } from "./prove-rendered.ts";
import { readEntry } from "./read-entry.ts";

/** What a record is proved against. */
export interface Scene {
  readonly now: Instant;
  readonly objects: Objects;
  /** The tree that the record stands in. */
  readonly tree: string;
  /** One that had it as it must still be, entry for entry. */
  readonly anchored: string | undefined;
  readonly history: History;
  /** Entries that came from another history, whose merges are not looked for here. */
  readonly pins: ReadonlyMap<string, Pin>;
  /** Whether the entries or their events are wanted, and not only what they prove: there may be more than fit into memory. */
  readonly keep: Kept;
}

type Event = EntryFile["events"][number];

export type Kept = "nothing" | "events" | "entries";

/** One engagement's record, read and proved as far as it holds. */
export interface Proof {
  readonly id: string;
  /** Entries that follow one another from the first on. */
  readonly count: number;
  /** How many of them came from another history. */
  readonly moved: number;
  readonly newest: EntryFile | undefined;
  /** Those entries, where they are wanted. */
  readonly entries: readonly EntryFile[];
  /** What happened, the oldest first, where that is wanted. */
  readonly events: readonly Event[];
  /** What has to stand beside the entries, by path. */
  readonly derived: ReadonlyMap<string, string>;
  readonly breaks: readonly Problem[];
  /** What this clone does not hold enough for. */
  readonly unproved: readonly string[];
}

/** An entry that was read and let go again. */
interface Read {
  readonly link: Link;
  readonly entry: EntryFile | undefined;
  readonly events: readonly Event[];
  /** Nothing where its merge is in another history. */
  readonly landed: Landed | undefined;
}

export async function proveRecord(scene: Scene, id: string): Promise<Proof> {
  const { objects, tree } = scene;
  const pin = scene.pins.get(id);
  const moved = await movedEntries(objects, tree, id, pin);
  const breaks: Problem[] = pin && moved.size === 0 ? [unknownPin(id, pin)] : [];
  const read = new Map<Link, Read>();
  for await (const files of recordEntries(objects, tree, id)) {
    const some = await Promise.all(files.map((file) => readOne(scene, id, file, moved.has(file.path))));
    breaks.push(...some.flatMap((each) => each.breaks));
    for (const each of some) if (each.read) read.set(each.read.link, each.read);
  }
  const { ordered, breaks: broken } = chainOf([...read.keys()]);
  const latest = await entriesAgain(objects, tree, inView(ordered));
  const derived = derivedFiles(latest, ordered.length);
  const found = [
    ...breaks,
    ...broken,
    ...(await strangers(scene, id)),
    ...(await renderedBreaks(objects, tree, id, latest.at(-1))),
    ...(await placesOf(scene, id, ordered, read)),
    ...(await viewBreaks(objects, tree, derived, id)),
    ...(await anchorBreaks(scene, id)),
  ];
  const events = ordered.flatMap((link) => read.get(link)?.events ?? []);
  const [newest] = latest.slice(-1);
  const unproved = unprovedOf(scene.history, [...read.values()]);
  const entries = ordered.flatMap((link) => read.get(link)?.entry ?? []);
  const counts = { count: ordered.length, moved: moved.size };
  return { id, ...counts, newest, entries, events, derived, breaks: unique(found), unproved };
}

async function readOne({ objects, now, keep }: Scene, id: string, file: SourceFile, isMoved: boolean) {
  const { standing, problems } = readEntry(file);
  if (!standing) return { breaks: problems, read: undefined };
  const landed = isMoved ? undefined : await landedAs(objects, id, standing.path, standing.entry);
  const { entry } = standing;
  const read: Read = {
    link: copyOf(linkOf(standing)),
    entry: keep === "entries" ? entry : undefined,
    events: keep === "nothing" ? [] : copyOf(entry.events),
    landed,
  };
  return { breaks: [...entryBreaks(id, standing, now), ...(landed?.breaks ?? [])], read };
}

/** A copy that stands alone: a text that was cut out of the entry's would keep the whole of that in memory. */
function copyOf<T>(data: T): T {
  return JSON.parse(JSON.stringify(data)) as T;
}

/** The newest links, as many as the derived files tell of. */
function inView(ordered: readonly Link[]): Link[] {
  let events = 0;
  const at = ordered.findLastIndex((link) => (events += link.events.length) >= EVENTS_IN_VIEW);
  return ordered.slice(Math.max(at, 0));
}

async function entriesAgain(objects: Objects, tree: string, links: readonly Link[]): Promise<EntryFile[]> {
  const files = links.map(async ({ path }) => {
    const entry = await entryAt(objects, tree, path);
    return entry ? (readEntry(await readFile(objects, { ...entry, path })).standing?.entry ?? []) : [];
  });
  return (await Promise.all(files)).flat();
}

async function placesOf(
  { objects, history }: Scene,
  id: string,
  ordered: readonly Link[],
  read: ReadonlyMap<Link, Read>,
): Promise<Problem[]> {
  const before = new Map(ordered.map((link, index) => [link, ordered[index - 1]]));
  const breaks = [...read].flatMap(([link, { landed }]) =>
    landed ? [placeBreaks(objects, history, id, link, before.get(link), landed)] : [],
  );
  return (await Promise.all(breaks)).flat();
}

function unprovedOf({ places, isShallow }: History, read: readonly Read[]): string[] {
  const all = read.flatMap(({ landed }) => landed ?? []);
  const unseen = all.filter(({ changed }) => changed === undefined).length;
  if (all.length === 0 || places !== undefined) return [];
  const why = isShallow ? "this clone is shallow (fetch-depth: 0)" : "nothing is committed here";
  const left = `what ${unseen} of its ${all.length} merges changed`;
  return [`that its merges are those of this branch, in their order${unseen > 0 ? `, and ${left}` : ""}: ${why}`];
}

/** What is derived comes last: where an entry is wrong, that follows. */
function unique(breaks: readonly Problem[]): Problem[] {
  const all = new Map(breaks.map((each) => [JSON.stringify(each), each]));
  return [...all.values()].toSorted(
    (a, b) => compareText(a.code, b.code) || compareText(a.place.file, b.place.file) || a.place.line - b.place.line,
  );
}

/** What stands in record/ and is neither an entry nor the derived view. */
async function strangers({ objects, tree }: Scene, id: string): Promise<Problem[]> {
  const folder = recordPath(id).slice(0, -1);
  const entry = await entryAt(objects, tree, folder);
  const files = await listTree(objects, tree, folder);
  const strange = files.map(({ path }) => path).filter((path) => path !== projectStatePath(id) && !isEntryPath(path));
  return [...(entry && entry.mode !== TREE ? [folder] : []), ...strange].map((path) =>
    broken(path, "The recorder writes no such file"),
  );
}

/** Append-only: what the anchor has is there still, byte for byte. */
async function anchorBreaks({ objects, tree, anchored }: Scene, id: string): Promise<Problem[]> {
  if (anchored === undefined) return [];
  const changed = await diffTrees(objects, anchored, tree, (path) => within(path, id));
  return changed
    .filter(({ before: was, path }) => was !== undefined && isEntryPath(path))
    .map(({ path, after }) =>
      broken(path, after ? "It is another than at the anchor" : "It is at the anchor and no more here"),
    );
}

function within(path: string, id: string): boolean | "prune" {
  const folder = recordPath(id);
  if (path.startsWith(folder)) return true;
  return path.endsWith("/") && !folder.startsWith(path) ? "prune" : false;
}
