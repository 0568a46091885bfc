import { play } from "../scenario/play.ts";
import { STATE } from "../scenario/scenario.ts";
import type { Edit } from "../scenario/files.ts";
import type { Scenario } from "../scenario/scenario.ts";

/** A state.yaml of the smallest repository with some of its lines put differently, and more lines after them. */
export function state(
  lines: { readonly stage?: string; readonly status?: string; readonly facts?: string },
  more = "",
): string {
  return `workflow_type: mini
client: Acme Corp
workflow: Support triage pilot
owner: lena
stage: ${lines.stage ?? "proposal"}
workflow_status: ${lines.status ?? "active"}
known_facts: ${lines.facts ?? "{ deposit_received: TBD }"}
${more}`;
}

interface Told extends Omit<Scenario, "base"> {
  /** state.yaml of the base, and further files of it. */
  readonly before?: string;
  readonly base?: Edit;
  readonly after: string;
  readonly change?: Edit;
}

/** What the rules of these codes say about a change of state.yaml: `code severity: message`. */
export function told(codes: string, { before, base, after, change, steps, ...rest }: Told): string[] {
  const scenario: Scenario = {
    ...rest,
    base: { ...(before === undefined ? {} : { [STATE]: before }), ...base },
    steps: [{ commit: { [STATE]: after, ...change } }, ...(steps ?? [])],
  };
  const { verdict } = play(scenario);
  const findings = [...verdict.findings, ...verdict.engagements.flatMap((each) => each.findings)];
  const wanted = findings.filter(({ rule }) => codes.split(" ").some((code) => rule.startsWith(`CS-${code}`)));
  return wanted.map(({ rule, severity, message }) => `${rule} ${severity}: ${message}`);
}
