import type { Case } from "../model/case.ts";
import type { Doc } from "../model/doc.ts";
import type { EngagementRule, Report } from "../model/rule.ts";
import { type Blocker, isOpen, type StateFile } from "../model/state.ts";
import { ticked, tickedList } from "./aspects/wording.ts";
import { isDecided, standingBlockers } from "../gates/blockers.ts";

export const rule: EngagementRule = {
  id: "blocker-removed",
  code: "CS-BLK-003",
  severity: "error",
  blocks: "merge",
  locked: true,
  summary: "A blocker ends, or lets go of something, by a decision that names it.",
  why: "Deleting a line is the easiest way past a gate.",
  check(c) {
    const head = c.head.state;
    if (!head) return [];
    const before = (c.base?.state?.value.blockers ?? []).filter(isOpen);
    return [
      ...closed(head),
      ...before.flatMap((each) => [...removed(head, each), ...narrowed(head, each), ...unconfirmed(c, head, each)]),
    ];
  },
};

function headOf({ value: { blockers = [] } }: Doc<StateFile>, id: string) {
  const index = blockers.findIndex((each) => each.id === id);
  return { blocker: blockers[index], path: ["blockers", index] as const };
}

function hasDecision({ value }: Doc<StateFile>, id: string): boolean {
  return isDecided(id, value.decision_log ?? []);
}

function fixFor(id: string): string {
  return `Add a decision_log entry with \`closes: [${id}]\`, by whom, when and why, or put the blocker back.`;
}

/** Closed ones stand as long as no decision names them, whenever they were closed. */
function closed(head: Doc<StateFile>): Report[] {
  return (head.value.blockers ?? []).flatMap((each, index) => {
    if (isOpen(each) || hasDecision(head, each.id)) return [];
    const message = `Blocker ${ticked(each.id)} is closed, and no decision names it.`;
    return [{ place: head.at(["blockers", index, "status"]), message, fix: fixFor(each.id) }];
  });
}

function removed(head: Doc<StateFile>, { id }: Blocker): Report[] {
  if (headOf(head, id).blocker || hasDecision(head, id)) return [];
  const place = head.value.blockers ? head.atKey(["blockers"]) : head.at(["stage"]);
  return [{ place, message: `Blocker ${ticked(id)} disappeared, and no decision names it.`, fix: fixFor(id) }];
}

/** A blocker that stays open and lets go of a gate is as good as removed there. */
function narrowed(head: Doc<StateFile>, { id, blocks }: Blocker): Report[] {
  const { blocker, path } = headOf(head, id);
  if (!blocker || !isOpen(blocker) || hasDecision(head, id)) return [];
  const lost = (blocks ?? []).filter((each) => each !== "TBD" && !(blocker.blocks ?? []).includes(each));
  if (lost.length === 0) return [];
  const message = `Blocker ${ticked(id)} no longer blocks ${tickedList(lost)}, and no decision names it.`;
  return [{ place: head.at([...path, "blocks"]), message, fix: fixFor(id) }];
}

/** Closed with a decision, yet counted in this change until its owner agrees. */
function unconfirmed(c: Case, head: Doc<StateFile>, { id, owner }: Blocker): Report[] {
  const { blocker, path } = headOf(head, id);
  if ((blocker && isOpen(blocker)) || !hasDecision(head, id)) return [];
  if (!standingBlockers(c).some((each) => each.id === id)) return [];
  const who = owner ?? "TBD";
  const message = `Blocker ${ticked(id)} still blocks in this pull request: its owner, ${who}, has not approved that it is closed.`;
  const fix = `Ask ${who} to approve this pull request; once it is merged, the blocker is closed.`;
  return [
    { place: blocker ? head.at([...path, "status"]) : head.at(["decision_log"]), severity: "notice", message, fix },
  ];
}
