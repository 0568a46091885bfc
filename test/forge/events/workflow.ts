import { parse } from "yaml";
import { runGit, tryGit } from "../git/git.ts";
import type { Access, Repository } from "../world/types.ts";

interface Trigger {
  readonly types?: readonly string[] | string;
  readonly branches?: readonly string[];
  readonly "branches-ignore"?: readonly string[];
  readonly workflows?: readonly string[];
}

export type Permissions = Readonly<Record<string, Access | "none">> | "read-all" | "write-all";

export interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, unknown>>;
}

export interface Job {
  readonly if?: string;
  readonly permissions?: Permissions;
  readonly env?: Readonly<Record<string, unknown>>;
  readonly steps?: readonly Step[];
}

export interface Workflow {
  readonly path: string;
  readonly name: string;
  readonly "run-name"?: string | undefined;
  readonly on: Readonly<Record<string, Trigger | null>>;
  readonly permissions: Permissions | undefined;
  readonly jobs: Readonly<Record<string, Job>>;
}

const known = new Map<string, Workflow[]>();

/** The workflows of a commit. What is no workflow is left out, as GitHub runs none then. */
export function workflowsAt(repository: Repository, sha: string): Workflow[] {
  const found = known.get(sha) ?? readWorkflows(repository, sha);
  known.set(sha, found);
  return found;
}

function readWorkflows(repository: Repository, sha: string): Workflow[] {
  const listing = tryGit(repository.dir, ["ls-tree", "--name-only", sha, "--", ".github/workflows/"]) ?? "";
  const paths = listing.split("\n").filter((path) => /\.ya?ml$/.test(path));
  return paths.map((path) => workflowOf(path, runGit(repository.dir, ["show", `${sha}:${path}`])));
}

function workflowOf(path: string, text: string): Workflow {
  const raw = parse(text) as Partial<Omit<Workflow, "on">> & { readonly on: unknown };
  const listed = typeof raw.on === "string" ? [raw.on] : raw.on;
  const on = Array.isArray(listed)
    ? Object.fromEntries((listed as string[]).map((event) => [event, null]))
    : (listed as Workflow["on"]);
  return {
    path,
    name: raw.name ?? path,
    "run-name": raw["run-name"],
    on,
    permissions: raw.permissions,
    jobs: raw.jobs ?? {},
  };
}

/** Activities that wake a workflow which names none; for other events all do. */
const usual: Readonly<Record<string, readonly string[]>> = {
  pull_request: ["opened", "synchronize", "reopened"],
  pull_request_target: ["opened", "synchronize", "reopened"],
};

export interface Happening {
  readonly event: string;
  readonly action: string | undefined;
  readonly branch: string | undefined;
  /** For `workflow_run`: the workflow that ran. */
  readonly workflow?: string;
}

export function wakes(workflow: Workflow, { event, action, branch, workflow: ran }: Happening): boolean {
  const trigger = workflow.on[event];
  if (trigger === undefined) return false;
  const types = trigger?.types ?? usual[event];
  const typed = types === undefined || action === undefined || [types].flat().includes(action);
  return typed && ofBranch(trigger, branch) && (ran === undefined || (trigger?.workflows ?? []).includes(ran));
}

function ofBranch(trigger: Trigger | null, branch: string | undefined): boolean {
  if (branch === undefined) return true;
  const wanted = trigger?.branches?.some((glob) => matches(glob, branch)) ?? true;
  return wanted && !(trigger?.["branches-ignore"] ?? []).some((glob) => matches(glob, branch));
}

/** `*` stays within a segment, `**` does not. */
function matches(glob: string, text: string): boolean {
  const escaped = glob.replaceAll(/[.+^${}()|[\]\\?]/g, String.raw`\$&`);
  return new RegExp(`^${escaped.replaceAll("**", "\0").replaceAll("*", "[^/]*").replaceAll("\0", ".*")}$`).test(text);
}

const scopes = [
  "actions",
  "checks",
  "contents",
  "deployments",
  "id-token",
  "issues",
  "packages",
  "pages",
  "pull-requests",
  "security-events",
  "statuses",
];

/** What the job's GITHUB_TOKEN may do. Without a word of the workflow: read contents, the default of new repositories. For forks of the public everything becomes reading. */
export function tokenPermissions(workflow: Workflow, job: Job, readOnly: boolean): Record<string, Access> {
  const given = job.permissions ?? workflow.permissions ?? { contents: "read" };
  const all =
    typeof given === "string"
      ? Object.fromEntries(scopes.map((scope) => [scope, given === "write-all" ? "write" : "read"]))
      : given;
  const kept = Object.entries(all).filter(([, access]) => access !== "none");
  return Object.fromEntries(
    kept.map(([scope, access]) => [scope.replaceAll("-", "_"), readOnly ? "read" : (access as Access)]),
  );
}
