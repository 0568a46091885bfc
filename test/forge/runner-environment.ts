import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { env } from "node:process";
import type { Forge } from "./forge.ts";
import type { Wake } from "./events/wake.ts";
import type { Kind } from "./runner-files.ts";
import { runtimeToken } from "./results.ts";
import { fullName } from "./world/world.ts";

export interface Folders {
  readonly temp: string;
  readonly workspace: string;
  readonly files: Readonly<Record<Kind, string>>;
}

/** The environment of a JavaScript action. The token is not in it unless the workflow passes it as an input. */
export function environmentOf(forge: Forge, wake: Wake, entry: string, folders: Folders): Record<string, string> {
  const eventPath = join(folders.temp, "_github_workflow", "event.json");
  mkdirSync(dirname(eventPath), { recursive: true });
  writeFileSync(eventPath, JSON.stringify(wake.payload));
  const files = Object.entries(folders.files).map(([kind, path]) => [`GITHUB_${kind}`, path]);
  return {
    ...githubVariables(forge, wake),
    ...(Object.fromEntries(files) as Record<string, string>),
    ACTIONS_RESULTS_URL: `${forge.url}/`,
    ACTIONS_RUNTIME_TOKEN: runtimeToken(wake.run.id),
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_WORKSPACE: folders.workspace,
    GITHUB_ACTION_PATH: dirname(dirname(entry)),
    RUNNER_TEMP: folders.temp,
    RUNNER_TOOL_CACHE: join(folders.temp, "tools"),
    RUNNER_WORKSPACE: dirname(folders.workspace),
    RUNNER_OS: "Linux",
    RUNNER_ARCH: "X64",
    RUNNER_NAME: "forge",
    RUNNER_ENVIRONMENT: "github-hosted",
    CI: "true",
    GITHUB_ACTIONS: "true",
    HOME: folders.temp,
    PATH: env["PATH"] ?? "",
    // Git of the machine has no part in what is tested.
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
  };
}

function githubVariables(forge: Forge, wake: Wake): Record<string, string> {
  const { repository, run } = wake;
  const actor = forge.account(wake.actor);
  const name = wake.ref.replace(/^refs\/(heads|tags|pull)\//, "");
  return {
    GITHUB_ACTION: "__run",
    GITHUB_ACTION_REF: "",
    GITHUB_ACTION_REPOSITORY: "",
    GITHUB_ACTOR: actor.login,
    GITHUB_ACTOR_ID: String(actor.id),
    GITHUB_TRIGGERING_ACTOR: actor.login,
    GITHUB_API_URL: forge.api,
    GITHUB_GRAPHQL_URL: forge.graphql,
    GITHUB_SERVER_URL: forge.url,
    GITHUB_BASE_REF: wake.baseRef,
    GITHUB_HEAD_REF: wake.headRef,
    GITHUB_EVENT_NAME: wake.event,
    GITHUB_JOB: wake.job,
    GITHUB_REF: wake.ref,
    GITHUB_REF_NAME: name,
    GITHUB_REF_PROTECTED: String(repository.protections.has(name)),
    GITHUB_REF_TYPE: wake.ref.startsWith("refs/tags/") ? "tag" : "branch",
    GITHUB_REPOSITORY: fullName(repository),
    GITHUB_REPOSITORY_ID: String(repository.id),
    GITHUB_REPOSITORY_OWNER: repository.owner.login,
    GITHUB_REPOSITORY_OWNER_ID: String(repository.owner.id),
    GITHUB_RETENTION_DAYS: "90",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_RUN_ID: String(run.id),
    GITHUB_RUN_NUMBER: String(run.number),
    GITHUB_SHA: wake.sha,
    GITHUB_WORKFLOW: wake.workflow.name,
    GITHUB_WORKFLOW_REF: `${fullName(repository)}/${wake.workflow.path}@${wake.ref}`,
    GITHUB_WORKFLOW_SHA: wake.sha,
  };
}

/** `INPUT_` and the name in capitals: spaces become underscores, hyphens stay. Defaults are those of action.yml. */
export function inputVariables(
  defaults: Readonly<Record<string, string>>,
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  const all = { ...defaults, ...given };
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`, value]),
  );
}
