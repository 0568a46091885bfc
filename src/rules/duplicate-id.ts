import type { ReadingRule } from "../model/rule.ts";

export const rule: ReadingRule = {
  id: "duplicate-id",
  code: "CS-SCH-005",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "An id is given once in its list.",
  why: "Of two entries with one id, a reference means one and the reader the other.",
  reading: true,
};
