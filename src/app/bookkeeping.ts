import { GitProblem } from "../git/problem.ts";
import { openRepository, type Repository } from "../git/repository.ts";
import { readFile } from "../git/source-file.ts";
import type { ChangedFile } from "../model/case.ts";
import { engagementOf, type SourceFile } from "../model/engagement.ts";
import type { Problem } from "../model/finding.ts";
import type { EntryFile } from "../model/record-file.ts";
import { ENGAGEMENT_ID } from "../model/scalars.ts";
import { type Instant, parseInstant } from "../model/time.ts";
import { isEntryPath, PORTFOLIO } from "../record/place.ts";
import { everyNewest } from "./derived.ts";
import type { Asked } from "./gather.ts";
import { movedEntries, readPins } from "./moved-records.ts";
import { readHistory } from "./proof-of-merges.ts";
import { type Page, pageDiffers, pages } from "./pages.ts";
import { isRenderedPath } from "./prove-rendered.ts";
import { type Proof, proveRecord, type Scene } from "./prove-record.ts";
import { readEntry } from "./read-entry.ts";
import { BrokenRecord, type Content, type Desk } from "./record-desk.ts";
import { recordAll } from "./record-merge.ts";
import type { Sides } from "./sides.ts";
import { textAt, textOf } from "./text-at.ts";
import { UsageError } from "./verb.ts";

/** What a change does to the files that the recorder writes. */
export interface Bookkeeping {
  /** Those that are just as the recorder writes them. */
  readonly proven: ReadonlySet<string>;
  /** Where a record that it touches does not hold, or what stands beside it does not follow. */
  readonly breaks: readonly Problem[];
}

/** More is no bookkeeping, and is not read. */
const MOST_FILES = 10_000;

/** So many are told. */
const MOST_BREAKS = 20;

/**
 * A change may bring what the recorder wrote, and nothing else. What is derived has to follow from the entries. An entry has to
 * be what recording its merge again gives; in the working files, where nobody has to trust it, one that holds is enough.
 */
export async function readBookkeeping(sides: Sides, asked: Asked, owned: readonly ChangedFile[]): Promise<Bookkeeping> {
  const ids = [...new Set(owned.flatMap(({ path }) => engagementOf(path) ?? []))].filter((id) =>
    ENGAGEMENT_ID.test(id),
  );
  if (owned.length > MOST_FILES) return { proven: new Set(), breaks: [] };
  const repo = await openRepository(asked.repo);
  const scene = await sceneOf(repo, sides, asked);
  const proofs: Proof[] = [];
  for (const id of ids.toSorted()) proofs.push(await proveRecord(scene, id));
  const overAll = await provePages(scene, sides.baseTree, owned, proofs);
  const breaks = [...proofs, ...[...overAll.values()].map((each) => ({ breaks: each ?? [] }))].flatMap(
    (each) => each.breaks,
  );
  const whole = proofs.filter((proof) => proof.breaks.length + proof.unproved.length === 0);
  const entries = breaks.length > 0 ? [] : await genuine(repo, scene, { sides, asked }, owned, whole);
  const derived = owned.filter(({ path }) =>
    whole.some(({ id, derived: pages }) => pages.has(path) || isRenderedPath(id, path)),
  );
  const over = owned.filter(({ path }) => overAll.get(path)?.length === 0);
  const proven = [...entries, ...derived, ...over].map(({ path }) => path);
  return { proven: new Set(proven), breaks: breaks.slice(0, MOST_BREAKS) };
}

/** The record as the change would leave it, against the merges and the settings of the base, whose entries all remain. */
async function sceneOf(repo: Repository, { merged, base, baseTree }: Sides, { now }: Asked): Promise<Scene> {
  const { objects, tree } = merged;
  const history = await readHistory(repo, objects, base);
  return { now, objects, tree, anchored: baseTree, history, pins: await readPins(objects, baseTree), keep: "nothing" };
}

/** What is wrong with a page over all engagements; nothing where nobody can tell. */
type Proven = ReadonlyMap<string, Problem[] | undefined>;

/** A page follows from that of the base and the records that were touched, or from all records. */
async function provePages(
  scene: Scene,
  baseTree: string,
  owned: readonly ChangedFile[],
  proofs: readonly Proof[],
): Promise<Proven> {
  const newest = proofs.flatMap((proof) => proof.newest ?? []);
  const touched = new Set(owned.map(({ path }) => path));
  const isRecorded = owned.some(({ path }) => isEntryPath(path));
  const proved = pages.map(async (page) => {
    const isTouched = isRecorded || touched.has(page.path);
    return [page.path, isTouched ? await provePage(scene, baseTree, page, newest) : []] as const;
  });
  return new Map(await Promise.all(proved));
}

async function provePage(
  { objects, tree }: Scene,
  baseTree: string,
  page: Page,
  newest: readonly EntryFile[],
): Promise<Problem[] | undefined> {
  const [before, now] = [await textAt(objects, baseTree, page.path), await textAt(objects, tree, page.path)];
  // A table is there only where there is something to tell; the page of all engagements always is.
  const isWhole = newest.length === 0 || (before === undefined && page.path === PORTFOLIO);
  const isSame = !isWhole && (now ?? "") === page.text(before ?? "", newest);
  return isSame ? [] : await wholePage({ objects, tree }, page);
}

/** Nothing where there is no record that it could follow from. */
async function wholePage(
  { objects, tree }: Pick<Scene, "objects" | "tree">,
  page: Page,
): Promise<Problem[] | undefined> {
  const all = await everyNewest(objects, tree);
  const [first] = all;
  if (!first) return undefined;
  return pageDiffers(page, page.text("", all), await textAt(objects, tree, page.path), first.engagement);
}

type About = { readonly sides: Sides; readonly asked: Asked };

/** Entries that came with a record from another history, as pinned at the base, and those that recording again gives. */
async function genuine(
  repo: Repository,
  scene: Scene,
  about: About,
  owned: readonly ChangedFile[],
  whole: readonly Proof[],
): Promise<ChangedFile[]> {
  const ids = new Set(whole.map(({ id }) => id));
  const added = owned.filter(({ path }) => isEntryPath(path) && ids.has(engagementOf(path) ?? ""));
  if (added.length === 0 || about.asked.head === undefined) return added;
  const moved = new Set<string>();
  for (const id of ids)
    for (const path of await movedEntries(scene.objects, scene.tree, id, scene.pins.get(id))) moved.add(path);
  const files = await Promise.all(added.flatMap(({ after }) => (after ? [readFile(scene.objects, after)] : [])));
  const again = await recordedAgain(
    repo,
    scene,
    about,
    files.filter(({ path }) => !moved.has(path)),
  );
  const texts = new Map(files.map(({ path, bytes }) => [path, textOf(bytes)]));
  return added.filter(({ path }) => moved.has(path) || again.get(path) === texts.get(path));
}

/** What the recorder writes on the base for the merges that these entries are of, with the facts that were given. */
async function recordedAgain(
  repo: Repository,
  { objects, history, pins, now }: Scene,
  { sides, asked }: About,
  files: readonly SourceFile[],
): Promise<ReadonlyMap<string, Content>> {
  const { base: tip, baseTree: tree } = sides;
  const desk: Desk = { repo, objects, tree, tip, pins, entries: new Map(), writes: new Map(), problems: [] };
  const entries = files.flatMap((file) => readEntry(file).standing?.entry ?? []);
  const place = ({ merge }: EntryFile) => history.places?.get(merge) ?? 0;
  try {
    for (const entry of entries.toSorted((a, b) => place(b) - place(a))) {
      const { merge, engine } = entry;
      const { builtin, packaged, recorded: pulls = [] } = asked;
      const about = { merge, engine, pulls, builtin, packaged };
      await recordAll(desk, { ...about, now: Math.min(observed(entry) ?? now, now) });
    }
  } catch (error) {
    // Then it is not what the recorder writes: it writes nothing. What a shallow clone lacks may still be fetched.
    const isShallow = error instanceof GitProblem && error.kind === "shallow";
    if (isShallow || ![UsageError, BrokenRecord, GitProblem].some((known) => error instanceof known)) throw error;
  }
  return desk.writes;
}

/** When the recorder looked, as far as the entry tells: what it carries on may have been seen before the merge. */
function observed({ approvals, merged_at: mergedAt }: EntryFile): Instant | undefined {
  const all = approvals.flatMap((each) => parseInstant(each.observed_at ?? "") ?? []);
  const last = Math.max(...all);
  return last >= (parseInstant(mergedAt) ?? 0) ? last : undefined;
}
