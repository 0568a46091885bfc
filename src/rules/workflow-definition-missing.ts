import type { ReadingRule } from "../model/rule.ts";

export const rule: ReadingRule = {
  id: "workflow-definition-missing",
  code: "CS-WFL-001",
  severity: "error",
  blocks: "merge",
  locked: true,
  summary: "An engagement names a workflow definition that the base, or the engine, has.",
  why: "Without a definition there are no stages, no gates and nobody who may approve.",
  reading: true,
};
