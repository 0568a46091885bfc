import { tipOf, ZERO } from "../git/git.ts";
import type { Forge } from "../forge.ts";
import { payloadOf } from "./payload.ts";
import type { Delivery, Pull, Repository, Token, WorkflowRun } from "../world/types.ts";
import { contextsOf } from "./contexts.ts";
import { fillIn, holds } from "./expression.ts";
import { type Job, tokenPermissions, wakes, type Workflow, workflowsAt } from "./workflow.ts";

/** One job of a workflow that GitHub would start, with what its runner is told. */
export interface Wake {
  readonly event: string;
  readonly action: string | undefined;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly repository: Repository;
  readonly workflow: Workflow;
  readonly job: string;
  /** The step that runs an action of the repository or of Countersign: its `with` and `env`, not yet filled in. */
  readonly uses: Uses;
  readonly ref: string;
  readonly sha: string;
  readonly headRef: string;
  readonly baseRef: string;
  readonly actor: string;
  /** Pull requests from forks get none, unless the workflow is the default branch's. */
  readonly secrets: boolean;
  readonly token: Token;
  readonly run: WorkflowRun;
}

export interface Uses {
  readonly with: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
}

/** Where a run takes place: the commit whose workflows count, and the ref it stands for. */
interface Place {
  readonly event: string;
  readonly ref: string;
  readonly sha: string;
  readonly trusted: boolean;
}

const always = new Set(["workflow_dispatch", "repository_dispatch", "workflow_run"]);

/** What a delivery starts. Nothing, where a GITHUB_TOKEN caused it: otherwise workflows would wake themselves for ever. */
export function wakesOf(forge: Forge, delivery: Delivery): Wake[] {
  if (delivery.by.kind === "actions" && !always.has(delivery.event)) return [];
  return placesOf(delivery).flatMap((place) => startAt(forge, delivery, place));
}

/** What everything that happened since the last call starts. */
export function newWakes(forge: Forge): Wake[] {
  return forge.world.deliveries.splice(0).flatMap((delivery) => wakesOf(forge, delivery));
}

function placesOf(delivery: Delivery): Place[] {
  const { repository, event, pull } = delivery;
  const main = defaultPlace(repository);
  if (pull !== undefined && (event === "pull_request" || event === "pull_request_review")) {
    const inner = pullPlace(delivery, pull);
    const target = event === "pull_request" ? [{ ...main, event: "pull_request_target" }] : [];
    return [...(inner === undefined ? [] : [inner]), ...target];
  }
  if (event === "push")
    return delivery.sha === undefined || delivery.sha === ZERO
      ? []
      : [{ event, ref: delivery.ref ?? "", sha: delivery.sha, trusted: true }];
  if (event === "merge_group" || event === "workflow_dispatch") return groupPlace(delivery);
  return [{ ...main, event }];
}

function defaultPlace(repository: Repository): Omit<Place, "event"> {
  const ref = `refs/heads/${repository.defaultBranch}`;
  return { ref, sha: tipOf(repository.dir, ref) ?? ZERO, trusted: true };
}

/** The test merge. Where the pull request conflicts there is none, and a `pull_request` workflow does not run at all. */
function pullPlace({ event, action, repository }: Delivery, pull: Pull): Place | undefined {
  const trusted = pull.head.repository === repository;
  if (pull.mergedAt !== null && action === "closed")
    return { event, ref: `refs/heads/${pull.base.ref}`, sha: pull.mergeSha ?? ZERO, trusted };
  const ref = `refs/pull/${pull.issue.number}/merge`;
  const sha = tipOf(repository.dir, ref);
  if (sha === undefined || (event === "pull_request" && pull.mergeable === false)) return undefined;
  return { event, ref, sha, trusted };
}

function groupPlace({ event, action, repository, ref = "", sha }: Delivery): Place[] {
  if (action === "destroyed") return [];
  return [{ event, ref, sha: sha ?? tipOf(repository.dir, ref) ?? ZERO, trusted: true }];
}

function startAt(forge: Forge, delivery: Delivery, place: Place): Wake[] {
  const { repository, action, pull } = delivery;
  const branch =
    pull === undefined
      ? place.event === "push"
        ? place.ref.replace("refs/heads/", "")
        : undefined
      : place.event === "issue_comment"
        ? undefined
        : pull.base.ref;
  const ran = place.event === "workflow_run" ? (delivery.payload["workflow_run"] as { name: string }).name : undefined;
  const happening = { event: place.event, action, branch, ...(ran === undefined ? {} : { workflow: ran }) };
  const woken = workflowsAt(repository, place.sha).filter((workflow) => wakes(workflow, happening));
  if (woken.length === 0) return [];
  const payload = payloadOf(forge, delivery);
  return woken.flatMap((workflow) => jobsOf(forge, { ...delivery, payload }, place, workflow));
}

function jobsOf(forge: Forge, delivery: Delivery, place: Place, workflow: Workflow): Wake[] {
  const { repository, action, payload, pull, by } = delivery;
  const run = startRun(forge, delivery, place, workflow);
  const onPull = pull !== undefined && place.event.startsWith("pull_request");
  const all = Object.entries(workflow.jobs).map(([job, spec]) => ({
    event: place.event,
    action,
    payload: place.event === "workflow_dispatch" ? { ...payload, workflow: workflow.path } : payload,
    repository,
    workflow,
    job,
    ref: place.ref,
    sha: place.sha,
    headRef: onPull ? pull.head.ref : "",
    baseRef: onPull ? pull.base.ref : "",
    actor: by.account.login,
    secrets: place.trusted,
    token: forge.actionsToken(repository, tokenPermissions(workflow, spec, !place.trusted)),
    run,
    uses: usesOf(spec),
  }));
  // A job whose condition does not hold is skipped.
  return all.filter((wake) => holds(workflow.jobs[wake.job]?.if, contextsOf(wake)));
}

function usesOf(job: Job): Uses {
  const step = (job.steps ?? []).find((one) => /^\.\/|countersign/.test(one.uses ?? ""));
  const texts = (all: Readonly<Record<string, unknown>> = {}): Record<string, string> =>
    Object.fromEntries(Object.entries(all).map(([name, value]) => [name, String(value as string | number | boolean)]));
  return { with: texts(step?.with), env: texts({ ...job.env, ...step?.env }) };
}

/** A run is known by the head of its pull request, not by the test merge it works on. */
function startRun(
  forge: Forge,
  { repository, pull, by, payload }: Delivery,
  place: Place,
  workflow: Workflow,
): WorkflowRun {
  const onHead = pull !== undefined && ["pull_request", "pull_request_review"].includes(place.event);
  const run: WorkflowRun = {
    id: forge.world.nextId(),
    number: repository.runs.length + 1,
    name: workflow.name,
    path: workflow.path,
    title: fillIn(workflow["run-name"] ?? workflow.name, { github: { event: payload } }),
    event: place.event,
    actor: by.account,
    headSha: onHead ? pull.head.sha : place.sha,
    headBranch: onHead ? pull.head.ref : place.ref.replace("refs/heads/", ""),
    headRepository: onHead ? pull.head.repository : repository,
    pulls: onHead ? [pull] : [],
    at: forge.world.now(),
    status: "in_progress",
    conclusion: null,
  };
  repository.runs.push(run);
  return run;
}
