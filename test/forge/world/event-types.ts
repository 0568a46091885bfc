import type { Account, Pull, Repository, Token } from "./types.ts";

export interface Activity {
  readonly id: number;
  readonly before: string;
  readonly after: string;
  readonly ref: string;
  readonly at: string;
  readonly type: "push" | "force_push" | "branch_creation" | "branch_deletion" | "pr_merge" | "merge_queue_merge";
  readonly actor: Account;
}

export interface MergeGroup {
  readonly ref: string;
  readonly headSha: string;
  readonly baseRef: string;
  readonly baseSha: string;
  readonly pulls: readonly Pull[];
}

export interface WorkflowRun {
  readonly id: number;
  readonly number: number;
  readonly name: string;
  readonly path: string;
  /** What `run-name` comes to, or the workflow's name. */
  readonly title: string;
  readonly event: string;
  readonly actor: Account;
  readonly headSha: string;
  readonly headBranch: string;
  readonly headRepository: Repository;
  readonly pulls: readonly Pull[];
  readonly at: string;
  status: string;
  conclusion: string | null;
}

/** Something that webhooks and workflows hear of. */
export interface Delivery {
  readonly event: string;
  readonly action: string | undefined;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly repository: Repository;
  readonly by: Token;
  readonly pull: Pull | undefined;
  readonly ref: string | undefined;
  readonly sha: string | undefined;
}
