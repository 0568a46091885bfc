import { Octokit } from "@octokit/rest";
import * as z from "zod";
import type { SetupForge } from "../setup.ts";
import { readProtection } from "./protection.ts";
import { existing, readable } from "./readable.ts";

export interface SetupAccess {
  /** Without one, what is open to everybody is read. */
  readonly token: string | undefined;
  readonly apiUrl: string;
  /** Milliseconds to wait for an answer: somebody may sit at a terminal. */
  readonly patience: number;
}

/** Asks GitHub about a repository, and writes nothing. Unlike the Action it does not wait and does not ask twice. */
export function openSetup(access: SetupAccess, owner: string, repo: string): SetupForge {
  const github = clientOf(access);
  const { rest } = github;
  const where = { owner, repo };
  const many = { ...where, per_page: 100 };
  return {
    repository: () => readable(rest.repos.get(where), repository),
    self: async () =>
      access.token === undefined ? undefined : await readable(rest.users.getAuthenticated(), accountAnswer),
    account: (username) => existing(rest.users.getByUsername({ username }), accountAnswer),
    accountOf: (id) => existing(rest.users.getById({ account_id: id }), accountAnswer),
    collaborators: () => readable(github.paginate(rest.repos.listCollaborators, many), logins),
    mayRead: (username) => readable(rest.repos.getCollaboratorPermissionLevel({ ...where, username }), permission),
    protection: (branch) => readProtection(rest, where, branch),
    workflowToken: () => readable(rest.actions.getGithubActionsDefaultWorkflowPermissionsRepository(where), token),
    workflows: () => readable(github.paginate(rest.actions.listRepoWorkflows, many), workflows),
    lastScheduled: (id) =>
      readable(rest.actions.listWorkflowRuns({ ...where, workflow_id: id, event: "schedule", per_page: 1 }), lastRun),
  };
}

function clientOf({ token: auth, apiUrl: baseUrl, patience }: SetupAccess): Octokit {
  const github = new Octokit({
    ...(auth === undefined ? {} : { auth }),
    baseUrl,
    userAgent: "countersign",
    log: silent,
  });
  github.hook.before("request", (options) => {
    // Set in place: hooks further in are given these very options, and not what an outer one passes on.
    options.request = { ...options.request, signal: AbortSignal.timeout(patience) };
  });
  return github;
}

const nothing = (): void => undefined;
const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** What is used of answers. */
const repository = z
  .object({ data: z.object({ default_branch: z.string().min(1), private: z.boolean() }) })
  .transform(({ data }) => ({ defaultBranch: data.default_branch, isPrivate: data.private }));
const accountAnswer = z
  .object({ data: z.object({ login: z.string(), id: z.int(), type: z.string() }) })
  .transform(({ data }) => data);
const logins = z.array(z.object({ login: z.string() })).transform((all) => all.map(({ login }) => login));
const permission = z
  .object({ data: z.object({ permission: z.string() }) })
  .transform(({ data }) => data.permission !== "none");
const token = z
  .object({
    data: z.object({ default_workflow_permissions: z.string(), can_approve_pull_request_reviews: z.boolean() }),
  })
  .transform(({ data }) => ({
    mayWrite: data.default_workflow_permissions === "write",
    mayOpenPulls: data.can_approve_pull_request_reviews,
  }));
const workflows = z.array(z.object({ id: z.int(), path: z.string(), state: z.string() }));
const lastRun = z
  .object({ data: z.object({ workflow_runs: z.array(z.object({ created_at: z.string() })) }) })
  .transform(({ data }) => data.workflow_runs[0]?.created_at ?? null);
