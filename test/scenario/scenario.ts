import type { DocumentFault } from "../../src/model/case.ts";
import type { Edit } from "./files.ts";
import type { Who } from "./people.ts";

/** One thing that happens to a pull request, in order; every step takes ten minutes. */
export type Step =
  | {
      readonly commit: Edit;
      readonly by?: string;
      readonly committer?: string;
      readonly message?: string;
      /** The author's address in the commit, where it is not their own. */
      readonly email?: string;
      /** Whether GitHub knows the accounts behind the commit. */
      readonly attributed?: boolean;
      /** What GraphQL knows of the trailers; absent where only REST was asked. */
      readonly coAuthors?: readonly Who[];
      /** Whether the list of commits has it; GitHub's ends at 250. */
      readonly listed?: boolean;
      readonly at?: string;
    }
  | {
      readonly review: "approve" | "reject" | "comment" | "pending";
      readonly by: Who;
      readonly body?: string;
      /** The commit by its number on the branch; null where GitHub gives none, 99 for one that is gone. */
      readonly commit?: number | null;
      readonly submitted?: boolean;
      readonly editedAt?: string;
      readonly at?: string;
    }
  /** GitHub moves the commit of the review forward to the head. */
  | { readonly moveReview: number }
  | { readonly dismiss: number; readonly by: Who; readonly message?: string; readonly told?: boolean }
  | { readonly label: string; readonly by: Who; readonly event?: boolean }
  | { readonly unlabel: string; readonly by: Who }
  | { readonly ask: string }
  | { readonly askTeam: string }
  | { readonly retarget: string }
  | { readonly forcePush: Edit; readonly by: Who; readonly author?: string }
  | { readonly main: Edit; readonly by?: string }
  | { readonly update: string; readonly evil?: Edit; readonly committer?: string }
  | { readonly side: Edit; readonly by: string }
  | { readonly push: string }
  | { readonly check: string; readonly app: string; readonly conclusion: string; readonly head?: number }
  | { readonly days: number }
  | { readonly merged: true };

/** A pull request against the smallest repository, told as what happened. */
export interface Scenario {
  readonly about?: string;
  /** Changes to the smallest repository, on the default branch before the pull request. */
  readonly base?: Edit;
  readonly steps?: readonly Step[];
  readonly author?: Who;
  readonly draft?: boolean;
  readonly open?: boolean;
  /** Other open pull requests of the same commit into the same base. */
  readonly sameHead?: readonly number[];
  /** Members by team; a team that is left out cannot be read. */
  readonly teams?: Readonly<Record<string, readonly string[]>>;
  /** The newest entry of the engagement's record. */
  readonly entry?: string;
  readonly now?: string;
  /** Judged without a pull request, as a laptop does. */
  readonly offline?: boolean;
  readonly ids?: readonly string[];
  /** What making the documents of the change has shown. */
  readonly documentFaults?: readonly DocumentFault[];
}

export const STATE = "engagements/acme-pilot/state.yaml";
export const PROPOSAL = "engagements/acme-pilot/PRO-2026-0001.md";
export const CONTRACT = "engagements/acme-pilot/ADSA-2026-0001.md";
