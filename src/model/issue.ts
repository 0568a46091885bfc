import type { Person } from "./approval.ts";
import type { Instant } from "./time.ts";

/** An issue of the forge. A person is missing where the forge does not say who it was. */
export interface Issue {
  readonly number: number;
  readonly body: string;
  readonly open: boolean;
  readonly author: Person | undefined;
  readonly labels: readonly string[];
  /** Every change of the text after it was submitted. */
  readonly edits: readonly Deed[];
  /** Who put on which label, oldest first. */
  readonly labelled: readonly (Deed & { readonly label: string })[];
  /** What we said on it, oldest first. */
  readonly answers: readonly string[];
}

export interface Deed {
  readonly by: Person | undefined;
  readonly at: Instant;
}
