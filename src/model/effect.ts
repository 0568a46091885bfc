import type { CheckRunDraft, Label, Reviewers } from "./publication.ts";

/** One change to what stands on a pull request. They are applied in the order in which they are listed. */
export type Effect =
  | { readonly kind: "create_check_run"; readonly check: CheckRunDraft }
  | { readonly kind: "create_comment"; readonly body: string }
  | { readonly kind: "update_comment"; readonly id: number; readonly body: string }
  | { readonly kind: "delete_comment"; readonly id: number }
  | { readonly kind: "add_labels"; readonly labels: readonly Label[] }
  | { readonly kind: "remove_label"; readonly name: string }
  | ({ readonly kind: "request_reviewers" } & Reviewers)
  | ({ readonly kind: "unrequest_reviewers" } & Reviewers);
