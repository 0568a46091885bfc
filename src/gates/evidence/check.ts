import type { CheckRun } from "../../model/pull.ts";
import type { PlayedGate } from "../play.ts";
import type { Claim, EvidenceSource } from "../source.ts";

/** A check run on the head, by name and app. Several runs of one name: the newest speaks. */
export const source: EvidenceSource = {
  id: "check",
  wokenBy: ["check_run.completed", "pull_request.synchronize"],
  claims: (played) => played.gate.checks.flatMap((wanted) => claimOf(played, newest(played, wanted)) ?? []),
};

/** The checks that a gate wants and the head does not have green, as `name (app)`. */
export function missingChecks(played: PlayedGate): string[] {
  return played.gate.checks
    .filter((wanted) => newest(played, wanted)?.conclusion !== "success")
    .map((wanted) => `${wanted.name} (${wanted.app})`);
}

function newest(played: PlayedGate, wanted: { readonly name: string; readonly app: string }): CheckRun | undefined {
  const { pull, change } = played.facts.repository;
  const runs = (pull?.checks ?? []).filter(
    (run) => run.name === wanted.name && run.app === wanted.app && run.head === change.head,
  );
  return runs.toSorted((a, b) => a.id - b.id).at(-1);
}

function claimOf(played: PlayedGate, run: CheckRun | undefined): Claim | undefined {
  if (!run) return undefined;
  const { pull } = played.facts.repository;
  const failed = run.conclusion !== "success";
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
    refusals: [
      failed
        ? { reason: "CANNOT_VERIFY", detail: `${run.name} ended as ${run.conclusion ?? "unfinished"}.` }
        : undefined,
    ],
  };
}
