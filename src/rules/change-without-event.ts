import { type Data, type Doc, isKnown } from "../model/doc.ts";
import type { EngagementRule, Report } from "../model/rule.ts";
import type { Decision, StateFile } from "../model/state.ts";
import { ticked, tickedList } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "change-without-event",
  code: "CS-EVT-004",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "A decision stays as the record told it; whatever is decided otherwise is a decision of its own.",
  why: "The record tells each decision once. One that is rewritten in place changes what was agreed, and no event says so.",
  check(c) {
    const head = c.head.state;
    return head ? (c.base?.state?.value.decision_log ?? []).flatMap((each) => rewritten(head, each)) : [];
  },
};

function rewritten(head: Doc<StateFile>, before: Decision): Report[] {
  const log = head.value.decision_log ?? [];
  const index = log.findIndex(({ id }) => id === before.id);
  const now = log[index];
  if (!now) {
    const place = head.value.decision_log ? head.atKey(["decision_log"]) : head.at(["stage"]);
    const message = `Decision ${ticked(before.id)} disappeared, and no event tells it.`;
    return [{ place, message, fix: "Put it back; add a decision that takes its place." }];
  }
  const changed = [...valuesChanged(before, now), ...listsChanged(before, now)];
  const [first] = changed;
  if (first === undefined) return [];
  const message = `${tickedList(changed)} of decision ${ticked(now.id)} changed, and no event tells it.`;
  const fix = "Leave it as it was merged; add a decision under an id of its own.";
  return [{ place: head.at(["decision_log", index, first]), message, fix }];
}

/** What was not known may be filled in. */
function valuesChanged(before: Decision, now: Decision): string[] {
  const words = (text: string | undefined) => text?.split(/\s+/).join(" ").trim();
  return (["decision", "by", "at"] as const).filter(
    (key) => isKnown(before[key]) && words(before[key]) !== words(now[key]),
  );
}

/** Another thing that it closes is another decision: blockers end by it. */
function listsChanged(before: Decision, now: Decision): string[] {
  const sorted = (list: readonly string[] = []): Data => list.toSorted();
  return (["closes", "tracks"] as const).filter(
    (key) => JSON.stringify(sorted(before[key])) !== JSON.stringify(sorted(now[key])),
  );
}
