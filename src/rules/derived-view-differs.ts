import type { ReadingRule } from "../model/rule.ts";

export const rule: ReadingRule = {
  id: "derived-view-differs",
  code: "CS-EVT-005",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "The derived view and the pages say what the record gives, line by line.",
  why: "People act on the status page. If it could say anything but what was recorded, the record would prove nothing to them.",
  reading: true,
};
