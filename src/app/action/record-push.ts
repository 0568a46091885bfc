import { type BranchTip, type Forge, LookAgain, type ToCommit } from "../../forge/forge.ts";
import { ForgeProblem } from "../../forge/forge-problem.ts";
import type { CommitObject } from "../../git/commit-object.ts";
import { firstParents } from "../../git/landing.ts";
import type { PartialClone } from "../../git/partial-clone.ts";
import { shallowProblem } from "../../git/problem.ts";
import { openRepository } from "../../git/repository.ts";
import type { SourceFile } from "../../model/engagement.ts";
import type { Pull } from "../../model/pull.ts";
import type { Instant } from "../../model/time.ts";
import { parsePolicy } from "../../parse/settings.ts";
import { partsOf } from "../missed.ts";
import { type Made, type Recorded, recordInto, type RecordPlace, type ToRecord } from "../record-merge.ts";
import { treeOf } from "../sides.ts";
import { textAt } from "../text-at.ts";
import { filled } from "./filled.ts";
import { readPullFacts } from "./judge-pull.ts";
import { tellRecorded } from "./tell-recorded.ts";

export interface ToRecordPush {
  readonly forge: Forge;
  readonly newClone: () => Promise<PartialClone>;
  /** Where the branch stood before; without it, the last commits are looked at. */
  readonly since: string | undefined;
  readonly now: Instant;
  readonly builtin: ReadonlyMap<string, SourceFile>;
  readonly engine: string;
}

/** What was recorded, and the commit that holds it; none where there was nothing to write. */
export interface RecordedPush {
  readonly recorded: readonly Recorded[];
  readonly commit: string | undefined;
  /** What was refused beside the record, in words for whoever looks at the run. */
  readonly refused: readonly string[];
}

/** How often the branch may move between looking and committing. */
const TRIES = 5;

/** How many commits are looked at where nobody says since when. Merges that were missed before are found by the record. */
const LAST = 20;

/** Records what reached the default branch, in one commit that is made only if the branch still stands where it was seen. */
export async function recordPush(asked: ToRecordPush): Promise<RecordedPush> {
  for (let tried = 1; tried <= TRIES; tried += 1) {
    const tip = await asked.forge.readTip();
    const { writes, result } = await makeOf(tip, asked);
    if (writes.length === 0) return { recorded: result, commit: undefined, refused: [] };
    const headline = `Record ${[...new Set(result.map(({ engagement }) => engagement))].join(", ")}`;
    const commit = await committed(asked.forge, { branch: tip.name, expected: tip.head, headline, writes });
    if (commit !== undefined)
      return { recorded: result, commit, refused: await tellRecorded(asked.forge, tip.name, writes) };
  }
  throw new Error(`The branch moved ${TRIES} times while its merges were recorded. Run this again.`);
}

/** Where nobody answered, the branch says whether it was done: what was recorded is found there the next time. */
async function committed(forge: Forge, commit: ToCommit): Promise<string | undefined> {
  try {
    return await forge.commit(commit);
  } catch (error) {
    if (error instanceof LookAgain) return undefined;
    throw error;
  }
}

/** Made twice: first to learn which merges have no entry yet, then with what the forge says of their pull requests. */
async function makeOf(tip: BranchTip, asked: ToRecordPush): Promise<Made> {
  const clone = await asked.newClone();
  try {
    const { result } = await make(clone, tip, asked, []);
    const merges = new Set(result.flatMap(({ status, merge }) => (isNew.has(status) ? [merge] : [])));
    const numbers = await asked.forge.pullsOf(tip.name, [...merges]);
    const pulls = await Promise.all(numbers.map((number) => readPullFacts(asked.forge, number)));
    return await make(clone, tip, asked, pulls);
  } finally {
    await clone.dispose();
  }
}

const isNew: ReadonlySet<Recorded["status"]> = new Set(["recorded", "recorded without facts"]);

async function make(clone: PartialClone, tip: BranchTip, asked: ToRecordPush, pulls: readonly Pull[]): Promise<Made> {
  const welcome = [...pulls.map(({ head }) => head), ...(asked.since === undefined ? [] : [asked.since])];
  const tips = { needed: [tip.head], welcome };
  return await filled(clone, tips, async (open) => {
    const objects = open();
    try {
      const repo = await openRepository(clone.dir);
      const place: RecordPlace = { repo, objects, tree: await treeOf(objects, tip.head), tip: tip.head };
      await refuseOtherModes(place);
      return await recordInto(place, await mergesOf(place, asked, pulls));
    } finally {
      await objects.close();
    }
  });
}

/** Where the record is to go somewhere else than onto the branch, a commit on the branch would be no help. */
async function refuseOtherModes({ objects, tree }: RecordPlace): Promise<void> {
  const text = (await textAt(objects, tree, "countersign.yaml")) ?? "";
  const file = { path: "countersign.yaml", mode: "100644", oid: "", bytes: new TextEncoder().encode(text) };
  const mode = parsePolicy(file, { setup: false }).policy.file?.value.settings?.record ?? "commit";
  if (mode === "commit") return;
  const hint = "Set it to commit, or run `countersign record` where the record is to go.";
  throw new ForgeProblem(`countersign.yaml has record: ${mode}; the Action records with a commit alone. ${hint}`);
}

/** Commits that came with a later one, as those of a branch that was rebased, are told of with the last of them. */
async function mergesOf(place: RecordPlace, asked: ToRecordPush, pulls: readonly Pull[]): Promise<ToRecord[]> {
  const { now, builtin, engine } = asked;
  const commits = await commitsSince(place, asked.since);
  const parts = await partsOf(place.objects, commits, pulls);
  const merges = commits.filter(({ sha }) => !parts.has(sha));
  return merges.map(({ sha }) => ({ merge: sha, pulls, among: true, now, builtin, engine }));
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
