import type { Case } from "../model/case.ts";
import type { EngagementRule, ReadingRule, Report } from "../model/rule.ts";

export const rule: ReadingRule & EngagementRule = {
  id: "missing-field",
  code: "CS-SCH-003",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "What a file must say, it says; `TBD` is an answer.",
  why: "A value that is absent and one that nobody knows yet look the same only until somebody relies on it.",
  reading: true,
  check: (c) => (["client", "workflow", "owner"] as const).flatMap((key) => empty(c, key)),
};

/** The key is there, and says nothing. */
function empty(c: Case, key: "client" | "workflow" | "owner"): Report[] {
  const { state } = c.head;
  if (!state || state.value[key].trim() !== "") return [];
  return [
    {
      place: state.at([key]),
      message: `\`${key}\` is required by state.yaml and is empty.`,
      fix: "Write the value, or TBD while nobody knows it.",
    },
  ];
}
