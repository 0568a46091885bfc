import { SKEW } from "../gates/freshness.ts";
import type { Doc } from "../model/doc.ts";
import type { EngagementRule, Report } from "../model/rule.ts";
import type { Revocation, StateFile } from "../model/state.ts";
import { type Instant, parseInstant } from "../model/time.ts";
import { ticked, tickedList } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "revocation-removed",
  code: "CS-APR-019",
  severity: "error",
  blocks: "merge",
  locked: true,
  summary: "A revocation stays as it was merged, and takes back nothing that is still to come.",
  why: "An approval that was taken back would count again, although nobody has given it again.",
  check(c) {
    const head = c.head.state;
    if (!head) return [];
    const before = c.base?.state?.value.revocations ?? [];
    return [...before.flatMap((each) => changed(head, each)), ...ahead(head, c.repository.now)];
  },
};

function changed(head: Doc<StateFile>, before: Revocation): Report[] {
  const all = head.value.revocations ?? [];
  const index = all.findIndex(({ id }) => id === before.id);
  const now = all[index];
  if (!now) {
    const place = head.value.revocations ? head.atKey(["revocations"]) : head.at(["stage"]);
    const message = `Revocation ${ticked(before.id)} disappeared.`;
    return [{ place, message, fix: "Put it back; an approval that is given anew counts beside it." }];
  }
  const keys = (["gate", "scope", "approver", "by", "at"] as const).filter(
    (key) => meant(now, key) !== meant(before, key),
  );
  if (keys.length === 0) return [];
  const message = `${tickedList(keys)} of revocation ${ticked(now.id)} changed.`;
  const fix = "Leave it as it was merged; add another one under an id of its own.";
  return [{ place: head.at(["revocations", index, keys[0] ?? "id"]), message, fix }];
}

/** What a key says, also where it is left out. */
function meant(revocation: Revocation, key: "gate" | "scope" | "approver" | "by" | "at"): string {
  return revocation[key] ?? (key === "approver" ? revocation.by : "*");
}

function ahead(head: Doc<StateFile>, now: Instant): Report[] {
  return (head.value.revocations ?? []).flatMap(({ id, at }, index) => {
    if ((parseInstant(at) ?? 0) <= now + SKEW) return [];
    const message = `Revocation ${ticked(id)} is dated ${at}, which is still to come.`;
    return [
      { place: head.at(["revocations", index, "at"]), message, fix: "Write the instant at which it is taken back." },
    ];
  });
}
