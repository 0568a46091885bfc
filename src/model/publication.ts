import type { Case, Repository } from "./case.ts";
import type { Instant } from "./time.ts";
import type { Upload } from "./upload.ts";
import type { Verdict } from "./verdict.ts";

/** A verdict with what it was made of: what everything that is published follows from. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly cases: readonly Case[];
  readonly repository: Repository;
}

/** A file that was rendered for the pull request, with the mark that stands on it. */
export interface RenderedFile {
  readonly engagement: string;
  readonly artifact: string;
  readonly name: string;
  /** Whether it shows what changed since the version that was recorded last. */
  readonly isRedline: boolean;
  readonly mark: string | null;
  readonly sha256: string;
  readonly url: string | undefined;
}

/** The documents of a pull request, as far as they could be made and kept. */
export interface Documents {
  readonly files: readonly RenderedFile[];
  /** Those that were not made; the command makes them. */
  readonly left: readonly { readonly engagement: string; readonly artifact: string }[];
  readonly upload: Upload | undefined;
}

/** What a page says besides the verdict. */
export interface Surroundings {
  /** The name of the branch that the pull request is merged into. */
  readonly baseName: string;
  readonly board: string | undefined;
  readonly documents: Documents;
  /** Our own check runs on the pull request, the oldest first. */
  readonly checks: readonly PostedCheck[];
}

export const noDocuments: Documents = { files: [], left: [], upload: undefined };

/** One of our own check runs as it stands. Whoever reads them leaves out those of other apps. */
export interface PostedCheck {
  readonly head: string;
  readonly externalId: string;
  readonly conclusion: string | undefined;
  readonly completedAt: Instant;
}

export interface Label {
  readonly name: string;
  /** Six hexadecimal digits, as the forge takes them. */
  readonly color: string;
  readonly description: string;
}

/** Whose review is asked for: logins, and teams as `org/team`. */
export interface Reviewers {
  readonly people: readonly string[];
  readonly teams: readonly string[];
}

/** In the forge's own terms, because its limits are what shapes it. */
export interface Annotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column: number;
  readonly end_column: number;
  readonly annotation_level: "failure" | "warning" | "notice";
  readonly title: string;
  readonly message: string;
  readonly raw_details: string;
}

export interface CheckRunDraft {
  readonly name: string;
  readonly head_sha: string;
  readonly external_id: string;
  readonly conclusion: "success" | "action_required" | "failure";
  readonly completed_at: string;
  readonly output: { readonly title: string; readonly summary: string; readonly text: string };
  /** Each list goes with one request: the first creates the check run, the others add to it. */
  readonly annotations: readonly (readonly Annotation[])[];
}

/** What should stand on a pull request. */
export interface Publication {
  readonly check: CheckRunDraft;
  /** Nothing where no comment of ours should stand. */
  readonly comment: string | undefined;
  readonly labels: readonly Label[];
  readonly reviewers: Reviewers;
  /** Labels by which people approved what does not stand here any more. */
  readonly outlived: readonly string[];
}

/** What stands on a pull request, as far as we write there. */
export interface Posted {
  /** Our own account: a comment counts as ours by who wrote it and by its marker together. */
  readonly self: number;
  readonly comments: readonly { readonly id: number; readonly author: number | null; readonly body: string }[];
  readonly labels: readonly string[];
  /** `ours` where we asked: what a person asked for stays. */
  readonly requested: readonly { readonly reviewer: string; readonly ours: boolean }[];
  readonly checks: readonly PostedCheck[];
}
