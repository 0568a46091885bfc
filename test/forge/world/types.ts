/** The nouns of the stand-in: GitHub's own, as far as an Action can see them. Everything is mutable; tests may reach in to make a world lie. */

import type { CheckSuite, Status } from "./check-types.ts";
import type { Activity, MergeGroup, WorkflowRun } from "./event-types.ts";

export type * from "./check-types.ts";
export type * from "./event-types.ts";

export type AccountType = "User" | "Bot" | "Organization" | "Mannequin";

export interface Account {
  readonly id: number;
  login: string;
  readonly type: AccountType;
  /** Addresses that map commits to this account, beside its noreply ones. */
  emails: string[];
  /** A deleted account: answers give null in its place. */
  deleted?: boolean;
  app?: App;
}

export interface App {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
}

export interface Team {
  readonly id: number;
  readonly org: string;
  slug: string;
  readonly secret: boolean;
  readonly parent: Team | undefined;
  readonly members: Map<Account, "active" | "pending">;
}

export const levels = ["none", "read", "triage", "write", "maintain", "admin"] as const;
export type Level = (typeof levels)[number];
export type Access = "read" | "write" | "admin";

/** Who calls. An installation has `permissions`; a person has what the repository grants the account. */
export interface Token {
  readonly value: string;
  readonly kind: "person" | "app" | "actions";
  readonly account: Account;
  readonly permissions: Readonly<Record<string, Access>>;
  /** A GITHUB_TOKEN is for one repository. */
  readonly repository?: Repository;
}

export interface Protection {
  readonly ruleset: boolean;
  readonly requiredApprovals: number;
  readonly dismissStale: boolean;
  readonly requiredChecks: readonly string[];
  /** The App that has to give the required checks; without it anything may. */
  readonly checksFrom?: number;
  readonly requirePull: boolean;
  readonly allowForce: boolean;
  /** Logins that may push and merge past the rules. */
  readonly bypass: readonly string[];
}

export interface Repository {
  readonly id: number;
  readonly owner: Account;
  readonly name: string;
  readonly dir: string;
  readonly isPrivate: boolean;
  readonly parent: Repository | undefined;
  defaultBranch: string;
  readonly collaborators: Map<Account, Level>;
  readonly teams: Map<Team, Level>;
  readonly protections: Map<string, Protection>;
  readonly labels: Label[];
  readonly issues: Issue[];
  readonly suites: CheckSuite[];
  readonly statuses: Status[];
  readonly activity: Activity[];
  readonly runs: WorkflowRun[];
  readonly groups: MergeGroup[];
  /** May workflows open and approve pull requests? A setting of the repository. */
  workflowsMayOpenPulls: boolean;
  /** What a token may do where the workflow does not say. */
  workflowsMay: "read" | "write";
  /** Workflows that GitHub or a person switched off, by path. */
  readonly switchedOff: Map<string, "disabled_inactivity" | "disabled_manually">;
}

export interface Label {
  readonly id: number;
  name: string;
  color: string;
  description: string | null;
}

export interface Reaction {
  readonly id: number;
  readonly content: "+1" | "-1" | "laugh" | "confused" | "heart" | "hooray" | "rocket" | "eyes";
  readonly user: Account;
  readonly at: string;
}

/** A version of an edited text: the first is how it was written. */
export interface Edit {
  readonly id: number;
  readonly at: string;
  readonly editor: Account;
  readonly body: string;
}

export interface Comment {
  readonly id: number;
  readonly issue: Issue;
  readonly user: Account;
  readonly createdAt: string;
  readonly app: App | undefined;
  readonly reactions: Reaction[];
  readonly edits: Edit[];
  body: string;
  updatedAt: string;
  editor?: Account;
  minimized?: string;
}

export interface Issue {
  readonly id: number;
  readonly number: number;
  readonly repository: Repository;
  readonly user: Account;
  readonly createdAt: string;
  readonly comments: Comment[];
  readonly reactions: Reaction[];
  readonly timeline: TimelineItem[];
  readonly edits: Edit[];
  labels: Label[];
  title: string;
  body: string | null;
  state: "open" | "closed";
  updatedAt: string;
  closedAt: string | null;
  closedBy: Account | null;
  pull?: Pull;
}

export interface Side {
  readonly repository: Repository;
  ref: string;
  sha: string;
}

export interface Pull {
  readonly id: number;
  readonly issue: Issue;
  readonly head: Side;
  readonly base: Side;
  readonly reviews: Review[];
  readonly users: Set<Account>;
  readonly teams: Set<Team>;
  draft: boolean;
  /** The test merge while open, what was made of it afterwards. */
  mergeSha: string | null;
  mergedAt: string | null;
  mergedBy: Account | null;
  /** null: GitHub has not computed it yet. */
  mergeable: boolean | null;
}

export type ReviewState = "PENDING" | "APPROVED" | "CHANGES_REQUESTED" | "COMMENTED" | "DISMISSED";

export interface Review {
  readonly id: number;
  readonly pull: Pull;
  readonly user: Account;
  readonly createdAt: string;
  readonly teams: readonly Team[];
  readonly edits: Edit[];
  /** GitHub may move it forward. */
  commit: string;
  body: string;
  state: ReviewState;
  submittedAt: string | null;
  editedAt: string | null;
  editor?: Account;
}

/** What the timeline, the issue events and GraphQL's timelineItems tell, newest last. */
export type TimelineItem = {
  readonly id: number;
  readonly event: string;
  readonly actor: Account;
  readonly at: string;
} & Partial<{
  label: Label;
  comment: Comment;
  review: Review;
  previousState: ReviewState;
  message: string;
  commit: string;
  before: string;
  after: string;
  user: Account;
  team: Team;
  from: string;
  to: string;
}>;
