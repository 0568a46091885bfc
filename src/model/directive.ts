import type { Condition } from "./approval.ts";
import type { Instant } from "./time.ts";

/** One `/approve` or `/reject` line of a review. */
export interface Directive {
  readonly verb: "approve" | "reject";
  /** Gate ids, or every gate in play that the reviewer is eligible for. */
  readonly gates: readonly string[] | "all";
  readonly scope: string | undefined;
  readonly permits: readonly string[] | undefined;
  /** The instant at which it is over: the end of the day that was named, in UTC. */
  readonly until: Instant | undefined;
  readonly condition: Condition | undefined;
  readonly engagement: string | undefined;
  readonly because: string | undefined;
}

/** What a review's text says. With a `problem` nothing of it counts: a text is understood whole or not at all. */
export interface Directives {
  readonly directives: readonly Directive[];
  readonly problem: string | undefined;
}
