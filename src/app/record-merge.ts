import { firstParents } from "../git/landing.ts";
import type { CommitObject } from "../git/commit-object.ts";
import { entryAt, type Objects } from "../git/objects.ts";
import { type Write, writeTogether } from "../git/pending-writes.ts";
import { recordEntries } from "../git/record-entries.ts";
import { newestEntries } from "../git/snapshot.ts";
import { openRepository, type Repository } from "../git/repository.ts";
import { diffTrees } from "../git/tree-diff.ts";
import { worktreeTree } from "../git/worktree.ts";
import { stringifyYaml } from "../edit/yaml.ts";
import type { Case } from "../model/case.ts";
import { sha256Hex } from "../model/digest.ts";
import { dataOf } from "../model/doc.ts";
import { engagementOf, isEngineOwned, type SourceFile } from "../model/engagement.ts";
import { compareText } from "../model/finding.ts";
import type { Pull } from "../model/pull.ts";
import { type EntryFile, FIRST } from "../model/record-file.ts";
import type { Instant } from "../model/time.ts";
import type { EngagementVerdict } from "../model/verdict.ts";
import { parseEntry } from "../parse/record.ts";
import { entryOf } from "../record/entry.ts";
import type { Occasion } from "../record/occasion.ts";
import { entryPath, PORTFOLIO, projectStatePath, statusPagePath } from "../record/place.ts";
import { projectState } from "../record/project-state.ts";
import { evaluate } from "./evaluate.ts";
import { portfolioPage } from "../report/portfolio.ts";
import { statusPage } from "../report/status-page.ts";
import { allIds, gatherLanded } from "./gather.ts";
import { type Landing, landingOf } from "./landing.ts";
import { resolve } from "./sides.ts";

/** A merge to record, and what the forge says of it and of those before it that were missed. */
export interface ToRecord {
  readonly repo: string;
  readonly merge: string;
  readonly pulls: readonly Pull[];
  readonly now: Instant;
  readonly builtin: ReadonlyMap<string, SourceFile>;
  readonly engine: string;
  readonly dryRun: boolean;
}

/** What became of one engagement. */
export interface Recorded {
  readonly engagement: string;
  readonly merge: string;
  readonly entry: string;
  readonly events: readonly string[];
  readonly status: "recorded" | "recorded before" | "recorded without facts" | "not recorded";
}

export interface Recording {
  readonly recorded: readonly Recorded[];
  readonly files: readonly string[];
}

/**
 * Writes the entry of a merge, of those before it that an earlier run missed, and what is derived from them, all of it or
 * nothing. A merge that has its entry already gets no other.
 */
export async function recordMerge(asked: ToRecord): Promise<Recording> {
  const repo = await openRepository(asked.repo);
  if (asked.dryRun) {
    const { writes, result } = await withRecord(repo, (desk) => recordAll(desk, asked));
    return { recorded: result, files: writes.map(({ path }) => path) };
  }
  return await writeTogether(repo, async () => {
    const { writes, result } = await withRecord(repo, (desk) => recordAll(desk, asked));
    return { writes, result: { recorded: result, files: writes.map(({ path }) => path) } };
  });
}

/** The record as it stands in the work tree, and what is being added to it. */
interface Desk {
  readonly repo: Repository;
  readonly objects: Objects;
  readonly tree: string;
  readonly entries: Map<string, Written[]>;
  readonly writes: Map<string, string>;
}

/** An entry with the text that it is written as. */
interface Written {
  readonly path: string;
  readonly text: string;
  readonly entry: EntryFile;
}

type Made = { readonly writes: readonly Write[]; readonly result: readonly Recorded[] };

async function withRecord(repo: Repository, make: (desk: Desk) => Promise<readonly Recorded[]>): Promise<Made> {
  const { objects, tree, dispose } = await worktreeTree(repo);
  try {
    const desk: Desk = { repo, objects, tree, entries: new Map(), writes: new Map() };
    const result = await make(desk);
    if (desk.writes.size > 0) await writePortfolio(desk);
    return { writes: [...desk.writes].map(([path, text]) => ({ path, text })), result };
  } finally {
    await dispose();
  }
}

/** The lines of engagements that this run says nothing about stay; a page that is not there yet is made of all records. */
async function writePortfolio(desk: Desk): Promise<void> {
  const page = await desk.objects.read(await blobAt(desk, PORTFOLIO));
  const known = [...desk.entries].flatMap(([, all]) => all.at(-1)?.entry ?? []);
  const others = page ? [] : await otherNewest(desk, known);
  const text = new TextDecoder().decode(page?.bytes);
  desk.writes.set(PORTFOLIO, portfolioPage(text, [...others, ...known]));
}

async function blobAt({ objects, tree }: Desk, path: string): Promise<string> {
  return (await entryAt(objects, tree, path))?.oid ?? "";
}

async function otherNewest({ objects, tree }: Desk, known: readonly EntryFile[]): Promise<EntryFile[]> {
  const ids = (await allIds(objects, tree)).filter((id) => !known.some(({ engagement }) => engagement === id));
  const newest = await newestEntries(objects, tree, ids);
  return [...newest.values()].flatMap((file) => parseEntry(file).entry ?? []);
}

async function recordAll(desk: Desk, asked: ToRecord): Promise<Recorded[]> {
  const merge = await resolve(desk.objects, asked.merge);
  const done: Recorded[] = [];
  for (const { commit, ids } of await missedBefore(desk, merge, asked)) {
    done.push(...(await recordOne(desk, commit, ids, asked)));
  }
  const commit = await desk.objects.commit(merge);
  return commit ? [...done, ...(await recordOne(desk, commit, undefined, asked))] : done;
}

/** How far back a merge that was missed is looked for. */
const FURTHEST = 500;

/** Merges since an engagement's newest entry that changed it too: those of the engagements that this merge touches. */
async function missedBefore(desk: Desk, merge: string, asked: ToRecord) {
  const { sides } = await landingOf(desk.repo, desk.objects, merge, pullOf(asked, merge));
  const ids = await touched(desk.objects, sides.baseTree, sides.headTree);
  const missed = new Map<string, { readonly commit: CommitObject; readonly ids: string[] }>();
  for (const id of ids) {
    const newest = (await entriesOf(desk, id)).at(-1)?.entry.merge;
    if (newest === undefined || newest === merge) continue;
    const between = await firstParents(desk.objects, sides.base, new Set([newest]), FURTHEST);
    // Where the newest entry's merge is not among the ancestors, nobody can tell what was missed.
    if (between[0]?.parents[0] !== newest) continue;
    for (const commit of between) {
      const changed = await touched(desk.objects, await treeBefore(desk.objects, commit), commit.tree);
      if (!changed.includes(id)) continue;
      missed.set(commit.sha, { commit, ids: [...(missed.get(commit.sha)?.ids ?? []), id] });
    }
  }
  return [...missed.values()];
}

async function treeBefore(objects: Objects, { parents }: CommitObject): Promise<string | undefined> {
  const [parent] = parents;
  return parent === undefined ? undefined : (await objects.commit(parent))?.tree;
}

/** Engagements whose own files differ; what the engine wrote is no work to record. */
async function touched(objects: Objects, before: string | undefined, after: string): Promise<string[]> {
  const files = await diffTrees(objects, before, after, (path) => {
    if (path.startsWith("engagements/")) return !isEngineOwned(path);
    return path.endsWith("/") ? "prune" : false;
  });
  return [...new Set(files.flatMap(({ path }) => engagementOf(path) ?? []))].toSorted(compareText);
}

function pullOf({ pulls }: ToRecord, merge: string): Pull | undefined {
  const named = pulls.find((pull) => pull.mergeCommit === merge);
  const [only, ...more] = pulls.filter((pull) => pull.mergeCommit === undefined);
  return named ?? (more.length === 0 ? only : undefined);
}

async function recordOne(
  desk: Desk,
  commit: CommitObject,
  wanted: readonly string[] | undefined,
  asked: ToRecord,
): Promise<Recorded[]> {
  const pull = pullOf(asked, commit.sha);
  const landing = await landingOf(desk.repo, desk.objects, commit.sha, pull);
  const ids = wanted ?? (await touched(desk.objects, landing.sides.baseTree, landing.sides.headTree));
  const before = await Promise.all(ids.map((id) => recordedBefore(desk, id, commit.sha)));
  const open = ids.filter((_, index) => before[index] === undefined);
  const known = before.flatMap((each) => each ?? []);
  if (open.length === 0) return known;
  return [...known, ...(await recordOpen(desk, landing, open, pull, asked))];
}

async function recordedBefore(desk: Desk, id: string, merge: string): Promise<Recorded | undefined> {
  const found = (await entriesOf(desk, id)).find(({ entry }) => entry.merge === merge);
  return found && recorded(found, "recorded before");
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
  { now, builtin, engine }: ToRecord,
): Promise<Recorded[]> {
  const mergedAt = pull?.mergedAt ?? landing.commit.committer.at;
  const question = await gatherLanded(desk.objects, landing.sides, {
    ids,
    // Judged as it was before the merge, which alone would now be in its way.
    pull: pull && { ...pull, open: true, merged: false },
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
  return ids.map((id) => {
    const c = cases.find((each) => each.id === id);
    const judged = verdict.engagements.find((each) => each.id === id);
    if (!c || !judged || c.head.files.length === 0) {
      return { engagement: id, merge: landing.commit.sha, entry: "", events: [], status: "not recorded" as const };
    }
    return write(desk, c, judged, about);
  });
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
  const told = /^Merge pull request #(\d+) |\(#(\d+)\)$/.exec(message.split("\n", 1)[0] ?? "");
  const number = pull?.number ?? (told ? Number(told[1] ?? told[2]) : undefined);
  return { number, actor: pull ? (pull.author?.login ?? "ghost") : author.name || "TBD" };
}

function write(desk: Desk, c: Case, judged: EngagementVerdict, about: Omit<Occasion, "prev">): Recorded {
  const all = desk.entries.get(c.id) ?? [];
  const last = all.at(-1);
  const prev = last ? sha256Hex(last.text) : FIRST;
  const entry = entryOf(c, judged.next, { ...about, prev }, last?.entry);
  const text = stringifyYaml(dataOf(entry));
  const written = { path: entryPath(entry, text), text, entry };
  desk.entries.set(c.id, [...all, written]);
  desk.writes.set(written.path, text);
  const view = projectState([...all, written].map((each) => each.entry));
  desk.writes.set(projectStatePath(c.id), stringifyYaml(view));
  desk.writes.set(
    statusPagePath(c.id),
    statusPage(
      [...all, written].map((each) => each.entry),
      c.adapter,
    ),
  );
  return recorded(written, entry.facts === "missing" ? "recorded without facts" : "recorded");
}

/** The entries of an engagement, read once. One that cannot be read ends the run: nothing may follow what nobody can read. */
async function entriesOf(desk: Desk, id: string): Promise<readonly Written[]> {
  const known = desk.entries.get(id);
  if (known) return known;
  const files = await recordEntries(desk.objects, desk.tree, id);
  const read = files.map((file) => writtenOf(file));
  desk.entries.set(id, read);
  return read;
}

function writtenOf(file: SourceFile): Written {
  const { entry, problems } = parseEntry(file);
  if (!entry) throw new BrokenRecord(problems[0]?.message ?? "It cannot be read.", file.path);
  return { path: file.path, text: new TextDecoder().decode(file.bytes), entry };
}

/** The record cannot be read, so nothing can be added to it. */
export class BrokenRecord extends Error {
  readonly path: string;

  constructor(message: string, path: string) {
    super(message);
    this.name = "BrokenRecord";
    this.path = path;
  }
}
