import type { Case } from "../model/case.ts";
import { type Engagement, engagementOf, engagementPath, statePath } from "../model/engagement.ts";
import type { EngagementRule } from "../model/rule.ts";

export const rule: EngagementRule = {
  id: "engagement-removed",
  code: "CS-ENG-001",
  severity: "error",
  blocks: "merge",
  locked: true,
  summary: "An engagement stays where it is, under the id that it was given.",
  why: "Its record, its numbers and what other engagements refer to stand in its folder, and an id is for ever.",
  check(c) {
    if (!c.base || c.head.files.length > 0) return [];
    const heir = heirOf(c, c.base);
    const message = heir
      ? `The engagement \`${c.id}\` is renamed to \`${heir}\`; an id is for ever.`
      : `The engagement \`${c.id}\` is removed; its record would be lost.`;
    const ends = c.adapter.terminals.map((each) => `\`${each.id}\``).join(" or ");
    const fix = `Restore ${engagementPath(c.id)}; to end it, set workflow_status to ${ends}.`;
    return [{ place: { file: statePath(c.id), line: 1, column: 1 }, message, fix }];
  },
};

/** The engagement in whose folder the same files turn up. */
function heirOf(c: Case, base: Engagement): string | undefined {
  const lost = new Set(base.files.map((file) => file.oid));
  const copies = c.repository.change.files.filter(({ before, after }) => !before && after && lost.has(after.oid));
  return copies.flatMap(({ path }) => engagementOf(path) ?? [])[0];
}
