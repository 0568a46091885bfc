import { commitAt } from "./commit.ts";
import type { App, CheckRun, CheckSuite, Pull, Repository, Status, WorkflowRun } from "../world/types.ts";
import type { World } from "../world/world.ts";
import { accountView, type Fields, nodeId, repoApi, repoHtml, repositoryView, shortRepository } from "./common.ts";
import { pullUrl } from "./pull.ts";

export function appView(world: World, app: App): Fields {
  return {
    id: app.id,
    slug: app.slug,
    node_id: nodeId(world, "A", app.id, app),
    owner: accountView(world, world.webFlow),
    name: app.name,
    description: null,
    external_url: "https://unused.example/",
    html_url: `${world.origin}/apps/${app.slug}`,
    created_at: "2026-01-01T00:00:00Z",
    updated_at: "2026-01-01T00:00:00Z",
    permissions: { checks: "write" },
    events: [],
  };
}

/** Pull requests of the same repository with this head; GitHub lists none for a head in a fork. */
export function pullsAt(repository: Repository, sha: string): Pull[] {
  return repository.issues.flatMap((issue) => {
    const { pull } = issue;
    return pull?.head.sha === sha && pull.head.repository === repository && issue.state === "open" ? [pull] : [];
  });
}

/** The merged pull requests that brought a commit. */
export function pullsMergedAs(repository: Repository, sha: string): Pull[] {
  return repository.issues.flatMap(({ pull }) => (pull?.mergeSha === sha && pull.mergedAt !== null ? [pull] : []));
}

export function minimalPull(world: World, pull: Pull): Fields {
  const side = ({ repository, ref, sha }: Pull["head"]): Fields => ({
    ref,
    sha,
    repo: { id: repository.id, url: repoApi(world, repository), name: repository.name },
  });
  return {
    id: pull.id,
    number: pull.issue.number,
    url: pullUrl(world, pull),
    head: side(pull.head),
    base: side(pull.base),
  };
}

export function checkRunView(world: World, run: CheckRun): Fields {
  const { repository, sha, app } = run.suite;
  const url = `${repoApi(world, repository)}/check-runs/${run.id}`;
  return {
    id: run.id,
    head_sha: sha,
    node_id: nodeId(world, "CR", run.id, run),
    external_id: run.externalId,
    url,
    html_url: `${repoHtml(world, repository)}/runs/${run.id}`,
    details_url: run.detailsUrl ?? `${repoHtml(world, repository)}/runs/${run.id}`,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    output: {
      title: run.title,
      summary: run.summary,
      text: run.text,
      annotations_count: run.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    name: run.name,
    check_suite: { id: run.suite.id },
    app: appView(world, app),
    pull_requests: pullsAt(repository, sha).map((pull) => minimalPull(world, pull)),
  };
}

export function checkSuiteView(world: World, suite: CheckSuite): Fields {
  const { repository, sha } = suite;
  const commit = commitAt(repository, sha);
  const conclusions = suite.runs.map((run) => run.conclusion);
  const done = suite.runs.length > 0 && suite.runs.every((run) => run.status === "completed");
  return {
    id: suite.id,
    node_id: nodeId(world, "CS", suite.id, suite),
    head_branch: null,
    head_sha: sha,
    status: done ? "completed" : "queued",
    conclusion: done ? (conclusions.find((one) => one !== "success") ?? "success") : null,
    url: `${repoApi(world, repository)}/check-suites/${suite.id}`,
    before: null,
    after: sha,
    pull_requests: pullsAt(repository, sha).map((pull) => minimalPull(world, pull)),
    app: appView(world, suite.app),
    repository: repositoryView(world, repository),
    created_at: suite.createdAt,
    updated_at: suite.createdAt,
    head_commit: {
      id: sha,
      tree_id: commit.tree,
      message: commit.message,
      timestamp: commit.committer.date,
      author: { name: commit.author.name, email: commit.author.email },
      committer: { name: commit.committer.name, email: commit.committer.email },
    },
    latest_check_runs_count: suite.runs.length,
    check_runs_url: `${repoApi(world, repository)}/check-suites/${suite.id}/check-runs`,
  };
}

/** A check run's payload holds a suite without its commit and its counts. */
export function suiteInPayload(world: World, suite: CheckSuite): Fields {
  const {
    latest_check_runs_count: _count,
    head_commit: _commit,
    check_runs_url: _url,
    ...view
  } = checkSuiteView(world, suite);
  return view;
}

export function statusView(world: World, repository: Repository, status: Status): Fields {
  return {
    url: `${repoApi(world, repository)}/statuses/${status.sha}`,
    avatar_url: null,
    id: status.id,
    node_id: nodeId(world, "SC", status.id, status),
    state: status.state,
    description: status.description,
    target_url: null,
    context: status.context,
    created_at: status.at,
    updated_at: status.at,
    creator: accountView(world, status.creator),
  };
}

export function workflowRunView(world: World, repository: Repository, run: WorkflowRun): Fields {
  const url = `${repoApi(world, repository)}/actions/runs/${run.id}`;
  const commit = commitAt(run.headRepository, run.headSha);
  return {
    id: run.id,
    node_id: nodeId(world, "WFR", run.id, run),
    name: run.name,
    path: run.path,
    head_branch: run.headBranch,
    head_sha: run.headSha,
    run_number: run.number,
    run_attempt: 1,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: run.number,
    url,
    html_url: `${repoHtml(world, repository)}/actions/runs/${run.id}`,
    display_title: run.title,
    pull_requests: run.headRepository === repository ? run.pulls.map((pull) => minimalPull(world, pull)) : [],
    created_at: run.at,
    updated_at: run.at,
    run_started_at: run.at,
    actor: accountView(world, run.actor),
    triggering_actor: accountView(world, run.actor),
    head_commit: {
      id: commit.sha,
      tree_id: commit.tree,
      message: commit.message,
      timestamp: commit.committer.date,
      author: { name: commit.author.name, email: commit.author.email },
      committer: { name: commit.committer.name, email: commit.committer.email },
    },
    repository: shortRepository(world, repository),
    head_repository: shortRepository(world, run.headRepository),
  };
}
