import { firstParents, isFirstParentOf } from "../git/landing.ts";
import type { CommitObject } from "../git/commit-object.ts";
import { refuseIgnored } from "../git/ignored.ts";
import { writeTogether } from "../git/pending-writes.ts";
import type { Write } from "../model/write.ts";
import { openRepository, type Repository } from "../git/repository.ts";
import { worktreeTree } from "../git/worktree.ts";
import { stringifyYaml } from "../edit/yaml.ts";
import type { Case } from "../model/case.ts";
import { sha256Hex } from "../model/digest.ts";
import { dataOf } from "../model/doc.ts";
import { isEngineOwned, type SourceFile } from "../model/engagement.ts";
import type { Problem } from "../model/finding.ts";
import type { Pull } from "../model/pull.ts";
import { FIRST } from "../model/record-file.ts";
import { type Instant, parseInstant } from "../model/time.ts";
import type { EngagementVerdict } from "../model/verdict.ts";
import { entryOf, type Rendered } from "../record/entry.ts";
import type { Occasion } from "../record/occasion.ts";
import { entryPath } from "../record/place.ts";
import { derivedFiles, entriesInView, everyNewest } from "./derived.ts";
import { evaluate } from "./evaluate.ts";
import { deeper, gatherLanded } from "./question.ts";
import { type Landing, landingOf } from "./landing.ts";
import { isAfterArrival, missedBefore, touched } from "./missed.ts";
import { readPins } from "./moved-records.ts";
import { pages } from "./pages.ts";
import type { Packaged } from "./packaged.ts";
import { type Desk, entriesOf, isPinned, writeOf, type Written } from "./record-desk.ts";
import { resolve } from "./sides.ts";
import { textAt } from "./text-at.ts";
import { UsageError } from "./verb.ts";

/** A merge to record, and what the forge says of it and of those before it that were missed. */
export interface ToRecord {
  readonly merge: string;
  readonly pulls: readonly Pull[];
  readonly now: Instant;
  readonly builtin: ReadonlyMap<string, SourceFile>;
  readonly engine: string;
  /** What documents are rendered with; without it none are, and the entry says nothing new of them. */
  readonly packaged: Packaged | undefined;
  /** The facts of other merges may be among them. */
  readonly among?: boolean;
}

/** The same in a work tree. */
export interface ToRecordHere extends ToRecord {
  readonly repo: string;
  readonly dryRun: boolean;
}

/** What became of one engagement. */
export interface Recorded {
  readonly engagement: string;
  readonly merge: string;
  readonly entry: string;
  readonly events: readonly string[];
  readonly status: "recorded" | "recorded before" | "recorded without facts" | "overtaken" | "removed" | "not recorded";
}

export interface Recording {
  readonly recorded: readonly Recorded[];
  readonly files: readonly string[];
  /** Why documents could not be rendered: the merge is recorded all the same. */
  readonly warnings: readonly Problem[];
}

/**
 * Writes the entry of a merge, of those before it that an earlier run missed, and what is derived from them, all of it or
 * nothing. A merge that has its entry already gets no other.
 */
export async function recordMerge(asked: ToRecordHere): Promise<Recording> {
  const repo = await openRepository(asked.repo);
  if (asked.dryRun) {
    const made = await inWorkTree(repo, asked);
    const recording = recordingOf(made);
    await refuseIgnored(repo, recording.files);
    return recording;
  }
  return await writeTogether(repo, async () => {
    const made = await inWorkTree(repo, asked);
    return { writes: made.writes, result: recordingOf(made) };
  });
}

function recordingOf({ writes, result, problems }: Made): Recording {
  return { recorded: result, files: writes.map(({ path }) => path), warnings: problems };
}

/** What recording would write, and what became of each engagement. */
export interface Made {
  readonly writes: readonly Write[];
  readonly result: readonly Recorded[];
  /** Why documents could not be rendered. */
  readonly problems: readonly Problem[];
}

/** Where a record stands: the tree that holds it, and the branch whose merges it tells of. */
export type RecordPlace = Pick<Desk, "repo" | "objects" | "tree" | "tip">;

/** Makes the entries of merges, the oldest first, and what is derived from them; writes nothing. */
export async function recordInto(place: RecordPlace, merges: readonly ToRecord[]): Promise<Made> {
  const pins = await readPins(place.objects, place.tree);
  const desk: Desk = { ...place, pins, entries: new Map(), writes: new Map(), problems: [] };
  const result: Recorded[] = [];
  for (const asked of merges) result.push(...(await recordAll(desk, asked)));
  if (desk.writes.size > 0) await writePages(desk);
  const writes = [...desk.writes].map(([path, content]) => writeOf(path, content));
  return { writes, result, problems: desk.problems };
}

async function inWorkTree(repo: Repository, asked: ToRecord): Promise<Made> {
  const { objects, tree, dispose } = await worktreeTree(repo);
  try {
    return await recordInto({ repo, objects, tree, tip: "HEAD" }, [asked]);
  } catch (error) {
    throw await deeper(repo.root, error);
  } finally {
    await dispose();
  }
}

/** The lines of engagements that this run says nothing about stay; where no page is there yet, they are made of all records. */
async function writePages({ objects, tree, entries, writes }: Desk): Promise<void> {
  const before = await Promise.all(pages.map(({ path }) => textAt(objects, tree, path)));
  const known = [...entries].flatMap(([, all]) => all.at(-1)?.entry ?? []);
  const others = before[0] === undefined ? await everyNewest(objects, tree) : [];
  for (const [index, { path, text }] of pages.entries()) {
    const previous = before[index];
    const next = text(previous ?? "", [...others, ...known]);
    if (next !== "") writes.set(path, next);
    else if (previous !== undefined) writes.set(path, null);
  }
}

/** Puts what is to be written on the desk, but for the page of all engagements. */
export async function recordAll(desk: Desk, asked: ToRecord): Promise<Recorded[]> {
  const merge = await resolve(desk.objects, asked.merge);
  await checkBranch(desk, merge);
  const landing = await landingOf(desk.repo, desk.objects, merge, pullOf(asked.pulls, merge, true));
  const ids = await touched(desk.objects, landing.sides.baseTree, landing.sides.headTree);
  const missed = await missedBefore(desk, landing.sides.base, ids, asked.pulls);
  const before = await Promise.all(ids.map((id) => recordedBefore(desk, id, merge)));
  if (before.includes(undefined)) checkPulls(asked, [merge, ...missed.map(({ sha }) => sha)]);
  const done: Recorded[] = [];
  for (const { sha, ids: also } of missed) {
    const pull = pullOf(asked.pulls, sha);
    done.push(...(await recordOne(desk, await landingOf(desk.repo, desk.objects, sha, pull), also, pull, asked)));
  }
  return [...done, ...(await recordOne(desk, landing, ids, pullOf(asked.pulls, merge, true), asked))];
}

/** The record is that of the branch that is checked out. In a shallow clone, nobody can tell how far it goes back. */
async function checkBranch({ objects, tip }: Desk, merge: string): Promise<void> {
  const head = await resolve(objects, tip);
  if (head === merge) return;
  const [last] = await firstParents(objects, head, new Set([merge]), Infinity);
  if (last?.parents.length !== 0) return;
  const hint = "Check out the branch that it was merged into.";
  throw new UsageError(`${merge.slice(0, 12)} is not on the branch that is checked out`, hint);
}

/** The facts of a merge; those that do not say of which are of the one that was named. */
function pullOf(pulls: readonly Pull[], merge: string, isNamed = false): Pull | undefined {
  const own = pulls.find((pull) => pull.mergeCommit === merge);
  const [only, ...more] = isNamed ? pulls.filter((pull) => pull.mergeCommit === undefined) : [];
  return own ?? (more.length === 0 ? only : undefined);
}

/** Facts of no merge that is to be recorded are those of the wrong pull request. */
function checkPulls({ pulls, among = false }: ToRecord, merges: readonly string[]): void {
  const [first] = pulls;
  if (!first || among || pulls.some(({ mergeCommit: sha }) => sha === undefined || merges.includes(sha))) return;
  const what = `The facts of #${first.number} are of another merge, ${first.mergeCommit?.slice(0, 12)}`;
  throw new UsageError(what, "Give those of the pull request whose `merge_commit_sha` is named with --merge.");
}

async function recordOne(
  desk: Desk,
  landing: Landing,
  ids: readonly string[],
  pull: Pull | undefined,
  asked: ToRecord,
): Promise<Recorded[]> {
  const before = await Promise.all(ids.map((id) => recordedBefore(desk, id, landing.commit.sha)));
  const open = ids.filter((_, index) => before[index] === undefined);
  const known = before.flatMap((each) => each ?? []);
  if (open.length === 0) return known;
  return [...known, ...(await recordOpen(desk, landing, open, pull, asked))];
}

/** It has an entry, or comes too late: what was merged after it has one, and no entry goes between others. */
async function recordedBefore(desk: Desk, id: string, merge: string): Promise<Recorded | undefined> {
  const all = await entriesOf(desk, id);
  const found = all.find((each) => each.merge === merge);
  if (found) return recorded(found, "recorded before");
  const newest = all.at(-1);
  if (!newest || !(await isOvertaken(desk, id, merge, newest))) return undefined;
  return { engagement: id, merge, entry: "", events: [], status: "overtaken" };
}

/** What came before the record did, or before the merge of its newest entry. */
async function isOvertaken(desk: Desk, id: string, merge: string, newest: Written): Promise<boolean> {
  if (isPinned(desk, id, newest)) return !(await isAfterArrival(desk.objects, merge, newest.path));
  if (await isFirstParentOf(desk.objects, newest.merge, merge)) return false;
  return await isFirstParentOf(desk.objects, merge, newest.merge);
}

function recorded({ path, entry }: Written, status: Recorded["status"]): Recorded {
  const { engagement, merge, events } = entry;
  return { engagement, merge, entry: path, events: events.map(({ id, type }) => `${type ?? ""} ${id ?? ""}`), status };
}

async function recordOpen(
  desk: Desk,
  landing: Landing,
  ids: readonly string[],
  pull: Pull | undefined,
  { now, builtin, engine, packaged }: ToRecord,
): Promise<Recorded[]> {
  const mergedAt = timeOf(desk, landing, ids, pull, now);
  const question = await gatherLanded(desk.objects, landing.sides, {
    ids,
    // Judged as it was before the merge, which alone would now be in its way.
    pull: pull && { ...pull, open: true, merged: false, mergedAt: pull.mergedAt ?? landing.commit.committer.at },
    now: mergedAt,
    builtin,
    recordTree: desk.tree,
  });
  const { cases, verdict } = evaluate(withNewest(question, desk));
  const about = {
    merge: landing.commit.sha,
    mergedAt,
    observedAt: now,
    pull,
    engine,
    ...whoMerged(landing.commit, pull),
  };
  const done: Recorded[] = [];
  for (const id of ids) {
    const c = cases.find((each) => each.id === id);
    const judged = verdict.engagements.find((each) => each.id === id);
    const none = { engagement: id, merge: landing.commit.sha, entry: "", events: [] };
    if (!c || !judged) done.push({ ...none, status: "not recorded" });
    else if (isRemoved(c)) done.push({ ...none, status: "removed" });
    else done.push(write(desk, c, judged, about, await renderedBy(desk, c, landing, packaged)));
  }
  return done;
}

/** Loaded only where an artifact can be rendered or was. */
async function renderedBy(desk: Desk, c: Case, { commit }: Landing, packaged: Packaged | undefined) {
  const before = desk.entries.get(c.id)?.at(-1)?.entry.outputs ?? [];
  const isRendered = c.adapter.artifacts.some(({ render }) => render !== undefined);
  if (packaged === undefined || (before.length === 0 && !isRendered)) return undefined;
  const { renderOnto } = await import("./render/render-onto.ts");
  return await renderOnto(desk, { c, before, tree: commit.tree, packaged });
}

function isRemoved({ head }: Case): boolean {
  return head.files.every(({ path }) => isEngineOwned(path));
}

/** When it was merged. The date of a push is whatever its author says, and an entry is never older than the one before it. */
function timeOf(
  desk: Desk,
  { commit }: Landing,
  ids: readonly string[],
  pull: Pull | undefined,
  now: Instant,
): Instant {
  const before = ids.flatMap((id) => desk.entries.get(id)?.at(-1)?.entry.merged_at ?? []);
  return Math.max(Math.min(pull?.mergedAt ?? commit.committer.at, now), ...before.map((at) => parseInstant(at) ?? 0));
}

/** An entry that this run has made and not yet written is the newest. */
function withNewest<T extends { readonly entries: ReadonlyMap<string, SourceFile> }>(question: T, desk: Desk): T {
  const entries = new Map(question.entries);
  for (const [id, all] of desk.entries) {
    const last = all.at(-1);
    if (last) entries.set(id, { path: last.path, mode: "100644", oid: "", bytes: new TextEncoder().encode(last.text) });
  }
  return { ...question, entries };
}

/** GitHub writes the number into the message of a merge and of a squash. */
function whoMerged({ message, author }: CommitObject, pull: Pull | undefined): Pick<Occasion, "actor" | "number"> {
  const told = /^Merge pull request #(\d{1,9}) |\(#(\d{1,9})\)$/.exec(message.split("\n", 1)[0] ?? "");
  const number = pull?.number ?? (told ? Number(told[1] ?? told[2]) : undefined);
  return { number, actor: pull ? (pull.author?.login ?? "ghost") : author.name || "TBD" };
}

function write(
  desk: Desk,
  c: Case,
  judged: EngagementVerdict,
  about: Omit<Occasion, "prev">,
  rendered: Rendered | undefined,
): Recorded {
  const all = desk.entries.get(c.id) ?? [];
  const last = all.at(-1);
  const prev = last ? sha256Hex(last.text) : FIRST;
  const entry = entryOf(c, judged.next, { ...about, prev }, last?.entry, rendered);
  const text = stringifyYaml(dataOf(entry));
  const written = { path: entryPath(entry, text), text, merge: entry.merge, prev, entry };
  desk.entries.set(c.id, [...all, written]);
  desk.writes.set(written.path, text);
  const latest = entriesInView([...all, written]);
  for (const [path, derived] of derivedFiles(latest, all.length + 1)) desk.writes.set(path, derived);
  return recorded(written, entry.facts === "missing" ? "recorded without facts" : "recorded");
}
