import type { ReadingRule } from "../model/rule.ts";

export const rule: ReadingRule = {
  id: "file-not-readable",
  code: "CS-SCH-001",
  severity: "error",
  blocks: "merge",
  locked: true,
  summary: "Every file of an engagement, and every file of policy, can be read in exactly one way.",
  why: "What two programs may read differently, one of them can be shown while the other decides.",
  reading: true,
};
