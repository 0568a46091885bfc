import type { Pull } from "../model/pull.ts";
import type { Instant } from "../model/time.ts";

/** The merge that an entry is about, and what it follows. */
export interface Occasion {
  readonly merge: string;
  readonly mergedAt: Instant;
  /** When the recorder looked; evidence was seen no later. */
  readonly observedAt: Instant;
  /** Nothing for a push without a pull request, or where its facts are missing. */
  readonly pull: Pull | undefined;
  /** The number of the pull request where it is known without its facts. */
  readonly number: number | undefined;
  /** Who made the change: the login of the pull request's author, else the name in the commit. */
  readonly actor: string;
  /** The digest of the engagement's newest entry. */
  readonly prev: string;
  readonly engine: string;
}
