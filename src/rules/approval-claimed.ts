import type { ReadingRule } from "../model/rule.ts";

export const rule: ReadingRule = {
  id: "approval-claimed",
  code: "CS-APR-001",
  severity: "error",
  blocks: "merge",
  locked: true,
  summary: "No file claims an approval.",
  why: "Anybody can write into a file that something is approved; only what a named person did is evidence.",
  reading: true,
};
