import type { Condition, EvidenceKind, Person, Seat } from "../model/approval.ts";
import type { Instant } from "../model/time.ts";
import type { Vote } from "./ballot.ts";
import type { Refusal } from "./independence.ts";
import type { PlayedGate } from "./play.ts";

/** One piece of evidence laid before one gate, not yet weighed. */
export interface Claim {
  readonly kind: EvidenceKind;
  readonly verdict: "approve" | "reject" | "lifted";
  readonly person: Person | null;
  readonly evidence: string;
  readonly at: Instant | undefined;
  readonly permits: readonly string[] | undefined;
  readonly until: Instant | undefined;
  readonly conditions: readonly Condition[];
  readonly because: string;
  /** The seat it was counted in when it was recorded; live evidence is seated now. */
  readonly recorded: { readonly seat: Seat; readonly pull: number | undefined } | undefined;
  /** Reasons of the source itself, most telling first. */
  readonly refusals: readonly (Refusal | undefined)[];
}

/** A kind of evidence. Adding one is adding a file to gates/evidence/. */
export interface EvidenceSource {
  readonly id: EvidenceKind;
  /** Events of the forge after which this evidence may read differently. */
  readonly wokenBy: readonly string[];
  claims(played: PlayedGate, votes: readonly Vote[]): Claim[];
}
