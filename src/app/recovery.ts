import type { Write } from "../model/write.ts";
import type { Change } from "../edit/edit-yaml.ts";
import { type Recovered, recovered } from "../edit/recovery.ts";
import { recoveriesOf } from "../model/adapter.ts";
import type { Case } from "../model/case.ts";
import { isKnown } from "../model/doc.ts";
import { type Measure, referencesTo } from "../model/failure.ts";
import { nearest } from "../model/nearest.ts";
import { NAME } from "../model/scalars.ts";
import { measuresFor, scopeMeasures } from "../plan/failures.ts";
import type { FailureVerdict } from "../model/verdict.ts";
import { UsageError } from "./verb.ts";
import { artifactCalled, type Bench, nextNumber, type Work } from "./bench.ts";

/** What somebody says besides the action. */
export interface Wishes {
  readonly track: string | undefined;
  readonly because: string | undefined;
  readonly by: string | undefined;
  readonly owner: string | undefined;
  readonly scope: string | undefined;
}

/** A recovery action chosen: what makes the work safe, the choice itself, and the decision that says who and why. */
export async function chosenRecovery(bench: Bench, action: string, said: Wishes): Promise<Work> {
  const { c } = bench;
  checkAction(c, action);
  const track = trackCalled(c, said.track);
  const [owner, scope] = [nameIn("owner", said.owner), nameIn("scope", said.scope)];
  const fitting = bench.verdict.failures.filter((each) => fits(each, action, track));
  const fresh = fitting.filter((each) => each.chosen !== action || owner !== undefined);
  if (fresh.length === 0 && scope === undefined && said.because === undefined)
    throw pointless(bench, action, track, fitting);
  const measures = [...fresh.flatMap((each) => measuresFor(c, each)), ...forScope(c, action, scope)];
  const made = recovered(c, measures, { action, today: bench.today, owner });
  const decision = decisionFor(bench, action, said, fresh, track);
  return {
    writes: await writesOf(bench, made, [...choice(c, action, track), { add: ["decision_log"], item: decision }]),
    said: `${bench.id}: ${action} is chosen${fresh.length > 0 ? ` for ${modesIn(fresh)}` : ""}; ${decision.id} says so.`,
    notes: notes(fresh, decision.by, said),
    next: ({ next }) => `Next: ${next.action} (${next.owner})`,
  };
}

/** Why there is nothing to choose it for. A reason that somebody gives makes it worth writing down all the same. */
function pointless(
  { id, c, verdict: { failures } }: Bench,
  action: string,
  track: string | undefined,
  fitting: readonly FailureVerdict[],
): UsageError {
  const [first] = fitting;
  if (first || isChosen(c, action, track)) return new UsageError(`${action} is chosen already`, first?.step);
  const [on, all] = ["With --because TEXT it is chosen all the same.", failures.filter((each) => isOn(each, track))];
  const where = track === undefined ? "" : ` on the track ${track}`;
  if (all.length === 0)
    return new UsageError(`Nothing is stuck${where}, and there is nothing to recover`, `${inOrder(id)} ${on}`);
  const others = [...new Set(all.flatMap(({ recoveries }) => recoveries.map((each) => each.command)))];
  const offer = others.length > 0 ? `These fit: ${others.join("; ")}.` : "The definition has none that is.";
  return new UsageError(`${action} is not for what is stuck${where}: ${modesIn(all)}`, `${offer} ${on}`);
}

function inOrder(id: string): string {
  return `\`countersign next ${id}\` says what comes next.`;
}

function checkAction({ adapter }: Case, action: string): void {
  const ids = recoveriesOf(adapter).map(({ id }) => id);
  if (ids.includes(action)) return;
  const near = nearest(action, ids);
  const meant = near === undefined ? "" : `Did you mean \`${near}\`? `;
  throw new UsageError(`There is no recovery action ${JSON.stringify(action)}`, `${meant}There are ${ids.join(", ")}.`);
}

function trackCalled(c: Case, name: string | undefined): string | undefined {
  const ids = (c.head.state?.value.active_tracks ?? []).map(({ id }) => id);
  if (name === undefined || ids.includes(name)) return name;
  const near = nearest(name, ids);
  const known = ids.length > 0 ? `There are ${ids.join(", ")}.` : "There are none.";
  throw new UsageError(
    `There is no track ${JSON.stringify(name)}`,
    near === undefined ? known : `Did you mean \`${near}\`?`,
  );
}

function nameIn(option: string, text: string | undefined): string | undefined {
  if (text === undefined || NAME.test(text)) return text;
  throw new UsageError(
    `--${option} ${JSON.stringify(text)} is no name`,
    "Letters, digits, `-`, `_` and `.`, such as nora.",
  );
}

/** A track that is named narrows it to what concerns that track. */
function fits(failure: FailureVerdict, action: string, track: string | undefined): boolean {
  return failure.recoveries.some((each) => each.action === action) && isOn(failure, track);
}

function isOn({ about }: FailureVerdict, track: string | undefined): boolean {
  return track === undefined || about.track === track;
}

function isChosen({ head }: Case, action: string, track: string | undefined): boolean {
  const { rollback_or_recovery_action: whole, active_tracks: tracks = [] } = head.state?.value ?? {};
  return whole === action && (track === undefined || tracks.find(({ id }) => id === track)?.recovery === action);
}

/** A scope that was only spoken of: the action must be one that helps where scope is new. */
function forScope(c: Case, action: string, scope: string | undefined): Measure[] {
  if (scope === undefined) return [];
  const own = c.adapter.failureModes.filter(({ narrows }) => narrows === "scope_change").map(({ id }) => id);
  const { fits: troubles = [] } = recoveriesOf(c.adapter).find(({ id }) => id === action) ?? {};
  if (troubles.some((each) => ["scope_change", "CS-APR-014", ...own].includes(each))) return scopeMeasures(c, scope);
  throw new UsageError(
    `${action} is not for a new scope`,
    "Leave out --scope, or choose an action that fits scope_change.",
  );
}

function choice(c: Case, action: string, track: string | undefined): Change[] {
  const tracks = c.head.state?.value.active_tracks ?? [];
  const index = tracks.findIndex(({ id }) => id === track);
  const whole: Change = { set: ["rollback_or_recovery_action"], to: action };
  return index < 0 ? [whole] : [whole, { set: ["active_tracks", String(index), "recovery"], to: action }];
}

/** Names no blocker or conflict: a decision that does closes it. */
function decisionFor(
  bench: Bench,
  action: string,
  said: Wishes,
  failures: readonly FailureVerdict[],
  track: string | undefined,
) {
  const { decision_log: log = [], owner } = bench.c.head.state?.value ?? {};
  const by = nameIn("by", said.by) ?? owner;
  if (by === undefined || !isKnown(by)) throw new UsageError("It needs --by", "Name who decided.");
  const recovers = [...new Set(failures.flatMap(({ about }) => referencesTo(about)))];
  const { output = "" } = recoveriesOf(bench.c.adapter).find(({ id }) => id === action) ?? {};
  return {
    id: nextNumber(
      log.map((each) => each.id),
      "DEC",
    ),
    decision: output === "" ? `Recover by ${action}` : `Recover by ${action}: ${output}`,
    by,
    at: bench.today,
    rationale: reason(said.because) ?? (failures.map(({ message }) => message).join(" ") || `Chosen by ${by}`),
    recovery: action,
    ...(recovers.length === 0 ? {} : { recovers }),
    ...(track === undefined ? {} : { tracks: [track] }),
  };
}

/** On one line; what has no words or cannot be seen is no reason. */
function reason(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const line = text
    .split(/\s+/)
    .filter((word) => word !== "")
    .join(" ");
  if (line === "" || line === "TBD")
    throw new UsageError("--because is empty", "Say in a sentence why this is chosen.");
  if (/[\p{Cc}\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069]/u.test(line))
    throw new UsageError("--because holds characters that cannot be seen", "Write it in plain text.");
  return line;
}

async function writesOf(bench: Bench, { state, matters }: Recovered, more: readonly Change[]): Promise<Write[]> {
  const files = [...matters].map(([id, changes]) => bench.matter(artifactCalled(bench, id), changes));
  return await Promise.all([bench.state([...state, ...more]), ...files]);
}

function modesIn(failures: readonly FailureVerdict[]): string {
  return [...new Set(failures.map(({ mode }) => mode))].join(", ");
}

function notes(failures: readonly FailureVerdict[], by: string, said: Wishes): string[] {
  const assumed = said.by === undefined ? [`Decided by ${by}, who owns the engagement; --by names somebody else.`] : [];
  const none = failures.length === 0 && said.scope === undefined ? ["Nothing that is recognised now needs it."] : [];
  return [...none, ...assumed, "Once a pull request with it is merged, the record keeps the choice."];
}
