import type { Forge, Published } from "../../forge/forge.ts";
import type { PartialClone } from "../../git/partial-clone.ts";
import type { SourceFile } from "../../model/engagement.ts";
import type { RecordMode } from "../../model/settings.ts";
import type { Instant } from "../../model/time.ts";
import type { Verdict } from "../../model/verdict.ts";
import type { Wake } from "../../model/wake.ts";
import { answerComment } from "./commands/answer-comment.ts";
import { checkPull } from "./check-pull.ts";
import type { Printing } from "./documents/show-documents.ts";
import { takeForm } from "./intake/take-form.ts";
import { recordAndJudge } from "./record-and-judge.ts";
import { withdraw } from "./withdraw.ts";
import type { Packaged } from "../packaged.ts";

/** What a run of the Action works with. */
export interface Surroundings {
  readonly forge: Forge;
  readonly newClone: () => Promise<PartialClone>;
  readonly now: Instant;
  readonly builtin: ReadonlyMap<string, SourceFile>;
  readonly packaged: Packaged;
  /** The version of the program, as published. */
  readonly engine: string;
  readonly settings: Settings;
  /** Where the record goes, where the workflow says so. */
  readonly recordMode?: RecordMode | undefined;
  /** Makes the documents that people look at before they approve; nothing where none are wanted. */
  readonly printing?: Printing | undefined;
}

export interface Settings {
  readonly comments: boolean;
  readonly strict: boolean;
  /** From which conclusion on the job fails, besides saying so on the pull request. */
  readonly failOn: "never" | "failure" | "action_required";
}

/** What a run comes to: what is to be told, and whether the job did its work. */
export interface Outcome {
  readonly verdict?: Verdict;
  readonly summary?: string;
  readonly notes: readonly string[];
  readonly failures: readonly string[];
}

export async function runWake(wake: Wake, around: Surroundings): Promise<Outcome> {
  switch (wake.kind) {
    case "check":
      return await check(wake, around);
    case "record":
    case "tick": {
      const isTick = wake.kind === "tick";
      const checkOne = (number: number) => check({ kind: "check", number }, around);
      return await recordAndJudge({ ...around, since: isTick ? undefined : wake.since, isTick, check: checkOne });
    }
    case "command":
      return await command(wake, around);
    case "intake":
      return await intake(wake, around);
    case "none":
      return { notes: [wake.why], failures: [] };
  }
}

async function check(wake: Extract<Wake, { kind: "check" }>, around: Surroundings): Promise<Outcome> {
  const { number, queued, untrusted = false } = wake;
  const { settings, ...rest } = around;
  const asked = { ...rest, number, queued, comments: settings.comments };
  const checked = await checkPull(asked).catch(async (error: unknown) => {
    await withdraw(asked, error);
    throw error;
  });
  if (!checked) return { notes: [`#${number} is closed: there is nothing to judge.`], failures: [] };
  const { verdict, summary, published, isFork, notes: told } = checked;
  const readOnly = untrusted && isFork && !published.check;
  const notes = [...told, ...(readOnly ? [READ_ONLY] : toldOf(published))];
  const failures = [...(readOnly ? [] : unpublished(published)), ...demanded(verdict, settings)];
  return { verdict, summary, notes, failures };
}

/** Then the verdict stands in the summary, and a run that may write puts it on the pull request. */
const READ_ONLY =
  "This run is for a fork and may only read: the verdict is in its summary. On `pull_request_target` it stands on the pull request too.";

async function command(wake: Extract<Wake, { kind: "command" }>, around: Surroundings): Promise<Outcome> {
  const { number, onPull, comment } = wake;
  const { settings: _, ...rest } = around;
  const { said, changed } = await answerComment({ ...rest, number, onPull, comment });
  const notes = [`The comment on #${number}: ${said}.`];
  if (changed === undefined) return { notes, failures: [] };
  // What a workflow's own token pushes or labels wakes nothing, so the check is put there now.
  const checked = await check({ kind: "check", number: changed }, around);
  return { ...checked, notes: [...notes, ...checked.notes] };
}

async function intake({ number }: Extract<Wake, { kind: "intake" }>, around: Surroundings): Promise<Outcome> {
  const { settings: _, ...rest } = around;
  const { said, pull } = await takeForm({ ...rest, number });
  const notes = [`The issue #${number} ${said}.`];
  if (pull === undefined) return { notes, failures: [] };
  const checked = await check({ kind: "check", number: pull }, around);
  return { ...checked, notes: [...notes, ...checked.notes] };
}

function toldOf({ refused }: Pick<Published, "refused">): string[] {
  return refused.map((each) => `GitHub refused ${each}`);
}

function unpublished({ check: isChecked, refused }: Published): string[] {
  if (isChecked) return [];
  const hint = "Give the job `permissions: { checks: write }`; a run for a fork on `pull_request` may only read.";
  return [
    `The check could not be put on the pull request. ${hint}${refused[0] === undefined ? "" : ` (${refused[0]})`}`,
  ];
}

/** Teams that require the job itself rather than the check. */
function demanded(verdict: Verdict, { failOn, strict }: Settings): string[] {
  const { conclusion } = verdict;
  const fails =
    failOn === "action_required" ? conclusion !== "success" : failOn === "failure" && conclusion === "failure";
  if (fails) return [`The verdict is ${conclusion}, and \`fail-on\` is ${failOn}.`];
  const findings = [...verdict.findings, ...verdict.engagements.flatMap((each) => each.findings)];
  const warned = strict && failOn !== "never" && findings.some(({ severity }) => severity === "warning");
  return warned ? ["There are warnings, and `strict` is set."] : [];
}
