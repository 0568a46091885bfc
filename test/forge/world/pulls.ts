import { tipOf } from "../git/git.ts";
import { addCommits, commitsOf, refreshMerge, shareObjects } from "./branches.ts";
import { emit } from "./emit.ts";
import { openIssue, setState } from "./issues.ts";
import { found, invalid, Refusal } from "./refusal.ts";
import { note } from "./timeline.ts";
import type { Pull, Repository, Token } from "./types.ts";
import { fullName, type World } from "./world.ts";

interface Wanted {
  readonly title: string;
  readonly body?: string | null | undefined;
  readonly head: string;
  readonly base: string;
  readonly draft?: boolean | undefined;
}

/** `head` is `branch` or `owner:branch` for a fork. */
export function openPull(world: World, repository: Repository, wanted: Wanted, by: Token): Pull {
  if (by.kind === "actions" && !repository.workflowsMayOpenPulls)
    throw new Refusal(403, "GitHub Actions is not permitted to create or approve pull requests.");
  const head = headOf(world, repository, wanted.head);
  const base = tipOf(repository.dir, `refs/heads/${wanted.base}`);
  if (base === undefined) throw invalid("PullRequest", "base", "Base does not exist");
  if (head.sha === base) throw invalid("PullRequest", "head", `No commits between ${wanted.base} and ${wanted.head}`);
  refuseTwin(repository, head.repository, head.ref, wanted.base);
  const issue = openIssue(world, repository, wanted.title, wanted.body ?? null, by);
  const pull: Pull = {
    id: world.nextId(),
    issue,
    head,
    base: { repository, ref: wanted.base, sha: base },
    reviews: [],
    users: new Set(),
    teams: new Set(),
    draft: wanted.draft ?? false,
    mergeSha: null,
    mergedAt: null,
    mergedBy: null,
    mergeable: null,
  };
  issue.pull = pull;
  shareObjects(pull);
  addCommits(world, pull, commitsOf(pull), by);
  refreshMerge(world, pull);
  emit(world, { repository, by, event: "pull_request", action: "opened", pull });
  return pull;
}

function headOf(world: World, repository: Repository, wanted: string): Pull["head"] {
  const [owner, ref] = wanted.includes(":")
    ? (wanted.split(":") as [string, string])
    : [repository.owner.login, wanted];
  const from = world.repositories.find(
    (one) => one.owner.login === owner && (one === repository || one.parent === repository),
  );
  const sha = from === undefined ? undefined : tipOf(from.dir, `refs/heads/${ref}`);
  if (from === undefined || sha === undefined) throw invalid("PullRequest", "head", "Head does not exist");
  return { repository: from, ref, sha };
}

function refuseTwin(repository: Repository, from: Repository, ref: string, base: string): void {
  const twin = repository.issues.some(
    ({ pull, state }) =>
      state === "open" && pull?.head.repository === from && pull.head.ref === ref && pull.base.ref === base,
  );
  if (twin) throw invalid("PullRequest", "head", `A pull request already exists for ${fullName(from)}:${ref}.`);
}

export function setDraft(world: World, pull: Pull, draft: boolean, by: Token): void {
  if (pull.draft === draft) return;
  world.tick();
  pull.draft = draft;
  note(world, pull.issue, draft ? "convert_to_draft" : "ready_for_review", by.account);
  emit(world, {
    repository: pull.base.repository,
    by,
    event: "pull_request",
    action: draft ? "converted_to_draft" : "ready_for_review",
    pull,
  });
}

/** Another base branch: reviews stay, the test merge and the commits are those against the new base. */
export function retarget(world: World, pull: Pull, base: string, by: Token): void {
  if (pull.base.ref === base) return;
  const sha = tipOf(pull.base.repository.dir, `refs/heads/${base}`);
  if (sha === undefined) throw invalid("PullRequest", "base", "Base does not exist");
  world.tick();
  const from = { ref: pull.base.ref, sha: pull.base.sha };
  Object.assign(pull.base, { ref: base, sha });
  note(world, pull.issue, "base_ref_changed", by.account, { from: from.ref, to: base });
  refreshMerge(world, pull);
  const changes = { base: { ref: { from: from.ref }, sha: { from: from.sha } } };
  emit(world, {
    repository: pull.base.repository,
    by,
    event: "pull_request",
    action: "edited",
    pull,
    fields: { changes },
  });
}

export function close(world: World, pull: Pull, by: Token): void {
  setState(world, pull.issue, "closed", by);
}

export function reopen(world: World, pull: Pull, by: Token): void {
  if (pull.mergedAt !== null)
    throw invalid("PullRequest", "state", "state cannot be changed. The pull request was merged.");
  const tip = tipOf(pull.head.repository.dir, `refs/heads/${pull.head.ref}`);
  if (tip === undefined)
    throw invalid("PullRequest", "state", "state cannot be changed. The head branch has been deleted.");
  pull.base.sha = found(tipOf(pull.base.repository.dir, `refs/heads/${pull.base.ref}`));
  pull.head.sha = tip;
  shareObjects(pull);
  refreshMerge(world, pull);
  setState(world, pull.issue, "open", by);
}
