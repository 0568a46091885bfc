import type { Case } from "../model/case.ts";
import { engagementOf, engagementPath, statePath } from "../model/engagement.ts";
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
    const heir = heirOf(c);
    const message = heir
      ? `The engagement \`${c.id}\` is renamed to \`${heir}\`; an id is for ever.`
      : `The engagement \`${c.id}\` is removed; its record would be lost.`;
    const ends = c.adapter.terminals.map((each) => `\`${each.id}\``).join(" or ");
    const fix = `Restore ${engagementPath(c.id)}; to end it, set workflow_status to ${ends}.`;
    return [{ place: { file: statePath(c.id), line: 1, column: 1 }, message, fix }];
  },
};

/** The engagement in whose folder the same files turn up. */
function heirOf(c: Case): string | undefined {
  const lost = new Set(c.base?.files.map((file) => file.oid));
  const found = c.repository.change.files.find(({ path, before, after }) => {
    const other = engagementOf(path);
    return !before && after !== undefined && lost.has(after.oid) && other !== undefined && other !== c.id;
  });
  return found && engagementOf(found.path);
}
