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

/** What a job may be told to do, whatever wakes it. */
export const wakeModes = ["auto", "check", "record", "tick", "command", "intake"] as const;
export type WakeMode = (typeof wakeModes)[number];

/** What an event asks for, as far as the job is for that. To record and to look at the clock no event is needed. */
export function inMode(wake: Wake, mode: WakeMode): Wake {
  if (mode === "auto" || wake.kind === mode) return wake;
  if (mode === "record") return { kind: "record", since: undefined };
  if (mode === "tick") return { kind: "tick" };
  const asked = wake.kind === "none" ? wake.why : `The event asks for ${wake.kind}.`;
  return { kind: "none", why: `This job is for ${mode} alone. ${asked}` };
}

/** A merge queue's own commits: what it is tried on, and what it gives. */
export interface Queued {
  readonly base: string;
  readonly head: string;
}
