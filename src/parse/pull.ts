import type { ZodError } from "zod";
import type { Person } from "../model/approval.ts";
import type { CheckRun, CommitAccounts, Pull, Push, Review, TimelineEvent } from "../model/pull.ts";
import { type PullFile, pullFile, type TimelineFile } from "./pull-file.ts";

const MAX_LENGTH = 20 * 1024 * 1024;

/** The owner and name of a repository, as GitHub allows them. */
const REPOSITORY = /^[A-Za-z0-9][A-Za-z0-9_-]{0,38}\/(?!\.{1,2}$)[A-Za-z0-9_.-]{1,100}$/;

export type ParsedPull = { readonly pull: Pull } | { readonly error: string };

/** Reads the facts of a pull request. Whatever of them decides something and cannot be read is an error, never a guess. */
export function parsePull(text: string): ParsedPull {
  if (text.length > MAX_LENGTH) return { error: "The facts are larger than 20 MB." };
  const json = readJson(text);
  if (json === undefined) return { error: "The facts are not JSON." };
  const read = pullFile.safeParse(json);
  if (!read.success) return { error: firstIssue(read.error) };
  const repository = repositoryOf(read.data.pull_request);
  if (!repository) return { error: "pull_request.base.repo.full_name: expected owner/name" };
  return { pull: toPull(read.data, repository) };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text.startsWith("\ufeff") ? text.slice(1) : text);
  } catch {
    return undefined;
  }
}

function firstIssue(error: ZodError): string {
  const [issue] = error.issues;
  return issue ? `${pathText(issue.path)}: ${issue.message}` : "The facts cannot be read.";
}

function pathText(path: readonly PropertyKey[]): string {
  const keys = path.map((key) => (/^[a-z_]+$/.test(String(key)) ? `.${String(key)}` : `[${JSON.stringify(key)}]`));
  return keys.join("").replace(/^\./, "") || "facts";
}

function repositoryOf(file: PullFile["pull_request"]): string | undefined {
  const urls = [
    file.url?.match(/\/repos\/([^/]+\/[^/]+)\/pulls\/\d+$/),
    file.html_url?.match(/\/([^/]+\/[^/]+)\/pull\/\d+$/),
  ];
  const names = [file.base.repo?.full_name, ...urls.map((match) => match?.[1])];
  return names.find((name) => name !== undefined && REPOSITORY.test(name));
}

function toPull(file: PullFile, repository: string): Pull {
  const { pull_request: request } = file;
  return {
    repository,
    number: request.number,
    author: request.user,
    open: request.state === "open",
    merged: request.merged || typeof request.merged_at === "number",
    mergedAt: request.merged_at ?? undefined,
    mergeCommit: request.merge_commit_sha ?? undefined,
    draft: request.draft,
    base: request.base.sha,
    head: request.head.sha,
    sameHead: file.same_head.filter((number) => number !== request.number),
    labels: request.labels.map((label) => label.name),
    requestedPeople: request.requested_reviewers.filter((person) => person !== null),
    requestedTeams: request.requested_teams.map((team) => teamKey(repository, team.slug)),
    reviews: file.reviews.map((review) => toReview(review, `${repository}/pulls/${request.number}`)),
    timeline: file.timeline.flatMap((event) => (event ? [toEvent(event)] : [])),
    commits: new Map(file.commits.map((commit) => [commit.sha, toAccounts(commit)])),
    pushes: file.pushes.map(toPush),
    checks: file.check_runs.map(toCheck),
    teams: toTeams(file.teams ?? {}),
  };
}

function teamKey(repository: string, slug: string): string {
  return `${repository.slice(0, repository.indexOf("/"))}/${slug}`.toLowerCase();
}

function toReview(file: PullFile["reviews"][number], pull: string): Review {
  const of = /\/repos\/(.+)$/.exec(file.pull_request_url ?? "")?.[1];
  return {
    id: file.id,
    person: file.user,
    state: file.state,
    body: file.body ?? "",
    commit: file.commit_id ?? undefined,
    submittedAt: file.submitted_at ?? undefined,
    editedAt: file.last_edited_at ?? undefined,
    elsewhere: of?.toLowerCase() === pull.toLowerCase() ? undefined : of,
  };
}

function toEvent(file: TimelineFile): TimelineEvent {
  switch (file.event) {
    case "committed":
      return { kind: "committed", sha: file.sha };
    case "reviewed":
      return { kind: "reviewed", review: file.id };
    case "labeled":
    case "unlabeled":
      return { kind: file.event, id: file.id, label: file.label.name, person: file.actor, at: file.created_at };
    case "head_ref_force_pushed":
      return { kind: "force_pushed", person: file.actor, at: file.created_at };
    case "base_ref_changed":
    case "automatic_base_change_succeeded":
      return { kind: "retargeted", person: file.actor, at: file.created_at };
    case "review_requested":
      return { kind: "review_requested", person: file.requested_reviewer, by: file.actor ?? null, at: file.created_at };
    case "review_dismissed":
      return toDismissal(file);
  }
}

function toDismissal(file: Extract<TimelineFile, { event: "review_dismissed" }>): TimelineEvent {
  const { review_id: review, state: was, dismissal_message: message } = file.dismissed_review;
  return { kind: "review_dismissed", review, was, by: file.actor, message: message ?? "", at: file.created_at };
}

function toAccounts(file: PullFile["commits"][number]): CommitAccounts {
  return { author: file.author, committer: file.committer, coAuthors: file.co_authors ?? undefined };
}

function toPush(file: PullFile["pushes"][number]): Push {
  return { before: file.before, head: file.head, person: file.user, at: file.at };
}

function toCheck(file: PullFile["check_runs"][number]): CheckRun {
  return {
    id: file.id,
    name: file.name,
    app: file.app?.slug ?? "",
    appId: file.app?.id ?? 0,
    head: file.head_sha,
    conclusion: file.conclusion ?? undefined,
    completedAt: file.completed_at ?? undefined,
  };
}

/** Teams are named without regard to case. One that is null could not be read and stays absent. */
function toTeams(file: NonNullable<PullFile["teams"]>): Map<string, readonly Person[]> {
  const teams = new Map<string, readonly Person[]>();
  for (const [name, members] of Object.entries(file)) {
    const key = name.toLowerCase();
    if (members) teams.set(key, [...(teams.get(key) ?? []), ...members]);
  }
  return teams;
}
