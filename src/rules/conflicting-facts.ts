import type { Case } from "../model/case.ts";
import type { Place } from "../model/finding.ts";
import type { EngagementRule, Report } from "../model/rule.ts";
import { type Conflict, isOpen, type StateFile } from "../model/state.ts";
import { type Doc, isKnown } from "../model/doc.ts";
import { sentence, ticked, tickedList } from "./aspects/wording.ts";
import { isDecided } from "../gates/blockers.ts";
import { madeCurrent, movesTrack, openConflicts, stoppedMove } from "./aspects/conflicts.ts";

export const rule: EngagementRule = {
  id: "conflicting-facts",
  code: "CS-FCT-003",
  severity: "error",
  blocks: "transition",
  locked: true,
  summary: "A track with an open conflict goes no further, and a conflict ends with a decision.",
  why: "Whatever is built on two facts that contradict each other is wrong on one side.",
  check(c) {
    const { state } = c.head;
    return state ? [...openConflicts(c).flatMap((each) => stopped(c, state, each)), ...undecided(c, state)] : [];
  },
};

type State = Doc<StateFile>;

function stopped(c: Case, state: State, conflict: Conflict): Report[] {
  const made = madeCurrent(c, conflict).map(({ id }) => id);
  const moved = movesTrack(c, conflict) ? [`track ${ticked(conflict.track ?? "")} may not move`] : [];
  const move =
    c.move && stoppedMove(c).includes(conflict) ? [`${ticked(c.move.from)} to ${ticked(c.move.to)} stops`] : [];
  const effects = [...move, ...moved, ...(made.length > 0 ? [`${tickedList(made)} may not become current`] : [])];
  if (effects.length === 0) return [];
  const message = `${subject(conflict)}; until ${ticked(conflict.id)} is decided ${effects.join(", and ")}.`;
  return [{ place: placeOf(state, conflict), message, fix: fixFor(conflict) }];
}

function subject({ between }: Conflict): string {
  return between.length > 0 ? `${between.map(ticked).join(" and ")} disagree` : "Two facts disagree";
}

function fixFor({ id, source_of_truth: truth, decision_needed: needed }: Conflict): string {
  const likely = isKnown(truth) ? ` (${truth} is named as the source of truth)` : " and its source_of_truth";
  const question = isKnown(needed) ? `Decide: ${sentence(needed)} ` : "";
  return `${question}Record a decision with \`closes: [${id}]\`${likely}, and \`status: closed\`.`;
}

/** Conflicts of the base that the change closes or takes out without a decision. */
function undecided(c: Case, head: State): Report[] {
  const before = (c.base?.state?.value.conflicts ?? []).filter(isOpen);
  const now = head.value.conflicts ?? [];
  const gone = before.filter((each) => now.every((other) => other.id !== each.id || !isOpen(other)));
  return gone
    .filter((each) => !isDecided(each.id, head.value.decision_log ?? []))
    .map((each) => ({
      place: placeOf(head, each),
      message: `Conflict ${ticked(each.id)} is gone, and no decision names it.`,
      fix: `Add a decision_log entry with \`closes: [${each.id}]\`, by whom and why.`,
    }));
}

/** The conflict's own line; where it was taken out, the list it stood in. */
function placeOf(state: State, conflict: Conflict): Place {
  const listed = state.value.conflicts;
  if (!listed) return state.at(["stage"]);
  const index = listed.findIndex((each) => each.id === conflict.id);
  return index < 0 ? state.atKey(["conflicts"]) : state.at(["conflicts", index]);
}
