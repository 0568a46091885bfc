import type { Person } from "../model/approval.ts";
import type { Deed, Issue } from "../model/issue.ts";
import { ACCEPT_LABEL } from "../model/intake.ts";

/** On whose word what was submitted may be taken on, provided that they may write; and what speaks against it. */
export interface TakenOn {
  readonly people: readonly Person[];
  readonly against: Against | undefined;
}

/** The text was changed by somebody else, whose hand nobody would see; or after it was accepted. */
export type Against = "edited by others" | "edited since";

/** The submitter, and whoever put on the label that accepts the text as it stands. Bots have no word. */
export function takenOn({ author, edits, labels, labelled }: Issue): TakenOn {
  if (!author?.human) return { people: [], against: undefined };
  if (edits.some(({ by }) => by?.id !== author.id)) return { people: [], against: "edited by others" };
  const accepted = labels.includes(ACCEPT_LABEL) ? labelled.findLast(({ label }) => label === ACCEPT_LABEL) : undefined;
  const isOutdated = accepted !== undefined && edits.some(({ at }) => at >= accepted.at);
  const accepting = isOutdated ? [] : humanOf(accepted);
  return { people: [author, ...accepting], against: isOutdated ? "edited since" : undefined };
}

function humanOf(deed: Deed | undefined): Person[] {
  return deed?.by?.human ? [deed.by] : [];
}
