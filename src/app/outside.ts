import type { Action } from "../model/adapter.ts";
import type { Artifact } from "../model/artifact.ts";
import type { Bench } from "./bench.ts";

/**
 * A warning, where something was done that was not allowed. What follows on something done, such as a payment, needs
 * nobody's leave.
 */
export function unallowed(
  { c, verdict }: Bench,
  action: Action,
  artifact: Artifact | undefined,
  scope: string | undefined,
  event: string,
): string | undefined {
  const earlier = c.record.uses.filter((use) => use.action === action.id && use.artifact === artifact?.id);
  if (earlier.length > 0 && !earlier.some(({ status }) => status === event)) return undefined;
  const where = scope ?? artifact?.scope ?? "*";
  const rows = verdict.actions.filter((row) => row.action === action.id && (where === "*" || row.scope === where));
  const [shut] = rows;
  if (!shut || rows.some(({ allowed }) => allowed)) return undefined;
  return ` Warning: ${action.id} is not allowed as things stand. ${shut.because.join(" ")}`;
}
