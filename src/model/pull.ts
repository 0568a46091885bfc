import type { Person } from "./approval.ts";
import type { Instant } from "./time.ts";

/** What GitHub says of a pull request, read once and frozen. A user is null where the account is gone. */
export interface Pull {
  readonly repository: string;
  readonly number: number;
  readonly author: Person | null;
  readonly open: boolean;
  readonly merged: boolean;
  readonly mergedAt: Instant | undefined;
  /** Where it is merged, the commit that it became; before that, GitHub's own trial. */
  readonly mergeCommit?: string | undefined;
  readonly draft: boolean;
  readonly base: string;
  readonly head: string;
  /** Other open pull requests that bring the same commit into the same base. */
  readonly sameHead: readonly number[];
  readonly labels: readonly string[];
  readonly requestedPeople: readonly Person[];
  /** As `org/team` in lower case, like the keys of `teams`. */
  readonly requestedTeams: readonly string[];
  readonly reviews: readonly Review[];
  readonly timeline: readonly TimelineEvent[];
  readonly commits: ReadonlyMap<string, CommitAccounts>;
  readonly pushes: readonly Push[];
  readonly checks: readonly CheckRun[];
  /** Members by `org/team` in lower case. A team that is absent could not be read. */
  readonly teams: ReadonlyMap<string, readonly Person[]>;
}

export type ReviewState = "APPROVED" | "CHANGES_REQUESTED" | "COMMENTED" | "DISMISSED" | "PENDING";

export interface Review {
  readonly id: number;
  readonly person: Person | null;
  readonly state: ReviewState;
  readonly body: string;
  readonly commit: string | undefined;
  readonly submittedAt: Instant | undefined;
  readonly editedAt: Instant | undefined;
  /** The pull request that it was given on, where that is another than this one. */
  readonly elsewhere?: string | undefined;
}

/** The events that decide something; the order is GitHub's. */
export type TimelineEvent =
  | { readonly kind: "committed"; readonly sha: string }
  | { readonly kind: "reviewed"; readonly review: number }
  | {
      readonly kind: "labeled" | "unlabeled";
      readonly id: number;
      readonly label: string;
      readonly person: Person | null;
      readonly at: Instant;
    }
  | { readonly kind: "force_pushed" | "retargeted"; readonly person: Person | null; readonly at: Instant }
  /** `person` is who was asked; null for a team. `by` is who asked; null where nobody knows. */
  | {
      readonly kind: "review_requested";
      readonly person: Person | null;
      readonly by: Person | null;
      readonly at: Instant;
    }
  | {
      readonly kind: "review_dismissed";
      readonly review: number;
      readonly was: string;
      readonly by: Person | null;
      readonly message: string;
      readonly at: Instant;
    };

/** The accounts that the forge maps a commit to; null where it knows none. */
export interface CommitAccounts {
  readonly author: Person | null;
  readonly committer: Person | null;
  readonly coAuthors: readonly (Person | null)[] | undefined;
}

export interface Push {
  readonly before: string;
  readonly head: string;
  readonly person: Person | null;
  readonly at: Instant;
}

export interface CheckRun {
  readonly id: number;
  readonly name: string;
  readonly app: string;
  readonly appId: number;
  readonly head: string;
  readonly conclusion: string | undefined;
  readonly completedAt: Instant | undefined;
}

/** Links are built from ids, never copied from a field that somebody else could have written. */
export function pullUrl(pull: Pull): string {
  return `https://github.com/${pull.repository}/pull/${pull.number}`;
}

export function reviewUrl(pull: Pull, review: number): string {
  return `${pullUrl(pull)}#pullrequestreview-${review}`;
}

export function eventUrl(pull: Pull, event: number): string {
  return `${pullUrl(pull)}#event-${event}`;
}

/** GitHub's own account for commits made in its web pages: not somebody who wrote anything. */
export const WEB_FLOW = 19864447;
