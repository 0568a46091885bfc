import { messageOf } from "../../model/message-of.ts";
import { type Forge, LookAgain } from "../../forge/forge.ts";
import type { Instant } from "../../model/time.ts";
import type { Queued } from "../../model/wake.ts";
import { checkName } from "../../report/check-run.ts";
import { unjudgedCheck } from "../../report/unjudged-check.ts";

export interface ToWithdraw {
  readonly forge: Forge;
  readonly number: number;
  readonly queued?: Queued | undefined;
  readonly now: Instant;
}

/**
 * Puts down that a pull request could not be judged: what happened may have been the end of an approval that its green check
 * still tells of. With as few requests as that takes, since others have failed; where these fail too, the job says so alone.
 * A branch that moved has a run of its own.
 */
export async function withdraw({ forge, number, queued, now }: ToWithdraw, error: unknown): Promise<void> {
  if (error instanceof LookAgain) return;
  const why = messageOf(error);
  try {
    const { head, isOpen, ...base } = await forge.readHead(number);
    if (isOpen) await forge.createCheck(unjudgedCheck(checkName(base), queued?.head ?? head, why, now));
  } catch {
    // The job fails for the first reason; that this failed too says nothing more.
  }
}
