import { evaluate } from "../../src/app/evaluate.ts";
import type { Pull } from "../../src/model/pull.ts";
import { PROPOSAL } from "../approval-cases/repository.ts";
import { gatesOf, opening, verdictOf } from "../approval-cases/table.ts";
import type { Edit } from "../scenario/files.ts";
import { questionOf } from "../scenario/play.ts";
import type { Scenario } from "../scenario/scenario.ts";

/** A pull request that brings the proposal and moves to contract, as in the table of approval cases. */
export interface Shown extends Scenario {
  readonly first?: Edit | null;
  /** What GitHub tells differently than it usually would. */
  readonly told?: (pull: Pull) => Partial<Pull>;
}

/**
 * Everything that the gates show of who counts and who does not, a line for each gate: `gate: status by those who count;
 * login REASON`. A gate that has nothing to tell is left out.
 */
export function shown({ first = opening, told = () => ({}), ...scenario }: Shown): string[] {
  const steps = [...(first ? [{ commit: first }] : []), ...(scenario.steps ?? [])];
  const question = questionOf({ ...scenario, base: { [PROPOSAL]: null, ...scenario.base }, steps });
  const pull = question.pull && { ...question.pull, ...told(question.pull) };
  const { verdict } = evaluate({ ...question, pull });
  return verdict.engagements.flatMap(({ id, gates }) =>
    gates.flatMap(({ gate, scope, status, approvals, ignored }) => {
      const by = approvals.length > 0 ? ` by ${approvals.map(({ login }) => login).join(", ")}` : "";
      const not = ignored.map(({ login, reason }) => `; ${login} ${reason}`).join("");
      const name = `${id === "acme-pilot" ? "" : `${id}:`}${gate}${scope === "*" ? "" : `/${scope}`}`;
      return status === "unknown" && ignored.length === 0 ? [] : [`${name}: ${status}${by}${not}`];
    }),
  );
}

/** Why a gate stands as it does, whom it waits for, and why what was said does not count. */
export function explained(scenario: Parameters<typeof verdictOf>[0], name = "commercial"): string[] {
  const [gate] = gatesOf(verdictOf({ ids: ["acme-pilot"], ...scenario }), name);
  if (!gate) return [];
  const not = gate.ignored.map(({ login, detail }) => `${login}: ${detail}`);
  const lines = [`${gate.status}: ${gate.because}`, gate.waiting_for.join(", "), ...not];
  return lines.map((line) => line.replace(/\b[0-9a-f]{7}\b/, "<sha>"));
}
