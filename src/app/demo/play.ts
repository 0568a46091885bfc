import { join } from "node:path";
import { commitAll, initRepository, mergeBranch, switchTo, writeFiles } from "../../git/author.ts";
import { editYaml } from "../../edit/edit-yaml.ts";
import type { Person } from "../../model/approval.ts";
import type { DataMap } from "../../model/doc.ts";
import type { SourceFile } from "../../model/engagement.ts";
import { rosterPeople } from "../../model/policy.ts";
import type { Pull } from "../../model/pull.ts";
import { type Instant, parseDate } from "../../model/time.ts";
import type { Verdict } from "../../model/verdict.ts";
import { parsePolicy } from "../../parse/settings.ts";
import { evaluate } from "../evaluate.ts";
import { gather } from "../gather.ts";
import type { Packaged } from "../packaged.ts";
import { recordMerge } from "../record-merge.ts";
import { type Chapter, filesOf, type Happened, stateAfter, stateText, type Story, withDone } from "./chapter.ts";

/** What the demonstration is played from: the story, the folder that it ends with, and the settings. */
export interface Script {
  readonly story: Story;
  readonly folder: ReadonlyMap<string, Uint8Array>;
  readonly settings: Uint8Array;
  readonly builtin: ReadonlyMap<string, SourceFile>;
  readonly packaged: Packaged;
  readonly engine: string;
}

/** One pull request, with the verdict before and after people spoke. */
export interface Played {
  readonly chapter: Chapter;
  readonly before: Verdict;
  readonly after: Verdict;
  readonly pull: Pull;
  readonly entry: string | undefined;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Plays the pull requests one after the other in a repository of its own. */
export async function* playStory(dir: string, script: Script): AsyncGenerator<Played> {
  await initRepository(dir);
  // What the worked example left elsewhere is no settled past of the repository that is made here.
  const settings = editYaml(new TextDecoder().decode(script.settings), [{ remove: ["settings", "moved_records"] }]);
  await writeFiles(dir, new Map([["countersign.yaml", settings]]));
  const people = peopleOf(script.settings);
  const [first] = script.story.pulls;
  await commitAll(dir, { ...authorOf(people, first?.by ?? ""), at: dayOf(first) - HOUR, message: "Settings" });
  let state: DataMap = {};
  let untold: Happened = [];
  for (const chapter of script.story.pulls) {
    const next = withDone(
      stateAfter(state, chapter),
      untold.filter(({ on }) => on <= chapter.on),
    );
    yield await playChapter(dir, script, people, chapter, next);
    if (chapter.merged === "false") continue;
    state = next;
    untold = [...untold.filter(({ on }) => on > chapter.on), ...(chapter.outside ?? [])];
  }
}

type People = ReadonlyMap<string, Person>;

function peopleOf(bytes: Uint8Array): People {
  const file = { path: "countersign.yaml", mode: "100644", oid: "", bytes };
  const { policy } = parsePolicy(file, { setup: false });
  return new Map(rosterPeople(policy).map(({ login, id }) => [login, { login, id: id ?? 0, human: true }]));
}

function dayOf(chapter: Chapter | undefined): Instant {
  return (parseDate(chapter?.on ?? "") ?? 0) + 9 * HOUR;
}

function authorOf(people: People, login: string): { readonly author: string; readonly email: string } {
  return { author: login, email: `${people.get(login)?.id ?? 0}+${login}@users.noreply.github.com` };
}

async function playChapter(
  dir: string,
  script: Script,
  people: People,
  chapter: Chapter,
  state: DataMap,
): Promise<Played> {
  const { engagement } = script.story;
  const branch = `pull-${chapter.number}`;
  await switchTo(dir, branch, "main");
  const files = [...filesOf(chapter, script.folder)].map(
    ([path, bytes]) => [`engagements/${engagement}/${path}`, bytes] as const,
  );
  await writeFiles(
    dir,
    new Map<string, Uint8Array | string>([...files, [`engagements/${engagement}/state.yaml`, stateText(state)]]),
  );
  const opened = dayOf(chapter);
  const head = await commitAll(dir, { ...authorOf(people, chapter.by), at: opened, message: chapter.title });
  const quiet = pullOf(people, chapter, head, opened);
  const pull = withAnswers(quiet, people, chapter, head, opened + HOUR);
  const judge = async (facts: Pull, now: Instant) =>
    evaluate(
      await gather({
        repo: dir,
        base: "main",
        head,
        ids: [],
        all: false,
        record: undefined,
        pull: facts,
        now,
        builtin: script.builtin,
      }),
    ).verdict;
  const before = await judge(quiet, opened + 10 * MINUTE);
  const after = await judge(pull, opened + 3 * HOUR);
  await switchTo(dir, "main");
  const entry = chapter.merged === "false" ? undefined : await merged(dir, script, people, chapter, pull);
  return { chapter, before, after, pull, entry };
}

async function merged(
  dir: string,
  script: Script,
  people: People,
  chapter: Chapter,
  pull: Pull,
): Promise<string | undefined> {
  const at = dayOf(chapter) + 4 * HOUR;
  const message = `Merge pull request #${chapter.number} from pull-${chapter.number}`;
  const merge = await mergeBranch(dir, `pull-${chapter.number}`, { ...authorOf(people, chapter.by), at, message });
  const landed: Pull = { ...pull, open: false, merged: true, mergedAt: at, mergeCommit: merge };
  const { recorded } = await recordMerge({
    repo: dir,
    merge,
    pulls: [landed],
    now: at + MINUTE,
    builtin: script.builtin,
    packaged: script.packaged,
    engine: script.engine,
    dryRun: false,
  });
  const bot = { author: "github-actions[bot]", email: "41898282+github-actions[bot]@users.noreply.github.com" };
  await commitAll(dir, { ...bot, at: at + MINUTE, message: `Record #${chapter.number}` });
  return recorded[0] && join(dir, recorded[0].entry);
}

/** The pull request as the forge would tell of it before anybody has answered. */
function pullOf(people: People, chapter: Chapter, head: string, at: Instant): Pull {
  const author = people.get(chapter.by) ?? null;
  return {
    repository: "example/engagements",
    number: Number(chapter.number),
    author,
    open: true,
    merged: false,
    mergedAt: undefined,
    draft: false,
    base: "main",
    head,
    sameHead: [],
    labels: [],
    requestedPeople: [],
    requestedTeams: [],
    reviews: [],
    timeline: [{ kind: "committed", sha: head }],
    commits: new Map([[head, { author, committer: author, coAuthors: [] }]]),
    pushes: author ? [{ before: head, head, person: author, at }] : [],
    checks: [],
    teams: new Map(),
  };
}

const states = { approve: "APPROVED", reject: "CHANGES_REQUESTED", comment: "COMMENTED" } as const;

function withAnswers(
  pull: Pull,
  people: People,
  { number, reviews = [], labels = [] }: Chapter,
  head: string,
  at: Instant,
): Pull {
  const said = reviews.map(({ by, verdict, body = "" }, index) => ({
    id: Number(number) * 100 + index,
    person: people.get(by) ?? null,
    state: states[verdict],
    body,
    commit: head,
    submittedAt: at + index * MINUTE,
    editedAt: undefined,
  }));
  const set = labels.map(({ name, by }, index) => ({
    kind: "labeled" as const,
    id: Number(number) * 100 + 50 + index,
    label: name,
    person: people.get(by) ?? null,
    at: at + (reviews.length + index) * MINUTE,
  }));
  const reviewed = said.map(({ id }) => ({ kind: "reviewed" as const, review: id }));
  return {
    ...pull,
    labels: labels.map(({ name }) => name),
    reviews: said,
    timeline: [...pull.timeline, ...reviewed, ...set],
  };
}
