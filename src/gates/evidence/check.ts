import type { CheckRun } from "../../model/pull.ts";
import type { Refusal } from "../independence.ts";
import type { PlayedGate } from "../play.ts";
import type { Claim, EvidenceSource } from "../source.ts";

/** A check run on the head, by name and app. Several runs of one name: the newest speaks. */
export const source: EvidenceSource = {
  id: "check",
  wokenBy: ["check_run.completed", "pull_request.synchronize"],
  claims: (played) => played.gate.checks.flatMap((wanted) => claimsOf(played, wanted)),
};

interface Wanted {
  readonly name: string;
  readonly app: string;
}

/** The checks that a gate wants and the head does not have green, as `name (app)`. */
export function missingChecks(played: PlayedGate): string[] {
  return played.gate.checks
    .filter((wanted) => newestOf(runsNamed(played, wanted).filter(isMeant(played, wanted)))?.conclusion !== "success")
    .map((wanted) => `${wanted.name} (${wanted.app})`);
}

/** The run that counts, or why it does not; where there is none, the run that somebody may take for it. */
function claimsOf(played: PlayedGate, wanted: Wanted): Claim[] {
  const runs = runsNamed(played, wanted);
  const run = newestOf(runs.filter(isMeant(played, wanted))) ?? newestOf(runs);
  return run ? [claimOf(played, run, refusalOf(played, wanted, run))] : [];
}

function runsNamed({ facts }: PlayedGate, { name }: Wanted): readonly CheckRun[] {
  return facts.repository.pull?.checks.filter((run) => run.name === name) ?? [];
}

function isMeant({ facts }: PlayedGate, { app }: Wanted): (run: CheckRun) => boolean {
  return (run) => run.app === app && run.head === facts.repository.change.head;
}

function newestOf(runs: readonly CheckRun[]): CheckRun | undefined {
  return runs.toSorted((a, b) => a.id - b.id).at(-1);
}

function refusalOf({ facts, gate }: PlayedGate, wanted: Wanted, run: CheckRun): Refusal | undefined {
  const app = run.app === "" ? "no app" : run.app;
  if (run.app !== wanted.app)
    return { reason: "NOT_ELIGIBLE", detail: `It is a run of ${app}; ${gate.id} wants one of ${wanted.app}.` };
  if (run.head !== facts.repository.change.head)
    return { reason: "STALE_CONTENT", detail: `It ran on ${run.head.slice(0, 7)}, which is not the head.` };
  if (run.conclusion === "success") return undefined;
  const detail =
    run.conclusion === undefined ? `${run.name} has not ended yet.` : `${run.name} ended as ${run.conclusion}.`;
  return { reason: "NOT_GREEN", detail };
}

function claimOf(played: PlayedGate, run: CheckRun, refusal: Refusal | undefined): Claim {
  const { pull } = played.facts.repository;
  return {
    kind: "check",
    verdict: "approve",
    person: { login: `${run.name} (${run.app})`, id: run.appId, human: false },
    evidence: `https://github.com/${pull?.repository ?? ""}/runs/${run.id}`,
    at: run.completedAt,
    permits: undefined,
    until: undefined,
    conditions: [],
    because: `${run.name}: ${run.conclusion ?? "still running"}`,
    recorded: undefined,
    refusals: [refusal],
  };
}
