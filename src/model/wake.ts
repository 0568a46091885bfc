/** What an event of the forge asks for. */
export type Wake =
  | { readonly kind: "check"; readonly number: number; readonly queued?: Queued }
  /** Everything up to a commit of the default branch; its tip where none is named. */
  | { readonly kind: "record"; readonly commit: string | undefined }
  | { readonly kind: "none"; readonly why: string };

/** A merge queue's own commits: what it is tried on, and what it gives. */
export interface Queued {
  readonly base: string;
  readonly head: string;
}
