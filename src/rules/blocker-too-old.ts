import type { Case } from "../model/case.ts";
import { isKnown } from "../model/doc.ts";
import type { EngagementRule } from "../model/rule.ts";
import { type Blocker, isOpen } from "../model/state.ts";
import { addDuration, DAY, endOfDay, type Instant, isDuration, parseDate } from "../model/time.ts";
import { ticked } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "blocker-too-old",
  code: "CS-BLK-004",
  severity: "warning",
  blocks: "nothing",
  locked: false,
  summary: "A blocker that is open longer than its limit has a recovery action.",
  why: "A blocker that nobody looks at any more is a decision that nobody took.",
  check(c) {
    const head = c.head.state;
    return (head?.value.blockers ?? []).flatMap((each, index) => {
      const end = endOf(each);
      if (!head || end === undefined || !isOpen(each) || c.repository.now < end || isKnown(each.recovery)) return [];
      const message = `${ticked(each.id)} is open ${age(c, each)}, longer than its limit ${each.limit ?? ""}.`;
      const options = c.adapter.recovery.map(({ id }) => id).join(", ");
      const fix = options === "" ? "Say in `recovery` what is done about it." : `Choose its \`recovery\`: ${options}.`;
      return [{ place: head.at(["blockers", index, "limit"]), message, fix }];
    });
  },
};

/** A limit is a duration from the day it was opened, or a day. */
function endOf({ limit = "", opened = "" }: Blocker): Instant | undefined {
  const start = parseDate(opened);
  if (isDuration(limit)) return start === undefined ? undefined : addDuration(start, limit);
  const day = parseDate(limit);
  return day === undefined ? undefined : endOfDay(day);
}

function age(c: Case, { opened }: Blocker): string {
  const start = parseDate(opened ?? "");
  return start === undefined ? "since an unknown day" : `for ${Math.floor((c.repository.now - start) / DAY)} days`;
}
