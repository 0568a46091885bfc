import type { Case, Repository } from "./case.ts";
import type { Place, Severity } from "./finding.ts";

/** What a rule found. The engine adds the rule's own code and name. */
export interface Report {
  readonly place: Place;
  readonly message: string;
  readonly fix: string;
  /** Where it differs from the rule's default. */
  readonly severity?: Severity;
  /** The artifact that it is about, where the place does not say. */
  readonly artifact?: string;
  /** Set where it stops an external action: it fails a change only when that change asks for the action. */
  readonly action?: { readonly id: string; readonly scope: string };
}

interface About {
  /** File name, docs anchor and fixture folder. */
  readonly id: string;
  readonly code: `CS-${string}`;
  readonly severity: Severity;
  readonly blocks: "merge" | "transition" | "external action" | "nothing";
  /** An adapter cannot lower it, and an exception needs a second person. */
  readonly locked: boolean;
  readonly summary: string;
  readonly why: string;
}

/** Looks at one engagement of a change. */
export interface EngagementRule extends About {
  check(c: Case): Report[];
}

/** Looks at the change as a whole: settings, adapters, files. */
export interface RepositoryRule extends About {
  checkRepository(r: Repository): Report[];
}

/** Reports what reading a file found wrong; there is nothing left to look at afterwards. */
export interface ReadingRule extends About {
  readonly reading: true;
}

export type Rule = EngagementRule | RepositoryRule | ReadingRule;
