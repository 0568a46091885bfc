import { emit } from "../world/emit.ts";
import { workflowRunView } from "../views/check.ts";
import { accountView, repoApi, repoHtml, repositoryView } from "../views/common.ts";
import type { Forge } from "../forge.ts";
import { tipOf, ZERO } from "../git/git.ts";
import type { Delivery, Repository } from "../world/types.ts";
import { type Wake, wakesOf } from "./wake.ts";
import { type Workflow, workflowsAt } from "./workflow.ts";

/** The run of a wake is over, which is an event of its own: `workflow_run`, completed. Gives what it starts. */
export function finishRun(forge: Forge, wake: Wake, conclusion = "success"): Wake[] {
  const { world } = forge;
  world.tick();
  Object.assign(wake.run, { status: "completed", conclusion });
  const { repository, run } = wake;
  const url = `${repoApi(world, repository)}/actions/workflows/${run.number}`;
  const workflow = {
    id: run.number,
    node_id: `W_${run.number}`,
    name: run.name,
    path: run.path,
    state: "active",
    created_at: run.at,
    updated_at: run.at,
    url,
    html_url: `${repoHtml(world, repository)}/blob/main/${run.path}`,
    badge_url: `${url}/badge.svg`,
  };
  const by = forge.person(run.actor.login);
  emit(world, {
    repository,
    by,
    event: "workflow_run",
    action: "completed",
    fields: { workflow_run: workflowRunView(world, repository, run), workflow },
  });
  const delivery = world.deliveries.pop();
  return delivery === undefined ? [] : wakesOf(forge, delivery);
}

/** What the clock starts: the workflows of the default branch, at each of the times that they name. */
export function schedule(forge: Forge, repository: Repository): Wake[] {
  const sha = tipOf(repository.dir, `refs/heads/${repository.defaultBranch}`) ?? ZERO;
  const times = new Set(workflowsAt(repository, sha).flatMap(timesOf));
  return [...times].flatMap((cron) =>
    wakesOf(forge, atTime(forge, repository, cron)).filter(({ workflow }) => timesOf(workflow).includes(cron)),
  );
}

function timesOf({ on }: Workflow): string[] {
  const trigger: unknown = on["schedule"];
  return Array.isArray(trigger) ? (trigger as { readonly cron: string }[]).map(({ cron }) => cron) : [];
}

/** GitHub documents no payload for it: this one is written after what runs receive. */
function atTime(forge: Forge, repository: Repository, cron: string): Delivery {
  const { world } = forge;
  const ref = `refs/heads/${repository.defaultBranch}`;
  const payload = {
    schedule: cron,
    repository: repositoryView(world, repository),
    sender: accountView(world, repository.owner),
  };
  return {
    event: "schedule",
    action: undefined,
    payload,
    repository,
    by: forge.person(repository.owner.login),
    pull: undefined,
    ref,
    sha: tipOf(repository.dir, ref) ?? ZERO,
  };
}
