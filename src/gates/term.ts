import { addDuration, type Instant } from "../model/time.ts";
import type { PlayedGate } from "./play.ts";
import type { Claim } from "./source.ts";

/** The reviewer's own date or the gate's term, whichever is first. */
export function expiryOf(played: PlayedGate, claim: Claim): Instant | undefined {
  const { validFor } = played.gate;
  const term = validFor === undefined || claim.at === undefined ? undefined : addDuration(claim.at, validFor);
  if (term === undefined || claim.until === undefined) return term ?? claim.until;
  return Math.min(term, claim.until);
}
