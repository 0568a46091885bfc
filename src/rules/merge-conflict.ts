import type { RepositoryRule } from "../model/rule.ts";
import { quote, quoteAll } from "../parse/quote.ts";

export const rule: RepositoryRule = {
  id: "merge-conflict",
  code: "CS-PRQ-003",
  severity: "error",
  blocks: "merge",
  locked: true,
  summary: "The change can be merged with the base as it stands.",
  why: "What is judged is the result of the merge; where there is none, no approval can say what it was given for.",
  checkRepository({ change }) {
    const [first] = change.conflicts;
    if (first === undefined || change.files.length === 0) return [];
    const message = `The base branch changed ${quoteAll(change.conflicts, 10)} too, and the two changes cannot be merged.`;
    const fix = `Merge the base branch into yours and settle ${quote(first)} there.`;
    return [{ place: { file: first, line: 1, column: 1 }, message, fix }];
  },
};
