import type { EntryFile } from "./record-file.ts";

type Answer = EntryFile["approvals"][number];
type Row = NonNullable<EntryFile["gates"]>[number];

/** How a gate stands while somebody's approval counts. */
const ANSWERED: ReadonlySet<string> = new Set(["approved", "conditional", "partial"]);

/** The approvals that make a gate stand as it does: of the content that it covers now, each person's newest. */
export function standingAnswers({ approvals }: EntryFile, { gate, scope, status, digest }: Row): Answer[] {
  if (!ANSWERED.has(status)) return [];
  const given = approvals.filter(
    (each) =>
      each.gate === gate &&
      each.scope === scope &&
      each.verdict === "approved" &&
      (digest === undefined || each.digest === digest),
  );
  return [...new Map(given.map((each) => [each.approver.id, each])).values()];
}
