import type { ReadingRule } from "../model/rule.ts";

export const rule: ReadingRule = {
  id: "value-not-allowed",
  code: "CS-SCH-004",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "A value is of the kind, or from the list, that its key takes.",
  why: "A near miss such as `Approved` for `approved` would be read as whatever the reader hopes.",
  reading: true,
};
