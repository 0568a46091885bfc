import { Octokit } from "@octokit/rest";
import type { Account, SetupForge } from "../setup.ts";
import { readProtection } from "./protection.ts";
import { readable } from "./readable.ts";

export interface SetupAccess {
  /** Without one, what is open to everybody is read. */
  readonly token: string | undefined;
  readonly apiUrl: string;
  /** Milliseconds to wait for an answer: somebody may sit at a terminal. */
  readonly patience: number;
}

/** Asks GitHub about a repository, and writes nothing. Unlike the Action it does not wait and does not ask twice. */
export function openSetup({ token, apiUrl, patience }: SetupAccess, owner: string, repo: string): SetupForge {
  const auth = token === undefined ? {} : { auth: token };
  const github = new Octokit({ ...auth, baseUrl: apiUrl, userAgent: "countersign", log: silent });
  github.hook.wrap("request", (request, options) =>
    request({ ...options, request: { ...options.request, signal: AbortSignal.timeout(patience) } }),
  );
  const { rest } = github;
  const where = { owner, repo };
  return {
    repository: () =>
      readable(rest.repos.get(where), ({ data }) => ({
        defaultBranch: data.default_branch,
        isPrivate: data.private,
      })),
    self: () => (token === undefined ? Promise.resolve(undefined) : readable(rest.users.getAuthenticated(), toAccount)),
    account: (username) => readable(rest.users.getByUsername({ username }), toAccount),
    accountOf: (id) => readable(rest.users.getById({ account_id: id }), toAccount),
    collaborators: () =>
      readable(github.paginate(rest.repos.listCollaborators, { ...where, per_page: 100 }), (all) =>
        all.map(({ login }) => login),
      ),
    mayRead: (username) =>
      readable(
        rest.repos.getCollaboratorPermissionLevel({ ...where, username }),
        ({ data }) => data.permission !== "none",
      ),
    protection: (branch) => readProtection(rest, where, branch),
    workflowToken: () =>
      readable(rest.actions.getGithubActionsDefaultWorkflowPermissionsRepository(where), ({ data }) => ({
        mayWrite: data.default_workflow_permissions === "write",
        mayOpenPulls: data.can_approve_pull_request_reviews,
      })),
    workflows: () =>
      readable(github.paginate(rest.actions.listRepoWorkflows, { ...where, per_page: 100 }), (all) =>
        all.map(({ id, path, state }) => ({ id, path, state })),
      ),
    lastScheduled: (workflow) =>
      readable(
        rest.actions.listWorkflowRuns({ ...where, workflow_id: workflow, event: "schedule", per_page: 1 }),
        ({ data }) => data.workflow_runs[0]?.created_at ?? null,
      ),
  };
}

const nothing = (): void => undefined;
const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };

function toAccount({ data }: { readonly data: Account }): Account {
  const { login, id, type } = data;
  return { login, id, type };
}
