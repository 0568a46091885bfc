import { messageOf } from "../../model/message-of.ts";
import type { JudgedAgain } from "../../model/judged-again.ts";
import { judgedAgainNote, judgedAgainSummary } from "../../report/judged-again.ts";
import { notRendered } from "../../report/not-rendered.ts";
import { judgeAgain } from "./judge-again.ts";
import { type Reach, reachOf } from "./reach.ts";
import { isNew, type RecordedPush, recordPush } from "./record-push.ts";
import type { Outcome, Surroundings } from "./run.ts";

export interface ToRecordAndJudge extends Surroundings {
  /** Where the default branch stood before; without it, its last commits are looked at. */
  readonly since: string | undefined;
  /** Whether time has passed: then every open pull request may have another verdict. */
  readonly isTick: boolean;
  /** Judges the pull request that the record waits in. What a workflow's own token opens or pushes wakes nothing. */
  readonly check: (number: number) => Promise<Outcome>;
}

/** Records what has no entry yet, and judges the open pull requests whose verdicts this, the move or the time may have changed. */
export async function recordAndJudge(asked: ToRecordAndJudge): Promise<Outcome> {
  const pushed = await recorded(asked);
  const { bookkeeping } = pushed;
  const checked = bookkeeping === undefined ? SILENT : await asked.check(bookkeeping).catch(failed(bookkeeping));
  const reach = asked.isTick ? "whatever is open" : reachBy(pushed);
  const again = typeof reach !== "string" && reach.size === 0 ? undefined : await judged(asked, reach, bookkeeping);
  return {
    ...checked,
    ...summed([notRendered(pushed.warnings), checked.summary, again && judgedAgainSummary(again)]),
    notes: [...notesOn(pushed, asked.isTick), ...checked.notes, ...(again ? [judgedAgainNote(again)] : [])],
    failures: [
      ...(pushed.failure === undefined ? [] : [pushed.failure]),
      ...checked.failures,
      ...(again?.failed.map(({ number, why }) => `#${number} could not be judged: ${why}`) ?? []),
    ],
  };
}

const SILENT: Outcome = { notes: [], failures: [] };

function failed(number: number): (error: unknown) => Outcome {
  return (error) => ({ ...SILENT, failures: [`#${number} could not be judged: ${messageOf(error)}`] });
}

/** The record is one half of a tick: where it cannot be made, the verdicts are looked at all the same. */
async function recorded(asked: ToRecordAndJudge): Promise<RecordedPush> {
  try {
    return await recordPush(asked);
  } catch (error) {
    if (!asked.isTick) throw error;
    return { recorded: [], commit: undefined, moved: [], refused: [], warnings: [], failure: messageOf(error) };
  }
}

/** An entry that is new carries approvals on, so it counts like a change of its engagement. */
function reachBy({ moved, recorded: all }: RecordedPush): Reach {
  const reach = reachOf(moved);
  return reach === "all" ? reach : new Set([...reach, ...all.filter(isNew).map(({ engagement }) => engagement)]);
}

function judged(
  { settings, ...asked }: ToRecordAndJudge,
  reach: Parameters<typeof judgeAgain>[1],
  except: number | undefined,
): Promise<JudgedAgain> {
  return judgeAgain({ ...asked, comments: settings.comments }, reach, except);
}

/** Of a tick, which looks at the same merges every time, only what is new is told. */
function notesOn(pushed: RecordedPush, isTick: boolean): string[] {
  const { recorded: all, commit, refused, bookkeeping, failure, warnings } = pushed;
  const told = all.filter((each) => !isTick || isNew(each));
  const made = commit === undefined ? "There is nothing to record." : `The record is in commit ${commit}.`;
  return [
    ...told.map(({ engagement, status, merge }) => `${engagement}, ${merge.slice(0, 12)}: ${status}`),
    ...(failure === undefined ? [made] : []),
    ...refused.map((each) => `GitHub refused ${each}`),
    ...warnings.map((each) => `Not rendered: ${each.place.file}:${each.place.line} ${each.code} ${each.message}`),
    ...(bookkeeping === undefined ? [] : [`The record waits in #${bookkeeping}.`]),
  ];
}

function summed(parts: readonly (string | undefined)[]): Pick<Outcome, "summary"> {
  const told = parts.filter((part) => part !== undefined);
  return told.length === 0 ? {} : { summary: told.join("\n") };
}
