import { messageOf } from "../../model/message-of.ts";
import { type BranchTip, type Forge, LookAgain, type Pending } from "../../forge/forge.ts";
import type { CommitObject } from "../../git/commit-object.ts";
import { firstParents } from "../../git/landing.ts";
import type { PartialClone } from "../../git/partial-clone.ts";
import { shallowProblem } from "../../git/problem.ts";
import { entryAt } from "../../git/objects.ts";
import { openRepository } from "../../git/repository.ts";
import { readFile } from "../../git/source-file.ts";
import type { SourceFile } from "../../model/engagement.ts";
import type { Problem } from "../../model/finding.ts";
import type { Pull } from "../../model/pull.ts";
import type { RecordMode } from "../../model/settings.ts";
import type { Instant } from "../../model/time.ts";
import { partsOf } from "../missed.ts";
import { type Made, type Recorded, recordInto, type RecordPlace, type ToRecord } from "../record-merge.ts";
import { treeOf } from "../sides.ts";
import { filled } from "./filled.ts";
import { readPullFacts } from "./judge-pull.ts";
import { movedPaths } from "./moved-paths.ts";
import { tellRecorded } from "./tell-recorded.ts";
import { standingOf, type Way, wayOf } from "./way.ts";
import type { Packaged } from "../packaged.ts";

export interface ToRecordPush {
  readonly forge: Forge;
  readonly newClone: () => Promise<PartialClone>;
  /** Where the branch stood before; without it, the last commits are looked at. */
  readonly since: string | undefined;
  readonly now: Instant;
  readonly builtin: ReadonlyMap<string, SourceFile>;
  readonly packaged: Packaged;
  readonly engine: string;
  readonly recordMode?: RecordMode | undefined;
}

/** What was recorded, and the commit that holds it; none where there was nothing to write. */
export interface RecordedPush {
  readonly recorded: readonly Recorded[];
  readonly commit: string | undefined;
  /** What of ours differs on the branch from where it stood before; nothing where nobody knows. */
  readonly moved: readonly string[] | undefined;
  /** Why what there was to write could not be written. */
  readonly failure?: string | undefined;
  /** The pull request that brings the record to the default branch, where it goes that way. */
  readonly bookkeeping?: number | undefined;
  /** Why documents could not be rendered: that keeps no merge out of the record. */
  readonly warnings: readonly Problem[];
  /** What was refused beside the record, in words for whoever looks at the run. */
  readonly refused: readonly string[];
}

/** How often the branch may move between looking and committing. */
const TRIES = 5;

/** How many commits are looked at where nobody says since when. Merges that were missed before are found by the record. */
const LAST = 20;

/** Records what reached the default branch, in one commit that is made only if the branch still stands where it was seen. */
export async function recordPush(asked: ToRecordPush): Promise<RecordedPush> {
  for (let tried = 1; ; tried += 1) {
    const tip = await asked.forge.readTip();
    const prepared = await makeOf(tip, asked);
    const { made, moved } = prepared;
    const found = { recorded: made.result, commit: undefined, moved, refused: [], warnings: made.problems };
    if (made.writes.length === 0) return found;
    try {
      const written = await write(asked.forge, { tip, ...prepared });
      if (written) return { ...found, ...written };
    } catch (error) {
      return { ...found, failure: messageOf(error) };
    }
    if (tried === TRIES) return { ...found, failure: UNSETTLED };
  }
}

const UNSETTLED = `The branch moved ${TRIES} times while its merges were recorded. Run this again.`;

/** Nothing where the branch has moved on. */
async function write(
  forge: Forge,
  prepared: Prepared & { readonly tip: BranchTip },
): Promise<Pick<RecordedPush, "commit" | "bookkeeping" | "refused"> | undefined> {
  const { tip, way, pending, made } = prepared;
  const commit = await committed(forge, prepared);
  if (commit === undefined) return undefined;
  const bookkeeping =
    way.kind === "pull-request" ? (pending?.number ?? (await propose(forge, tip, way.branch))) : undefined;
  return { commit, bookkeeping, refused: await tellRecorded(forge, tip.name, made.writes) };
}

/** Entries that are made and where they go; `pending` is where the record stands, if not on the default branch. */
interface Prepared {
  readonly made: Made;
  readonly way: Way;
  readonly pending: Pending | undefined;
  readonly moved: readonly string[] | undefined;
}

/** Where nobody answered, the branch says whether it was done: what was recorded is found there the next time. */
async function committed(
  forge: Forge,
  { tip, way, pending, made }: Prepared & { readonly tip: BranchTip },
): Promise<string | undefined> {
  const headline = `Record ${[...new Set(made.result.map(({ engagement }) => engagement))].join(", ")}`;
  const branch = way.kind === "commit" ? tip.name : way.branch;
  const expected = pending?.head ?? tip.head;
  try {
    // What is left of a pull request that was merged may go; a record that stays on its branch is never moved back.
    if (way.kind !== "commit" && !pending)
      await forge.startBranch(way.branch, tip.head, { over: way.kind === "pull-request" });
    return await forge.commit({ branch, expected, headline, writes: made.writes });
  } catch (error) {
    if (error instanceof LookAgain) return undefined;
    throw error;
  }
}

async function propose(forge: Forge, tip: BranchTip, branch: string): Promise<number> {
  const body =
    "What the recorder wrote of merges. Countersign writes it again to compare; nothing else may be in here.\n";
  return await forge.openPull({ base: tip.name, branch, title: "Record of merges", body });
}

/** Made twice: first to learn which merges have no entry yet, then with what the forge says of their pull requests. */
async function makeOf(tip: BranchTip, asked: ToRecordPush): Promise<Prepared> {
  const clone = await asked.newClone();
  try {
    const way = await readWay(clone, tip, asked.recordMode);
    const pending = await standingOf(asked.forge, way);
    const { result } = await make(clone, tip, { ...asked, pending, packaged: undefined }, []);
    const merges = new Set(result.filter(isNew).map(({ merge }) => merge));
    const numbers = await asked.forge.pullsOf(tip.name, [...merges]);
    const pulls = await Promise.all(numbers.map((number) => readPullFacts(asked.forge, number)));
    const made = await make(clone, tip, { ...asked, pending }, pulls);
    return { made, way, pending, moved: await movedPaths(clone, tip, asked.since) };
  } finally {
    await clone.dispose();
  }
}

function readWay(clone: PartialClone, tip: BranchTip, recordMode: RecordMode | undefined): Promise<Way> {
  return filled(clone, { needed: [tip.head], welcome: [] }, async (open) => {
    const objects = open();
    try {
      const entry = await entryAt(objects, await treeOf(objects, tip.head), "countersign.yaml");
      const settings = entry && (await readFile(objects, { ...entry, path: "countersign.yaml" }));
      return wayOf(settings, recordMode);
    } finally {
      await objects.close();
    }
  });
}

type Making = Omit<ToRecordPush, "packaged"> & Pick<ToRecord, "packaged"> & { readonly pending: Pending | undefined };

/** Whether a merge had no entry before. */
export function isNew({ status }: Recorded): boolean {
  return status === "recorded" || status === "recorded without facts";
}

async function make(clone: PartialClone, tip: BranchTip, asked: Making, pulls: readonly Pull[]): Promise<Made> {
  const welcome = [...pulls.map(({ head }) => head), ...(asked.since === undefined ? [] : [asked.since])];
  const stands = asked.pending?.head ?? tip.head;
  const tips = { needed: [tip.head, stands], welcome };
  return await filled(clone, tips, async (open) => {
    const objects = open();
    try {
      const repo = await openRepository(clone.dir);
      const place: RecordPlace = { repo, objects, tree: await treeOf(objects, stands), tip: tip.head };
      return await recordInto(place, await mergesOf(place, asked, pulls));
    } finally {
      await objects.close();
    }
  });
}

/** Commits that came with a later one, as those of a branch that was rebased, are told of with the last of them. */
async function mergesOf(
  place: RecordPlace,
  asked: Pick<Making, "now" | "builtin" | "packaged" | "engine" | "since">,
  pulls: readonly Pull[],
): Promise<ToRecord[]> {
  const { now, builtin, packaged, engine } = asked;
  const commits = await commitsSince(place, asked.since);
  const parts = await partsOf(place.objects, commits, pulls);
  const merges = commits.filter(({ sha }) => !parts.has(sha));
  return merges.map(({ sha }) => ({ merge: sha, pulls, among: true, now, builtin, packaged, engine }));
}

/** The branch may have been forced to go another way: then its last commits are looked at. */
async function commitsSince({ objects, tip }: RecordPlace, since: string | undefined): Promise<CommitObject[]> {
  if (since === undefined) return await firstParents(objects, tip, new Set(), LAST);
  const commits = await firstParents(objects, tip, new Set([since]), Infinity);
  const before = commits[0]?.parents[0];
  if (commits.length === 0 || before === since) return commits;
  if (before !== undefined) throw shallowProblem(`what was pushed since ${since.slice(0, 12)} is incomplete`);
  return commits.slice(-LAST);
}
