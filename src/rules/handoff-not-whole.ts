import type { ReadingRule } from "../model/rule.ts";

export const rule: ReadingRule = {
  id: "handoff-not-whole",
  code: "CS-HND-001",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "A hand-off that is issued has all its parts, and nobody changed it by hand.",
  why: "Whoever goes on with it takes it for what the engagement says; what it leaves out or adds is then believed.",
  reading: true,
};
