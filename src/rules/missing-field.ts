import type { ReadingRule } from "../model/rule.ts";

export const rule: ReadingRule = {
  id: "missing-field",
  code: "CS-SCH-003",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "What a file must say, it says; `TBD` is an answer.",
  why: "A value that is absent and one that nobody knows yet look the same only until somebody relies on it.",
  reading: true,
};
