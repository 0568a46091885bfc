import { engagementOf } from "../model/engagement.ts";
import type { EngagementRule, Report, RepositoryRule } from "../model/rule.ts";
import { quote, quoteAll } from "../parse/quote.ts";

export const rule: EngagementRule & RepositoryRule = {
  id: "merge-conflict",
  code: "CS-PRQ-003",
  severity: "error",
  blocks: "merge",
  locked: true,
  summary: "The change can be merged with the base as it stands.",
  why: "What is judged is the result of the merge; where there is none, no approval can say what it was given for.",
  check: (c) => reportOn(c.repository.change.conflicts.filter((path) => engagementOf(path) === c.id)),
  checkRepository({ change }) {
    const touched = new Set(change.files.map((file) => engagementOf(file.path)));
    return reportOn(change.conflicts.filter((path) => !touched.has(engagementOf(path) ?? "")));
  },
};

function reportOn(conflicts: readonly string[]): Report[] {
  const [first] = conflicts;
  if (first === undefined) return [];
  const message = `The base branch changed ${quoteAll(conflicts, 10)} too, and the two changes cannot be merged.`;
  const fix = `Merge the base branch into yours and settle ${quote(first)} there.`;
  return [{ place: { file: first, line: 1, column: 1 }, message, fix }];
}
