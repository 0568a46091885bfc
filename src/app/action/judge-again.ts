import { messageOf } from "../../model/message-of.ts";
import type { OpenPull } from "../../forge/forge.ts";
import { sha256Hex } from "../../model/digest.ts";
import { compareText } from "../../model/finding.ts";
import type { JudgedAgain } from "../../model/judged-again.ts";
import type { Instant } from "../../model/time.ts";
import { checkPull, type ToCheck } from "./check-pull.ts";
import { withdraw } from "./withdraw.ts";
import { isReached, type Reach } from "./reach.ts";

/** How many are judged in one run: each takes some seconds of a job and some requests. */
export const MOST = 50;

/** Requests of the hour that stay for pull requests on which something happens. */
export const RESERVE = 200;

export type ToJudgeAgain = Omit<ToCheck, "number" | "queued">;

/** Whether a check that stands is withdrawn where its pull request cannot be judged. */
type ToJudgeAll = ToJudgeAgain & { readonly withdraws: boolean };

/** Judges those that are reached, but for one that is judged elsewhere. One that cannot be judged keeps no other from it. */
export async function judgeAgain(
  asked: ToJudgeAgain,
  reach: Reach | "whatever is open",
  except: number | undefined,
): Promise<JudgedAgain> {
  const withPaths = typeof reach !== "string";
  const open = await asked.forge.readOpen({ withPaths });
  const reached = open.filter((pull) => reach === "whatever is open" || isReached(reach, pull));
  const numbers = inTurn(reached, asked.now).filter((number) => number !== except);
  // An outage while the clock runs must not turn all that is open red for half a day.
  return await judgeAll({ ...asked, withdraws: withPaths }, numbers);
}

/** In another order every hour: where there are more than a run judges, none is always among those that are left. */
export function inTurn(pulls: readonly Pick<OpenPull, "number">[], now: Instant): number[] {
  const hour = Math.floor(now / 3_600_000);
  const drawn = pulls.map(({ number }) => ({ number, lot: sha256Hex(`${hour} ${number}`) }));
  return drawn.toSorted((a, b) => compareText(a.lot, b.lot)).map(({ number }) => number);
}

async function judgeAll(asked: ToJudgeAll, numbers: readonly number[]): Promise<JudgedAgain> {
  const judged: number[] = [];
  const changed: number[] = [];
  const failed: { number: number; why: string }[] = [];
  const left = () => numbers.length - judged.length - failed.length;
  for (const number of numbers.slice(0, MOST)) {
    if ((asked.forge.remaining() ?? RESERVE) < RESERVE)
      return { judged, changed, failed, left: left(), leftFor: "allowance" };
    const result = await judgeOne(asked, number);
    if (result === "changed") changed.push(number);
    if (typeof result === "string") judged.push(number);
    else failed.push({ number, ...result });
  }
  return { judged, changed, failed, left: left(), leftFor: left() > 0 ? "number" : undefined };
}

async function judgeOne(asked: ToJudgeAll, number: number): Promise<"changed" | "the same" | { why: string }> {
  try {
    const checked = await checkPull({ ...asked, number, queued: undefined });
    if (checked && !checked.published.check) return { why: checked.published.refused[0] ?? "the check was refused" };
    return checked?.changed === true ? "changed" : "the same";
  } catch (error) {
    if (asked.withdraws) await withdraw({ ...asked, number }, error);
    return { why: messageOf(error) };
  }
}
