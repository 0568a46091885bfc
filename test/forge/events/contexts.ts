import { fullName } from "../world/world.ts";
import type { Contexts } from "./expression.ts";
import type { Wake } from "./wake.ts";

/** What the expressions of a job may name. Runs without secrets see those as empty, but always their own token. */
export function contextsOf(wake: Omit<Wake, "uses">, secrets: Readonly<Record<string, string>> = {}): Contexts {
  const { repository, run, token } = wake;
  return {
    github: {
      event_name: wake.event,
      event: wake.payload,
      actor: wake.actor,
      triggering_actor: wake.actor,
      ref: wake.ref,
      ref_name: wake.ref.replace(/^refs\/(heads|tags|pull)\//, ""),
      sha: wake.sha,
      head_ref: wake.headRef,
      base_ref: wake.baseRef,
      repository: fullName(repository),
      repository_owner: repository.owner.login,
      repository_id: String(repository.id),
      run_id: String(run.id),
      workflow: wake.workflow.name,
      job: wake.job,
      token: token.value,
    },
    secrets: { ...(wake.secrets ? secrets : {}), GITHUB_TOKEN: token.value },
    inputs: wake.payload["inputs"] ?? {},
    vars: {},
    env: {},
    matrix: {},
    needs: {},
    steps: {},
  };
}
