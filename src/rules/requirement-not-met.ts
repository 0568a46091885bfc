import { terminalOf } from "../model/adapter.ts";
import type { Case } from "../model/case.ts";
import { type Moving, movingOf } from "./aspects/move-place.ts";
import type { Judged, Leaf } from "../model/predicate.ts";
import type { EngagementRule, Report } from "../model/rule.ts";
import { isOpen, type StateFile } from "../model/state.ts";
import { sentence } from "./aspects/wording.ts";
import { stoppedMove } from "./aspects/conflicts.ts";
import { describe, unmet, type Unmet } from "./aspects/unmet.ts";

export const rule: EngagementRule = {
  id: "requirement-not-met",
  code: "CS-STG-010",
  severity: "error",
  blocks: "merge",
  locked: true,
  summary: "Whatever else the adapter requires for a move holds.",
  why: "A requirement that nobody reports is none.",
  check(c) {
    const moving = movingOf(c);
    return moving ? unmet(c).flatMap((each) => (isToldElsewhere(c, moving, each) ? [] : [report(moving, each)])) : [];
  },
};

/** Kinds of leaves that have a rule of their own; some blockers and conflicts have too. */
const told = ["gate", "artifact", "fact", "date", "rationale"];

function isToldElsewhere(c: Case, { move, state }: Moving, { leaf }: Unmet): boolean {
  if (!leaf) return false;
  if ("blocker" in leaf) return terminalOf(c.adapter, move.to) !== undefined;
  if ("conflict" in leaf) return isStopped(c, state.value, leaf.conflict);
  return told.some((kind) => kind in leaf);
}

/** Whether the conflicts that are meant, all of them, stop the move. */
function isStopped(c: Case, { conflicts = [] }: StateFile, wanted: string): boolean {
  const open = conflicts.filter((each) => isOpen(each) && [each.id, "any"].includes(wanted));
  const stopping = stoppedMove(c).map(({ id }) => id);
  return open.every((each) => stopping.includes(each.id));
}

function report(moving: Moving, { leaf, judged, waits }: Unmet): Report {
  const message = `${moving.name} ${sentence(needed(leaf, judged))}`;
  return {
    place: moving.place,
    severity: waits ? "waiting" : "error",
    message,
    fix: fixFor(leaf, judged),
  };
}

function needed(leaf: Leaf | undefined, judged: Judged): string {
  if (leaf) return `needs that ${judged.phrase}; found: ${judged.found}`;
  const parts = judged.children.map(describe).join("; ");
  if (judged.phrase !== "not") return `needs one of these: ${parts}`;
  return `needs it to be known that this does not hold: ${parts}`;
}

function fixFor(leaf: Leaf | undefined, { phrase }: Judged): string {
  if (!leaf)
    return phrase === "not"
      ? "Undo what must not hold, or put the stage back."
      : "Bring one of them about, or put the stage back.";
  if ("track" in leaf) return `Bring track ${leaf.track} to status ${leaf.status}.`;
  if ("blocker" in leaf) return "Close it with `status: closed` and a decision_log entry that names it.";
  if ("conflict" in leaf) return "Record its source_of_truth, `status: closed` and a decision_log entry that names it.";
  return `Set workflow_status to ${"status" in leaf ? leaf.status : "what is needed"} in the change before.`;
}
