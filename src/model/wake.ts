/** What an event of the forge asks for. */
export type Wake =
  /** `untrusted`: run as the branch has it, and for a fork with a token that may only read. */
  | { readonly kind: "check"; readonly number: number; readonly queued?: Queued; readonly untrusted?: true }
  /** What reached the default branch since a commit; where none is named, its last commits. */
  | { readonly kind: "record"; readonly since: string | undefined }
  /** A comment on a pull request or an issue, which may hold commands. */
  | { readonly kind: "command"; readonly number: number; readonly onPull: boolean; readonly comment: string }
  /** Time has passed: what that can have changed is looked at. */
  | { readonly kind: "tick" }
  /** An issue by which somebody may have submitted a form. */
  | { readonly kind: "intake"; readonly number: number }
  | { readonly kind: "none"; readonly why: string };

/** A merge queue's own commits: what it is tried on, and what it gives. */
export interface Queued {
  readonly base: string;
  readonly head: string;
}
